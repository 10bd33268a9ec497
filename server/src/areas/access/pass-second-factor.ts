import type { Act } from '../../platform/act.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { minutesLocked } from './domain/lockout.ts'
import { actorOf, type Browser, type OpenedSession, openSession } from './open-session.ts'
import { takeSecondFactorCode } from './second-factor-code.ts'
import { hashName, hashSessionToken } from './session-token.ts'
import { recordFailure, recordSignIn } from './sign-in.ts'
import { findHomeUnit } from './store.ts'
import { lockAccount } from './store-accounts.ts'
import { clearSignInCount, endSessions, findOpenSession, lockSignInCount } from './store-sessions.ts'

/**
 * Ends the waiting session and opens a full one under a new token. Wrong codes count like wrong passwords.
 * @refuses not-signed-in, second-factor-wrong, account-locked
 */
export function passSecondFactor(
  act: Act,
  input: { token: string | undefined; code: string } & Browser,
): Promise<OpenedSession | Refusal> {
  // A refusal commits here: what it counted must stay.
  return inTransaction<OpenedSession | Refusal>(
    act.db,
    'system',
    async (tx) => {
      const now = act.clock.now()
      const tokenHash = hashSessionToken(input.token ?? '')
      const asked = await findOpenSession(tx, tokenHash, now)
      if (!asked?.totpConfirmedAt || asked.secondFactorAt) return refuse('not-signed-in')
      const nameHash = hashName(asked.username)
      const count = await lockSignInCount(tx, nameHash, now)
      const minutes = minutesLocked(count, now)
      if (minutes !== null) return refuse('account-locked', { minutes })
      const account = await lockAccount(tx, asked.accountId)
      // Asked again under the lock: of two that send the same code the second finds the session ended.
      const waiting = await findOpenSession(tx, tokenHash, now)
      if (!account || !waiting) return refuse('not-signed-in')
      const kind = await takeSecondFactorCode(tx, act, account, input.code)
      if (kind === null) {
        await recordFailure(tx, act, { nameHash, count, account, act: 'fail-second-factor' })
        return refuse('second-factor-wrong')
      }
      await endSessions(tx, account.id, now, { only: waiting.sessionId })
      const session = await openSession(tx, account.id, now, input, 'passed')
      await clearSignInCount(tx, nameHash, now)
      await recordSignIn(tx, act, account)
      if (kind === 'recovery') {
        const left = account.recovery_code_hashes.length - 1
        const unitId = await findHomeUnit(tx, account.id)
        const object = { objectKind: 'account', objectId: account.id, unitId }
        const self = { actor: actorOf(account), clock: act.clock }
        await recordAct(tx, self, { act: 'use-recovery-code', ...object, details: { left } })
      }
      return session
    },
    () => false,
  )
}
