import type { Tx } from '../../platform/db/database.ts'
import { readTyped } from './domain/search-words.ts'
import { findAwards } from './store-search.ts'

/** Holders found for the search over everything, each once; one more than the limit where there are more. */
export async function searchHolders(tx: Tx, q: string, limit: number) {
  for (const { query } of readTyped(q)) {
    const rows = await findAwards(tx, {
      query,
      filter: {},
      byName: false,
      place: null,
      most: 10 * (limit + 1),
    })
    const seen = new Map<string, { id: string; title: string; detail: string | null }>()
    for (const row of rows) {
      if (seen.has(row.holderId)) continue
      const detail = [
        row.birthYear ? `sinh năm ${row.birthYear}` : null,
        row.unit,
        `${row.award}${row.year ? ` ${row.year}` : ''}`,
      ]
      seen.set(row.holderId, {
        id: row.holderId,
        title: row.holder,
        detail: detail.filter(Boolean).join(' · '),
      })
      if (seen.size > limit) break
    }
    if (seen.size > 0) return [...seen.values()]
  }
  return []
}
