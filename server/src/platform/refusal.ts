/**
 * A rule that says "no": a value that use cases return, never throw. `code` is stable and stands in the public API;
 * `values` fill the Vietnamese sentence that the area's `errors.ts` gives for the code.
 */
export type Refusal = {
  readonly refused: true
  readonly code: string
  readonly values: Readonly<Record<string, string | number | boolean | null>>
}

export function refuse(code: string, values: Refusal['values'] = {}): Refusal {
  return { refused: true, code, values }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true
}
