import type { Tx } from '../../platform/db/database.ts'

/** A kept file in sight; undefined for any other. */
export function findAttached(tx: Tx, fileId: string) {
  return tx
    .selectFrom('files')
    .select(['name', 'media_type as mediaType', 'sha256'])
    .where('id', '=', fileId)
    .executeTakeFirst()
}

export async function insertAttached(
  tx: Tx,
  file: {
    unitId: string
    name: string
    mediaType: string
    sizeBytes: number
    sha256: string
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('files')
    .values({
      unit_id: file.unitId,
      name: file.name,
      media_type: file.mediaType,
      size_bytes: String(file.sizeBytes),
      sha256: file.sha256,
      uploaded_by: file.accountId,
      uploaded_at: file.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
