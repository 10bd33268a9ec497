import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type HolderLink = {
  id: string
  kind: string
  name: string
  personId: string | null
  unitId: string | null
  gender: 'female' | 'male' | null
  ethnicity: string | null
  birthYear: number | null
  position: string | null
  workerClass: 'direct' | 'leader' | null
}

/** Holders of the register by id, or those that stand for these people and units; merged ones are left out. For other areas. */
export async function findHolderLinks(
  tx: Tx,
  asked: { ids?: readonly string[]; personIds?: readonly string[]; unitIds?: readonly string[] },
): Promise<HolderLink[]> {
  const { ids = [], personIds = [], unitIds = [] } = asked
  const { rows } = await sql<HolderLink>`
    select id::text, kind, name, person_id::text as "personId", unit_id::text as "unitId", gender, ethnicity,
      birth_year as "birthYear", position, worker_class as "workerClass"
    from award_holders
    where merged_into is null and (id = any (${ids}::bigint[]) or person_id = any (${personIds}::bigint[])
      or (kind in ('collective', 'enterprise') and unit_id = any (${unitIds}::bigint[])))
    order by id`.execute(tx)
  return rows
}
