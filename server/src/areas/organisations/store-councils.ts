import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { PagePlace } from '../../platform/text/page-cursor.ts'
import type { KeptSeat, Seat } from './domain/council-changes.ts'

export type CouncilKind = 'emulation-commendation' | 'initiative' | 'science'
export type CouncilRow = {
  id: string
  revision: number
  unitId: string
  unitName: string
  kind: CouncilKind
  name: string
  basis: string
  since: string
  until: string | null
  standingBodyId: string | null
  standingBodyName: string | null
  chairId: string | null
  members: number
  protocolOrder: number
  sortKey: string
}
export type CouncilFilter = {
  unitId?: string | undefined
  councilId?: string | undefined
  asOf: string
  limit: number
}

/** Councils of units in the viewer's sight, and those of the units above that decide on theirs. */
const inSight = sql`(viewer_is_system() or c.unit_id in (select viewer_units()) or c.unit_id in (select viewer_ancestors()))`

/** Councils in the order of protocol of their units; `members` counts those who sit on the day. One row more. */
export async function readCouncils(
  tx: Tx,
  filter: CouncilFilter,
  place: PagePlace | null,
): Promise<CouncilRow[]> {
  const { rows } = await sql<CouncilRow>`
    select c.id, c.revision, c.unit_id as "unitId", n.name as "unitName", c.kind, c.name, c.basis, c.since, c.until,
      c.standing_body_id as "standingBodyId",
      (select name from unit_names where unit_id = c.standing_body_id) as "standingBodyName",
      (select m.person_id from council_members m where m.council_id = c.id and m.role = 'chair'
        and m.since <= ${filter.asOf} and (m.until is null or m.until > ${filter.asOf}) limit 1) as "chairId",
      (select count(*)::int from council_members m where m.council_id = c.id
        and m.since <= ${filter.asOf} and (m.until is null or m.until > ${filter.asOf})) as members,
      n.protocol_order as "protocolOrder", n.sort_key as "sortKey"
    from councils c cross join lateral (
      select name, protocol_order, sort_key from unit_names where unit_id = c.unit_id) n
    where ${inSight}
      ${filter.unitId ? sql`and c.unit_id = ${filter.unitId}` : sql``}
      ${filter.councilId ? sql`and c.id = ${filter.councilId}` : sql``}
      ${place ? sql`and (n.protocol_order, n.sort_key, c.id) > (${place[0]}::int, ${place[1]}, ${place[2]}::bigint)` : sql``}
    order by n.protocol_order, n.sort_key, c.id limit ${filter.limit + 1}`.execute(tx)
  return rows
}

export async function countCouncils(tx: Tx, filter: CouncilFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from councils c
    where ${inSight} ${filter.unitId ? sql`and c.unit_id = ${filter.unitId}` : sql``}`.execute(tx)
  return rows[0]!.count
}

export function loadCouncil(tx: Tx, councilId: string) {
  return tx.selectFrom('councils').selectAll().where('id', '=', councilId).forUpdate().executeTakeFirst()
}

/** All seats ever, the open ones first, in the order of the decision. */
export async function readSeats(tx: Tx, councilId: string): Promise<KeptSeat[]> {
  const rows = await tx
    .selectFrom('council_members')
    .selectAll()
    .where('council_id', '=', councilId)
    .orderBy('until', (order) => order.desc().nullsFirst())
    .orderBy('protocol_order')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    role: row.role as Seat['role'],
    position: row.position,
    since: row.since,
    until: row.until,
    place: row.protocol_order,
  }))
}

export type Decision = {
  id: string
  kind: 'set-up' | 'changed' | 'ended'
  basis: string
  basisOn: string | null
  happenedOn: string
}

/** Decisions on the council in the order in which they took effect. */
export async function readDecisions(tx: Tx, councilId: string): Promise<Decision[]> {
  const rows = await tx
    .selectFrom('council_decisions')
    .select(['id', 'kind', 'basis', 'basis_on as basisOn', 'happened_on as happenedOn'])
    .where('council_id', '=', councilId)
    .orderBy('happened_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as Decision['kind'] }))
}

export type CouncilFields = { name: string; standingBodyId: string | null; until: string | null }

export async function insertCouncil(
  tx: Tx,
  council: CouncilFields & { unitId: string; kind: CouncilKind; basis: string; since: string },
): Promise<string> {
  const row = await tx
    .insertInto('councils')
    .values({
      unit_id: council.unitId,
      kind: council.kind,
      name: council.name,
      basis: council.basis,
      since: council.since,
      until: council.until,
      standing_body_id: council.standingBodyId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function updateCouncil(
  tx: Tx,
  councilId: string,
  council: Partial<CouncilFields>,
): Promise<void> {
  await tx
    .updateTable('councils')
    .set((eb) => ({
      revision: eb('revision', '+', 1),
      ...(council.name === undefined ? {} : { name: council.name }),
      ...(council.standingBodyId === undefined ? {} : { standing_body_id: council.standingBodyId }),
      ...(council.until === undefined ? {} : { until: council.until }),
    }))
    .where('id', '=', councilId)
    .execute()
}

export async function insertDecision(
  tx: Tx,
  councilId: string,
  decision: {
    kind: 'set-up' | 'changed' | 'ended'
    happenedOn: string
    basis: { number: string; issuedOn: string | null }
  },
): Promise<void> {
  await tx
    .insertInto('council_decisions')
    .values({
      council_id: councilId,
      kind: decision.kind,
      basis: decision.basis.number,
      basis_on: decision.basis.issuedOn,
      happened_on: decision.happenedOn,
    })
    .execute()
}

/** Ends seats on the day; a seat that began on that very day never was. */
export async function endSeats(tx: Tx, ids: string[], on: string): Promise<void> {
  if (ids.length === 0) return
  await tx.deleteFrom('council_members').where('id', 'in', ids).where('since', '>=', on).execute()
  await tx.updateTable('council_members').set({ until: on }).where('id', 'in', ids).execute()
}

export async function beginSeats(
  tx: Tx,
  councilId: string,
  seats: (Seat & { place: number })[],
  on: string,
): Promise<void> {
  if (seats.length === 0) return
  const rows = seats.map((seat) => ({
    council_id: councilId,
    person_id: seat.personId,
    role: seat.role,
    position: seat.position,
    since: on,
    protocol_order: seat.place,
  }))
  await tx.insertInto('council_members').values(rows).execute()
}

export async function placeSeats(tx: Tx, seats: { id: string; place: number }[]): Promise<void> {
  for (const { id, place } of seats)
    await tx.updateTable('council_members').set({ protocol_order: place }).where('id', '=', id).execute()
}
