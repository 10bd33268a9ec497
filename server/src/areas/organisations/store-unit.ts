import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { LetterheadSource } from './domain/letterhead.ts'
import type { ChangeKind, NamedChange } from './domain/lineage.ts'

export type UnitRow = { id: string; revision: number; foundedOn: string; dissolvedOn: string | null }
export type NamedVersion = {
  name: string
  shortName: string
  kind: string
  protocolOrder: number
  parentId: string | null
  parentName: string | null
  since: string
  until: string | null
}

export async function readUnit(tx: Tx, id: string): Promise<UnitRow | undefined> {
  return tx
    .selectFrom('units')
    .select(['id', 'revision', 'founded_on as foundedOn', 'dissolved_on as dissolvedOn'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** All versions of a unit, oldest first, each with its parent's name of that time. */
export async function readVersions(tx: Tx, unitId: string): Promise<NamedVersion[]> {
  const { rows } = await sql<NamedVersion>`
    select v.name, v.short_name as "shortName", v.kind, v.protocol_order as "protocolOrder",
      v.parent_id as "parentId", p.name as "parentName", v.since, v.until
    from unit_versions v
    left join lateral (
      select name from unit_versions where unit_id = v.parent_id
      order by (since <= v.since) desc, case when since <= v.since then since end desc, since limit 1
    ) p on true
    where v.unit_id = ${unitId} order by v.since`.execute(tx)
  return rows
}

export function readAliases(tx: Tx, unitId: string) {
  return tx
    .selectFrom('unit_aliases')
    .select(['id', 'alias'])
    .where('unit_id', '=', unitId)
    .orderBy('alias')
    .execute()
}

/**
 * Units that this one went over to (after) or came from (before) by mergers and splits, however many steps away,
 * with itself.
 */
export async function readKin(tx: Tx, unitId: string, direction: 'after' | 'before'): Promise<string[]> {
  const from = direction === 'after' ? 'before' : 'after'
  const { rows } = await sql<{ id: string }>`
    with recursive kin(id) as (
      select ${unitId}::bigint
      union
      select o.unit_id from kin k
      join unit_change_members m on m.unit_id = k.id and m.side = ${from}
      join unit_changes c on c.id = m.change_id and c.kind in ('merged', 'split') and c.revoked_on is null
      join unit_change_members o on o.change_id = c.id and o.side = ${direction}
    ) select id from kin`.execute(tx)
  return rows.map((row) => row.id)
}

export type LineageChange = NamedChange & {
  id: string
  revokedOn: string | null
  revokedReason: string | null
  /** What the units were before it is known, so that it can be taken back. */
  undoable: boolean
}

/** Changes of the unit itself and the mergers and splits of its kin, oldest first, with the names of their time. */
export async function readChanges(tx: Tx, unitId: string, kin: string[]): Promise<LineageChange[]> {
  const { rows } = await sql<{
    id: string
    kind: ChangeKind
    happenedOn: string
    basis: string
    basisOn: string | null
    revokedOn: string | null
    revokedReason: string | null
    undoable: boolean
    members: { id: string; side: string; name: string; parentName: string | null }[]
  }>`
    select c.id, c.kind, c.happened_on as "happenedOn", c.basis, c.basis_on as "basisOn",
      c.revoked_on as "revokedOn", c.revoked_reason as "revokedReason",
      c.undo ? 'units' as undoable,
      (select json_agg(json_build_object('id', m.unit_id::text, 'side', m.side, 'name', n.name,
          'parentName', (select p.name from unit_versions p where p.unit_id = n.parent_id and p.since <= c.happened_on
            order by p.since desc limit 1)) order by n.protocol_order, n.sort_key, m.unit_id)
        from unit_change_members m
        cross join lateral (
          select v.name, v.parent_id, v.protocol_order, v.sort_key from unit_versions v where v.unit_id = m.unit_id
          order by (case when m.side = 'before' then v.since < c.happened_on else v.since <= c.happened_on end) desc,
            case when v.since <= c.happened_on then v.since end desc nulls last, v.since
          limit 1) n
        where m.change_id = c.id) as members
    from unit_changes c
    where exists (select 1 from unit_change_members m where m.change_id = c.id and (m.unit_id = ${unitId}
      or (c.kind in ('merged', 'split') and m.unit_id = any(${kin}::bigint[]))))
    order by c.happened_on, c.id`.execute(tx)
  return rows.map(({ members, ...change }) => ({
    ...change,
    before: members.filter(({ side }) => side === 'before').map(({ id, name }) => ({ id, name })),
    after: members
      .filter(({ side }) => side === 'after')
      .map(({ id, name, parentName }) => ({ id, name, parentName })),
  }))
}

/** The unit itself and those above it as the tree stands today, the nearest first. */
export async function readUnitsAbove(
  tx: Tx,
  unitId: string,
): Promise<{ id: string; name: string; kind: string }[]> {
  const { rows } = await sql<{ id: string; name: string; kind: string }>`
    select n.unit_id::text as id, n.name, n.kind
    from unit_ancestors a join unit_names n on n.unit_id = a.ancestor_id
    where a.unit_id = ${unitId}
    order by (select count(*) from unit_ancestors d where d.unit_id = a.ancestor_id) desc`.execute(tx)
  return rows
}

/** Names of units as they stand today, or stood last, with the day on which they ended. */
export async function readLabels(tx: Tx, ids: string[]) {
  if (ids.length === 0) return []
  const { rows } = await sql<{
    id: string
    name: string
    shortName: string
    kind: string
    dissolvedOn: string | null
  }>`
    select u.id, v.name, v.short_name as "shortName", v.kind, u.dissolved_on as "dissolvedOn"
    from units u cross join lateral (select * from unit_names where unit_id = u.id) v
    where u.id = any(${ids}::bigint[])
    order by v.protocol_order, v.sort_key, u.id`.execute(tx)
  return rows
}

/** Clusters and blocs that the unit belongs to, newest year first. */
export function readUnitClusters(tx: Tx, unitId: string) {
  return tx
    .selectFrom('cluster_places as m')
    .innerJoin('clusters as c', 'c.id', 'm.cluster_id')
    .select(['c.id', 'c.name', 'c.kind', 'c.year', 'm.role'])
    .where('m.unit_id', '=', unitId)
    .orderBy('c.year', 'desc')
    .orderBy('c.name')
    .execute()
}

export async function insertAlias(tx: Tx, unitId: string, alias: string): Promise<string | null> {
  const row = await tx
    .insertInto('unit_aliases')
    .values({ unit_id: unitId, alias })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function deleteAlias(tx: Tx, unitId: string, aliasId: string): Promise<string | null> {
  const row = await tx
    .deleteFrom('unit_aliases')
    .where('unit_id', '=', unitId)
    .where('id', '=', aliasId)
    .returning('alias')
    .executeTakeFirst()
  return row?.alias ?? null
}

/** A change with what it undoes and, of each unit it touched, whether something happened to it later. */
export async function loadChange(tx: Tx, changeId: string) {
  const change = await tx
    .selectFrom('unit_changes')
    .selectAll()
    .where('id', '=', changeId)
    .forUpdate()
    .executeTakeFirst()
  if (!change) return null
  const members = await tx
    .selectFrom('unit_change_members')
    .select(['unit_id', 'side'])
    .where('change_id', '=', changeId)
    .execute()
  return { ...change, members }
}

/** Of these units, one that another change touched after the given one; or null. */
export async function findLaterChanged(tx: Tx, changeId: string, unitIds: string[]): Promise<string | null> {
  const { rows } = await sql<{ unit_id: string }>`
    select m.unit_id from unit_change_members m join unit_changes c on c.id = m.change_id
    where c.id > ${changeId} and c.revoked_on is null and m.unit_id = any(${unitIds}::bigint[])
    union all
    select v.unit_id from unit_versions v
    where v.parent_id = any(${unitIds}::bigint[]) and v.unit_id <> all(${unitIds}::bigint[])
      and exists (select 1 from unit_changes c join unit_change_members m on m.change_id = c.id
        where c.id > ${changeId} and c.revoked_on is null and m.unit_id = v.unit_id)
    limit 1`.execute(tx)
  return rows[0]?.unit_id ?? null
}

export async function markRevoked(tx: Tx, changeId: string, on: string, reason: string): Promise<void> {
  await tx
    .updateTable('unit_changes')
    .set({ revoked_on: on, revoked_reason: reason })
    .where('id', '=', changeId)
    .execute()
}

/** Names of units and of the body above each. */
export async function readLetterheadSources(tx: Tx, ids: string[]) {
  const { rows } = await sql<LetterheadSource & { id: string }>`
    select v.unit_id::text as id, v.kind, v.name, v.short_name as "shortName",
      p.kind as "parentKind", p.name as "parentName",
      coalesce(t.kind, v.kind) as "topKind", coalesce(t.name, v.name) as "topName"
    from unit_names v
    left join unit_names p on p.unit_id = v.parent_id
    left join lateral (select w.kind, w.name from unit_ancestors a join unit_names w on w.unit_id = a.ancestor_id
      where a.unit_id = v.unit_id and w.parent_id is null limit 1) t on true
    where v.unit_id = any (${ids}::bigint[])`.execute(tx)
  return rows
}
