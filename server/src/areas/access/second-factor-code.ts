import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { openSecret } from './secret-box.ts'
import { type AccountRow, useSecondFactor } from './store-accounts.ts'
import { findTotpStep, hashRecoveryCode } from './totp.ts'

/** Where a sealed secret belongs. */
export const secretContext = (accountId: string) => `totp of account ${accountId}`

/**
 * Takes a code of the app or a recovery code and marks it as used. Says which it was; null for a wrong or used one.
 * The account must be locked by the caller, so that one code cannot pass twice.
 */
export async function takeSecondFactorCode(
  tx: Tx,
  act: Pick<Act, 'config' | 'clock'>,
  account: AccountRow,
  code: string,
): Promise<'app' | 'recovery' | null> {
  const digits = code.replace(/\s/g, '')
  if (/^\d{6}$/.test(digits)) {
    if (account.totp_secret === null) return null
    const secret = await openSecret(act.config, secretContext(account.id), account.totp_secret)
    const step = findTotpStep(secret, digits, act.clock.now(), account.totp_last_step)
    if (step === null) return null
    await useSecondFactor(tx, account.id, { step })
    return 'app'
  }
  const recoveryCodeHash = hashRecoveryCode(code)
  if (!account.recovery_code_hashes.includes(recoveryCodeHash)) return null
  await useSecondFactor(tx, account.id, { recoveryCodeHash })
  return 'recovery'
}
