import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type TemplateVersion = {
  id: string
  unitId: string
  unitName: string
  templateKey: string
  version: number
  sha256: string | null
  fileName: string
  sizeBytes: number
  note: string | null
  usedFrom: string
  usedTo: string | null
  by: string | null
  at: Date
  withdrawnAt: Date | null
}

const columns = sql`v.id, v.unit_id as "unitId", u.name as "unitName", v.template_key as "templateKey", v.version, v.sha256,
  v.file_name as "fileName", v.size_bytes::integer as "sizeBytes", v.note, v.used_from as "usedFrom", v.used_to as "usedTo",
  a.display_name as "by", v.created_at as "at", v.withdrawn_at as "withdrawnAt"`
const joins = sql`document_templates v join unit_names u on u.unit_id = v.unit_id left join account_names a on a.id = v.created_by`

/** The version that documents of the unit are written by on the day: its own, else that of the nearest body above. */
export async function findVersionInForce(
  tx: Tx,
  where: { unitId: string; key: string; on: string },
): Promise<{ id: string; sha256: string | null } | undefined> {
  const { rows } = await sql<{ id: string; sha256: string | null }>`
    select v.id, v.sha256 from document_templates v
    join unit_ancestors w on w.ancestor_id = v.unit_id and w.unit_id = ${where.unitId}::bigint
    where v.template_key = ${where.key} and v.withdrawn_at is null and v.used_from <= ${where.on}::date
      and (v.used_to is null or v.used_to >= ${where.on}::date)
    order by (select count(*) from unit_ancestors x where x.unit_id = v.unit_id) desc, v.version desc limit 1`.execute(
    tx,
  )
  return rows[0]
}

/** Versions of the unit and the bodies above it, the newest first. */
export async function listVersions(tx: Tx, unitId: string, key: string | null): Promise<TemplateVersion[]> {
  const { rows } = await sql<TemplateVersion>`
    select ${columns} from ${joins}
    join unit_ancestors w on w.ancestor_id = v.unit_id and w.unit_id = ${unitId}::bigint
    where ${key}::text is null or v.template_key = ${key}
    order by (select count(*) from unit_ancestors x where x.unit_id = v.unit_id) desc, v.version desc
    limit 500`.execute(tx)
  return rows
}

export async function findVersion(tx: Tx, id: string): Promise<TemplateVersion | undefined> {
  const { rows } =
    await sql<TemplateVersion>`select ${columns} from ${joins} where v.id = ${id}::bigint`.execute(tx)
  return rows[0]
}

/** The row of a version, whose number is the next of its unit and template. */
export async function insertVersion(
  tx: Tx,
  version: {
    unitId: string
    key: string
    sha256: string | null
    fileName: string
    sizeBytes: number
    note: string | null
    restoredFrom: string | null
    usedFrom: string
    usedTo: string | null
    accountId: string | null
    now: Date
  },
): Promise<{ id: string; version: number }> {
  await sql`select pg_advisory_xact_lock(hashtext(${`template ${version.unitId} ${version.key}`}))`.execute(
    tx,
  )
  const { rows } = await sql<{ id: string; version: number }>`
    insert into document_templates (unit_id, template_key, version, sha256, file_name, size_bytes, note, restored_from,
      used_from, used_to, created_by, created_at)
    select ${version.unitId}::bigint, ${version.key}, coalesce(max(version), 0) + 1, ${version.sha256}::text,
      ${version.fileName}, ${version.sizeBytes}::bigint, ${version.note}::text, ${version.restoredFrom}::bigint,
      ${version.usedFrom}::date, ${version.usedTo}::date, ${version.accountId}::bigint, ${version.now}::timestamptz
    from document_templates where unit_id = ${version.unitId}::bigint and template_key = ${version.key}
    returning id, version`.execute(tx)
  return rows[0]!
}

/** True where it was in use and is no more. */
export async function markWithdrawn(
  tx: Tx,
  id: string,
  by: { accountId: string | null; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('document_templates')
    .set({ withdrawn_at: by.now, withdrawn_by: by.accountId })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
