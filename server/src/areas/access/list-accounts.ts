import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { isLive } from './domain/grants.ts'
import { isRole, roleLabels } from './domain/roles.ts'
import { managedRoots } from './managed-account.ts'
import type { AccountsQuery, AccountView } from './schemas.ts'
import { hashName } from './session-token.ts'
import { readUnitNames } from './store.ts'
import { findAccounts, readGrants } from './store-accounts.ts'
import { readLocks } from './store-sessions.ts'

/** A page of the accounts that hold or held a role in the actor's subtrees, by name. */
export function listAccounts(
  act: Act,
  query: AccountsQuery,
): Promise<{ rows: AccountView[]; next: string | null }> {
  return inView(act, async (tx) => {
    const found = await findAccounts(tx, managedRoots(act.actor), query, query.limit + 1)
    const rows = await viewAccounts(tx, act, found.slice(0, query.limit))
    return { rows, next: found.length > query.limit ? rows.at(-1)!.id : null }
  })
}

/**
 * One account with its roles, past ones too.
 * @refuses account-not-found
 */
export function showAccount(act: Act, accountId: string): Promise<AccountView | Refusal> {
  return inView<AccountView | Refusal>(act, async (tx) => {
    const found = await findAccounts(tx, managedRoots(act.actor), { id: accountId }, 1)
    const [view] = await viewAccounts(tx, act, found)
    return view ?? refuse('account-not-found')
  })
}

type FoundAccount = Awaited<ReturnType<typeof findAccounts>>[number]

async function viewAccounts(tx: Tx, act: Act, found: FoundAccount[]): Promise<AccountView[]> {
  const grants = await readGrants(
    tx,
    found.map((account) => account.id),
  )
  const names = await readUnitNames(
    tx,
    grants.map((grant) => grant.unit_id),
  )
  const hashes = found.map((account) => hashName(account.username))
  const locks = await readLocks(tx, hashes, act.clock.now())
  const today = act.clock.today()
  return found.map((account) => ({
    id: account.id,
    username: account.username,
    displayName: account.display_name,
    email: account.email,
    disabledAt: account.disabled_at?.toISOString() ?? null,
    lockedUntil: locks.get(hashName(account.username))?.toISOString() ?? null,
    mustChangePassword: account.must_change_password,
    hasSecondFactor: account.totp_confirmed_at !== null,
    isSample: account.is_sample,
    createdAt: account.created_at.toISOString(),
    lastSignInAt: account.last_sign_in_at ? new Date(account.last_sign_in_at).toISOString() : null,
    revision: account.revision,
    roles: grants
      .filter((grant) => grant.account_id === account.id)
      .map((grant) => ({
        id: grant.id,
        role: grant.role,
        roleLabel: isRole(grant.role) ? roleLabels[grant.role] : grant.role,
        unitId: grant.unit_id,
        unitName: names.get(grant.unit_id) ?? '',
        since: grant.since,
        until: grant.until,
        revokedAt: grant.revoked_at?.toISOString() ?? null,
        live: isLive(grant, today),
      })),
  }))
}
