import { isRefusal, type Refusal } from '../src/platform/refusal.ts'

/** The value of an act that must not be refused. */
export function must<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.code} ${JSON.stringify(result.values)}`)
  return result
}

/** The code of the refusal, or 'done'. */
export const codeOf = (result: unknown): string => (isRefusal(result) ? result.code : 'done')
