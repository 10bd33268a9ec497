import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { PagePlace } from '../../platform/text/page-cursor.ts'

export type ClusterRole = 'head' | 'deputy' | 'member'
export type ClusterKind = 'cluster' | 'bloc'
export type OutsideMember = { name: string; role: ClusterRole }
export type ClusterContent = {
  name: string
  kind: ClusterKind
  outside: boolean
  basis?: string | null | undefined
  members: { unitId: string; role: ClusterRole }[]
  outsideMembers: OutsideMember[]
}
export type ClusterRow = {
  id: string
  revision: number
  unitId: string
  unitName: string
  kind: ClusterKind
  year: number
  name: string
  outside: boolean
  basis: string | null
  outsideMembers: OutsideMember[]
  members: { unitId: string; name: string; role: ClusterRole; dissolvedOn: string | null; alsoIn: string[] }[]
  sortKey: string
}

/** Clusters of units in the viewer's sight, and of the units above that theirs belong to. */
const inSight = sql`(viewer_is_system() or c.unit_id in (select viewer_units()) or c.unit_id in (select viewer_ancestors()))`

export type ClusterFilter = { year: number; unitId?: string | undefined; limit: number }

/** Clusters and blocs of a year with their members, heads first; one row more than the limit. */
export async function readClusters(
  tx: Tx,
  filter: ClusterFilter,
  place: PagePlace | null,
): Promise<ClusterRow[]> {
  const { rows } = await sql<ClusterRow>`
    with page as (
      select c.*, vi_sort_key(c.name) collate "C" as sort_key from clusters c
      where c.year = ${filter.year} and ${inSight}
        ${filter.unitId ? sql`and c.unit_id = ${filter.unitId}` : sql``}
        ${place ? sql`and (c.outside::int, c.kind, vi_sort_key(c.name) collate "C", c.id) > (${place[0]}::int, ${place[1]}, ${place[2]}, ${place[3]}::bigint)` : sql``}
      order by c.outside::int, c.kind, vi_sort_key(c.name) collate "C", c.id limit ${filter.limit + 1}
    )
    select c.id, c.revision, c.unit_id as "unitId", n.name as "unitName", c.kind, c.year, c.name, c.outside, c.basis,
      c.outside_members as "outsideMembers", c.sort_key as "sortKey",
      (select coalesce(json_agg(json_build_object('unitId', m.unit_id::text, 'name', mn.name, 'role', m.role,
          'dissolvedOn', u.dissolved_on, 'alsoIn', (select coalesce(json_agg(o.name order by o.name), '[]')
            from cluster_places om join clusters o on o.id = om.cluster_id
            where om.unit_id = m.unit_id and o.year = c.year and o.id <> c.id))
          order by array_position(array['head', 'deputy', 'member'], m.role), m.protocol_order, mn.sort_key), '[]')
        from cluster_places m join units u on u.id = m.unit_id
        cross join lateral (select name, sort_key from unit_names where unit_id = m.unit_id) mn
        where m.cluster_id = c.id) as members
    from page c cross join lateral (select name from unit_names where unit_id = c.unit_id) n
    order by c.outside::int, c.kind, c.sort_key, c.id`.execute(tx)
  return rows
}

export async function countClusters(
  tx: Tx,
  filter: ClusterFilter,
): Promise<{ total: number; years: number[] }> {
  const { rows } = await sql<{ total: number; years: number[] | null }>`
    select count(*) filter (where c.year = ${filter.year})::int as total,
      array_agg(distinct c.year order by c.year desc) as years
    from clusters c where ${inSight} ${filter.unitId ? sql`and c.unit_id = ${filter.unitId}` : sql``}`.execute(
    tx,
  )
  return { total: rows[0]!.total, years: rows[0]!.years ?? [] }
}

export function loadCluster(tx: Tx, clusterId: string) {
  return tx.selectFrom('clusters').selectAll().where('id', '=', clusterId).forUpdate().executeTakeFirst()
}

