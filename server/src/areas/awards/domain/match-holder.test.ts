import { describe, expect, it } from 'vitest'
import { type HolderFacts, type KnownHolder, matchHolder } from './match-holder.ts'

const asked: HolderFacts = {
  kind: 'person',
  name: 'Nguyễn Văn An',
  bornOn: '1972-04-30',
  homePlace: 'Xã Tân Tiến',
  unitIds: ['7'],
}
const known = (id: string, facts: Partial<KnownHolder>): KnownHolder => ({ ...asked, id, ...facts })
const matchOf = (facts: Partial<HolderFacts>, ...others: Partial<KnownHolder>[]) =>
  matchHolder(
    { ...asked, ...facts },
    others.map((one, at) => known(String(at + 1), one)),
  )

describe('matching a holder', () => {
  const cases: [string, Partial<HolderFacts>, Partial<KnownHolder>, string, string[]][] = [
    ['whole date of birth', {}, { unitIds: [], homePlace: null }, 'certain', ['same-birth']],
    [
      'capitals and accents',
      { name: 'NGUYEN VAN  AN' },
      { unitIds: [], homePlace: null },
      'certain',
      ['same-birth'],
    ],
    [
      'other marks',
      { name: 'Nguyễn Văn Ân' },
      { unitIds: [], homePlace: null },
      'likely',
      ['same-birth', 'other-marks'],
    ],
    ['year and unit', { bornOn: '1972' }, { homePlace: null }, 'certain', ['same-birth-year', 'same-unit']],
    ['year and home', { bornOn: '1972' }, { unitIds: ['8'] }, 'certain', ['same-birth-year', 'same-home']],
    [
      'year alone',
      { bornOn: '1972' },
      { unitIds: ['8'], homePlace: 'Xã Đông' },
      'likely',
      ['same-birth-year'],
    ],
    ['no birth, same unit', { bornOn: null }, { homePlace: null }, 'likely', ['same-unit']],
    ['name alone', { bornOn: null }, { unitIds: [], homePlace: null }, 'new', ['same-name-only']],
    [
      'name and decision',
      { bornOn: null, decisionIds: ['5'] },
      { unitIds: [], homePlace: null, decisionIds: ['4', '5'] },
      'likely',
      ['same-decision'],
    ],
    [
      'number',
      { numberHash: 'aa', bornOn: null },
      { numberHash: 'aa', bornOn: '1980' },
      'certain',
      ['same-number'],
    ],
    [
      'number of another name',
      { numberHash: 'aa' },
      { numberHash: 'aa', name: 'Lê Thị Bình' },
      'likely',
      ['same-number'],
    ],
    [
      'collective and unit',
      { kind: 'collective', bornOn: null },
      { kind: 'collective', bornOn: null },
      'certain',
      ['same-home', 'same-unit'],
    ],
    [
      'collective elsewhere',
      { kind: 'collective', bornOn: null, homePlace: null },
      { kind: 'collective', bornOn: null, unitIds: ['9'] },
      'likely',
      ['same-name-only'],
    ],
  ]
  it.each(cases)('%s', (_, facts, other, match, reasons) => {
    expect(matchOf(facts, other)).toEqual({ match, candidates: [{ id: '1', match, reasons }] })
  })

  it('takes other births, kinds and numbers for other people', () => {
    expect(matchOf({}, { bornOn: '1972-05-01' }, { bornOn: '1973' }, { kind: 'household' })).toEqual({
      match: 'new',
      candidates: [],
    })
    expect(matchOf({ numberHash: 'aa' }, { numberHash: 'bb' }).candidates).toEqual([])
    expect(matchOf({ personId: '7' }, { personId: '8' }).candidates).toEqual([])
  })

  it('asks where two are certain, and names certain ones first', () => {
    expect(matchOf({}, {}, {})).toMatchObject({
      match: 'likely',
      candidates: [
        { id: '1', match: 'likely' },
        { id: '2', match: 'likely' },
      ],
    })
    const { candidates } = matchOf({}, { bornOn: null }, {})
    expect(candidates.map(({ id, match }) => [id, match])).toEqual([
      ['2', 'certain'],
      ['1', 'likely'],
    ])
  })

  it('gives those of another birth among twins, as likely where only the day differs at one unit', () => {
    const others = [
      { bornOn: '1972-05-01', homePlace: null },
      { bornOn: '1973-04-30', homePlace: null },
      { bornOn: '1972-05-01', homePlace: null, unitIds: [], unit: 'Trường THPT Lê Lợi' },
      { bornOn: '1972-05-01', homePlace: null, numberHash: 'bb' },
    ].map((one, at) => known(String(at + 1), one))
    const self = { ...asked, homePlace: null, numberHash: 'aa', unit: 'TRƯỜNG THPT LÊ LỢI' }
    expect(matchHolder(self, others, { twins: true }).candidates).toEqual([
      { id: '1', match: 'likely', reasons: ['other-birth', 'same-unit'] },
      { id: '3', match: 'likely', reasons: ['other-birth', 'same-unit'] },
      { id: '2', match: 'new', reasons: ['other-birth', 'same-unit'] },
    ])
    expect(matchHolder(self, others).candidates).toEqual([])
  })
})
