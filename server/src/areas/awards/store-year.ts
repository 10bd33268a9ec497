import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** An award of one year, with its holder as other areas know people and units. */
export type AwardOfYear = {
  awardId: string
  awardKey: string
  awardName: string
  personId: string | null
  unitId: string | null
  scopeUnitId: string
  holderName: string
  number: string | null
  decidedOn: string | null
}

/** Awards in force of a year that were won inside these units or by these people, for areas that measure against the register. */
export async function readAwardsOfYear(
  tx: Tx,
  asked: { year: number; unitIds: readonly string[]; personIds: readonly string[] },
): Promise<AwardOfYear[]> {
  const { year, unitIds, personIds } = asked
  const { rows } = await sql<AwardOfYear>`
    select a.id::text as "awardId", a.award_key as "awardKey", a.award_name as "awardName", h.person_id::text as "personId",
      case when h.kind = 'person' then null else h.unit_id::text end as "unitId", a.scope_unit_id::text as "scopeUnitId",
      h.name as "holderName", d.number, d.decided_on as "decidedOn"
    from awards a join award_holders h on h.id = a.holder_id left join award_decisions d on d.id = a.decision_id
    where a.year = ${year} and a.state <> 'cancelled'
      and (a.scope_unit_id in (select u.unit_id from unit_ancestors u where u.ancestor_id = any (${unitIds}::bigint[]))
        or h.person_id = any (${personIds}::bigint[]))
    order by a.sort_on desc, a.id`.execute(tx)
  return rows
}

/** The same of a whole year as a query, for a store that counts its own rows against them: award_key, scope_unit_id, person_id, unit_id, name. */
export const awardsOfYear = (year: number) => sql`
  select a.award_key, a.scope_unit_id, h.person_id, case when h.kind <> 'person' then h.unit_id end as unit_id,
    h.name_folded as name
  from awards a join award_holders h on h.id = a.holder_id
  where a.year = ${year} and a.state <> 'cancelled'`

/** An emulation title of the same year that a holder has by another decision. */
export type TitleBeside = {
  rowId: string
  awardKey: string
  awardName: string
  number: string | null
  decidedOn: string | null
}

/** Titles (of these keys) in force of the year that these holders, or these people, already have: for whoever pays a further one. */
export async function readTitlesBeside(
  tx: Tx,
  titles: readonly string[],
  asked: readonly { rowId: string; holderId: string | null; personId: string | null; year: number }[],
): Promise<TitleBeside[]> {
  if (asked.length === 0) return []
  const given = asked.map(({ rowId, holderId, personId, year }) => ({
    row_id: rowId,
    holder_id: holderId,
    person_id: personId,
    year,
  }))
  const { rows } = await sql<TitleBeside>`
    select g.row_id as "rowId", a.award_key as "awardKey", a.award_name as "awardName", d.number, d.decided_on as "decidedOn"
    from json_to_recordset(${JSON.stringify(given)}::json) as g (row_id text, holder_id bigint, person_id bigint, year int)
    join lateral (select id from award_holders where id = g.holder_id
      union select id from award_holders where person_id = g.person_id and merged_into is null) h on true
    join awards a on a.holder_id = h.id and a.year = g.year and a.state <> 'cancelled' and a.award_key = any (${titles}::text[])
    left join award_decisions d on d.id = a.decision_id
    order by a.sort_on desc, a.id`.execute(tx)
  return rows
}
