import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { HolderRecords } from '../domain/engine/from-records.ts'

/** Someone who is watched: a holder of the register, or a person in post who has results and no award. */
export type Watched = {
  /** `h12` of a holder, `p7` of a person. */
  id: string
  holderId: string | null
  personId: string | null
  kind: 'individual' | 'collective'
  name: string
  unitId: string
  unitName: string
  position: string | null
  isLeader: boolean
  isWoman: boolean
  isCommune: boolean
}

/** Those of a unit and below it: honoured since a day, or in post with yearly results and never honoured. */
export async function readWatched(
  tx: Tx,
  filter: { unitId: string; day: string; since: string; most: number },
): Promise<Watched[]> {
  const { unitId, day, since, most } = filter
  const { rows } = await sql<Watched>`
    with inside as materialized (
      select v.unit_id, v.name, v.kind from unit_ancestors a
      join unit_versions v on v.unit_id = a.unit_id and v.since <= ${day} and (v.until is null or v.until > ${day})
      where a.ancestor_id = ${unitId} and (viewer_is_system() or a.unit_id in (select viewer_units()))),
    honoured as materialized (
      select distinct on (a.holder_id) a.holder_id, a.scope_unit_id, a.position from awards a
      where a.scope_unit_id in (select unit_id from inside) and a.sort_on >= ${since} and a.state <> 'cancelled'
      order by a.holder_id, a.sort_on desc)
    select 'h' || h.id as id, h.id::text as "holderId", h.person_id::text as "personId",
      case h.kind when 'person' then 'individual' else 'collective' end as kind, h.name, i.unit_id::text as "unitId",
      i.name as "unitName", coalesce(r.position, h.position) as position,
      coalesce(h.worker_class = 'leader', false) as "isLeader", coalesce(h.gender = 'female', false) as "isWoman",
      i.kind = 'commune' as "isCommune"
    from honoured r join award_holders h on h.id = r.holder_id and h.merged_into is null and h.died_on is null
      and h.kind in ('person', 'collective')
    join inside i on i.unit_id = r.scope_unit_id
    union all
    select * from (
      select distinct on (x.id) 'p' || x.id, null, x.id::text, 'individual', x.full_name, i.unit_id::text, i.name, p.position,
        p.is_leader, coalesce(x.gender = 'female', false), i.kind = 'commune'
      from inside i join posts p on p.unit_id = i.unit_id and p.since <= ${day} and (p.until is null or p.until > ${day})
      join people x on x.id = p.person_id
      where exists (select from year_results y where y.person_id = x.id)
        and not exists (select from award_holders h join awards a on a.holder_id = h.id
          where h.person_id = x.id and a.state <> 'cancelled')
      order by x.id, p.since) unsung
    order by 7, 5, 1
    limit ${most}`.execute(tx)
  return rows
}

/** Awards in force, yearly results and initiatives of these, by their ids. */
export async function readRecordsOf(
  tx: Tx,
  watched: readonly Watched[],
): Promise<Map<string, HolderRecords>> {
  const found = new Map<string, HolderRecords>(
    watched.map((one) => [one.id, { kind: one.kind, awards: [], years: [], initiatives: [] }]),
  )
  const ofPerson = new Map(watched.flatMap((one) => (one.personId ? [[one.personId, one.id] as const] : [])))
  const holders = watched.flatMap((one) => one.holderId ?? [])
  const people = [...ofPerson.keys()]
  const awards = await sql<HolderRecords['awards'][number] & { id: string }>`
    select a.holder_id::text as id, a.award_key as "awardKey", a.award_name as "awardName",
      coalesce(a.year_until, a.year) as year, d.decided_on as "decidedOn", a.basis, a.deed
    from awards a left join award_decisions d on d.id = a.decision_id
    where a.holder_id = any (${holders}::bigint[]) and a.state <> 'cancelled'
    order by a.sort_on, a.id`.execute(tx)
  for (const { id, ...row } of awards.rows) found.get(`h${id}`)?.awards.push(row)
  const years = await sql<HolderRecords['years'][number] & { id: string }>`
    select person_id::text as id, year, classification, months_worked::float as "monthsWorked",
      maternity_leave as "maternityLeave"
    from year_results where person_id = any (${people}::bigint[]) order by year`.execute(tx)
  for (const { id, ...row } of years.rows) found.get(ofPerson.get(id)!)?.years.push(row)
  const initiatives = await sql<HolderRecords['initiatives'][number] & { id: string }>`
    select person_id::text as id, kind, scope, year, recognised_on::text as "recognisedOn", used_for as "usedFor"
    from initiatives where person_id = any (${people}::bigint[]) order by year`.execute(tx)
  for (const { id, ...row } of initiatives.rows) found.get(ofPerson.get(id)!)?.initiatives.push(row)
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
