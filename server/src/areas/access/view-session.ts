import { type Act, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { isRole, rights, roleLabels } from './domain/roles.ts'
import { holdsRight } from './may.ts'
import type { SessionView } from './schemas.ts'
import { readUnitNames } from './store.ts'
import { readAccount } from './store-accounts.ts'
import { readInstallation } from './store-installation.ts'

/**
 * Who is signed in, with which roles and rights.
 * @refuses not-signed-in
 */
export function viewSession(act: Act): Promise<SessionView | Refusal> {
  return inView<SessionView | Refusal>(act, async (tx) => {
    const { actor } = act
    if (actor === 'system') return refuse('not-signed-in')
    const account = await readAccount(tx, actor.accountId)
    if (!account) return refuse('not-signed-in')
    const installation = await readInstallation(tx)
    const names = await readUnitNames(
      tx,
      actor.roles.map((held) => held.unitId),
    )
    return {
      account: {
        id: account.id,
        username: account.username,
        displayName: account.display_name,
        mustChangePassword: account.must_change_password,
        hasSecondFactor: account.totp_confirmed_at !== null,
      },
      roles: actor.roles.map(({ role, unitId, through }) => ({
        role,
        roleLabel: isRole(role) ? roleLabels[role] : role,
        unitId,
        unitName: names.get(unitId) ?? '',
        through,
      })),
      authority: { name: installation?.authorityName ?? '', kind: installation?.kind ?? 'empty' },
      rights: rights.filter((right) => holdsRight(actor, right)),
    }
  })
}
