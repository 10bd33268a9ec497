import type { Act } from '../../platform/act.ts'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { minutesLocked } from './domain/lockout.ts'
import { isPassword } from './password.ts'
import { hashName } from './session-token.ts'
import { recordFailure } from './sign-in.ts'
import { findHomeUnit } from './store.ts'
import { type AccountRow, lockAccount, readUsername } from './store-accounts.ts'
import { clearSignInCount, lockSignInCount } from './store-sessions.ts'

/**
 * Works on one's own account after its password was said again. A wrong one counts like a wrong sign-in, and stays
 * counted; `work` must decide before it writes, because its refusals undo nothing.
 * @refuses current-password-wrong, account-locked, not-signed-in
 */
export function withOwnPassword<T>(
  act: Act,
  password: string,
  work: (tx: Tx, account: AccountRow) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const { actor } = act
  if (actor === 'system') throw new Error('the system has no password')
  return inTransaction<T | Refusal>(
    act.db,
    { accountId: actor.accountId, scope: actor.roles.map((held) => held.unitId) },
    async (tx) => {
      const now = act.clock.now()
      const known = await lockAccountByName(tx, actor.accountId, now)
      if (!known) return refuse('not-signed-in')
      const { account, nameHash, count } = known
      const minutes = minutesLocked(count, now)
      if (minutes !== null) return refuse('account-locked', { minutes })
      if (!(await isPassword(account.password_hash, password))) {
        await recordFailure(tx, act, { nameHash, count, account, act: 'fail-password-change' })
        return refuse('current-password-wrong')
      }
      await clearSignInCount(tx, nameHash, now)
      return work(tx, account)
    },
    () => false,
  )
}

/** The count of the name is locked before the account, as signing in does: no two acts wait for each other. */
async function lockAccountByName(tx: Tx, accountId: string, now: Date) {
  const username = await readUsername(tx, accountId)
  if (username === undefined) return null
  const nameHash = hashName(username)
  const count = await lockSignInCount(tx, nameHash, now)
  const account = await lockAccount(tx, accountId)
  return account ? { account, nameHash, count } : null
}

/** Writes an act on one's own account into the ledger. */
export async function recordOwnAct(
  tx: Tx,
  act: Act,
  accountId: string,
  verb: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  const unitId = await findHomeUnit(tx, accountId)
  await recordAct(tx, act, { act: verb, objectKind: 'account', objectId: accountId, unitId, details })
}
