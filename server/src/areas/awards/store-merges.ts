import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export function loadMerge(tx: Tx, mergeId: string) {
  return tx
    .selectFrom('award_holder_merges')
    .selectAll()
    .where('id', '=', mergeId)
    .forUpdate()
    .executeTakeFirst()
}

/** Awards of one holder (all, or those named) become the other's; their ids. */
export async function moveAwards(
  tx: Tx,
  move: { fromId: string; toId: string; awardIds?: string[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update awards set holder_id = ${move.toId}::bigint, revision = revision + 1
    where holder_id = ${move.fromId}::bigint and (${move.awardIds ?? null}::bigint[] is null or id = any (${move.awardIds ?? null}::bigint[]))
    returning id`.execute(tx)
  return rows.map((row) => row.id)
}

export async function setMergedInto(tx: Tx, holderId: string, into: string | null): Promise<void> {
  await tx
    .updateTable('award_holders')
    .set((eb) => ({ merged_into: into, revision: eb('revision', '+', 1) }))
    .where('id', '=', holderId)
    .execute()
}

/** The kept one is seen, from now on, wherever the other was. */
export async function widenSight(tx: Tx, holderId: string, units: readonly string[]): Promise<void> {
  await sql`update award_holders set scope_units = (select array_agg(distinct u) from unnest(scope_units || ${units}::bigint[]) u)
    where id = ${holderId}::bigint`.execute(tx)
}

export async function insertMerge(
  tx: Tx,
  merge: {
    keptId: string
    mergedId: string
    awardIds: string[]
    reason: string
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('award_holder_merges')
    .values({
      kept_id: merge.keptId,
      merged_id: merge.mergedId,
      award_ids: merge.awardIds,
      reason: merge.reason,
      account_id: merge.accountId,
      merged_at: merge.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function setMergeUndone(
  tx: Tx,
  undo: { mergeId: string; reason: string; accountId: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('award_holder_merges')
    .set({ undone_at: undo.now, undone_by: undo.accountId, undone_reason: undo.reason })
    .where('id', '=', undo.mergeId)
    .execute()
}

/** Mergers into the holder, the newest first. */
export async function listMerges(tx: Tx, keptId: string) {
  const { rows } = await sql<{
    id: string
    mergedId: string
    mergedName: string
    awards: number
    reason: string
    mergedAt: Date
    mergedBy: string | null
    undoneAt: Date | null
  }>`
    select m.id, m.merged_id as "mergedId", h.name as "mergedName", cardinality(m.award_ids) as awards, m.reason,
      m.merged_at as "mergedAt", c.display_name as "mergedBy", m.undone_at as "undoneAt"
    from award_holder_merges m join award_holders h on h.id = m.merged_id left join account_names c on c.id = m.account_id
    where m.kept_id = ${keptId}::bigint order by m.id desc`.execute(tx)
  return rows
}
