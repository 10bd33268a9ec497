import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** Signed papers of a decision that are attached, the newest first. */
export async function listSignedFiles(tx: Tx, decisionId: string) {
  const { rows } = await sql<{
    id: string
    sha256: string
    fileName: string
    sizeBytes: number
    by: string | null
    at: Date
  }>`
    select f.id, f.sha256, f.file_name as "fileName", f.size_bytes::float8 as "sizeBytes", a.display_name as "by", f.added_at as "at"
    from decision_files f left join account_names a on a.id = f.added_by
    where f.decision_id = ${decisionId}::bigint and f.removed_at is null order by f.id desc`.execute(tx)
  return rows
}

export async function findSignedFile(tx: Tx, asked: { decisionId: string; fileId: string }) {
  const files = await listSignedFiles(tx, asked.decisionId)
  return files.find(({ id }) => id === asked.fileId)
}

export async function insertSignedFile(
  tx: Tx,
  file: {
    decisionId: string
    sha256: string
    fileName: string
    sizeBytes: number
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('decision_files')
    .values({
      decision_id: file.decisionId,
      sha256: file.sha256,
      file_name: file.fileName,
      size_bytes: file.sizeBytes,
      added_by: file.accountId,
      added_at: file.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** True where it was attached and is no more. */
export async function markSignedRemoved(
  tx: Tx,
  one: { decisionId: string; fileId: string; reason: string; accountId: string | null; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('decision_files')
    .set({ removed_at: one.now, removed_by: one.accountId, removal_reason: one.reason })
    .where('id', '=', one.fileId)
    .where('decision_id', '=', one.decisionId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