export async function isNameTaken(
  tx: Tx,
  cluster: { unitId: string; year: number; name: string; exceptId: string | null },
): Promise<boolean> {
  const row = await tx
    .selectFrom('clusters')
    .select('id')
    .where('unit_id', '=', cluster.unitId)
    .where('year', '=', cluster.year)
    .where('name', '=', cluster.name)
    .$if(cluster.exceptId !== null, (query) => query.where('id', '<>', cluster.exceptId!))
    .executeTakeFirst()
  return row !== undefined
}

const columnsOf = (content: ClusterContent) => ({
  name: content.name,
  kind: content.kind,
  outside: content.outside,
  basis: content.basis || null,
  outside_members: JSON.stringify(content.outsideMembers),
})

/** Adds the cluster; null where another with the name was added meanwhile. */
export async function insertCluster(
  tx: Tx,
  unitId: string,
  year: number,
  content: ClusterContent,
): Promise<string | null> {
  const row = await tx
    .insertInto('clusters')
    .values({ unit_id: unitId, year, ...columnsOf(content) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return null
  await insertMembers(tx, row.id, content.members)
  return row.id
}

export async function updateCluster(tx: Tx, clusterId: string, content: ClusterContent): Promise<void> {
  await tx
    .updateTable('clusters')
    .set((eb) => ({ ...columnsOf(content), revision: eb('revision', '+', 1) }))
    .where('id', '=', clusterId)
    .execute()
  await replaceMembers(tx, clusterId, content.members)
}

/** Places that have ended or are still to begin stay; whoever is a member today is so as listed. */
async function replaceMembers(tx: Tx, clusterId: string, members: ClusterContent['members']): Promise<void> {
  const ids = members.map(({ unitId }) => unitId)
  await sql`delete from cluster_members m where m.cluster_id = ${clusterId} and m.unit_id <> all(${ids}::bigint[])
    and exists (select from cluster_places p where p.cluster_id = m.cluster_id and p.unit_id = m.unit_id)`.execute(
    tx,
  )
  // One head at a time: the old one steps down before the new one steps up.
  await sql`update cluster_members set role = 'member' where cluster_id = ${clusterId} and role = 'head'
    and unit_id = any(${ids}::bigint[])`.execute(tx)
  await insertMembers(tx, clusterId, members)
}

async function insertMembers(tx: Tx, clusterId: string, members: ClusterContent['members']): Promise<void> {
  if (members.length === 0) return
  const rows = members.map((member, place) => ({
    cluster_id: clusterId,
    unit_id: member.unitId,
    role: member.role,
    protocol_order: place + 1,
  }))
  await tx
    .insertInto('cluster_members')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['cluster_id', 'unit_id']).doUpdateSet((eb) => ({
        role: eb.ref('excluded.role'),
        protocol_order: eb.ref('excluded.protocol_order'),
        since: sql<
          string | null
        >`case when cluster_members.since <= viewer_today() then cluster_members.since end`,
        until: sql<
          string | null
        >`case when cluster_members.until > viewer_today() then cluster_members.until end`,
      })),
    )
    .execute()
}

export async function deleteCluster(tx: Tx, clusterId: string): Promise<void> {
  await tx.deleteFrom('clusters').where('id', '=', clusterId).execute()
}

/** Which of these ids are units. */
export async function knownUnits(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.selectFrom('units').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map((row) => row.id))
}

/** Ids of the units that belong to clusters: of one, or of all of a kind that a unit runs in a year. */
export async function readMemberIds(
  tx: Tx,
  of: { clusterId: string } | { unitId: string; year: number; kind: ClusterKind | null },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('cluster_places as m')
    .innerJoin('clusters as c', 'c.id', 'm.cluster_id')
    .select('m.unit_id')
    .distinct()
    .$if('clusterId' in of, (query) => query.where('c.id', '=', (of as { clusterId: string }).clusterId))
    .$if('unitId' in of, (query) => {
      const { unitId, year } = of as { unitId: string; year: number }
      return query.where('c.unit_id', '=', unitId).where('c.year', '=', year).where('c.outside', '=', false)
    })
    .$if('kind' in of && of.kind !== null, (query) =>
      query.where('c.kind', '=', (of as { kind: string }).kind),
    )
    .orderBy('m.unit_id')
    .execute()
  return rows.map((row) => row.unit_id!)
}
