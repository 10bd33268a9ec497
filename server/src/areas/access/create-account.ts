import { type Act, inAct } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { isRole, roleLabels } from './domain/roles.ts'
import { recordAccountAct } from './managed-account.ts'
import { mayAt } from './may.ts'
import { hashPassword } from './password.ts'
import { makeOneTimePassword } from './session-token.ts'
import { findTopUnits, readUnitNames } from './store.ts'
import { insertAccount, insertRoleGrant } from './store-accounts.ts'

export type CreatedAccount = { id: string; username: string; oneTimePassword: string }

/**
 * Creates an account with its first role and a password that is told once and must be changed at the first sign-in.
 * Without a unit the role is held at the top unit.
 * @refuses outside-your-unit, right-missing, role-unknown, account-unit-unknown, username-taken, username-unfit
 */
export function createAccount(
  act: Act,
  input: {
    username: string
    displayName: string
    email?: string | null
    role: string
    unitId: string | null
  },
): Promise<CreatedAccount | Refusal> {
  return inAct<CreatedAccount>(act, async (tx) => {
    const { role } = input
    if (!isRole(role)) return refuse('role-unknown', { role })
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{2,39}$/.test(input.username)) return refuse('username-unfit')
    const unitId = input.unitId ?? (await findTopUnits(tx))[0]
    if (unitId === undefined || !/^\d{1,18}$/.test(unitId)) return refuse('account-unit-unknown')
    const refused = await mayAt(tx, act.actor, 'manage-accounts', unitId)
    if (refused) return refused
    const unitName = (await readUnitNames(tx, [unitId])).get(unitId)
    if (unitName === undefined) return refuse('account-unit-unknown')
    const oneTimePassword = makeOneTimePassword()
    const account = {
      username: input.username,
      displayName: input.displayName.normalize('NFC'),
      email: input.email ?? null,
      passwordHash: await hashPassword(oneTimePassword),
      mustChangePassword: true,
      now: act.clock.now(),
    }
    const id = await insertAccount(tx, account)
    if (id === undefined) return refuse('username-taken')
    await insertRoleGrant(tx, { accountId: id, role, unitId, since: act.clock.today(), until: null })
    const details = { role: roleLabels[role], unit: unitName }
    const made = { id, display_name: account.displayName }
    await recordAccountAct(tx, act, made, 'create-account', details, unitId)
    return { id, username: account.username, oneTimePassword }
  })
}
