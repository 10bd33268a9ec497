import { type Act, scopeOf } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { unitsWithRight } from '../access/index.ts'
import { listHeadedMembers } from './store-board.ts'

/**
 * Roots of the subtrees that the actor follows up: its own, and the members of the clusters and blocs that its unit heads this
 * year where it is their head. `right` narrows it to where that right is held.
 */
export async function reachOf(tx: Tx, act: Act, right?: 'send-reminders'): Promise<string[]> {
  if (act.actor === 'system') return []
  const own = right ? unitsWithRight(act.actor, right) : scopeOf(act.actor)
  const heading = act.actor.roles.filter((held) => held.role === 'cluster-head').map((held) => held.unitId)
  if (heading.length === 0) return own
  const members = await listHeadedMembers(tx, heading, Number(act.clock.today().slice(0, 4)))
  return [...new Set([...own, ...members])]
}
