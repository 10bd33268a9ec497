import { describe, expect, it } from 'vitest'
import { cleanFields } from './clean-fields.ts'
import { agreedFields, compareEntries, confidenceOf } from './compare.ts'
import { readPartialDate, writePartialDate } from './partial-date.ts'
import { obstacleTo, type Relation, recordActs, recordStatuses } from './permissions.ts'
import { bareName, readPlaceWords } from './place-words.ts'
import { countServiceMonths, judgeService } from './service-months.ts'

describe('partial dates', () => {
  it.each([
    ['1932', '1932'],
    ['8/1941', '1941-08'],
    ['15/8/1941', '1941-08-15'],
    ['15-08-1941', '1941-08-15'],
    ['ngày 2 tháng 9 năm 1998', '1998-09-02'],
    ['tháng 9 năm 1998', '1998-09'],
    ['29/02/1944', '1944-02-29'],
    ['29/02/1943', null],
    ['13/1941', null],
    ['32', null],
    ['khoảng 1930', null],
  ])('%s is %s', (typed, kept) => expect(readPartialDate(typed)).toBe(kept))

  it('are written as papers write them', () => {
    expect(['1932', '1941-08', '1941-08-15'].map(writePartialDate)).toEqual(['1932', '08/1941', '15/08/1941'])
  })
})

describe('time served', () => {
  const period = (from: string | null, to: string | null) => ({ from, to, unit: null })
  it.each([
    [[period('1967-03', '1969-02')], { least: 24, most: 24 }],
    [[period('1967', '1969')], { least: 14, most: 36 }],
    [[period('1967-01', '1967-12'), period('1967-06', '1968-05')], { least: 17, most: 17 }],
    [[period('1967-03', null)], null],
    [[], null],
  ])('of %j is %j months', (periods, months) => expect(countServiceMonths(periods)).toEqual(months))

  const condition = { months: 24, exceptions: ['martyr'], cite: '', isVerified: true }
  const judged = (from: string, to: string, timeServed: number | null = null, isMartyr = false) =>
    judgeService({ periods: [period(from, to)], timeServed, isMartyr }, condition).verdict
  it('meets the condition at it and above, not below, and says where the dates leave it open', () => {
    expect(judged('1967-03', '1969-02')).toBe('met')
    expect(judged('1967-03', '1969-01')).toBe('not-met')
    expect(judged('1967', '1969')).toBe('unknown')
    expect(judged('1967', '1969', 24)).toBe('met')
    expect(judged('1967', '1969', 23)).toBe('not-met')
    expect(judged('1967-03', '1969-01', 40)).toBe('not-met')
    expect(judged('1967-03', '1967-05', null, true)).toBe('excepted')
  })
})

describe('two entries', () => {
  it('agree whatever the case and spaces, and differ by an accent', () => {
    const first = { fullName: 'NGUYỄN VĂN AN', nativePlace: 'xã A , huyện B', birth: '1932' }
    const second = { fullName: 'Nguyễn  Văn An', nativePlace: 'Xã A, huyện B.', birth: '1932-01' }
    expect(compareEntries(first, second)).toEqual({
      compared: ['fullName', 'birth', 'nativePlace'],
      differing: ['birth'],
    })
    expect(agreedFields(first, second)).toEqual({ fullName: 'NGUYỄN VĂN AN', nativePlace: 'xã A , huyện B' })
    expect(compareEntries({ fullName: 'Nguyễn An' }, { fullName: 'Nguyên An' }).differing).toEqual([
      'fullName',
    ])
    expect(compareEntries({ note: 'x' }, {}).differing).toEqual(['note'])
  })

  it('give each field its confidence', () => {
    const facts = { draft: {}, first: null, second: null, doubtful: [], decisions: [] }
    const of = (more: object) => confidenceOf('birth', { ...facts, ...more })
    const both = { first: { birth: '1932' }, second: { birth: '1932' } }
    expect(of({})).toBeNull()
    expect(of({ draft: { birth: {} } })).toBe('machine')
    expect(of({ first: { birth: '1932' } })).toBe('once')
    expect(of(both)).toBe('twice')
    expect(of({ first: { birth: '1932' }, second: { birth: '1933' } })).toBe('once')
    expect(of({ ...both, doubtful: ['birth'] })).toBe('doubtful')
    const decision = { field: 'birth', originalChecked: true, doubtful: false }
    expect(of({ ...both, doubtful: ['birth'], decisions: [decision] })).toBe('checked')
    expect(of({ ...both, decisions: [decision, { ...decision, doubtful: true }] })).toBe('doubtful')
  })
})

describe('permissions', () => {
  it('are one table of role, state and act', () => {
    const relations: Relation[] = ['manager', 'newcomer', 'enterer', 'author', 'third']
    const rows = recordActs.flatMap((act) =>
      recordStatuses.flatMap((status) => {
        const may = relations.filter((one) => obstacleTo(act, { status, relations: [one] }) === null)
        return may.length === 0 ? [] : [`${act} | ${status} | ${may.join(' ')}`]
      }),
    )
    expect(rows).toEqual([
      'enter | waiting | newcomer enterer',
      'enter | entered-once | newcomer enterer',
      'save-entry | waiting | enterer',
      'save-entry | entered-once | enterer',
      'release-entry | waiting | manager',
      'release-entry | entered-once | manager',
      'compare | matching | manager author third',
      'compare | disagreeing | manager author third',
      'compare | settled | manager author third',
      'settle | matching | manager third',
      'settle | disagreeing | manager third',
      'correct | settled | manager',
      'register | settled | manager',
      'set-aside | waiting | manager',
      'set-aside | entered-once | manager',
      'set-aside | matching | manager',
      'set-aside | disagreeing | manager',
      'restore | set-aside | manager',
    ])
  })
})

describe('places and fields as written', () => {
  it.each([
    ['thôn Trung, xã Đồng Tiến, huyện Bình Lương, tỉnh An Bình (cũ)', ['Đồng Tiến', 'Bình Lương', 'An Bình']],
    ['Đồng Tiến, Bình Lương, An Bình', ['Đồng Tiến', 'Bình Lương', 'An Bình']],
    ['thị trấn Hà An - huyện Đông Hà An', ['Hà An', 'Đông Hà An', null]],
    ['xóm 4, Đồng Tiến, huyện Bình Lương', ['Đồng Tiến', 'Bình Lương', null]],
  ])('%s', (text, names) => {
    const { commune, district, province } = readPlaceWords(text)
    expect([commune, district, province].map((part) => part && bareName(part))).toEqual(names)
  })

  it('are kept clean, and named where they are wrong', () => {
    const given = {
      awardId: 'unknown',
      fullName: '  Lê   Văn Ba ',
      birth: '15/8/1941',
      timeServed: '2 năm',
      note: '',
      stranger: 'x',
      resistancePeriods: [
        { from: '1970', to: '1968', unit: null },
        { from: '', to: '', unit: '' },
      ],
    }
    expect(cleanFields(given, ['victory-order'])).toEqual({
      fields: { fullName: 'Lê Văn Ba', birth: '1941-08-15' },
      faults: [
        { field: 'awardId', reason: 'choice' },
        { field: 'timeServed', reason: 'months' },
        { field: 'resistancePeriods', reason: 'period' },
      ],
    })
  })
})
