import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { foldVietnamese } from '../../platform/text/vietnamese-names.ts'
import type { RecordStatus } from './domain/permissions.ts'

export type RecordFilter = {
  /** Words of a name. */
  q?: string | undefined
  /** Words of a village, commune or district, old or new. */
  place?: string | undefined
  birthYear?: number | undefined
  decision?: string | undefined
  awardId?: string | undefined
  status?: RecordStatus | undefined
  batchId?: string | undefined
  /** The unit and everything below it. */
  unitId?: string | undefined
}

export type ListedRecord = {
  id: string
  unitId: string
  unitName: string
  batchId: string
  status: RecordStatus
  fullName: string | null
  draftName: string | null
  birth: string | null
  place: string | null
  awardId: string | null
  awardClass: string | null
  decisionNumber: string | null
  disagreements: number
  doubts: number
  rank: number
  sortKey: string
}

/** So many of the found are looked at; whoever finds more is asked for another word. */
export const mostFound = 2000

const wordsOf = (text: string | undefined, most = 8) =>
  foldVietnamese((text ?? '').normalize('NFC'))
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, most)

/** The query of the one index over names, places, decisions and years; null where nothing is searched by words. */
export function wordQuery(filter: RecordFilter): string | null {
  const names = wordsOf(filter.q)
  // Whoever is still typing has not finished the last word.
  const name = names.map((word, i) => `'n/${word}'${i === names.length - 1 ? ':*' : ''}`)
  const place = wordsOf(filter.place).map((word) => `'p/${word}'`)
  const decision = wordsOf(filter.decision).map((word) => `'d/${word}'`)
  const year = filter.birthYear ? [`'y/${filter.birthYear}'`] : []
  const parts = [...decision, ...place, ...year, ...name]
  return parts.length === 0 ? null : parts.join(' & ')
}

const columns = sql`r.id, r.unit_id as "unitId", n.name as "unitName", r.batch_id as "batchId", r.status,
  r.full_name as "fullName", r.draft_name as "draftName", r.birth, r.place, r.award_id as "awardId",
  r.award_class as "awardClass", r.decision_number as "decisionNumber", r.disagreements,
  cardinality(r.doubtful) as doubts`

function conditions(filter: RecordFilter, scopeUnits: readonly string[] | null): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`]
  if (filter.awardId) parts.push(sql`r.award_id = ${filter.awardId}`)
  if (filter.status) parts.push(sql`r.status = ${filter.status}`)
  else parts.push(sql`r.status <> 'set-aside'`)
  if (filter.batchId) parts.push(sql`r.batch_id = ${filter.batchId}`)
  if (filter.unitId)
    parts.push(
      sql`r.unit_id = any (array(select unit_id from unit_ancestors where ancestor_id = ${filter.unitId}))`,
    )
  // A viewer of few units is served by the index over them.
  if (scopeUnits) parts.push(sql`r.unit_id = any (${[...scopeUnits]}::bigint[])`)
  return sql.join(parts, sql` and `)
}

export type ListPlace = { rank: number; sortKey: string; id: string }

/** Found by words: as typed with its accents first, then by given name; at most `mostFound` are ranked. */
export async function searchRecordRows(
  tx: Tx,
  filter: RecordFilter & { query: string },
  page: { after: ListPlace | null; limit: number },
): Promise<{ rows: ListedRecord[]; found: number }> {
  const typed = (filter.q ?? '')
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')
  const rank = typed
    ? sql`case when vi_lower(coalesce(r.full_name, r.draft_name)) like ${typed} then 0
        when vi_lower(coalesce(r.full_name, r.draft_name)) like ${`%${typed}%`} then 1 else 2 end`
    : sql`0`
  const beyond = page.after
    ? sql`where (l.rank, l."sortKey", l.id) > (${page.after.rank}, ${page.after.sortKey}, ${page.after.id}::bigint)`
    : sql``
  const { rows } = await sql<ListedRecord & { found: number }>`
    with ids as materialized (select f.id from find_resistance_ids(${filter.query}::tsquery, ${mostFound}) as f(id)),
    listed as materialized (select ${columns}, ${rank} as rank,
        name_sort_key(coalesce(r.full_name, r.draft_name, '')) collate "C" as "sortKey"
      from resistance_records r join unit_names n on n.unit_id = r.unit_id
      where r.id in (select id from ids) and ${conditions(filter, null)})
    select l.*, (select count(*)::int from listed) as found from listed l ${beyond}
    order by l.rank, l."sortKey", l.id limit ${page.limit + 1}`.execute(tx)
  return { rows, found: rows[0]?.found ?? 0 }
}

/** Without words: the newest first. */
export async function listRecordRows(
  tx: Tx,
  filter: RecordFilter,
  page: { before: string | null; limit: number; scopeUnits: readonly string[] | null },
): Promise<ListedRecord[]> {
  const { rows } = await sql<ListedRecord>`
    select ${columns}, 0 as rank, '' as "sortKey"
    from resistance_records r join unit_names n on n.unit_id = r.unit_id
    where ${conditions(filter, page.scopeUnits)} and ${page.before ? sql`r.id < ${page.before}` : sql`true`}
    order by r.id desc limit ${page.limit + 1}`.execute(tx)
  return rows
}

/** The viewer's units where they are few; null where they are many or all. */
export async function readFewUnits(tx: Tx, most = 20): Promise<string[] | null> {
  const { rows } = await sql<{
    id: string
  }>`select id from (select viewer_units() as id) v limit ${most + 1}`.execute(tx)
  return rows.length > most ? null : rows.map((row) => row.id)
}
