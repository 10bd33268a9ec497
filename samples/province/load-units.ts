import type { Tx } from '../../server/src/platform/db/database.ts'
import {
  blocNames,
  communeNames,
  formerDistricts,
  innerUnits,
  provinceName,
  provincialUnits,
  reform,
} from './units.ts'

/** Where things of the sample ended up: ids by the keys of units.ts. */
export type SampleUnits = {
  rootId: string
  byKey: Map<string, string>
  standingBodyId: string
  communeIds: string[]
  provincialIds: string[]
}

type NewUnit = {
  name: string
  shortName: string
  kind: string
  parentId: string | null
  since: string
  until?: string
  order: number
  aliases?: string[]
}

const founded = '2015-01-01'

/** Units with their past, blocs and clusters of two years. */
export async function loadUnits(tx: Tx, year: number): Promise<SampleUnits> {
  const root: NewUnit = {
    name: provinceName,
    shortName: 'An Bình',
    kind: 'province',
    parentId: null,
    since: founded,
    order: 0,
  }
  root.aliases = ['UBND tỉnh', 'UBND tỉnh An Bình', 'Ủy ban nhân dân tỉnh An Bình', 'Ủy ban nhân dân tỉnh']
  const rootId = (await insertUnits(tx, [root]))[0]!
  const provincial = provincialUnits.map((unit, i) => ({
    ...unit,
    parentId: rootId,
    since: founded,
    order: i + 1,
    aliases: [...(unit.aliases ?? []), unit.shortName],
  }))
  const provincialIds = await insertUnits(tx, provincial)
  const byKey = new Map(provincialUnits.map((unit, i) => [unit.key, provincialIds[i]!]))
  const inner = innerUnits.map((unit, i) => ({
    ...unit,
    kind: 'office',
    parentId: byKey.get(unit.parent)!,
    since: founded,
    order: i + 1,
  }))
  const innerIds = await insertUnits(tx, inner)
  const districts = formerDistricts.map((name, i) => ({
    name,
    shortName: name,
    kind: 'district',
    parentId: rootId,
    since: founded,
    until: reform,
    order: 200 + i,
  }))
  const districtIds = await insertUnits(tx, districts)
  const names = communeNames()
  const communes = names.map((name, i) => ({
    name,
    shortName: name.replace(/^(Xã|Phường) /, ''),
    kind: 'commune',
    parentId: rootId,
    since: reform,
    order: 300 + i,
    aliases: [`UBND ${name[0]!.toLowerCase()}${name.slice(1)}`],
  }))
  const communeIds = await insertUnits(tx, communes)
  await insertReform(tx, districtIds, communeIds)
  for (const clusterYear of [year - 1, year]) await insertClusters(tx, clusterYear, rootId, byKey, communeIds)
  return { rootId, byKey, standingBodyId: innerIds[0]!, communeIds, provincialIds }
}

async function insertUnits(tx: Tx, units: NewUnit[]): Promise<string[]> {
  const rows = units.map((unit) => ({ founded_on: unit.since, dissolved_on: unit.until ?? null }))
  const ids = (await tx.insertInto('units').values(rows).returning('id').execute()).map((row) => row.id)
  const versions = units.map((unit, i) => ({
    unit_id: ids[i]!,
    name: unit.name,
    short_name: unit.shortName,
    kind: unit.kind,
    parent_id: unit.parentId,
    protocol_order: unit.order,
    since: unit.since,
    until: unit.until ?? null,
  }))
  await tx.insertInto('unit_versions').values(versions).execute()
  const aliases = units.flatMap((unit, i) =>
    (unit.aliases ?? []).map((alias) => ({ unit_id: ids[i]!, alias })),
  )
  if (aliases.length > 0) await tx.insertInto('unit_aliases').values(aliases).execute()
  for (let i = 0; i < units.length; i++) {
    const parentId = units[i]!.parentId
    await tx.insertInto('unit_ancestors').values({ unit_id: ids[i]!, ancestor_id: ids[i]! }).execute()
    if (!parentId) continue
    const above = await tx
      .selectFrom('unit_ancestors')
      .select('ancestor_id')
      .where('unit_id', '=', parentId)
      .execute()
    const rowsAbove = above.map(({ ancestor_id }) => ({ unit_id: ids[i]!, ancestor_id }))
    await tx.insertInto('unit_ancestors').values(rowsAbove).execute()
  }
  return ids
}

/** 1 July 2025: the districts end, and each one's communes come after it. */
async function insertReform(tx: Tx, districtIds: string[], communeIds: string[]): Promise<void> {
  const share = Math.ceil(communeIds.length / districtIds.length)
  for (const [i, districtId] of districtIds.entries()) {
    const { id } = await tx
      .insertInto('unit_changes')
      .values({
        kind: 'split',
        happened_on: reform,
        basis: 'Sắp xếp đơn vị hành chính theo mô hình chính quyền địa phương hai cấp',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const after = communeIds.slice(i * share, (i + 1) * share)
    const members = [
      { change_id: id, unit_id: districtId, side: 'before' },
      ...after.map((unitId) => ({ change_id: id, unit_id: unitId, side: 'after' })),
    ]
    await tx.insertInto('unit_change_members').values(members).execute()
  }
}

async function insertClusters(
  tx: Tx,
  year: number,
  rootId: string,
  byKey: Map<string, string>,
  communeIds: string[],
): Promise<void> {
  const insert = async (kind: 'cluster' | 'bloc', name: string, memberIds: string[], head: number) => {
    const { id } = await tx
      .insertInto('clusters')
      .values({ unit_id: rootId, kind, year, name })
      .returning('id')
      .executeTakeFirstOrThrow()
    const size = memberIds.length
    const roleOf = (i: number) => (i === head % size ? 'head' : i === (head + 1) % size ? 'deputy' : 'member')
    const rows = memberIds.map((unitId, i) => ({
      cluster_id: id,
      unit_id: unitId,
      role: roleOf(i),
      protocol_order: i + 1,
    }))
    await tx.insertInto('cluster_members').values(rows).execute()
  }
  for (const [bloc, name] of Object.entries(blocNames)) {
    const members = provincialUnits.filter((unit) => unit.bloc === bloc).map((unit) => byKey.get(unit.key)!)
    await insert('bloc', name, members, year)
  }
  for (let i = 0; i < 10; i++)
    await insert(
      'cluster',
      `Cụm thi đua số ${i + 1} các xã, phường`,
      communeIds.slice(i * 12, (i + 1) * 12),
      year,
    )
}
