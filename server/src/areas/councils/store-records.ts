import type { Tx } from '../../platform/db/database.ts'
import type { RecordContent, RecordKind } from './schemas-records.ts'

export type RecordRow = {
  id: string
  content: RecordContent
  revision: number
  frozenAt: Date | null
  frozenBy: string | null
  frozenSha256: string | null
  signedName: string | null
  signedSize: string | null
  signedSha256: string | null
  signedType: string | null
}

/** A record of the session as it is kept; none: nobody has saved it. */
export async function findRecord(
  tx: Tx,
  sessionId: string,
  kind: RecordKind,
): Promise<RecordRow | undefined> {
  const row = await tx
    .selectFrom('council_records as r')
    .leftJoin('account_names as a', 'a.id', 'r.frozen_by')
    .leftJoin('files as f', 'f.id', 'r.signed_file_id')
    .select([
      'r.id',
      'r.content',
      'r.revision',
      'r.frozen_at as frozenAt',
      'a.display_name as frozenBy',
      'r.frozen_sha256 as frozenSha256',
      'f.name as signedName',
      'f.size_bytes as signedSize',
      'f.sha256 as signedSha256',
      'f.media_type as signedType',
    ])
    .where('r.session_id', '=', sessionId)
    .where('r.kind', '=', kind)
    .executeTakeFirst()
  return row as RecordRow | undefined
}

/** Keeps what was written; whoever calls holds the session. */
export async function saveRecord(
  tx: Tx,
  record: {
    sessionId: string
    kind: RecordKind
    content: RecordContent
    revision: number
    accountId: string | null
    now: Date
  },
): Promise<void> {
  const row = {
    content: JSON.stringify(record.content),
    revision: record.revision,
    written_by: record.accountId,
    written_at: record.now,
  }
  await tx
    .insertInto('council_records')
    .values({ session_id: record.sessionId, kind: record.kind, ...row })
    .onConflict((conflict) => conflict.columns(['session_id', 'kind']).doUpdateSet(row))
    .execute()
}

export async function saveFrozen(
  tx: Tx,
  id: string,
  frozen: { fileId: string; sha256: string; accountId: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('council_records')
    .set({
      frozen_at: frozen.now,
      frozen_by: frozen.accountId,
      frozen_file_id: frozen.fileId,
      frozen_sha256: frozen.sha256,
    })
    .where('id', '=', id)
    .execute()
}

export async function saveSigned(
  tx: Tx,
  id: string,
  signed: { fileId: string; accountId: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('council_records')
    .set({ signed_file_id: signed.fileId, signed_at: signed.now, signed_by: signed.accountId })
    .where('id', '=', id)
    .execute()
}
