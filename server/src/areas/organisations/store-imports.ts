import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ImportProblem } from './domain/check-import.ts'
import type { ImportColumn } from './domain/import-columns.ts'

/** What an import keeps: the units it made, and the rows it left with their reasons. */
export type ImportContent = {
  unitIds: string[]
  known: number
  rejected: { line: number; cells: Record<ImportColumn, string>; problems: ImportProblem[] }[]
}

export async function insertImport(
  tx: Tx,
  done: {
    unitId: string
    fileId: string
    fileName: string
    sha256: string
    accountId: string | null
    now: Date
    content: ImportContent
  },
): Promise<string> {
  const row = await tx
    .insertInto('unit_imports')
    .values({
      unit_id: done.unitId,
      file_id: done.fileId,
      file_name: done.fileName,
      sha256: done.sha256,
      account_id: done.accountId,
      imported_at: done.now,
      rows: JSON.stringify(done.content),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Imports into the viewer's units, newest first. */
export async function readImports(tx: Tx, beforeId: string | null, limit: number) {
  const { rows } = await sql<{
    id: string
    fileName: string
    importedAt: Date
    importedBy: string | null
    undoneAt: Date | null
    unitName: string
    made: number
    known: number
    rejected: number
  }>`
    select i.id, i.file_name as "fileName", i.imported_at as "importedAt", a.display_name as "importedBy",
      i.undone_at as "undoneAt", n.name as "unitName", jsonb_array_length(i.rows -> 'unitIds') as made,
      (i.rows ->> 'known')::int as known, jsonb_array_length(i.rows -> 'rejected') as rejected
    from unit_imports i left join account_names a on a.id = i.account_id
    cross join lateral (select name from unit_names where unit_id = i.unit_id) n
    where (viewer_is_system() or i.unit_id in (select viewer_units()))
      and (${beforeId}::bigint is null or i.id < ${beforeId}::bigint)
    order by i.id desc limit ${limit + 1}`.execute(tx)
  return rows
}

export async function loadImport(tx: Tx, importId: string) {
  const row = await tx
    .selectFrom('unit_imports')
    .selectAll()
    .where('id', '=', importId)
    .forUpdate()
    .executeTakeFirst()
  return row && row.unit_id !== null
    ? { ...row, unitId: row.unit_id, content: row.rows as unknown as ImportContent }
    : null
}

export async function markUndone(tx: Tx, importId: string, now: Date): Promise<void> {
  await tx.updateTable('unit_imports').set({ undone_at: now }).where('id', '=', importId).execute()
}

/**
 * A unit among these that something hangs on: any row of any table that refers to it, its own names, aliases, changes
 * and closure apart. Null where nothing does.
 */
export async function findUnitInUse(tx: Tx, ids: string[]): Promise<string | null> {
  if (ids.length === 0) return null
  const { rows: links } = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'units'::regclass`.execute(tx)
  const own = ['unit_versions', 'unit_ancestors', 'unit_aliases', 'unit_change_members']
  // Kept whole by triggers, without a key that the catalogue knows.
  links.push({ table: 'task_units', column: 'unit_id' })
  for (const { table, column } of links.filter((link) => !own.includes(link.table))) {
    const used = await sql<{ id: string }>`
      select ${sql.ref(column)} as id from ${sql.table(table)}
      where ${sql.ref(column)} = any(${ids}::bigint[]) limit 1`.execute(tx)
    if (used.rows[0]) return used.rows[0].id
  }
  return null
}

/**
 * Removes units without a trace, unless something hangs on one of them. Returns the id of a unit that is in use, or null
 * when all are removed.
 */
export async function removeUnits(tx: Tx, ids: string[]): Promise<string | null> {
  if (ids.length === 0) return null
  const used = await findUnitInUse(tx, ids)
  if (used !== null) return used
  const inside = await sql<{ id: string }>`
    select parent_id as id from unit_versions where parent_id = any(${ids}::bigint[]) and unit_id <> all(${ids}::bigint[])
    union all
    select m.unit_id from unit_change_members m join unit_changes c on c.id = m.change_id
    where m.unit_id = any(${ids}::bigint[]) and c.kind <> 'founded' limit 1`.execute(tx)
  if (inside.rows[0]) return inside.rows[0].id
  await sql`delete from unit_ancestors where unit_id = any(${ids}::bigint[]) or ancestor_id = any(${ids}::bigint[])`.execute(
    tx,
  )
  await sql`delete from unit_aliases where unit_id = any(${ids}::bigint[])`.execute(tx)
  await sql`with gone as (delete from unit_change_members where unit_id = any(${ids}::bigint[]) returning change_id)
    delete from unit_changes where id in (select change_id from gone)
      and not exists (select 1 from unit_change_members m where m.change_id = unit_changes.id and m.unit_id <> all(${ids}::bigint[]))`.execute(
    tx,
  )
  await sql`delete from unit_versions where unit_id = any(${ids}::bigint[])`.execute(tx)
  await sql`delete from units where id = any(${ids}::bigint[])`.execute(tx)
  return null
}
