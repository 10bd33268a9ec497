import { type Act, inView } from '../../../platform/act.ts'
import { unitsWithRight } from '../../access/index.ts'
import type { ReadingList } from '../schemas-readings.ts'
import { listWaiting } from '../store-readings.ts'

/** Drafts that wait to be accepted where the actor manages plans, newest first. */
export async function listPlanReadings(
  act: Act,
  query: { after?: string | undefined; limit: number },
): Promise<ReadingList> {
  const roots = act.actor === 'system' ? null : unitsWithRight(act.actor, 'manage-plans')
  return inView(act, (tx) => listWaiting(tx, roots, query.after ?? null, query.limit))
}
