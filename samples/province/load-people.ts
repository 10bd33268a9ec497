import type { Tx } from '../../server/src/platform/db/database.ts'
import type { SampleUnits } from './load-units.ts'
import { makePerson } from './names.ts'
import type { Random } from './random.ts'
import { reform } from './units.ts'

/** About 2,000 people, each with a post; the first of a unit leads it. Returns the leader of each unit. */
export async function loadPeople(tx: Tx, random: Random, units: SampleUnits): Promise<Map<string, string>> {
  const leaders = new Map<string, string>()
  const places = [
    ...units.provincialIds.map((unitId) => ({ unitId, size: 20, kind: 'provincial' as const })),
    ...units.communeIds.map((unitId) => ({ unitId, size: 10, kind: 'commune' as const })),
  ]
  const titles = {
    provincial: [
      'Thủ trưởng cơ quan',
      'Phó Thủ trưởng cơ quan',
      'Phó Thủ trưởng cơ quan',
      'Chánh Văn phòng',
      'Trưởng phòng',
      'Trưởng phòng',
      'Phó Trưởng phòng',
      'Chuyên viên chính',
      'Chuyên viên',
      'Chuyên viên',
      'Nhân viên',
    ],
    commune: [
      'Chủ tịch UBND',
      'Phó Chủ tịch UBND',
      'Trưởng phòng Văn hóa - Xã hội',
      'Công chức',
      'Công chức',
      'Công chức',
      'Nhân viên',
    ],
  }
  for (const place of places) {
    const people = Array.from({ length: place.size }, () => makePerson(random))
    const rows = people.map((person) => ({
      full_name: person.fullName,
      gender: person.gender,
      birth_year: person.birthYear,
      ethnicity: person.ethnicity,
    }))
    const ids = (await tx.insertInto('people').values(rows).returning('id').execute()).map((row) => row.id)
    const list = titles[place.kind]
    const posts = ids.map((personId, i) => ({
      person_id: personId,
      unit_id: place.unitId,
      position: list[Math.min(i, list.length - 1)]!,
      is_leader: i < 3,
      since: place.kind === 'commune' ? reform : `${random.between(2016, 2024)}-0${random.between(1, 9)}-01`,
    }))
    await tx.insertInto('posts').values(posts).execute()
    leaders.set(place.unitId, ids[0]!)
  }
  return leaders
}

/** The province's emulation council and its initiative council. */
export async function loadCouncils(
  tx: Tx,
  random: Random,
  units: SampleUnits,
  leaders: Map<string, string>,
  year: number,
): Promise<void> {
  const chair = makePerson(random, 1968, 1975)
  const chairRow = {
    full_name: chair.fullName,
    gender: chair.gender,
    birth_year: chair.birthYear,
    ethnicity: 'Kinh',
  }
  const { id: chairId } = await tx
    .insertInto('people')
    .values(chairRow)
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('posts')
    .values({
      person_id: chairId,
      unit_id: units.rootId,
      position: 'Chủ tịch UBND tỉnh',
      is_leader: true,
      since: '2024-01-15',
    })
    .execute()
  const seats: [string, string, string][] = [
    ['snv', 'first-deputy', 'Giám đốc Sở Nội vụ'],
    ['mttq', 'deputy', 'Chủ tịch Ủy ban MTTQ Việt Nam tỉnh'],
    ['ldld', 'deputy', 'Chủ tịch Liên đoàn Lao động tỉnh'],
    ['vp-ubnd', 'member', 'Chánh Văn phòng UBND tỉnh'],
    ['btc-tu', 'member', 'Phó Trưởng Ban Tổ chức Tỉnh ủy'],
    ['stc', 'member', 'Giám đốc Sở Tài chính'],
    ['sgddt', 'member', 'Giám đốc Sở Giáo dục và Đào tạo'],
    ['syt', 'member', 'Giám đốc Sở Y tế'],
    ['skhcn', 'member', 'Giám đốc Sở Khoa học và Công nghệ'],
    ['tt-tinh', 'member', 'Chánh Thanh tra tỉnh'],
    ['hpn', 'member', 'Chủ tịch Hội Liên hiệp Phụ nữ tỉnh'],
    ['qs', 'member', 'Chỉ huy trưởng Bộ CHQS tỉnh'],
  ]
  for (const kind of ['emulation-commendation', 'initiative'] as const) {
    const { id } = await tx
      .insertInto('councils')
      .values({
        unit_id: units.rootId,
        kind,
        name:
          kind === 'initiative'
            ? 'Hội đồng Sáng kiến tỉnh An Bình'
            : 'Hội đồng Thi đua - Khen thưởng tỉnh An Bình',
        basis: `Quyết định số ${kind === 'initiative' ? 212 : 208}/QĐ-UBND ngày 15/01/${year - 1}`,
        since: `${year - 1}-01-15`,
        standing_body_id: units.byKey.get('snv')!,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const members = [
      { person_id: chairId, role: 'chair', position: 'Chủ tịch UBND tỉnh' },
      ...seats.map(([key, role, position]) => ({
        person_id: leaders.get(units.byKey.get(key)!)!,
        role,
        position,
      })),
    ]
    const rows = members.map((member, i) => ({
      ...member,
      council_id: id,
      since: `${year - 1}-01-15`,
      protocol_order: i + 1,
    }))
    await tx.insertInto('council_members').values(rows).execute()
  }
}
