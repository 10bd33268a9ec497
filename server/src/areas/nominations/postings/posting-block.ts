import type { Tx } from '../../../platform/db/database.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { readNominations } from '../shared/store-chosen.ts'
import { readObstacles } from './store.ts'

const codes = {
  'not-posted': 'agenda-not-posted',
  running: 'agenda-posting-running',
  objection: 'agenda-objection-open',
} as const

/**
 * Null where all of these may go to the council as far as the public is concerned; else why not: not posted, the posting has not
 * run to its end, or an objection waits for its answer. Names the first and says how many more.
 * @refuses agenda-not-posted, agenda-posting-running, agenda-objection-open
 */
export async function postingBlock(tx: Tx, nominationIds: readonly string[]): Promise<Refusal | null> {
  const obstacles = await readObstacles(tx, nominationIds)
  const [first] = obstacles
  if (!first) return null
  const [named] = await readNominations(tx, { ids: [first.nominationId] })
  return refuse(codes[first.why], {
    name: named?.name ?? '',
    count: obstacles.length,
    until: first.endsOn ? first.endsOn.split('-').reverse().join('/') : null,
  })
}
