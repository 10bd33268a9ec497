import { type Act, scopeOf } from './act.ts'
import type { Database } from './db/database.ts'

/** Of each server; the one longest unasked goes first. */
const mostValues = 2000

type Kept = { mark: string; value: Promise<unknown> }

const keptBy = new WeakMap<Database, Map<string, Kept>>()

/**
 * What `make` counts, kept for all who see the same, as long as the mark stays as it is: a text that changes with everything that
 * the value is made from, and that was read before. Who asks while it is being made waits for the same making. Small values only.
 */
export function keptValue<T>(act: Act, name: string, mark: string, make: () => Promise<T>): Promise<T> {
  const values = keptBy.get(act.db) ?? new Map<string, Kept>()
  keptBy.set(act.db, values)
  const key = `${name} ${act.actor === 'system' ? 'system' : scopeOf(act.actor).sort().join()}`
  const kept = values.get(key)
  values.delete(key)
  const value = kept?.mark === mark ? (kept.value as Promise<T>) : make()
  values.set(key, { mark, value })
  // What failed is asked anew.
  value.catch(() => values.get(key)?.value === value && values.delete(key))
  const oldest = values.size > mostValues ? values.keys().next() : null
  if (oldest && !oldest.done) values.delete(oldest.value)
  return value
}
