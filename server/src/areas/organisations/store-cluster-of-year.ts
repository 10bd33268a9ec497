import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type ClusterOfYear = {
  id: string
  unitId: string
  unitName: string
  year: number
  kind: 'cluster' | 'bloc'
  name: string
  outside: boolean
  members: { unitId: string; name: string }[]
}

/** A cluster or bloc of a year in sight, with its member units; for other areas. */
export async function readCluster(tx: Tx, clusterId: string): Promise<ClusterOfYear | undefined> {
  const { rows } = await sql<ClusterOfYear>`
    select c.id::text, c.unit_id::text as "unitId", n.name as "unitName", c.year, c.kind, c.name, c.outside,
      (select coalesce(json_agg(json_build_object('unitId', m.unit_id::text, 'name', mn.name)
          order by m.protocol_order, mn.sort_key), '[]')
        from cluster_places m join unit_names mn on mn.unit_id = m.unit_id where m.cluster_id = c.id) as members
    from clusters c join unit_names n on n.unit_id = c.unit_id
    where c.id = ${clusterId} and (viewer_is_system() or c.unit_id in (select viewer_units())
      or c.unit_id in (select viewer_ancestors()))`.execute(tx)
  return rows[0]
}
