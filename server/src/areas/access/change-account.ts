import { type Act, inAct } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { lockManagedAccount, recordAccountAct, refuseLastAdministrator } from './managed-account.ts'
import { hashPassword } from './password.ts'
import type { ChangeAccountBody } from './schemas.ts'
import { hashName, makeOneTimePassword } from './session-token.ts'
import { noSecondFactor } from './set-up-second-factor.ts'
import { updateAccount } from './store-accounts.ts'
import { clearSignInCount, endSessions } from './store-sessions.ts'

/**
 * Changes a person's name or address, and disables an account (its sessions end) or enables it again.
 * @refuses account-not-found, account-of-wider-unit, not-on-yourself, changed-meanwhile, last-administrator
 */
export function changeAccount(
  act: Act,
  accountId: string,
  input: ChangeAccountBody,
): Promise<undefined | Refusal> {
  return inAct<undefined>(act, async (tx) => {
    const managed = await lockManagedAccount(tx, act, accountId, { onYourself: input.disabled === undefined })
    if (isRefusal(managed)) return managed
    const { account } = managed
    if (account.revision !== input.revision) return refuse('changed-meanwhile')
    const now = act.clock.now()
    const disables = input.disabled === true && account.disabled_at === null
    const enables = input.disabled === false && account.disabled_at !== null
    if (disables) {
      const refused = await refuseLastAdministrator(tx, managed, act.clock.today())
      if (refused) return refused
      await endSessions(tx, accountId, now)
    }
    await updateAccount(tx, accountId, {
      ...(input.displayName === undefined ? {} : { display_name: input.displayName }),
      ...(input.email === undefined ? {} : { email: input.email }),
      ...(disables ? { disabled_at: now } : {}),
      ...(enables ? { disabled_at: null } : {}),
    })
    const told = { id: accountId, display_name: input.displayName ?? account.display_name }
    if (disables) await recordAccountAct(tx, act, told, 'disable-account')
    if (enables) await recordAccountAct(tx, act, told, 'enable-account')
    const renamed = input.displayName !== undefined && input.displayName !== account.display_name
    const mailChanged = input.email !== undefined && input.email !== account.email
    if (renamed || mailChanged) {
      const details = { ...(renamed ? { before: account.display_name } : {}), mailChanged }
      await recordAccountAct(tx, act, told, 'change-account', details)
    }
    return undefined
  })
}

/**
 * Gives an account a new one-time password; its sessions and its lock end. For a lost phone the second factor goes too.
 * @refuses account-not-found, account-of-wider-unit, not-on-yourself
 */
export function resetPassword(
  act: Act,
  accountId: string,
  input: { removeSecondFactor: boolean },
): Promise<{ oneTimePassword: string } | Refusal> {
  return inAct<{ oneTimePassword: string }>(act, async (tx) => {
    const managed = await lockManagedAccount(tx, act, accountId)
    if (isRefusal(managed)) return managed
    const now = act.clock.now()
    const oneTimePassword = makeOneTimePassword()
    await updateAccount(tx, accountId, {
      password_hash: await hashPassword(oneTimePassword),
      password_changed_at: now,
      must_change_password: true,
      ...(input.removeSecondFactor ? noSecondFactor : {}),
    })
    await endSessions(tx, accountId, now)
    await clearSignInCount(tx, hashName(managed.account.username), now)
    const details = { secondFactorRemoved: input.removeSecondFactor }
    await recordAccountAct(tx, act, managed.account, 'reset-password', details)
    return { oneTimePassword }
  })
}

/**
 * Opens an account that too many wrong sign-ins locked.
 * @refuses account-not-found, account-of-wider-unit, not-on-yourself
 */
export function unlockAccount(act: Act, accountId: string): Promise<undefined | Refusal> {
  return inAct<undefined>(act, async (tx) => {
    const managed = await lockManagedAccount(tx, act, accountId)
    if (isRefusal(managed)) return managed
    await clearSignInCount(tx, hashName(managed.account.username), act.clock.now())
    await recordAccountAct(tx, act, managed.account, 'unlock-account')
    return undefined
  })
}
