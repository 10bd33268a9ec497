import { type Act, accountOf } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { insertNotification } from '../../platform/notify.ts'
import { type Right, rightsOfRole, roles } from './domain/roles.ts'
import { findHolders } from './store-holders.ts'

/** What is told: a sentence, where it leads, and whether it also goes by mail. */
export type News = { kind: string; text: string; path: string; byMail?: boolean }

/** Tells those who hold the right at each of the units themselves; the one who acts is not told what they do. */
export async function tellUnits(
  tx: Tx,
  act: Act,
  one: News & { unitIds: readonly string[]; right: Right },
): Promise<void> {
  const today = act.clock.today()
  const holding = roles.filter((role) => rightsOfRole[role].includes(one.right))
  const told: string[] = []
  for (const unitId of new Set(one.unitIds))
    for (const { accountId } of await findHolders(tx, { unitId, below: false, roles: holding, today }))
      told.push(accountId)
  await tellAccounts(tx, act, told, one)
}

/** Tells each of these accounts once, but not the one who acts. */
export async function tellAccounts(
  tx: Tx,
  act: Act,
  accountIds: readonly string[],
  { kind, text, path, byMail = false }: News,
): Promise<void> {
  const told = new Set(accountIds)
  told.delete(accountOf(act) ?? '')
  for (const accountId of told)
    await insertNotification(tx, { accountId, kind, text, path, byMail, now: act.clock.now() })
}
