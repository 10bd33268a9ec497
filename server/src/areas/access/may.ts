import { type Act, type Actor, scopeOf } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { isRole, type Right, rightsOfRole } from './domain/roles.ts'
import { isUnitWithin } from './store.ts'

/** Does the actor hold the right anywhere? For routes and menus; acts ask `mayAt`. */
export function holdsRight(actor: Act['actor'], right: Right): boolean {
  return actor === 'system' || unitsWithRight(actor, right).length > 0
}

/** Units at whose subtrees the actor holds the right. */
export function unitsWithRight(actor: Actor, right: Right): string[] {
  const held = actor.roles.filter(({ role }) => isRole(role) && rightsOfRole[role].includes(right))
  return [...new Set(held.map(({ unitId }) => unitId))]
}

/**
 * Null where the actor may exercise the right on the unit, otherwise the refusal to return.
 * @refuses outside-your-unit, right-missing
 */
export async function mayAt(
  tx: Tx,
  actor: Act['actor'],
  right: Right,
  unitId: string,
): Promise<Refusal | null> {
  if (actor === 'system') return null
  const roots = unitsWithRight(actor, right)
  if (roots.length === 0) return refuse('right-missing', { right })
  if (roots.includes(unitId) || (await isUnitWithin(tx, unitId, roots))) return null
  const seen = await isUnitWithin(tx, unitId, scopeOf(actor))
  return refuse(seen ? 'right-missing' : 'outside-your-unit', { right })
}
