import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

export type CaseFile = { name: string; mediaType: string; sha256: string; sizeBytes: string }

/** A file of the unit that may be named in its records; undefined for any other. */
export async function findUnitFile(tx: Tx, fileId: string, unitId: string): Promise<CaseFile | undefined> {
  const { rows } =
    await sql<CaseFile>`select name, media_type as "mediaType", sha256, size_bytes::text as "sizeBytes"
    from files where id = ${fileId} and unit_id = ${unitId}`.execute(tx)
  return rows[0]
}

/** A paper that a posting, an answer or a package in sight holds; undefined for any other. */
export async function findHeldFile(tx: Tx, id: string): Promise<CaseFile | undefined> {
  const { rows } = await sql<CaseFile>`
    select f.name, f.media_type as "mediaType", f.sha256, f.size_bytes::text as "sizeBytes" from files f
    where f.id = ${id} and (exists (select from postings p where p.file_id = f.id)
      or exists (select from opinion_answers a where a.file_id = f.id)
      or exists (select from package_files k where k.file_id = f.id)
      or exists (select from package_states s where s.file_id = f.id))`.execute(tx)
  return rows[0]
}
