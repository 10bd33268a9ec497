import { type RawBuilder, sql } from 'kysely'

/** The name of the unit in a column as it stands today, e.g. 'p.unit_id'. */
export function unitNameOf(column: string): RawBuilder<string> {
  return sql<string>`(select v.name from unit_names v where v.unit_id = ${sql.ref(column)})`
}

/** A search word as a pattern for `fold(…) like`: without accents, its own wildcards made plain. */
export function foldedPattern(q: string): RawBuilder<string> {
  const plain = q.normalize('NFC').replace(/[\\%_]/g, '\\$&')
  return sql<string>`fold(${`%${plain}%`})`
}

/** Ids as one parameter: the statement is the same for one as for a hundred, and stays prepared. */
export function idArray(ids: readonly string[]): RawBuilder<string[]> {
  return sql<string[]>`${`{${ids.join(',')}}`}::bigint[]`
}

/** The limit written out in the statement: a plan that is kept would not know from a parameter how few rows are wanted. */
export function plainLimit(limit: number): RawBuilder<number> {
  return sql.lit(Math.trunc(limit))
}
