import type { Tx } from '../../server/src/platform/db/database.ts'

/** Communes that ended in 2025: old name, district, and which commune of that district's share took it in. */
export const oldCommunes: readonly (readonly [name: string, district: string, successor: number])[] = [
  ['Xã Đồng Tiến', 'Huyện Bình Lương', 3],
  ['Xã Đồng Lạc', 'Huyện Bình Lương', 3],
  ['Xã Hòa Tiến', 'Huyện Đông Hà An', 20],
  ['Xã Hòa Hậu', 'Huyện Đông Hà An', 20],
  ['Thị trấn Hà An', 'Huyện Đông Hà An', 21],
  ['Xã Yên Thượng', 'Huyện Hưng Sơn', 30],
  ['Xã Yên Hạ', 'Huyện Hưng Sơn', 30],
  ['Xã Liên Hòa', 'Huyện Lạc Giang', 45],
  ['Xã Vạn Thắng', 'Huyện Nam Phong', 60],
  ['Xã Vạn Phúc', 'Huyện Nam Phong', 60],
  ['Xã Phú Khánh', 'Huyện Quế An', 75],
  ['Xã Phú Mỹ', 'Huyện Quế An', 75],
  ['Xã Tân Ước', 'Huyện Tân Lĩnh', 86],
  ['Xã Đồng Tiến', 'Huyện Tân Lĩnh', 87],
]

const founded = '1976-01-01'
const reform = '2025-07-01'

/** Adds the ended communes with the mergers that ended them, so that old papers find the commune of today. */
export async function loadOldCommunes(tx: Tx, communeIds: readonly string[]): Promise<void> {
  const districts = await tx
    .selectFrom('unit_versions')
    .select(['unit_id', 'name'])
    .where('kind', '=', 'district')
    .execute()
  const districtOf = new Map(districts.map((row) => [row.name, row.unit_id]))
  const bySuccessor = Map.groupBy(oldCommunes, ([, , successor]) => successor)
  for (const [successor, communes] of bySuccessor) {
    const successorId = communeIds[successor]!
    const change = await tx
      .insertInto('unit_changes')
      .values({
        kind: 'merged',
        happened_on: reform,
        basis: 'Nghị quyết sắp xếp đơn vị hành chính cấp xã năm 2025',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const ids: string[] = []
    for (const [name, district] of communes)
      ids.push(await insertOld(tx, name, districtOf.get(district)!, successorId))
    const members = [
      ...ids.map((unitId) => ({ change_id: change.id, unit_id: unitId, side: 'before' })),
      { change_id: change.id, unit_id: successorId, side: 'after' },
    ]
    await tx.insertInto('unit_change_members').values(members).execute()
  }
}

async function insertOld(tx: Tx, name: string, districtId: string, successorId: string): Promise<string> {
  const { id } = await tx
    .insertInto('units')
    .values({ founded_on: founded, dissolved_on: reform })
    .returning('id')
    .executeTakeFirstOrThrow()
  const version = { unit_id: id, name, short_name: name.replace(/^(Xã|Thị trấn) /, ''), kind: 'commune' }
  await tx
    .insertInto('unit_versions')
    .values({ ...version, parent_id: districtId, protocol_order: 900, since: founded, until: reform })
    .execute()
  const above = await tx
    .selectFrom('unit_ancestors')
    .select('ancestor_id')
    .where('unit_id', '=', successorId)
    .execute()
  const rows = [id, ...above.map((row) => row.ancestor_id)].map((ancestor_id) => ({
    unit_id: id,
    ancestor_id,
  }))
  await tx.insertInto('unit_ancestors').values(rows).execute()
  return id
}
