import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type Holder = { accountId: string; displayName: string; unitId: string }

/**
 * Accounts in use that hold one of the roles today at the unit, or with `below` anywhere under it too; those of the unit
 * itself first, then by name, each once. For other areas that choose people by what they may do.
 */
export async function findHolders(
  tx: Tx,
  wanted: {
    unitId: string
    below: boolean
    roles: readonly string[]
    today: string
    accountId?: string | undefined
  },
): Promise<Holder[]> {
  const rows = await tx
    .selectFrom('role_grants as g')
    .innerJoin('account_names as a', 'a.id', 'g.account_id')
    .innerJoin('unit_ancestors as w', (join) =>
      join.onRef('w.unit_id', '=', 'g.unit_id').on('w.ancestor_id', '=', wanted.unitId),
    )
    .select([
      'g.account_id as accountId',
      sql<string>`a.display_name`.as('displayName'),
      'g.unit_id as unitId',
    ])
    .select(sql<boolean>`g.unit_id = ${wanted.unitId}`.as('ownUnit'))
    .where('g.role', 'in', [...wanted.roles])
    .where('g.revoked_at', 'is', null)
    .where('g.since', '<=', wanted.today)
    .where((eb) => eb.or([eb('g.until', 'is', null), eb('g.until', '>', wanted.today)]))
    .where('a.disabled_at', 'is', null)
    .$if(!wanted.below, (query) => query.where('g.unit_id', '=', wanted.unitId))
    .$if(wanted.accountId !== undefined, (query) => query.where('a.id', '=', wanted.accountId!))
    .orderBy('ownUnit', 'desc')
    .orderBy('a.display_name')
    .limit(500)
    .execute()
  const first = new Map<string, Holder>()
  for (const { ownUnit: _, ...row } of rows) if (!first.has(row.accountId)) first.set(row.accountId, row)
  return [...first.values()]
}

/** The account in use of each of these people, where one is tied to the person; of several the oldest. */
export async function findAccountsOfPeople(
  tx: Tx,
  personIds: readonly string[],
): Promise<Map<string, { accountId: string; displayName: string }>> {
  if (personIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('accounts')
    .select(['id', 'display_name', 'person_id'])
    .where('person_id', 'in', [...personIds])
    .where('disabled_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.person_id!, { accountId: row.id, displayName: row.display_name }]))
}
