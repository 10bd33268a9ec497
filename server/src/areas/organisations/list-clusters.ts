import { type Act, inView } from '../../platform/act.ts'
import { cutPage, decodePlace } from '../../platform/text/page-cursor.ts'
import { type ClusterRow, countClusters, readClusters } from './store-clusters.ts'

/** Clusters and blocs of a year with members, clusters outside the house last. */
export function listClusters(
  act: Act,
  query: {
    year: number
    unitId?: string | undefined
    limit?: number | undefined
    after?: string | undefined
  },
) {
  const filter = { ...query, limit: query.limit ?? 100 }
  return inView(act, async (tx) => {
    const rows = await readClusters(tx, filter, decodePlace(query.after, 4))
    const page = cutPage(rows, filter.limit, (row) => [Number(row.outside), row.kind, row.sortKey, row.id])
    return { ...(await countClusters(tx, filter)), next: page.next, rows: page.rows.map(withoutKey) }
  })
}

function withoutKey({ sortKey, ...row }: ClusterRow) {
  return row
}
