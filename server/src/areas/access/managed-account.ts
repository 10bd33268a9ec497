import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { type Grant, isLive } from './domain/grants.ts'
import { unitsWithRight } from './may.ts'
import { findHomeUnit, findTopUnits, findUnitsWithin, readHeldRoles } from './store.ts'
import { type AccountRow, lockAccount, readGrants, readOtherAdministrators } from './store-accounts.ts'

export type ManagedAccount = { account: AccountRow; grants: Grant[] }

/** Subtrees whose accounts the actor manages; null: all. */
export function managedRoots(actor: Act['actor']): string[] | null {
  return actor === 'system' ? null : unitsWithRight(actor, 'manage-accounts')
}

/**
 * Locks an account that the actor may manage: it holds or held a role in the actor's subtrees, and none outside, its own
 * or lent. Otherwise resetting its password would lend the actor a wider role.
 * @refuses account-not-found, account-of-wider-unit, not-on-yourself
 */
export async function lockManagedAccount(
  tx: Tx,
  act: Act,
  accountId: string,
  may: { onYourself: boolean } = { onYourself: false },
): Promise<ManagedAccount | Refusal> {
  const account = await lockAccount(tx, accountId)
  const grants = account ? await readGrants(tx, [accountId]) : []
  if (!account) return refuse('account-not-found')
  const roots = managedRoots(act.actor)
  if (act.actor === 'system' || roots === null) return { account, grants }
  const lent = await readHeldRoles(tx, accountId, act.clock.today())
  const units = [...grants.map((grant) => grant.unit_id), ...lent.map((role) => role.unitId)]
  const inside = await findUnitsWithin(tx, units, roots)
  if (!grants.some((grant) => inside.has(grant.unit_id))) return refuse('account-not-found')
  if (act.actor.accountId === accountId && !may.onYourself) return refuse('not-on-yourself')
  const live = grants.filter((grant) => isLive(grant, act.clock.today()))
  const held = [...live.map((grant) => grant.unit_id), ...lent.map((role) => role.unitId)]
  if (held.some((unitId) => !inside.has(unitId))) return refuse('account-of-wider-unit')
  return { account, grants }
}

/**
 * Null where somebody else still administers every top unit that the account administers now.
 * @refuses last-administrator
 */
export async function refuseLastAdministrator(
  tx: Tx,
  { account, grants }: ManagedAccount,
  today: string,
): Promise<Refusal | null> {
  const administered = grants.filter((grant) => grant.role === 'administrator' && isLive(grant, today))
  if (administered.length === 0 || account.disabled_at) return null
  const top = await findTopUnits(tx)
  for (const { unit_id } of administered.filter((grant) => top.includes(grant.unit_id))) {
    const others = await readOtherAdministrators(tx, unit_id, account.id, today)
    if (others.length === 0) return refuse('last-administrator')
  }
  return null
}

/** Writes an administrator's act on an account into the ledger, under the unit that the account belongs to. */
export async function recordAccountAct(
  tx: Tx,
  act: Act,
  account: { id: string; display_name: string },
  verb: string,
  details: Record<string, unknown> = {},
  unitId?: string,
): Promise<void> {
  const unit = unitId ?? (await findHomeUnit(tx, account.id))
  await recordAct(tx, act, {
    act: verb,
    objectKind: 'account',
    objectId: account.id,
    unitId: unit,
    details: { name: account.display_name, ...details },
  })
}
