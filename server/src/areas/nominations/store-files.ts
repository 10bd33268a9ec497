import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** SHA-256 of files by id. */
export async function readFileHashes(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; sha256: string }>`
    select id::text, sha256 from files where id = any (${ids}::bigint[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.sha256]))
}

export type NamedFile = { id: string; name: string; mediaType: string; sha256: string }

/** A file that a nomination or an event of a dossier in sight holds; undefined for any other. */
export async function findDossierFile(tx: Tx, fileId: string): Promise<NamedFile | undefined> {
  const { rows } = await sql<NamedFile>`
    select f.id::text, f.name, f.media_type as "mediaType", f.sha256 from files f
    where f.id = ${fileId} and (exists (select from nominations n where n.report_file_id = f.id)
      or exists (select from nomination_papers p where p.file_id = f.id)
      or exists (select from dossier_events e where e.paper_file_id = f.id))`.execute(tx)
  return rows[0]
}

/** Names of files by id. */
export async function readFileNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text, name from files where id = any (${ids}::bigint[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** May the file stand as the scan of a step? One that this account kept for one of these units; one paper may prove several steps. */
export async function isOwnScan(
  tx: Tx,
  fileId: string,
  by: { accountId: string | null; unitIds: readonly string[] },
): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from files f where f.id = ${fileId} and f.uploaded_by = ${by.accountId}
      and f.unit_id = any (${by.unitIds}::bigint[])) as is`.execute(tx)
  return rows[0]!.is
}
