import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { HolderRecords } from '../domain/engine/from-records.ts'

/** Someone who is watched: a person in post, or a unit itself. */
export type Watched = {
  /** `p12`, `u7`. */
  id: string
  kind: 'individual' | 'collective'
  name: string
  unitId: string
  unitName: string
  position: string | null
  isLeader: boolean
  isWoman: boolean
  isCommune: boolean
  since: string | null
}

/** People in post on the day in the unit and below it, and those units; in the order of units and names. */
export async function readWatched(tx: Tx, unitId: string, day: string, most: number): Promise<Watched[]> {
  const { rows } = await sql<Watched>`
    with inside as (
      select v.unit_id, v.name, v.kind, v.protocol_order from unit_ancestors a
      join unit_versions v on v.unit_id = a.unit_id and v.since <= ${day} and (v.until is null or v.until > ${day})
      where a.ancestor_id = ${unitId} and (viewer_is_system() or a.unit_id in (select viewer_units())))
    select * from (
      select distinct on (x.id) 'p' || x.id as id, 'individual' as kind, x.full_name as name, i.unit_id::text as "unitId",
        i.name as "unitName", p.position, p.is_leader as "isLeader", coalesce(x.gender = 'female', false) as "isWoman",
        i.kind = 'commune' as "isCommune", p.since::text as since
      from inside i join posts p on p.unit_id = i.unit_id and p.since <= ${day} and (p.until is null or p.until > ${day})
      join people x on x.id = p.person_id
      order by x.id, p.since) people
    union all
    select 'u' || i.unit_id, 'collective', i.name, i.unit_id::text, i.name, null, false, false, i.kind = 'commune', null
    from inside i
    order by 5, 3
    limit ${most}`.execute(tx)
  return rows
}

/** Awards in force, yearly results and initiatives of these people and units. */
export async function readRecordsOf(
  tx: Tx,
  watched: readonly Watched[],
): Promise<Map<string, HolderRecords>> {
  const found = new Map<string, HolderRecords>(
    watched.map((one) => [one.id, { kind: one.kind, awards: [], years: [], initiatives: [] }]),
  )
  const people = watched.filter((one) => one.kind === 'individual').map((one) => one.id.slice(1))
  const units = watched.filter((one) => one.kind === 'collective').map((one) => one.id.slice(1))
  const awards = await sql<HolderRecords['awards'][number] & { id: string }>`
    select case when h.person_id is null then 'u' || h.unit_id else 'p' || h.person_id end as id, a.award_key as "awardKey",
      a.award_name as "awardName", coalesce(a.year_until, a.year) as year, d.decided_on as "decidedOn", a.basis, a.deed
    from award_holders h join awards a on a.holder_id = h.id left join award_decisions d on d.id = a.decision_id
    where a.state <> 'cancelled' and h.merged_into is null
      and (h.person_id = any (${people}::bigint[]) or (h.person_id is null and h.unit_id = any (${units}::bigint[])))
    order by a.sort_on, a.id`.execute(tx)
  for (const { id, ...row } of awards.rows) found.get(id)?.awards.push(row)
  const years = await sql<HolderRecords['years'][number] & { id: string }>`
    select case when person_id is null then 'u' || unit_id else 'p' || person_id end as id, year, classification,
      months_worked::float as "monthsWorked", maternity_leave as "maternityLeave"
    from year_results where person_id = any (${people}::bigint[]) or (person_id is null and unit_id = any (${units}::bigint[]))
    order by year`.execute(tx)
  for (const { id, ...row } of years.rows) found.get(id)?.years.push(row)
  const initiatives = await sql<HolderRecords['initiatives'][number] & { id: string }>`
    select 'p' || person_id as id, kind, scope, year, recognised_on::text as "recognisedOn", used_for as "usedFor"
    from initiatives where person_id = any (${people}::bigint[]) order by year`.execute(tx)
  for (const { id, ...row } of initiatives.rows) found.get(id)?.initiatives.push(row)
  return found
}

export type YearResultRow = {
  unitId: string
  personId: string | null
  year: number
  classification: string | null
  monthsWorked: number | null
  maternityLeave: boolean | null
}

/** Writes yearly results; a year that is there already is replaced. */
export async function putYearResults(
  tx: Tx,
  rows: readonly YearResultRow[],
  accountId: string | null,
): Promise<void> {
  for (const row of rows) {
    const target = row.personId
      ? sql`(person_id, year) where person_id is not null`
      : sql`(unit_id, year) where person_id is null`
    await sql`
      insert into year_results (unit_id, person_id, year, classification, months_worked, maternity_leave, recorded_by)
      values (${row.unitId}, ${row.personId}, ${row.year}, ${row.classification}, ${row.monthsWorked}, ${row.maternityLeave}, ${accountId})
      on conflict ${target} do update set unit_id = excluded.unit_id, classification = excluded.classification,
        months_worked = excluded.months_worked, maternity_leave = excluded.maternity_leave,
        recorded_by = excluded.recorded_by, recorded_at = now()`.execute(tx)
  }
}

/** Of these people, who holds or held a post in the unit: a result is recorded where the person was rated. */
export async function readPostHolders(
  tx: Tx,
  unitId: string,
  personIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct person_id::text as id from posts where unit_id = ${unitId} and person_id = any (${personIds}::bigint[])`.execute(
    tx,
  )
  return new Set(rows.map((row) => row.id))
}
