import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { PagePlace } from '../../platform/text/page-cursor.ts'
import { exactPattern, wordPatterns } from '../../platform/text/search-words.ts'
import { foldVietnamese } from '../../platform/text/vietnamese-names.ts'

export type ListedUnit = {
  id: string
  revision: number
  name: string
  shortName: string
  kind: string
  protocolOrder: number
  parentId: string | null
  parentName: string | null
  foundedOn: string
  dissolvedOn: string | null
  /** Its name of today, where that is another. */
  nameNow: string
  /** Units directly below it on the day. */
  children: number
  /** Another name under which it was found. */
  foundAs: string | null
  sortKey: string
  rank: number
}

export type UnitFilter = {
  q?: string | undefined
  asOf: string
  /** Only direct children of this unit; 'none': only units at the top. */
  parent?: string | undefined
  /** Only this unit and what is below it on the day. */
  under?: string | undefined
  kind?: string | undefined
  /** True: units that had ended by the day; otherwise those that exist on it. */
  ended?: boolean | undefined
  limit: number
}

const onDay = (version: string, day: string): RawBuilder<boolean> =>
  sql`${sql.ref(`${version}.since`)} <= ${day} and (${sql.ref(`${version}.until`)} is null or ${sql.ref(`${version}.until`)} > ${day})`

/** Words that every version and every alias is searched by; the indexes stand on the same expressions. */
const versionWords = sql`(' ' || fold(w.name) || ' ' || fold(w.short_name))`
const aliasWords = sql`(' ' || fold(a.alias))`

/**
 * Place of the name v.name among the found: as typed with its accents (whole, beginning, within), then the same without
 * accents, then units that were found by another name.
 */
export function nameRank(q: string): RawBuilder<number> {
  const within = exactPattern(q)
  const beginning = within.slice(1)
  const whole = beginning.slice(0, -1)
  const plain = foldVietnamese(whole)
  return sql<number>`case when vi_lower(v.name) like ${whole} or vi_lower(v.short_name) like ${whole} then 0
    when vi_lower(v.name) like ${beginning} then 1 when vi_lower(v.name) like ${within} then 2
    when fold(v.name) like ${plain} or fold(v.short_name) like ${plain} then 3
    when fold(v.name) like ${`${plain}%`} then 4 when fold(v.name) like ${`%${plain}%`} then 5 else 6 end`
}

/** Ids of units of which one name, old or new, or one alias has every word. */
export function idsByWords(q: string): RawBuilder<unknown> {
  const patterns = wordPatterns(q)
  const all = (words: RawBuilder<unknown>) =>
    sql.join(
      patterns.map((pattern) => sql`${words} like ${pattern}`),
      sql` and `,
    )
  return sql`select w.unit_id from unit_versions w where ${all(versionWords)}
    union select a.unit_id from unit_aliases a where ${all(aliasWords)}`
}

function conditions(filter: UnitFilter, place: PagePlace | null, rank: RawBuilder<unknown>) {
  const parts: RawBuilder<unknown>[] = [
    filter.ended
      ? sql`u.dissolved_on <= ${filter.asOf} and u.dissolved_on > u.founded_on and v.until = u.dissolved_on`
      : sql`${onDay('v', filter.asOf)} and (u.dissolved_on is null or u.dissolved_on > ${filter.asOf})`,
  ]
  if (filter.kind) parts.push(sql`v.kind = ${filter.kind}`)
  if (filter.parent === 'none') parts.push(sql`v.parent_id is null`)
  else if (filter.parent) parts.push(sql`v.parent_id = ${filter.parent}`)
  if (filter.under)
    parts.push(sql`v.unit_id in (
      with recursive below(id) as (
        select ${filter.under}::bigint
        union
        select b.unit_id from unit_versions b join below on b.parent_id = below.id
        where ${filter.ended ? sql`true` : onDay('b', filter.asOf)}
      ) select id from below)`)
  if (filter.q && wordPatterns(filter.q).length > 0) parts.push(sql`v.unit_id in (${idsByWords(filter.q)})`)
  if (place)
    parts.push(
      sql`(${rank}, v.protocol_order, v.sort_key, v.unit_id) > (${place[0]}::int, ${place[1]}::int, ${place[2]}, ${place[3]}::bigint)`,
    )
  return sql.join(parts, sql` and `)
}

/** Units in the order of protocol, then the Vietnamese alphabet; exact accents first. One row more than the limit. */
export async function readUnits(tx: Tx, filter: UnitFilter, place: PagePlace | null): Promise<ListedUnit[]> {
  const typed = filter.q && wordPatterns(filter.q).length > 0 ? exactPattern(filter.q) : null
  const rank = typed ? nameRank(filter.q!) : sql`0`
  const { rows } = await sql<ListedUnit>`
    with listed as (
      select v.*, u.founded_on, u.dissolved_on, u.revision, ${rank} as rank
      from unit_versions v join units u on u.id = v.unit_id
      where ${conditions(filter, place, rank)}
      order by rank, v.protocol_order, v.sort_key, v.unit_id
      limit ${filter.limit + 1}
    )
    select l.unit_id as id, l.revision, l.name, l.short_name as "shortName", l.kind, l.protocol_order as "protocolOrder",
      l.parent_id as "parentId", p.name as "parentName", l.founded_on as "foundedOn", l.dissolved_on as "dissolvedOn",
      n.name as "nameNow", c.children, l.sort_key as "sortKey", l.rank,
      ${typed ? foundAs(filter.q!, typed) : sql`null`} as "foundAs"
    from listed l
    cross join lateral (select name from unit_names where unit_id = l.unit_id) n
    left join lateral (
      select name from unit_versions where unit_id = l.parent_id and since <= ${filter.asOf} order by since desc limit 1
    ) p on true
    cross join lateral (
      select count(*)::int as children from unit_versions k join units ku on ku.id = k.unit_id
      where k.parent_id = l.unit_id and ${onDay('k', filter.asOf)}
        and (ku.dissolved_on is null or ku.dissolved_on > ${filter.asOf})
    ) c
    order by l.rank, l.protocol_order, l.sort_key, l.unit_id`.execute(tx)
  return rows
}

/** The other name that was found, where the name on the day has not every word. */
function foundAs(q: string, typed: string): RawBuilder<unknown> {
  const patterns = wordPatterns(q)
  const has = (text: RawBuilder<unknown>) =>
    sql.join(
      patterns.map((pattern) => sql`(' ' || fold(${text})) like ${pattern}`),
      sql` and `,
    )
  return sql`case when ${has(sql`l.name || ' ' || l.short_name`)} then null else (
    select other from (
      select w.name as other from unit_versions w where w.unit_id = l.unit_id
      union all select a.alias from unit_aliases a where a.unit_id = l.unit_id) others
    where ${has(sql`other`)} order by vi_lower(other) like ${typed} desc, other limit 1) end`
}

/** How many units the filter finds, without its page. */
export async function countUnits(tx: Tx, filter: UnitFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from unit_versions v join units u on u.id = v.unit_id
    where ${conditions(filter, null, sql`0`)}`.execute(tx)
  return rows[0]!.count
}
