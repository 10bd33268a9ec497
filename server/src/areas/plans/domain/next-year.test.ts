import { expect, test } from 'vitest'
import {
  type CalendarEntry,
  daysOfPeriod,
  firstQuarter,
  isUnfinished,
  missingEntries,
  movePeriod,
  proposeRepetition,
} from './next-year.ts'

test('a period moves with its days, bounds and words', () => {
  expect(
    movePeriod(
      { kind: 'date', year: 2024, values: ['2024-02-29'], bound: 'before', raw: 'Trước 29/02/2024' },
      2024,
      2025,
    ),
  ).toEqual({ kind: 'date', year: 2025, values: ['2025-02-28'], bound: 'before', raw: 'Trước 28/02/2025' })
  const quarter = movePeriod({ kind: 'quarter', year: null, values: [1, 2], raw: 'Quý I, II' }, 2026, 2027)
  expect(quarter).toEqual({ kind: 'quarter', year: null, values: [1, 2], raw: 'Quý I, II' })
  expect(daysOfPeriod(quarter, 2027)).toEqual({ startsOn: '2027-01-01', endsOn: '2027-06-30' })
  const between = movePeriod(
    { kind: 'date', year: 2026, values: [], from: '2026-05-01', to: '2026-06-11' },
    2026,
    2027,
  )
  expect([between.from, between.to]).toEqual(['2027-05-01', '2027-06-11'])
  expect(daysOfPeriod(firstQuarter(2027), 2027).endsOn).toBe('2027-03-31')
})

test.each([
  ['Tổng kết công tác thi đua, khen thưởng năm 2026', 'done', false, true, null],
  [
    'Tổ chức Đại hội Thi đua yêu nước tỉnh lần thứ VIII',
    'done',
    false,
    false,
    'Đại hội không tổ chức hằng năm',
  ],
  ['Sơ kết 05 năm thực hiện Chỉ thị', 'done', false, false, 'Sơ kết, tổng kết nhiều năm, chỉ làm một lần'],
  [
    'Tổng kết phong trào giai đoạn 2021-2026',
    'done',
    false,
    false,
    'Sơ kết, tổng kết giai đoạn, chỉ làm một lần',
  ],
  ['Tập huấn nghiệp vụ', 'dropped', false, false, 'Năm trước không thực hiện'],
  ['Kiện toàn Hội đồng (nếu có)', 'done', true, true, 'Việc có điều kiện, hãy xem còn cần không'],
] as const)('%s (%s)', (text, state, conditional, include, reason) => {
  expect(proposeRepetition({ text, state, conditional })).toEqual({ include, reason })
})

test('unfinished is what is open past its date', () => {
  expect(
    [
      { state: 'waiting', dueOn: '2026-06-30' },
      { state: 'not-started', dueOn: '2026-12-31' },
      { state: 'in-progress', dueOn: null },
      { state: 'done', dueOn: '2026-06-30' },
    ].map((task) => isUnfinished(task as Parameters<typeof isUnfinished>[0], '2026-11-21')),
  ).toEqual([true, false, false, false])
})

test('the calendar proposes what no task speaks of', () => {
  const entry = (key: string, known: string[]): CalendarEntry => ({
    key,
    text: `Việc ${key} năm {year}, số liệu {previousYear}`,
    workKind: 'report',
    dueOn: '{year}-12-15',
    known,
    citation: 'Văn bản thử',
    confidence: 'verified',
  })
  const missing = missingEntries(
    [entry('a', ['báo cáo thống kê']), entry('b', ['cờ thi đua của chính phủ'])],
    ['BÁO CÁO THỐNG KÊ ngành'],
    2027,
  )
  expect(missing.map(({ key, text, dueOn }) => ({ key, text, dueOn }))).toEqual([
    { key: 'b', text: 'Việc b năm 2027, số liệu 2026', dueOn: '2027-12-15' },
  ])
})
