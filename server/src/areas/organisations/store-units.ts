import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { CarriedUndo } from './carry-over.ts'
import type { ChangeKind } from './domain/lineage.ts'
import type { UnitState, UnitVersion } from './domain/units.ts'

/** One change of the tree at a time: the closure would not survive two. Held until the transaction ends. */
export async function lockStructure(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(current_schema() || ':units'))`.execute(tx)
}

/** The units with their last version, also one that is still to come, locked; in the order of `ids`, unknown ones left out. */
export async function loadUnits(tx: Tx, ids: string[]): Promise<UnitState[]> {
  if (ids.length === 0) return []
  const rows = await tx.selectFrom('units').selectAll().where('id', 'in', ids).forUpdate().execute()
  const versions = await tx
    .selectFrom('unit_versions')
    .distinctOn('unit_id')
    .selectAll()
    .where('unit_id', 'in', ids)
    .orderBy('unit_id')
    .orderBy('since', 'desc')
    .execute()
  const states = new Map(
    rows.map((row) => {
      const version = versions.find(({ unit_id }) => unit_id === row.id)!
      return [row.id, toState(row, version)]
    }),
  )
  return ids.flatMap((id) => states.get(id) ?? [])
}

type UnitRow = { id: string; founded_on: string; dissolved_on: string | null; revision: number }
type VersionRow = {
  name: string
  short_name: string
  kind: string
  parent_id: string | null
  protocol_order: number
  since: string
  until: string | null
}

function toVersion(row: VersionRow): UnitVersion {
  return {
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    parentId: row.parent_id,
    protocolOrder: row.protocol_order,
    since: row.since,
    until: row.until,
  }
}

function toState(row: UnitRow, version: VersionRow): UnitState {
  return {
    id: row.id,
    foundedOn: row.founded_on,
    dissolvedOn: row.dissolved_on,
    revision: row.revision,
    current: toVersion(version),
  }
}

export type VersionFields = Omit<UnitVersion, 'since' | 'until'>

export async function insertUnit(tx: Tx, fields: VersionFields, on: string): Promise<string> {
  const { id } = await tx
    .insertInto('units')
    .values({ founded_on: on })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertVersion(tx, id, { ...fields, since: on, until: null })
  return id
}

async function insertVersion(tx: Tx, unitId: string, version: UnitVersion): Promise<void> {
  await tx
    .insertInto('unit_versions')
    .values({
      unit_id: unitId,
      name: version.name,
      short_name: version.shortName,
      kind: version.kind,
      parent_id: version.parentId,
      protocol_order: version.protocolOrder,
      since: version.since,
      until: version.until,
    })
    .execute()
}

/** The unit is as `fields` say from the day on. A version that began on the same day is replaced. */
export async function writeVersion(
  tx: Tx,
  unit: UnitState,
  fields: Partial<VersionFields>,
  on: string,
): Promise<void> {
  const current = tx.updateTable('unit_versions').where('unit_id', '=', unit.id)
  const next = { ...unit.current, ...fields, since: on, until: null }
  if (unit.current.since === on)
    await tx.deleteFrom('unit_versions').where('unit_id', '=', unit.id).where('since', '=', on).execute()
  else await current.where('since', '=', unit.current.since).set({ until: on }).execute()
  await insertVersion(tx, unit.id, next)
}

/** The unit no longer exists from the day on. */
export async function endUnit(tx: Tx, unit: UnitState, on: string): Promise<void> {
  await tx.updateTable('units').set({ dissolved_on: on }).where('id', '=', unit.id).execute()
  await tx
    .updateTable('unit_versions')
    .set({ until: on })
    .where('unit_id', '=', unit.id)
    .where('since', '=', unit.current.since)
    .execute()
}

/** Ids of the living units directly below any of these. */
export async function findLivingChildren(tx: Tx, parentIds: string[]): Promise<string[]> {
  if (parentIds.length === 0) return []
  const rows = await tx
    .selectFrom('unit_versions as v')
    .innerJoin('units as u', 'u.id', 'v.unit_id')
    .select('v.unit_id')
    .where('v.parent_id', 'in', parentIds)
    .where('v.until', 'is', null)
    .where('u.dissolved_on', 'is', null)
    .orderBy('v.unit_id')
    .execute()
  return rows.map((row) => row.unit_id)
}

/** Is the unit the ancestor itself, or below it, once all changes that are known have taken effect? */
export async function isBelow(tx: Tx, unitId: string, ancestorId: string): Promise<boolean> {
  const { rows } = await sql<{ below: boolean }>`
    with recursive up(id) as (
      select ${unitId}::bigint
      union
      select v.parent_id from up cross join lateral (
        select parent_id from unit_versions where unit_id = up.id order by since desc limit 1) v
      where v.parent_id is not null
    ) select exists (select from up where id = ${ancestorId}) as below`.execute(tx)
  return rows[0]!.below
}

/** What the units were: kept with the change, so that a correcting act can bring it back. */
export type UndoData = {
  units: { id: string; dissolvedOn: string | null; versions: UnitVersion[] }[]
  founded: string[]
  /** What went over to the successor; absent in changes that let nothing go over. */
  carried?: CarriedUndo
}

export async function snapshotUnits(tx: Tx, ids: string[]): Promise<UndoData['units']> {
  if (ids.length === 0) return []
  const units = await tx.selectFrom('units').select(['id', 'dissolved_on']).where('id', 'in', ids).execute()
  const versions = await tx
    .selectFrom('unit_versions')
    .selectAll()
    .where('unit_id', 'in', ids)
    .orderBy('since')
    .execute()
  return units.map((unit) => ({
    id: unit.id,
    dissolvedOn: unit.dissolved_on,
    versions: versions.filter(({ unit_id }) => unit_id === unit.id).map(toVersion),
  }))
}

/** Puts a snapshot back: the opposite of the change that took it. */
export async function restoreUnits(tx: Tx, units: UndoData['units']): Promise<void> {
  for (const unit of units) {
    await tx.deleteFrom('unit_versions').where('unit_id', '=', unit.id).execute()
    for (const version of unit.versions) await insertVersion(tx, unit.id, version)
    await tx.updateTable('units').set({ dissolved_on: unit.dissolvedOn }).where('id', '=', unit.id).execute()
  }
}

/** A unit that a revoked change founded never existed: its end is its beginning. */
export async function unfoundUnits(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('units')
    .set((eb) => ({ dissolved_on: eb.ref('founded_on') }))
    .where('id', 'in', ids)
    .execute()
}

export type NewChange = {
  kind: ChangeKind
  happenedOn: string
  basis: { number: string; issuedOn: string | null }
  before: string[]
  after: string[]
  undo: UndoData
}

/** Writes the change; one of a day that is still to come waits for the closure. */
export async function insertChange(tx: Tx, change: NewChange, today: string): Promise<string> {
  const { id } = await tx
    .insertInto('unit_changes')
    .values({
      kind: change.kind,
      happened_on: change.happenedOn,
      basis: change.basis.number,
      basis_on: change.basis.issuedOn,
      undo: JSON.stringify(change.undo),
      in_closure: change.happenedOn <= today,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const members = [
    ...change.before.map((unit_id) => ({ change_id: id, unit_id, side: 'before' })),
    ...change.after.map((unit_id) => ({ change_id: id, unit_id, side: 'after' })),
  ]
  await tx.insertInto('unit_change_members').values(members).execute()
  return id
}

export async function bumpRevisions(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('units')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
}

/** Makes the closure right again for the units and everything that stood below them. */
export async function recomputeAncestors(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx
    .selectFrom('unit_ancestors')
    .select('unit_id')
    .distinct()
    .where('ancestor_id', 'in', ids)
    .execute()
  const touched = [...new Set([...ids, ...rows.map((row) => row.unit_id)])]
  await tx.deleteFrom('unit_ancestors').where('unit_id', 'in', touched).execute()
  await sql`
    with recursive links as materialized (select unit_id, up_id from unit_up_links),
    closure(unit_id, ancestor_id) as (
      select id, id from unnest(${touched}::bigint[]) as t(id)
      union
      select c.unit_id, l.up_id from closure c join links l on l.unit_id = c.ancestor_id
    )
    insert into unit_ancestors (unit_id, ancestor_id) select unit_id, ancestor_id from closure`.execute(tx)
}

/** Takes up into the closure the changes whose day has come. Returns how many there were. */
export async function takeUpChanges(tx: Tx, today: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update unit_changes set in_closure = true where not in_closure and happened_on <= ${today} returning id`.execute(
    tx,
  )
  if (rows.length === 0) return 0
  const changes = rows.map(({ id }) => id)
  const touched = await sql<{ id: string }>`
    select unit_id as id from unit_change_members where change_id = any(${changes}::bigint[])
    union select v.unit_id from unit_versions v join unit_changes c on c.id = any(${changes}::bigint[]) and v.since = c.happened_on`.execute(
    tx,
  )
  await recomputeAncestors(
    tx,
    touched.rows.map(({ id }) => id),
  )
  return rows.length
}
