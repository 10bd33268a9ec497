import { type Act, type Actor, type HeldRole, scopeOf } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { rememberPrincipal } from '../ledger/index.ts'
import { isRole, type Right, rightsOfRole } from './domain/roles.ts'
import { findRootsAbove, findRootsOfEach, isUnitWithin } from './store.ts'

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

/** By whose roles a right may be exercised: the principal's name where only lent ones give it; null: by own ones. */
export type Way = string | null

/** The units at which the actor may exercise the right, each with the way. To ask is not to use: an act tells `useWays`. */
export async function waysAt(
  tx: Tx,
  actor: Actor,
  right: Right,
  unitIds: readonly string[],
): Promise<Map<string, Way>> {
  return (await waysOfRights(tx, actor, [right], unitIds)).get(right)!
}

/** The same of several rights, asked at once. */
export async function waysOfRights(
  tx: Tx,
  actor: Actor,
  rights: readonly Right[],
  unitIds: readonly string[],
): Promise<Map<Right, Map<string, Way>>> {
  const held = new Map(rights.map((right) => [right, rolesWithRight(actor, right)]))
  const roots = [...held.values()].flat().map((role) => role.unitId)
  const above = await findRootsOfEach(tx, unitIds, roots)
  const waysFrom = (roles: HeldRole[]) =>
    new Map(
      [...above].flatMap(([unitId, giving]): [string, Way][] => {
        const here = roles.filter((role) => giving.has(role.unitId))
        return here.length > 0 ? [[unitId, wayOf(here)]] : []
      }),
    )
  return new Map([...held].map(([right, roles]) => [right, waysFrom(roles)]))
}

function wayOf(giving: HeldRole[]): Way {
  return giving.some((role) => role.through === null) ? null : giving[0]!.through
}

/** Tells the ledger by which of these ways the act is done: by the actor's own right where one of them gives it. */
export function useWays(tx: Tx, ways: Iterable<Way>): void {
  const all = [...ways]
  if (all.length > 0) rememberPrincipal(tx, all.includes(null) ? null : all[0]!)
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
  useWays(tx, [wayOf(giving)])
  return null
}
