import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { PagePlace } from '../../../platform/text/page-cursor.ts'
import { wordPatterns } from '../../../platform/text/search-words.ts'

/** Whom results of a unit are recorded of. */
export type ResultSubject = {
  /** `u3` the unit, `p7` a person, `h12` a holder whom the people list does not know. */
  id: string
  personId: string | null
  holderId: string | null
  kind: 'individual' | 'collective'
  name: string
  position: string | null
  birthYear: number | null
  grp: number
  sortKey: string
}

const yearsBack = 8
/** Of a unit that records for a whole province only those whom it honoured last are offered. */
const mostHonoured = 5000

/** The unit, who held a post there in the year or was honoured there of late, and its holders without a person. */
const subjectsOf = (unitId: string, year: number) => sql`
  (with honoured as materialized (
    select distinct holder_id from (
      select a.holder_id from held_awards a where a.scope_unit_id = ${unitId}
        and a.sort_on >= ${`${year - yearsBack}-01-01`}::date order by a.sort_on desc, a.id desc limit ${sql.lit(mostHonoured)}) latest),
  holders as materialized (
    select h.* from known_holders h join honoured o on o.holder_id = h.id)
  select 'u' || n.unit_id as id, null::bigint as person_id, null::bigint as holder_id, 'collective' as kind, n.name,
    null as position, null::integer as birth_year, 0 as grp, '' collate "C" as sort_key
  from unit_names n where n.unit_id = ${unitId}
  union all
  select 'p' || x.id, x.id, null, 'individual', x.full_name, null, x.birth_year, 1, x.sort_key
  from people_seen_singly x where x.id in (
    select p.person_id from held_posts p where p.unit_id = ${unitId} and p.since < ${`${year + 1}-01-01`}::date
      and (p.until is null or p.until > ${`${year}-01-01`}::date)
    union select h.person_id from holders h where h.person_id is not null)
  union all
  select 'h' || h.id, null, h.id, case h.kind when 'person' then 'individual' else 'collective' end, h.name, h.position, h.birth_year,
    case h.kind when 'person' then 1 else 0 end, h.sort_key
  from holders h where h.person_id is null and h.died_on is null and h.kind in ('person', 'collective')
    and h.unit_id is distinct from ${unitId}) s`

/** Each subject by the index of its own kind. */
const resultOf = (unitId: string, year: number) => sql`
  left join lateral (
    select classification from year_results where s.person_id is not null and person_id = s.person_id and year = ${year}
    union all
    select classification from year_results where s.holder_id is not null and holder_id = s.holder_id and year = ${year}
    union all
    select classification from year_results where s.person_id is null and s.holder_id is null and unit_id = ${unitId}
      and year = ${year} and person_id is null and holder_id is null) r on true`

/** Subjects of a unit in their order, one more than the limit. */
export async function readSubjects(
  tx: Tx,
  filter: {
    unitId: string
    year: number
    q?: string | undefined
    missing?: boolean | undefined
    limit: number
  },
  place: PagePlace | null,
): Promise<ResultSubject[]> {
  const words = wordPatterns(filter.q ?? '').map((pattern) => sql`and (' ' || fold(s.name)) like ${pattern}`)
  // The post of those on the page only: looking it up for all of the unit costs more than the rest.
  const { rows } = await sql<ResultSubject>`
    select s.id, s.person_id::text as "personId", s.holder_id::text as "holderId", s.kind, s.name,
      case when s.person_id is null then s.position else (select p.position from held_posts p
        where p.person_id = s.person_id and p.unit_id = ${filter.unitId} order by p.since desc limit 1) end as position,
      s.birth_year as "birthYear", s.grp, s.sort_key as "sortKey"
    from (select s.* from ${subjectsOf(filter.unitId, filter.year)} ${resultOf(filter.unitId, filter.year)}
      where true ${sql.join(words, sql` `)} ${filter.missing ? sql`and r.classification is null` : sql``}
        ${place ? sql`and (s.grp, s.sort_key, s.id) > (${place[0]}::int, ${place[1]}::text collate "C", ${place[2]}::text)` : sql``}
      order by s.grp, s.sort_key, s.id limit ${sql.lit(filter.limit + 1)}) s
    order by s.grp, s.sort_key, s.id`.execute(tx)
  return rows
}

/** How many there are, and how many have a rating of the year. */
export async function countSubjects(tx: Tx, unitId: string, year: number) {
  const { rows } = await sql<{ total: number; rated: number }>`
    select count(*)::int as total, count(r.classification)::int as rated
    from ${subjectsOf(unitId, year)} ${resultOf(unitId, year)}`.execute(tx)
  return rows[0]!
}

/** Of these people and holders, who belongs to the unit: a post there at any time, or an award in force in its register. */
export async function readBelonging(
  tx: Tx,
  unitId: string,
  personIds: readonly string[],
  holderIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select 'p' || person_id as id from held_posts where unit_id = ${unitId} and person_id = any (${personIds}::bigint[])
    union select 'p' || h.person_id from known_holders h join held_awards a on a.holder_id = h.id
      where h.person_id = any (${personIds}::bigint[]) and a.scope_unit_id = ${unitId}
    union select 'h' || a.holder_id from held_awards a
      where a.holder_id = any (${holderIds}::bigint[]) and a.scope_unit_id = ${unitId}`.execute(tx)
  return new Set(rows.map((row) => row.id))
}

/** Awards of the year in the register, by subject. */
export async function readHeldOfYear(
  tx: Tx,
  unitId: string,
  subjects: readonly ResultSubject[],
  year: number,
): Promise<Map<string, { award: string; name: string }[]>> {
  const people = subjects.flatMap((one) => one.personId ?? [])
  const holders = subjects.flatMap((one) => one.holderId ?? [])
  const { rows } = await sql<{ id: string; award: string; name: string }>`
    select case when h.person_id = any (${people}::bigint[]) then 'p' || h.person_id
      when h.unit_id = ${unitId} then 'u' || h.unit_id else 'h' || h.id end as id,
      a.award_key as award, a.award_name as name
    from known_holders h join held_awards a on a.holder_id = h.id and a.year_from <= ${year} and a.year = ${year}
    where (h.person_id = any (${people}::bigint[]) or h.id = any (${holders}::bigint[])
      or h.unit_id = ${unitId})
    order by a.sort_on, a.id`.execute(tx)
  const held = new Map<string, { award: string; name: string }[]>()
  for (const { id, ...one } of rows) held.set(id, [...(held.get(id) ?? []), one])
  return held
}

export async function readUnitName(tx: Tx, unitId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from unit_names where unit_id = ${unitId}`.execute(
    tx,
  )
  return rows[0]?.name ?? ''
}
