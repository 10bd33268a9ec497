import { unitKinds } from '../../../platform/text/unit-kinds.ts'

export { unitKinds }
export type UnitKind = (typeof unitKinds)[number]

/** Vietnamese names of the kinds, and other ways in which officers write them. */
export const unitKindLabels: Record<UnitKind, string> = {
  province: 'Tỉnh, thành phố',
  department: 'Sở',
  agency: 'Cơ quan, ban',
  'party-body': 'Cơ quan Đảng',
  'mass-organisation': 'Mặt trận, đoàn thể',
  commune: 'Xã, phường, đặc khu',
  district: 'Huyện, quận, thị xã',
  school: 'Trường học',
  hospital: 'Bệnh viện, cơ sở y tế',
  enterprise: 'Doanh nghiệp',
  office: 'Phòng, đơn vị trực thuộc',
  ministry: 'Bộ, ngành Trung ương',
  'armed-force': 'Lực lượng vũ trang',
  court: 'Tòa án, viện kiểm sát',
  association: 'Hội, quỹ, hợp tác xã',
  'council-office': 'Văn phòng Hội đồng',
  other: 'Khác',
}

export function isUnitKind(word: string): word is UnitKind {
  return (unitKinds as readonly string[]).includes(word)
}

/** A name, kind and place in the tree, from a day until the day before `until`. */
export type UnitVersion = {
  name: string
  shortName: string
  kind: string
  parentId: string | null
  protocolOrder: number
  since: string
  until: string | null
}

/** A unit as an act finds it: `current` is the version that holds now, or held last. */
export type UnitState = {
  id: string
  foundedOn: string
  dissolvedOn: string | null
  revision: number
  current: UnitVersion
}

/** The version that holds on the day; before the founding the first, after the end the last. */
export function versionOn<T extends { since: string; until: string | null }>(
  versions: T[],
  day: string,
): T | null {
  const sorted = versions.toSorted((a, b) => (a.since < b.since ? -1 : 1))
  const begun = sorted.filter((version) => version.since <= day)
  return begun.at(-1) ?? sorted[0] ?? null
}

/** Does the unit exist on the day? The day of its end is the first without it. */
export function existsOn(unit: { foundedOn: string; dissolvedOn: string | null }, day: string): boolean {
  return unit.foundedOn <= day && (unit.dissolvedOn === null || day < unit.dissolvedOn)
}
