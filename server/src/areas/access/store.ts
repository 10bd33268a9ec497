import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from '../../platform/db/database.ts'

/** Is the unit one of the roots, or below one of them? */
export async function isUnitWithin(tx: Tx, unitId: string, roots: string[]): Promise<boolean> {
  return (await findRootsAbove(tx, unitId, roots)).length > 0
}

/** Which of the roots the unit is, or lies below. */
export async function findRootsAbove(tx: Tx, unitId: string, roots: string[]): Promise<string[]> {
  if (roots.length === 0) return []
  const rows = await tx
    .selectFrom('unit_ancestors')
    .select('ancestor_id')
    .where('unit_id', '=', unitId)
    .where('ancestor_id', 'in', roots)
    .execute()
  return rows.map((row) => row.ancestor_id)
}

/** Of each unit the roots that it is, or lies below; units below none are left out. */
export async function findRootsOfEach(
  tx: Tx,
  unitIds: readonly string[],
  roots: readonly string[],
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>()
  if (unitIds.length === 0 || roots.length === 0) return found
  const rows = await tx
    .selectFrom('unit_ancestors')
    .select(['unit_id', 'ancestor_id'])
    .where('unit_id', 'in', [...new Set(unitIds)])
    .where('ancestor_id', 'in', [...new Set(roots)])
    .execute()
  for (const row of rows) found.set(row.unit_id, (found.get(row.unit_id) ?? new Set()).add(row.ancestor_id))
  return found
}

/** Those of the units that are roots, or lie below one. */
export async function findUnitsWithin(tx: Tx, unitIds: string[], roots: string[]): Promise<Set<string>> {
  if (unitIds.length === 0 || roots.length === 0) return new Set()
  const rows = await tx
    .selectFrom('unit_ancestors')
    .select('unit_id')
    .distinct()
    .where('unit_id', 'in', unitIds)
    .where('ancestor_id', 'in', roots)
    .execute()
  return new Set(rows.map((row) => row.unit_id))
}

/** Roles held on `today`: the account's own and, as deputy, its principals' own, but never that of an administrator. */
export function readHeldRoles(db: Database | Tx, accountId: string, today: string) {
  return heldRoles(db, sql<string>`${accountId}`, today).execute()
}

/** The same as a question within another; unit ids as text, for JSON would make numbers of them. */
export function heldRoles(db: Database | Tx, accountId: RawBuilder<string>, today: string) {
  const unitId = sql<string>`g.unit_id::text`.as('unitId')
  const own = db
    .selectFrom('role_grants as g')
    .select(['g.role', unitId, (eb) => eb.val<string | null>(null).as('through')])
    .where('g.account_id', '=', accountId)
    .where('g.since', '<=', today)
    .where((eb) => eb.or([eb('g.until', 'is', null), eb('g.until', '>', today)]))
    .where('g.revoked_at', 'is', null)
  const lent = db
    .selectFrom('deputations as d')
    .innerJoin('account_names as p', 'p.id', 'd.principal_id')
    .innerJoin('role_grants as g', 'g.account_id', 'd.principal_id')
    .select(['g.role', unitId, 'p.display_name as through'])
    .where('d.deputy_id', '=', accountId)
    .where('d.since', '<=', today)
    .where('d.until', '>=', today)
    .where('d.revoked_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .where('g.role', '<>', 'administrator')
    .where('g.since', '<=', today)
    .where((eb) => eb.or([eb('g.until', 'is', null), eb('g.until', '>', today)]))
    .where('g.revoked_at', 'is', null)
  return own.unionAll(lent)
}

/** Name of each unit as it stands today; a dissolved unit has its last one. */
export async function readUnitNames(tx: Tx, unitIds: string[]): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('unit_names')
    .select(['unit_id', 'name'])
    .where('unit_id', 'in', [...new Set(unitIds)])
    .execute()
  return new Map(rows.map((row) => [row.unit_id!, row.name!]))
}

/** Units at the top of the tree. */
export async function findTopUnits(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('units as u')
    .select('u.id')
    .where((eb) =>
      eb.or([eb('u.dissolved_on', 'is', null), eb('u.dissolved_on', '>', sql<string>`viewer_today()`)]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('unit_ancestors as a')
            .select('a.unit_id')
            .whereRef('a.unit_id', '=', 'u.id')
            .whereRef('a.ancestor_id', '<>', 'u.id'),
        ),
      ),
    )
    .orderBy('u.id')
    .execute()
  return rows.map((row) => row.id)
}

/** The unit that an account's own acts are filed under in the ledger: of its running role, else of its last one. */
export async function findHomeUnit(tx: Tx, accountId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('role_grants')
    .select('unit_id')
    .where('account_id', '=', accountId)
    .orderBy((eb) => eb('revoked_at', 'is not', null))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.unit_id ?? null
}
