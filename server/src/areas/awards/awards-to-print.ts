import type { Tx } from '../../platform/db/database.ts'
import { filterOf, meaningsOf } from './list-awards.ts'
import type { RegisterFilter } from './schemas.ts'
import { readIdsOfDecision, saveBookNumbers } from './store-printing.ts'
import { findAwards } from './store-search.ts'

export { type NamedAward, readNamedAwards } from './store-printing.ts'

/** Which records: hand-picked in this order, of a decision in its order, or of a search in the order of the list. */
export type AwardChoice =
  | { awardIds: readonly string[] }
  | { decisionId: string }
  | { filter: RegisterFilter; sort: 'newest' | 'name' }

/** The ids of the chosen records in their order; one more than `most` tells that there are more. */
export async function chooseAwards(tx: Tx, choice: AwardChoice, most: number): Promise<string[]> {
  if ('awardIds' in choice) return [...new Set(choice.awardIds)].slice(0, most + 1)
  if ('decisionId' in choice) return readIdsOfDecision(tx, choice.decisionId, most + 1)
  for (const { query } of meaningsOf(choice.filter)) {
    const byName = choice.sort === 'name'
    const rows = await findAwards(tx, {
      query,
      filter: filterOf(choice.filter),
      byName,
      place: null,
      most: most + 1,
    })
    if (rows.length > 0) return rows.map(({ id }) => id)
  }
  return []
}

/**
 * Writes numbers of the golden book into records that have none, inside the act that gave them out; the caller records that act.
 * Returns the records that took their number: one that had got another meanwhile keeps it.
 */
export function writeBookNumbers(
  tx: Tx,
  entries: readonly { awardId: string; number: string }[],
): Promise<string[]> {
  return saveBookNumbers(tx, entries)
}
