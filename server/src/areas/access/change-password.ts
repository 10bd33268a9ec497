import type { Act } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { judgePassword } from './domain/password-rules.ts'
import { type Browser, type OpenedSession, openSession } from './open-session.ts'
import { recordOwnAct, withOwnPassword } from './own-account.ts'
import { hashPassword } from './password.ts'
import { updateAccount } from './store-accounts.ts'
import { readInstallation } from './store-installation.ts'
import { endSessions } from './store-sessions.ts'

/**
 * Changes one's own password, ends every session of the account and opens a new one for this browser.
 * @refuses current-password-wrong, account-locked, password-too-short, password-too-common, password-names-you, password-unchanged
 */
export function changePassword(
  act: Act,
  input: { currentPassword: string; newPassword: string } & Browser,
): Promise<OpenedSession | Refusal> {
  return withOwnPassword<OpenedSession>(act, input.currentPassword, async (tx, account) => {
    const installation = await readInstallation(tx)
    const about = { username: account.username, authorityName: installation?.authorityName ?? '' }
    const judged = judgePassword(input.newPassword, about)
    if (judged) return judged
    if (input.newPassword === input.currentPassword) return refuse('password-unchanged')
    const now = act.clock.now()
    await updateAccount(tx, account.id, {
      password_hash: await hashPassword(input.newPassword),
      password_changed_at: now,
      must_change_password: false,
    })
    await endSessions(tx, account.id, now)
    const session = await openSession(
      tx,
      account.id,
      now,
      input,
      account.totp_confirmed_at ? 'passed' : 'none',
    )
    await recordOwnAct(tx, act, account.id, 'change-password')
    return session
  })
}
