import type { Tx } from './database.ts'

/** A file whose bytes the file store keeps, as its row tells of it. */
export type KeptFile = {
  unitId: string
  name: string
  mediaType: string
  sizeBytes: number
  sha256: string
  accountId: string | null
  now: Date
}

/** The row of a kept file; returns its id. It counts once a record names it. */
export async function insertFile(tx: Tx, file: KeptFile): Promise<string> {
  const { id } = await tx
    .insertInto('files')
    .values({
      unit_id: file.unitId,
      name: file.name,
      media_type: file.mediaType,
      size_bytes: file.sizeBytes,
      sha256: file.sha256,
      uploaded_by: file.accountId,
      uploaded_at: file.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
