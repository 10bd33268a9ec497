import { type Act, inAct } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { recordOwnAct, withOwnPassword } from './own-account.ts'
import type { SecondFactorStart } from './schemas.ts'
import { secretContext } from './second-factor-code.ts'
import { openSecret, sealSecret } from './secret-box.ts'
import { lockAccount, updateAccount } from './store-accounts.ts'
import { endSessions, markSecondFactor } from './store-sessions.ts'
import { findTotpStep, hashRecoveryCode, makeRecoveryCodes, makeTotp } from './totp.ts'

/**
 * Makes a new secret for an authenticator app; it counts only once a code of it was confirmed.
 * @refuses second-factor-already-on, not-signed-in
 */
export function beginSecondFactor(act: Act): Promise<SecondFactorStart | Refusal> {
  return inAct<SecondFactorStart>(act, async (tx) => {
    const account = act.actor === 'system' ? undefined : await lockAccount(tx, act.actor.accountId)
    if (!account) return refuse('not-signed-in')
    if (account.totp_confirmed_at) return refuse('second-factor-already-on')
    const made = makeTotp(account.username)
    const sealed = await sealSecret(act.config, secretContext(account.id), made.secret)
    await updateAccount(tx, account.id, { totp_secret: sealed, totp_last_step: null })
    await recordOwnAct(tx, act, account.id, 'begin-second-factor')
    return made
  })
}

/**
 * Turns the second factor on with a first code of the app; gives the recovery codes, once. Other sessions end.
 * @refuses second-factor-not-begun, second-factor-already-on, second-factor-wrong, not-signed-in
 */
export function confirmSecondFactor(act: Act, code: string): Promise<{ recoveryCodes: string[] } | Refusal> {
  return inAct<{ recoveryCodes: string[] }>(act, async (tx) => {
    const { actor } = act
    const account = actor === 'system' ? undefined : await lockAccount(tx, actor.accountId)
    if (actor === 'system' || !account) return refuse('not-signed-in')
    if (account.totp_confirmed_at) return refuse('second-factor-already-on')
    if (!account.totp_secret) return refuse('second-factor-not-begun')
    const now = act.clock.now()
    const secret = await openSecret(act.config, secretContext(account.id), account.totp_secret)
    const step = findTotpStep(secret, code.replace(/\s/g, ''), now, null)
    if (step === null) return refuse('second-factor-wrong')
    const recoveryCodes = makeRecoveryCodes()
    await updateAccount(tx, account.id, {
      totp_confirmed_at: now,
      totp_last_step: step,
      recovery_code_hashes: recoveryCodes.map(hashRecoveryCode),
    })
    await markSecondFactor(tx, actor.sessionId, now)
    await endSessions(tx, account.id, now, { except: actor.sessionId })
    await recordOwnAct(tx, act, account.id, 'confirm-second-factor')
    return { recoveryCodes }
  })
}

/**
 * Turns one's own second factor off; the password is asked again.
 * @refuses current-password-wrong, account-locked, second-factor-not-begun
 */
export function removeSecondFactor(act: Act, password: string): Promise<undefined | Refusal> {
  return withOwnPassword<undefined>(act, password, async (tx, account) => {
    if (!account.totp_secret) return refuse('second-factor-not-begun')
    await updateAccount(tx, account.id, noSecondFactor)
    await recordOwnAct(tx, act, account.id, 'remove-second-factor')
    return undefined
  })
}

/** What an account without a second factor has. */
export const noSecondFactor = {
  totp_secret: null,
  totp_confirmed_at: null,
  totp_last_step: null,
  recovery_code_hashes: [],
}
