import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { insertNotification } from '../../platform/notify.ts'
import { findHolders, type Right, rightsOfRole, roles } from '../access/index.ts'

/** Tells those who hold the right at each of the units themselves; the one who acts is not told what they do. */
export async function tellUnits(
  tx: Tx,
  act: Act,
  one: { unitIds: readonly string[]; right: Right; kind: string; text: string; path: string },
): Promise<void> {
  const today = act.clock.today()
  const holding = roles.filter((role) => rightsOfRole[role].includes(one.right))
  const told = new Set(act.actor === 'system' ? [] : [act.actor.accountId])
  for (const unitId of new Set(one.unitIds))
    for (const { accountId } of await findHolders(tx, { unitId, below: false, roles: holding, today })) {
      if (told.has(accountId)) continue
      told.add(accountId)
      await tellAccount(tx, act, { ...one, accountId })
    }
}

/** Tells one account. */
export async function tellAccount(
  tx: Tx,
  act: Act,
  { accountId, kind, text, path }: { accountId: string; kind: string; text: string; path: string },
): Promise<void> {
  await insertNotification(tx, { accountId, kind, text, path, byMail: false, now: act.clock.now() })
}
