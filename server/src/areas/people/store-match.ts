import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type MatchedPerson = {
  id: string
  fullName: string
  birthYear: number | null
  gender: 'female' | 'male' | null
  ethnicity: string | null
  position: string
  isLeader: boolean
  unitId: string
}

/**
 * People in post on the day at a unit or below it: of these ids, or of these very names (any case). Each once, with the post that
 * leads. For other areas that take people into lists of their own.
 */
export async function findPeopleInPost(
  tx: Tx,
  asked: { unitId: string; day: string; ids?: readonly string[]; names?: readonly string[] },
): Promise<MatchedPerson[]> {
  const names = (asked.names ?? []).map((name) => name.normalize('NFC').trim().replace(/\s+/g, ' '))
  const { rows } = await sql<MatchedPerson>`
    select distinct on (x.id) x.id::text, x.full_name as "fullName", x.birth_year as "birthYear", x.gender, x.ethnicity,
      p.position, p.is_leader as "isLeader", p.unit_id::text as "unitId"
    from posts p join people x on x.id = p.person_id
    where p.unit_id in (select unit_id from unit_ancestors where ancestor_id = ${asked.unitId})
      and (viewer_is_system() or exists (
        select from unit_ancestors s where s.unit_id = p.unit_id and s.ancestor_id = any (viewer_scope())))
      and p.since <= ${asked.day} and (p.until is null or p.until > ${asked.day})
      and (x.id = any (${asked.ids ?? []}::bigint[])
        or vi_lower(x.full_name) = any (select vi_lower(t) from unnest(${names}::text[]) t))
    order by x.id, p.is_leader desc, p.since`.execute(tx)
  return rows
}
