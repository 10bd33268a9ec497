import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** An act with its record, held until the transaction ends; undefined where it is out of sight. */
export async function lockActOfAward(tx: Tx, actId: string) {
  const { rows } = await sql<{
    awardId: string
    award: string
    holderId: string
    scopeUnitId: string
    fileId: string | null
  }>`
    select a.id as "awardId", a.award_name as award, a.holder_id as "holderId", a.scope_unit_id as "scopeUnitId",
      x.file_id as "fileId"
    from award_acts x join awards a on a.id = x.award_id where x.id = ${actId} for update of x`.execute(tx)
  return rows[0]
}

export async function setActFile(tx: Tx, actId: string, fileId: string): Promise<void> {
  await tx.updateTable('award_acts').set({ file_id: fileId }).where('id', '=', actId).execute()
}

/** The file of an act in sight; null where it has none. */
export async function fileOfAct(tx: Tx, actId: string): Promise<string | null> {
  const found = await tx.selectFrom('award_acts').select('file_id').where('id', '=', actId).executeTakeFirst()
  return found?.file_id ?? null
}
