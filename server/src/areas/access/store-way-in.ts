import type { Database } from '../../platform/db/database.ts'

/** real, sample, or null while nothing is set up. */
export async function readInstallationKind(db: Database): Promise<string | null> {
  const row = await db.selectFrom('installations').select('kind').executeTakeFirst()
  return row?.kind ?? null
}

/** The sample accounts with their first role, in the order in which they were made. */
export function readSampleAccounts(db: Database) {
  return db
    .selectFrom('accounts as a')
    .innerJoin('role_grants as g', 'g.account_id', 'a.id')
    .innerJoin('unit_versions as u', 'u.unit_id', 'g.unit_id')
    .select(['a.username', 'a.display_name as displayName', 'g.role', 'u.name as unitName'])
    .where('a.is_sample', '=', true)
    .where('u.until', 'is', null)
    .where('g.revoked_at', 'is', null)
    .orderBy('a.id')
    .execute()
}
