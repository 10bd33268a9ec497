import { type Act, inView } from '../../platform/act.ts'
import { cutPage, decodePlace } from '../../platform/text/page-cursor.ts'
import { countUnits, type ListedUnit, readUnits, type UnitFilter } from './store-tree.ts'

export type UnitListQuery = Omit<UnitFilter, 'asOf' | 'limit'> & {
  asOf?: string | undefined
  limit?: number | undefined
  after?: string | undefined
}

/** Units on a day (today where none is given), in the order of protocol, by pages. */
export function listUnits(act: Act, query: UnitListQuery) {
  const filter = { ...query, asOf: query.asOf ?? act.clock.today(), limit: query.limit ?? 50 }
  const place = decodePlace(query.after, 4)
  return inView(act, async (tx) => {
    const rows = await readUnits(tx, filter, place)
    const total = await countUnits(tx, filter)
    const page = cutPage(rows, filter.limit, (row) => [row.rank, row.protocolOrder, row.sortKey, row.id])
    return { asOf: filter.asOf, total, next: page.next, rows: page.rows.map(withoutKeys) }
  })
}

function withoutKeys({ sortKey, rank, ...row }: ListedUnit) {
  return row
}
