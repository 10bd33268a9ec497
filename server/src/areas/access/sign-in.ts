import type { Act } from '../../platform/act.ts'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { countFailure, minutesLocked } from './domain/lockout.ts'
import { actorOf, type Browser, type OpenedSession, openSession } from './open-session.ts'
import { isPassword } from './password.ts'
import { hashName } from './session-token.ts'
import { findHomeUnit } from './store.ts'
import { findAccountByUsername } from './store-accounts.ts'
import { clearSignInCount, lockSignInCount, writeSignInCount } from './store-sessions.ts'

/**
 * Opens a session, or one that waits for the second factor. Wrong attempts are counted for every name, known or not,
 * and stay counted though the attempt is refused. The ledger knows who signed in, never the password.
 * @refuses sign-in-failed, account-locked
 */
export function signIn(
  act: Act,
  input: { username: string; password: string } & Browser,
): Promise<(OpenedSession & { secondFactorRequired: boolean }) | Refusal> {
  // A refusal commits here: what it counted must stay.
  return inTransaction<(OpenedSession & { secondFactorRequired: boolean }) | Refusal>(
    act.db,
    'system',
    async (tx) => {
      const now = act.clock.now()
      const nameHash = hashName(input.username)
      const count = await lockSignInCount(tx, nameHash, now)
      const minutes = minutesLocked(count, now)
      if (minutes !== null) return refuse('account-locked', { minutes })
      const account = await findAccountByUsername(tx, input.username.normalize('NFC').trim())
      const right = await isPassword(account?.password_hash, input.password)
      if (!account || !right || account.disabled_at) {
        await recordFailure(tx, act, { nameHash, count, account: account ?? null, act: 'fail-sign-in' })
        return refuse('sign-in-failed')
      }
      const secondFactorRequired = account.totp_confirmed_at !== null
      const stage = secondFactorRequired ? 'waiting' : 'none'
      const session = await openSession(tx, account.id, now, input, stage)
      if (!secondFactorRequired) {
        await clearSignInCount(tx, nameHash, now)
        await recordSignIn(tx, act, account)
      }
      return { ...session, secondFactorRequired }
    },
    () => false,
  )
}

/** Writes that the person is now signed in. */
export async function recordSignIn(
  tx: Tx,
  act: Pick<Act, 'clock'>,
  account: { id: string; display_name: string },
): Promise<void> {
  await recordAct(
    tx,
    { actor: actorOf(account), clock: act.clock },
    {
      act: 'sign-in',
      objectKind: 'account',
      objectId: account.id,
      unitId: await findHomeUnit(tx, account.id),
    },
  )
}

/** Counts a wrong password or code and writes it down, with the lock that it may bring. */
export async function recordFailure(
  tx: Tx,
  act: Pick<Act, 'clock'>,
  failure: {
    nameHash: string
    count: { failures: number; lockedUntil: Date | null }
    account: { id: string; display_name: string } | null
    act: 'fail-sign-in' | 'fail-second-factor' | 'fail-password-change'
  },
): Promise<void> {
  const now = act.clock.now()
  const after = countFailure(failure.count, now)
  await writeSignInCount(tx, failure.nameHash, after, now)
  // An unknown name is not kept: people type their password there.
  const object = { objectKind: 'account', objectId: failure.account?.id ?? 'unknown' }
  const unitId = await findHomeUnit(tx, failure.account?.id ?? '0')
  const system = { actor: 'system' as const, clock: act.clock }
  const details = failure.account ? { name: failure.account.display_name } : {}
  await recordAct(tx, system, { act: failure.act, ...object, unitId, details })
  if (after.lockedUntil) await recordAct(tx, system, { act: 'lock-account', ...object, unitId, details })
}
