import { type Act, inAct } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { isLive } from './domain/grants.ts'
import { isRole, roleLabels } from './domain/roles.ts'
import { lockManagedAccount, recordAccountAct, refuseLastAdministrator } from './managed-account.ts'
import { mayAt } from './may.ts'
import type { RoleGrantBody } from './schemas.ts'
import { readUnitNames } from './store.ts'
import { insertRoleGrant, revokeGrant } from './store-accounts.ts'

/**
 * Gives an account a role at a unit and its subtree, for a time or until revoked. Nobody grants himself.
 * @refuses account-not-found, account-of-wider-unit, not-on-yourself, outside-your-unit, right-missing, dates-reversed, role-already-held, account-unit-unknown
 */
export function grantRole(
  act: Act,
  accountId: string,
  input: RoleGrantBody,
): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const managed = await lockManagedAccount(tx, act, accountId)
    if (isRefusal(managed)) return managed
    const { role, unitId } = input
    const refused = await mayAt(tx, act.actor, 'manage-accounts', unitId)
    if (refused) return refused
    const unit = (await readUnitNames(tx, [unitId])).get(unitId)
    if (unit === undefined) return refuse('account-unit-unknown')
    const today = act.clock.today()
    const since = input.since ?? today
    const until = input.until ?? null
    if (until !== null && until <= since) return refuse('dates-reversed')
    const same = managed.grants.filter((grant) => grant.role === role && grant.unit_id === unitId)
    if (same.some((grant) => isLive(grant, today))) return refuse('role-already-held')
    const id = await insertRoleGrant(tx, { accountId, role, unitId, since, until })
    const details = { role: roleLabels[role], unit, since, until }
    await recordAccountAct(tx, act, managed.account, 'grant-role', details, unitId)
    return { id }
  })
}

/**
 * Takes a role back; it ends at once.
 * @refuses account-not-found, account-of-wider-unit, not-on-yourself, grant-not-found, last-administrator
 */
export function revokeRole(act: Act, accountId: string, grantId: string): Promise<undefined | Refusal> {
  return inAct<undefined>(act, async (tx) => {
    const managed = await lockManagedAccount(tx, act, accountId)
    if (isRefusal(managed)) return managed
    const today = act.clock.today()
    const grant = managed.grants.find((held) => held.id === grantId && isLive(held, today))
    if (!grant) return refuse('grant-not-found')
    const refused = await refuseLastAdministrator(tx, { ...managed, grants: [grant] }, today)
    if (refused) return refused
    await revokeGrant(tx, grantId, act.clock.now())
    const unit = (await readUnitNames(tx, [grant.unit_id])).get(grant.unit_id) ?? ''
    const role = isRole(grant.role) ? roleLabels[grant.role] : grant.role
    await recordAccountAct(tx, act, managed.account, 'revoke-role', { role, unit }, grant.unit_id)
    return undefined
  })
}
