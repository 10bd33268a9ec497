import type { RecordFields } from '../../server/src/areas/resistance/domain/fields.ts'
import { makePerson } from '../province/names.ts'
import type { Random } from '../province/random.ts'
import { oldCommunes } from './old-places.ts'

const awards: {
  awardId: string
  awardClass?: string
  grantedBy: string
  from: number
  to: number
  symbol: string
}[] = [
  {
    awardId: 'resistance-order-american',
    awardClass: 'second',
    grantedBy: 'Hội đồng Nhà nước',
    from: 1984,
    to: 1990,
    symbol: 'KT/HĐNN',
  },
  {
    awardId: 'resistance-order-american',
    awardClass: 'third',
    grantedBy: 'Hội đồng Nhà nước',
    from: 1984,
    to: 1990,
    symbol: 'KT/HĐNN',
  },
  {
    awardId: 'resistance-medal-american',
    awardClass: 'first',
    grantedBy: 'Hội đồng Bộ trưởng',
    from: 1985,
    to: 1999,
    symbol: 'KT/HĐBT',
  },
  {
    awardId: 'resistance-medal-american',
    awardClass: 'second',
    grantedBy: 'Hội đồng Bộ trưởng',
    from: 1985,
    to: 1999,
    symbol: 'KT/HĐBT',
  },
  {
    awardId: 'resistance-order-french',
    awardClass: 'third',
    grantedBy: 'Chủ tịch nước',
    from: 1961,
    to: 1966,
    symbol: 'LCT',
  },
  {
    awardId: 'resistance-medal-french',
    awardClass: 'first',
    grantedBy: 'Thủ tướng Chính phủ',
    from: 1961,
    to: 1966,
    symbol: 'TTg',
  },
  {
    awardId: 'victory-order',
    awardClass: 'third',
    grantedBy: 'Chủ tịch nước',
    from: 1958,
    to: 1963,
    symbol: 'LCT',
  },
  {
    awardId: 'glorious-family-table',
    grantedBy: 'Ủy ban nhân dân tỉnh',
    from: 1974,
    to: 1982,
    symbol: 'QĐ-UB',
  },
  {
    awardId: 'resistance-certificate-pm',
    grantedBy: 'Thủ tướng Chính phủ',
    from: 1998,
    to: 2004,
    symbol: 'QĐ-TTg',
  },
  {
    awardId: 'glorious-youth-volunteer-medal',
    grantedBy: 'Chủ tịch nước',
    from: 2024,
    to: 2025,
    symbol: 'QĐ-CTN',
  },
]

const two = (n: number) => String(n).padStart(2, '0')

/** One fictional record as its paper has it: partial dates, old place names, no ID number. */
export function makePaper(random: Random, successor: number): RecordFields {
  const award = random.pick(awards)
  const isFrench = /french|victory/.test(award.awardId)
  const isVolunteer = award.awardId.includes('youth')
  const person = makePerson(random, isFrench ? 1908 : 1918, isFrench ? 1934 : isVolunteer ? 1953 : 1950)
  const old = oldCommunes.filter(([, , at]) => at === successor)
  const [commune, district] = random.pick(old.length > 0 ? old : oldCommunes)
  const village = random.pick(['thôn Trung', 'thôn Đoài', 'thôn Thượng', 'xóm Bến', 'thôn Vạn Ninh', 'xóm 4'])
  const small = `${commune[0]!.toLowerCase()}${commune.slice(1)}, ${district[0]!.toLowerCase()}${district.slice(1)}, tỉnh An Bình`
  const year = random.between(award.from, award.to)
  const birth = random.chance(0.6)
    ? String(person.birthYear)
    : `${person.birthYear}-${two(random.between(1, 12))}${random.chance(0.5) ? `-${two(random.between(1, 28))}` : ''}`
  const start = isFrench ? random.between(1946, 1950) : random.between(1964, 1970)
  const months = random.between(14, 96)
  return {
    awardId: award.awardId,
    ...(award.awardClass ? { awardClass: award.awardClass } : {}),
    decisionNumber: `${random.between(20, 980)} ${award.symbol}`.replace(/ (QĐ|LCT|TTg)/, '/$1'),
    decisionOn: random.chance(0.85)
      ? `${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`
      : String(year),
    approvalNumber: String(random.between(100, 39_999)),
    proposer: 'Ủy ban nhân dân tỉnh An Bình',
    holderKind: award.awardId.startsWith('glorious-family') ? 'household' : 'person',
    fullName: person.fullName,
    gender: person.gender,
    ...(random.chance(0.9) ? { birth } : {}),
    lifeState: random.chance(0.7) ? 'dead' : 'living',
    nativePlace: random.chance(0.7) ? `${village}, ${small}` : small,
    resistancePeriods: [
      {
        from: `${start}-${two(random.between(1, 12))}`,
        to: String(start + Math.ceil(months / 12)),
        unit: isVolunteer ? 'Đội 35 Thanh niên xung phong' : null,
      },
    ],
    timeServed: String(months),
    grantedBy: award.grantedBy,
  }
}

/** The same record as a second person misread it: one or two slips of the usual kinds. */
export function withSlips(random: Random, fields: RecordFields): RecordFields {
  const slips: ((from: RecordFields) => RecordFields)[] = [
    (from) => ({ ...from, fullName: slipOfName(String(from.fullName)) }),
    (from) => ({ ...from, birth: String(Number(String(from.birth ?? '1930').slice(0, 4)) + 1) }),
    (from) => ({
      ...from,
      decisionNumber: String(from.decisionNumber).replace(/\d/, (digit) => (digit === '3' ? '8' : '3')),
    }),
    (from) => ({ ...from, nativePlace: String(from.nativePlace).replace(/thôn|xóm/, 'làng') }),
  ]
  const once = random.pick(slips)(fields)
  return random.chance(0.3) ? random.pick(slips)(once) : once
}

function slipOfName(name: string): string {
  const slipped = name.replace('Nguyễn', 'Nguyên').replace('Trần', 'Trân')
  return slipped === name ? name.replace(/\s(\S+)\s/, ' ') : slipped
}
