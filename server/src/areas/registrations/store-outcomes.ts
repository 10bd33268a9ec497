import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { awardsOfYear } from '../awards/index.ts'

/** How many titles a registration pledged, and what the register says of them. */
export type OutcomeCounts = { registrationId: string; pledged: number; reached: number; likely: number }

/** As names are compared in `domain/fold-name.ts`, of one that is folded. */
const plain = (name: unknown) => sql`btrim(regexp_replace(${name}, '[^a-z0-9]+', ' ', 'g'))`
const below = sql`join unit_ancestors a on a.unit_id = v.scope_unit_id and a.ancestor_id = p.unit_id`

/** Of each registration that was sent in answer to a call: counted as `comparePledges` judges each row. */
export async function countOutcomes(
  tx: Tx,
  { id, year }: { id: string; year: number },
): Promise<OutcomeCounts[]> {
  const { rows } = await sql<OutcomeCounts>`
    with pledges as materialized (
      select w.id, r.id as registration_id, r.unit_id, w.kind, w.person_id, w.subject_unit_id, w.award_key,
        ${plain(sql`fold(w.name)`)} as name
      from registrations r join registration_rows w on w.registration_id = r.id
      where r.call_id = ${id} and r.status in ('sent', 'accepted') and w.award_key is not null),
    won as materialized (
      select award_key, scope_unit_id, person_id, unit_id, ${plain(sql`name`)} as name from (${awardsOfYear(year)}) v
      where award_key in (select award_key from pledges)),
    found as (
      select p.id, true as sure from pledges p join won v on v.award_key = p.award_key and v.person_id = p.person_id
      where p.kind = 'person'
      union all
      select p.id, true from pledges p join won v on v.award_key = p.award_key and v.unit_id = p.subject_unit_id ${below}
      where p.kind = 'collective'
      union all
      select p.id, false from pledges p join won v on v.award_key = p.award_key and v.name = p.name ${below}
      where case p.kind when 'person' then v.person_id else v.unit_id end is null),
    judged as (select id, bool_or(sure) as sure from found group by id)
    select p.registration_id::text as "registrationId", count(*)::int as pledged,
      count(*) filter (where j.sure)::int as reached, count(*) filter (where not j.sure)::int as likely
    from pledges p left join judged j on j.id = p.id group by p.registration_id`.execute(tx)
  return rows
}
