import type { Tx } from '../../platform/db/database.ts'

/** A kept file in sight; undefined for any other. */
export function findAttached(tx: Tx, fileId: string) {
  return tx
    .selectFrom('files')
    .select(['name', 'media_type as mediaType', 'sha256'])
    .where('id', '=', fileId)
    .executeTakeFirst()
}
