import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** What a year brought to these people, and to these units themselves (`personId` null), for areas that measure pledges. */
export async function readYearResults(
  tx: Tx,
  asked: { year: number; personIds: readonly string[]; unitIds: readonly string[] },
): Promise<{ personId: string | null; unitId: string; classification: string | null }[]> {
  const { rows } = await sql<{ personId: string | null; unitId: string; classification: string | null }>`
    select person_id::text as "personId", unit_id::text as "unitId", classification from year_results
    where year = ${asked.year} and (person_id = any (${asked.personIds}::bigint[])
      or (person_id is null and unit_id = any (${asked.unitIds}::bigint[])))`.execute(tx)
  return rows
}
