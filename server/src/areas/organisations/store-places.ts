import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** A unit's place in a cluster, as it stands in the table. */
type Place = {
  clusterId: string
  unitId: string
  role: 'head' | 'deputy' | 'member'
  order: number
  since: string | null
  until: string | null
}
/** Places as they were before a unit ended; `units` are those whose places may have changed. */
export type CarriedPlaces = { before: Place[]; unitIds: string[]; clusterIds: string[] }
export type CarriedPlace = { clusterName: string; year: number; role: Place['role']; fromId: string }

const rank = { head: 0, deputy: 1, member: 2 }

/**
 * Places of a unit that ends in clusters of the day's year and later go over to its successor from the day on; without
 * one they end. A successor that is a member already keeps the higher of the two roles.
 */
export async function carryPlaces(
  tx: Tx,
  move: { fromId: string; toId: string | null; on: string },
): Promise<{ undo: CarriedPlaces; places: CarriedPlace[] }> {
  const { fromId, toId, on } = move
  const { rows } = await sql<Place & { clusterName: string; year: number }>`
    select c.id as "clusterId", c.name as "clusterName", c.year, m.unit_id as "unitId", m.role, m.protocol_order as "order",
      m.since, m.until
    from cluster_members m join clusters c on c.id = m.cluster_id
    where m.unit_id = ${fromId} and c.year >= extract(year from ${on}::date) and (m.until is null or m.until > ${on})
    order by c.year, c.name, c.id for update`.execute(tx)
  const clusterIds = rows.map(({ clusterId }) => clusterId)
  const unitIds = toId ? [fromId, toId] : [fromId]
  const before = await readPlaces(tx, clusterIds, unitIds)
  for (const place of rows) {
    await endPlace(tx, place, `${place.year}-01-01` >= on ? null : on)
    if (toId) await takePlace(tx, place, toId, before, `${place.year}-01-01` >= on ? place.since : on)
  }
  await reviseClusters(tx, clusterIds)
  const places = rows.map(({ clusterName, year, role }) => ({ clusterName, year, role, fromId }))
  return { undo: { before, unitIds, clusterIds }, places }
}

/** Brings places back to where they were before they were carried. */
export async function restorePlaces(tx: Tx, undo: CarriedPlaces): Promise<void> {
  await sql`delete from cluster_members
    where cluster_id = any(${undo.clusterIds}::bigint[]) and unit_id = any(${undo.unitIds}::bigint[])`.execute(
    tx,
  )
  for (const place of undo.before) await insertPlace(tx, place)
  await reviseClusters(tx, undo.clusterIds)
}

async function readPlaces(tx: Tx, clusterIds: string[], unitIds: string[]): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select cluster_id as "clusterId", unit_id as "unitId", role, protocol_order as "order", since, until
    from cluster_members where cluster_id = any(${clusterIds}::bigint[]) and unit_id = any(${unitIds}::bigint[])`.execute(
    tx,
  )
  return rows
}

/** `on` null: the cluster's year begins after the unit has ended, so it never was there. */
async function endPlace(tx: Tx, place: Place, on: string | null): Promise<void> {
  const here = sql`cluster_id = ${place.clusterId} and unit_id = ${place.unitId}`
  if (on === null) await sql`delete from cluster_members where ${here}`.execute(tx)
  else await sql`update cluster_members set until = ${on} where ${here}`.execute(tx)
}

async function takePlace(
  tx: Tx,
  place: Place,
  toId: string,
  before: Place[],
  since: string | null,
): Promise<void> {
  const own = before.find(({ clusterId, unitId }) => clusterId === place.clusterId && unitId === toId)
  if (!own) return insertPlace(tx, { ...place, unitId: toId, since, until: null })
  const role = rank[own.role] <= rank[place.role] ? own.role : place.role
  await sql`update cluster_members set role = ${role}, until = null
    where cluster_id = ${place.clusterId} and unit_id = ${toId}`.execute(tx)
}

async function insertPlace(tx: Tx, place: Place): Promise<void> {
  await tx
    .insertInto('cluster_members')
    .values({
      cluster_id: place.clusterId,
      unit_id: place.unitId,
      role: place.role,
      protocol_order: place.order,
      since: place.since,
      until: place.until,
    })
    .execute()
}

async function reviseClusters(tx: Tx, ids: string[]): Promise<void> {
  await sql`update clusters set revision = revision + 1 where id = any(${ids}::bigint[])`.execute(tx)
}
