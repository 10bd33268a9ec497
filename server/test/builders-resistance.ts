import type { Act, Actor } from '../src/platform/act.ts'
import type { Database } from '../src/platform/db/database.ts'
import { buildActor, buildUnit } from './builders.ts'

/** A province with a commune and its people: two who enter, a third, a manager, and one who enters next door. */
export type ResistanceWorld = {
  provinceId: string
  communeId: string
  otherCommuneId: string
  first: Actor
  second: Actor
  third: Actor
  manager: Actor
  neighbour: Actor
}

export async function buildResistanceWorld(db: Database): Promise<ResistanceWorld> {
  const provinceId = await buildUnit(db, { name: 'Tỉnh An Bình', kind: 'province' })
  const commune = (name: string) => buildUnit(db, { name, kind: 'commune', parentId: provinceId })
  const [communeId, otherCommuneId] = [await commune('Xã Đồng Tiến'), await commune('Xã Phú Khánh')]
  const person = (username: string, role: string, unitId: string) =>
    buildActor(db, { username, role, unitId })
  return {
    provinceId,
    communeId,
    otherCommuneId,
    first: await person('nhap.mot', 'unit-officer', communeId),
    second: await person('nhap.hai', 'unit-officer', communeId),
    third: await person('nguoi.ba', 'unit-officer', communeId),
    manager: await person('quan.ly', 'standing-officer', provinceId),
    neighbour: await person('ben.canh', 'unit-officer', otherCommuneId),
  }
}

/** Fields of a whole record; `more` changes some. */
export function paperFields(more: Record<string, unknown> = {}) {
  return {
    awardId: 'resistance-medal-american',
    awardClass: 'first',
    decisionNumber: '318 KT/HĐBT',
    decisionOn: '1986-12-22',
    fullName: 'Trần Thị Nhàn',
    birth: '1938',
    nativePlace: 'xã Phú Khánh, huyện Quế An, tỉnh An Bình',
    ...more,
  }
}

export type As = (actor: Actor | 'system') => Act
