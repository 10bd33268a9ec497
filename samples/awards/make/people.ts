import { makePerson, type PersonName } from '../../province/names.ts'
import type { Random } from '../../province/random.ts'
import { formerDistricts, provincialUnits } from '../../province/units.ts'

/** Somebody of the fictional province who was honoured again and again: always at the same place. */
export type Honoured = PersonName & {
  unit: string
  shortUnit: string
  position: string
  surname: string
  givenName: string
}

const posts = [
  'Chuyên viên',
  'Chuyên viên',
  'Chuyên viên chính',
  'Nhân viên',
  'Phó Trưởng phòng',
  'Trưởng phòng',
  'Kế toán',
  'Văn thư',
  'Phó Giám đốc',
  'Giám đốc',
]
const schoolPosts = [
  'Giáo viên',
  'Giáo viên',
  'Giáo viên',
  'Tổ trưởng chuyên môn',
  'Phó Hiệu trưởng',
  'Hiệu trưởng',
  'Nhân viên thư viện',
]

/** People of the province's offices and former districts, so many a unit. */
export function officePeople(random: Random, aUnit: number): Honoured[] {
  const units = [
    ...provincialUnits.map(({ name, shortName }) => ({ name, shortName })),
    ...formerDistricts.map((name) => ({ name: `UBND ${lowerFirst(name)}`, shortName: name })),
  ]
  const taken = new Set<string>()
  return units.flatMap((unit) =>
    Array.from({ length: aUnit }, () => honoured(random, unit.name, unit.shortName, posts, taken)),
  )
}

/** Teachers of the schools of the former districts. */
export function schoolPeople(random: Random, schools: readonly string[], aSchool: number): Honoured[] {
  const taken = new Set<string>()
  return schools.flatMap((school) =>
    Array.from({ length: aSchool }, () => honoured(random, school, school, schoolPosts, taken)),
  )
}

/** Names of schools, each with its district. */
export function schoolNames(): string[] {
  const names = [
    'Hoa Sen',
    'Bình Minh',
    'Sơn Ca',
    'Lê Lợi',
    'Trần Phú',
    'Nguyễn Du',
    'Kim Đồng',
    'Chu Văn An',
  ]
  const kinds = ['Trường Mầm non', 'Trường Tiểu học', 'Trường THCS', 'Trường THPT']
  return formerDistricts.flatMap((district) =>
    names.map((name, at) => `${kinds[at % kinds.length]} ${name}, ${lowerFirst(district)}`),
  )
}

/** Collectives inside the offices: "Phòng Tổ chức cán bộ, Sở Y tế". */
export function collectives(): { name: string; unit: string }[] {
  const inner = [
    'Văn phòng',
    'Thanh tra',
    'Phòng Tổ chức cán bộ',
    'Phòng Kế hoạch - Tài chính',
    'Phòng Nghiệp vụ',
    'Phòng Tổng hợp',
  ]
  return provincialUnits
    .filter(({ kind }) => kind === 'department' || kind === 'agency')
    .flatMap(({ name }) => inner.map((part) => ({ name: `${part} ${name}`, unit: name })))
}

function honoured(
  random: Random,
  unit: string,
  shortUnit: string,
  list: readonly string[],
  taken: Set<string>,
): Honoured {
  // No two of one unit share name and year of birth: nobody could tell their awards apart.
  let person = makePerson(random, 1950, 1988)
  const key = () => `${unit}|${person.fullName}|${person.birthYear}`
  while (taken.has(key())) person = makePerson(random, 1950, 1988)
  taken.add(key())
  const words = person.fullName.split(' ')
  return {
    ...person,
    unit,
    shortUnit,
    position: random.pick(list),
    surname: words.slice(0, -1).join(' '),
    givenName: words.at(-1)!,
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
