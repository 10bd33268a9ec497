import { type Act, type Actor, type HeldRole, scopeOf } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { rememberPrincipal } from '../ledger/index.ts'
import { isRole, type Right, rightsOfRole } from './domain/roles.ts'
import { findRootsAbove, isUnitWithin } from './store.ts'

/** Does the actor hold the right anywhere? For routes and menus; acts ask `mayAt`. */
export function holdsRight(actor: Act['actor'], right: Right): boolean {
  return actor === 'system' || unitsWithRight(actor, right).length > 0
}

/** Units at whose subtrees the actor holds the right. */
export function unitsWithRight(actor: Actor, right: Right): string[] {
  return [...new Set(rolesWithRight(actor, right).map(({ unitId }) => unitId))]
}

function rolesWithRight(actor: Actor, right: Right): HeldRole[] {
  return actor.roles.filter(({ role }) => isRole(role) && rightsOfRole[role].includes(right))
}

/**
 * Null where the actor may exercise the right on the unit, otherwise the refusal to return. Where only a lent role gives
 * the right, the ledger entry of this transaction will name the principal.
 * @refuses outside-your-unit, right-missing
 */
export async function mayAt(
  tx: Tx,
  actor: Act['actor'],
  right: Right,
  unitId: string,
): Promise<Refusal | null> {
  if (actor === 'system') return null
  const held = rolesWithRight(actor, right)
  if (held.length === 0) return refuse('right-missing', { right })
  const roots = await findRootsAbove(
    tx,
    unitId,
    held.map((role) => role.unitId),
  )
  const giving = held.filter((role) => roots.includes(role.unitId))
  if (giving.length === 0) {
    const seen = await isUnitWithin(tx, unitId, scopeOf(actor))
    return refuse(seen ? 'right-missing' : 'outside-your-unit', { right })
  }
  if (giving.every((role) => role.through !== null)) rememberPrincipal(tx, giving[0]!.through!)
  return null
}
