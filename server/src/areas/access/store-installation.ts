import type { Database, Tx } from '../../platform/db/database.ts'

export async function readInstallation(
  db: Database | Tx,
): Promise<{ kind: 'real' | 'sample'; authorityName: string } | null> {
  const row = await db
    .selectFrom('installations')
    .select(['kind', 'authority_name as authorityName'])
    .executeTakeFirst()
  return row ? { kind: row.kind === 'sample' ? 'sample' : 'real', authorityName: row.authorityName } : null
}

/** False where the installation was set up already; of two racers the second waits and gets false. */
export async function insertInstallation(tx: Tx, authorityName: string, now: Date): Promise<boolean> {
  const row = await tx
    .insertInto('installations')
    .values({ kind: 'real', authority_name: authorityName, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The unit at the top before the installation is set up: the only one there can be. */
export async function readTopUnit(tx: Tx): Promise<string | undefined> {
  return (await tx.selectFrom('units').select('id').orderBy('id').limit(1).executeTakeFirst())?.id
}

/** Names the unit that was opened before the set-up, and dates it. */
export async function nameTopUnit(
  tx: Tx,
  unitId: string,
  unit: { name: string; shortName: string; kind: string; foundedOn: string },
): Promise<void> {
  const { name, kind, shortName, foundedOn } = unit
  await tx.updateTable('units').set({ founded_on: foundedOn }).where('id', '=', unitId).execute()
  await tx
    .updateTable('unit_versions')
    .set({ name, short_name: shortName, kind, since: foundedOn })
    .where('unit_id', '=', unitId)
    .execute()
}

/** The unit at the top, founded with the installation: every later one is an act of the organisation's own. */
export async function insertTopUnit(
  tx: Tx,
  unit: { name: string; shortName: string; kind: string; foundedOn: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('units')
    .values({ founded_on: unit.foundedOn })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('unit_versions')
    .values({
      unit_id: id,
      name: unit.name,
      short_name: unit.shortName,
      kind: unit.kind,
      since: unit.foundedOn,
    })
    .execute()
  await tx.insertInto('unit_ancestors').values({ unit_id: id, ancestor_id: id }).execute()
  return id
}

/** Sample accounts in use, each with its first role, in the order in which they were made. */
export function readSampleAccounts(db: Database) {
  return db
    .selectFrom('session_accounts as a')
    .innerJoin('role_grants as g', 'g.account_id', 'a.id')
    .innerJoin('unit_versions as u', 'u.unit_id', 'g.unit_id')
    .distinctOn('a.id')
    .select(['a.username', 'a.display_name as displayName', 'g.role', 'u.name as unitName'])
    .$narrowType<{ username: string; displayName: string }>()
    .where('a.is_sample', '=', true)
    .where('a.disabled_at', 'is', null)
    .where('g.revoked_at', 'is', null)
    .where('u.until', 'is', null)
    .orderBy('a.id')
    .orderBy('g.id')
    .limit(50)
    .execute()
}
