import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { wordPatterns } from '../../platform/text/search-words.ts'
import type { InitiativeState } from './domain/initiative-state.ts'
import type { Author, InitiativeBody, InitiativeQuery } from './schemas.ts'

export type Initiative = {
  id: string
  unitId: string
  unitName: string
  year: number
  title: string
  kind: InitiativeBody['kind']
  scope: InitiativeBody['scope']
  summary: string | null
  authors: Author[]
  state: InitiativeState
  sessionId: string | null
  sentence: string | null
  recognisedOn: string | null
  decisionNumber: string | null
  revision: number
}

const columns = sql`i.id::text, i.unit_id::text as "unitId", n.name as "unitName", i.year, i.title, i.kind, i.scope, i.summary,
  i.authors, i.state, i.session_id::text as "sessionId", i.result->>'sentence' as sentence,
  i.recognised_on::text as "recognisedOn", i.decision_number as "decisionNumber", i.revision`
const from = sql`proposed_initiatives i join unit_names n on n.unit_id = i.unit_id`

/** Initiatives in sight, the newest first; one row more than the limit. */
export async function listRows(tx: Tx, query: InitiativeQuery): Promise<Initiative[]> {
  const patterns = wordPatterns(query.q ?? '').map(
    (pattern) => sql`' ' || fold(i.title || ' ' || (i.authors::text)) like ${pattern}`,
  )
  const { rows } = await sql<Initiative>`
    select ${columns} from ${from}
    where (${query.year ?? null}::int is null or i.year = ${query.year ?? null})
      and (${query.unitId ?? null}::bigint is null or i.unit_id in (
        select unit_id from unit_ancestors where ancestor_id = ${query.unitId ?? null}))
      and (${query.state ?? null}::text is null or i.state = ${query.state ?? null})
      and (${query.state ?? null}::text is not null or i.state <> 'withdrawn')
      and (${query.scope ?? null}::text is null or i.scope = ${query.scope ?? null})
      and (${query.after ?? null}::bigint is null or i.id < ${query.after ?? null})
      and ${patterns.length > 0 ? sql.join(patterns, sql` and `) : sql`true`}
    order by i.id desc limit ${query.limit + 1}`.execute(tx)
  return rows
}

/** These, held against other changes in one order for everybody. */
export async function lockRows(tx: Tx, ids: readonly string[]): Promise<Map<string, Initiative>> {
  const { rows } = await sql<Initiative>`
    select ${columns} from ${from} where i.id = any (${ids}::bigint[]) order by i.id for update of i`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Those of a year that stand on agendas, held. */
export async function lockOnAgenda(tx: Tx, year: number): Promise<Initiative[]> {
  const { rows } = await sql<Initiative>`
    select ${columns} from ${from} where i.year = ${year} and i.state = 'on-agenda' order by i.id for update of i`.execute(
    tx,
  )
  return rows
}

/** Titles on the units' lists of the year as they are compared, but this one's; who asks second waits for the first. */
export async function readTitles(
  tx: Tx,
  unitIds: readonly string[],
  year: number,
  but: string | null = null,
): Promise<Set<string>> {
  await sql`select pg_advisory_xact_lock(hashtext('initiative-titles'), ${year}::int)`.execute(tx)
  const { rows } = await sql<{ key: string }>`
    select unit_id || ' ' || fold(title) as key from proposed_initiatives
    where unit_id = any (${unitIds}::bigint[]) and year = ${year} and state <> 'withdrawn'
      and id is distinct from ${but}::bigint`.execute(tx)
  return new Set(rows.map((row) => row.key))
}

/** Titles as they are compared, in their order. */
export async function foldTitles(tx: Tx, titles: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ folded: string }>`
    select fold(t.title) as folded from unnest(${titles}::text[]) with ordinality as t (title, n) order by n`.execute(
    tx,
  )
  return rows.map(({ folded }) => folded)
}

/** Puts these on the lists of their units; ids in their order. */
export async function insertRows(
  tx: Tx,
  rows: readonly InitiativeBody[],
  by: { accountId: string | null; now: Date },
): Promise<string[]> {
  const { rows: made } = await sql<{ id: string }>`
    insert into proposed_initiatives (unit_id, year, title, kind, scope, summary, authors, created_by, created_at)
    select x."unitId", x.year, x.title, x.kind, x.scope, x.summary, x.authors, ${by.accountId}::bigint, ${by.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x ("unitId" bigint, year integer, title text, kind text,
      scope text, summary text, authors jsonb)
    returning id::text`.execute(tx)
  return made.map(({ id }) => id)
}

export type Change = {
  title?: string
  kind?: string
  scope?: string
  summary?: string | null
  authors?: string
  state?: InitiativeState
  session_id?: string | null
  result?: string | null
  recognised_on?: string | null
  decision_number?: string | null
}

export async function updateRow(tx: Tx, id: string, change: Change): Promise<void> {
  await tx
    .updateTable('proposed_initiatives')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
