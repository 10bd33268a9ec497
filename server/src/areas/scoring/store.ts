import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type Place = { unitId: string; name: string; points: number | null; rank: number | null }
export type Ranking = {
  id: string
  places: Place[]
  state: 'drafted' | 'on-agenda' | 'fixed' | 'refused'
  sessionId: string | null
  sentence: string | null
  fixedOn: string | null
  decisionNumber: string | null
  revision: number
}

/** The ranking of a cluster, held for a change where `forUpdate` is asked. */
export async function findRanking(
  tx: Tx,
  clusterId: string,
  forUpdate = false,
): Promise<Ranking | undefined> {
  const { rows } = await sql<Ranking>`
    select id::text, places, state, session_id::text as "sessionId", result->>'sentence' as sentence,
      fixed_on::text as "fixedOn", decision_number as "decisionNumber", revision
    from cluster_rankings where cluster_id = ${clusterId} ${forUpdate ? sql`for update` : sql``}`.execute(tx)
  return rows[0]
}

/** True where nobody else wrote one first. */
export async function insertRanking(
  tx: Tx,
  one: {
    clusterId: string
    unitId: string
    year: number
    places: readonly Place[]
    accountId: string | null
    now: Date
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('cluster_rankings')
    .values({
      cluster_id: one.clusterId,
      unit_id: one.unitId,
      year: one.year,
      places: JSON.stringify(one.places),
      recorded_by: one.accountId,
      recorded_at: one.now,
    })
    .onConflict((conflict) => conflict.column('cluster_id').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) === 1
}

export async function updateRanking(
  tx: Tx,
  id: string,
  change: {
    places?: string
    state?: Ranking['state']
    session_id?: string | null
    result?: string | null
    fixed_on?: string | null
    decision_number?: string | null
  },
): Promise<void> {
  await tx
    .updateTable('cluster_rankings')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
