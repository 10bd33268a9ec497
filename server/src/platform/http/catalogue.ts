import type { Refusal } from '../refusal.ts'

/** What the outside world gets for a refusal code: status, a short title and a sentence that says what to do. */
export type RefusalEntry = {
  status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 503
  title: string
  detail: string | ((values: Refusal['values']) => string)
}
export type RefusalCatalogue = Record<string, RefusalEntry>

const catalogue = new Map<string, RefusalEntry>()

/** Each area adds its own codes, once, when the app is built. A code that two areas define differently is a bug. */
export function addRefusals(entries: RefusalCatalogue): void {
  for (const [code, entry] of Object.entries(entries)) {
    const known = catalogue.get(code)
    if (known && known !== entry) throw new Error(`refusal code defined twice: ${code}`)
    catalogue.set(code, entry)
  }
}

export function describeRefusal(refusal: Refusal): { status: number; title: string; detail: string } {
  const entry = catalogue.get(refusal.code)
  if (!entry) throw new Error(`refusal code without a sentence: ${refusal.code}`)
  const { status, title, detail } = entry
  return { status, title, detail: typeof detail === 'function' ? detail(refusal.values) : detail }
}
