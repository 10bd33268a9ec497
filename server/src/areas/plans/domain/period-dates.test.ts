import { describe, expect, it } from 'vitest'
import { periodToDates } from './period-dates.ts'
import type { Period } from './reading/plan-reading.ts'

const cases: [string, Period, string | null, string | null][] = [
  ['quý I', { kind: 'quarter', year: 2024, values: [1] }, '2024-01-01', '2024-03-31'],
  ['quý IV', { kind: 'quarter', year: 2024, values: [4] }, '2024-10-01', '2024-12-31'],
  ['quý II, III', { kind: 'quarter', year: 2024, values: [2, 3] }, '2024-04-01', '2024-09-30'],
  ['quý I và quý IV', { kind: 'quarter', year: 2024, values: [1, 4] }, '2024-01-01', '2024-12-31'],
  ['over the new year', { kind: 'quarter', year: 2025, values: [4, 1, 2] }, '2025-10-01', '2026-06-30'],
  [
    'span as read',
    { kind: 'quarter', year: 2025, values: [4, 1, 2], from: '2025-10-01', to: '2026-06-30' },
    '2025-10-01',
    '2026-06-30',
  ],
  ['February of a leap year', { kind: 'month', year: 2024, values: [2] }, '2024-02-01', '2024-02-29'],
  ['February otherwise', { kind: 'month', year: 2023, values: [2] }, '2023-02-01', '2023-02-28'],
  ['December', { kind: 'month', year: 2024, values: [12] }, '2024-12-01', '2024-12-31'],
  ['tháng 11 - tháng 01', { kind: 'month', year: 2024, values: [11, 12, 1] }, '2024-11-01', '2025-01-31'],
  ['whole year', { kind: 'year', year: 2024, values: [] }, '2024-01-01', '2024-12-31'],
  [
    'school year',
    { kind: 'year', year: 2024, values: [], from: '2024-09-01', to: '2025-05-31' },
    '2024-09-01',
    '2025-05-31',
  ],
  [
    '2025 - 2035',
    { kind: 'year', year: 2025, values: [], from: '2025-01-01', to: '2035-12-31' },
    '2025-01-01',
    '2035-12-31',
  ],
  ['a day', { kind: 'date', year: 2024, values: ['2024-06-11'] }, '2024-06-11', '2024-06-11'],
  [
    'days in any order',
    { kind: 'date', year: 2024, values: ['2024-12-15', '2024-06-15'] },
    '2024-06-15',
    '2024-12-15',
  ],
  [
    'trước một ngày',
    { kind: 'date', year: 2024, values: ['2024-01-30'], bound: 'before' },
    null,
    '2024-01-30',
  ],
  ['sau một ngày', { kind: 'date', year: 2024, values: ['2024-01-30'], bound: 'after' }, '2024-01-30', null],
  [
    'từ … đến',
    {
      kind: 'date',
      year: 2024,
      values: ['2024-01-05', '2024-02-10'],
      bound: 'between',
      from: '2024-01-05',
      to: '2024-02-10',
    },
    '2024-01-05',
    '2024-02-10',
  ],
  ['trước quý II', { kind: 'quarter', year: 2024, values: [2], bound: 'before' }, null, '2024-03-31'],
  ['trước tháng 01', { kind: 'month', year: 2024, values: [1], bound: 'before' }, null, '2023-12-31'],
  ['sau quý IV', { kind: 'quarter', year: 2024, values: [4], bound: 'after' }, '2025-01-01', null],
  ['trước năm', { kind: 'year', year: 2025, values: [], bound: 'before' }, null, '2024-12-31'],
  [
    'a bound with the day worked out',
    { kind: 'quarter', year: 2024, values: [2], bound: 'before', to: '2024-06-30' },
    null,
    '2024-06-30',
  ],
  ['only an end', { kind: 'unspecified', year: null, values: [], to: '2024-05-01' }, null, '2024-05-01'],
  ['no year', { kind: 'quarter', year: null, values: [1] }, null, null],
  ['no values', { kind: 'month', year: 2024, values: [] }, null, null],
  ['no dates', { kind: 'date', year: 2024, values: [], bound: 'before' }, null, null],
  ['a day that is none', { kind: 'date', year: 2024, values: ['2024-02-30', '2024-13-01'] }, null, null],
  [
    'a day beside one that is none',
    { kind: 'date', year: 2024, values: ['2024-02-30', '2024-02-29'] },
    '2024-02-29',
    '2024-02-29',
  ],
  ['a year of five digits', { kind: 'quarter', year: 20245, values: [1] }, null, null],
  ['a thirteenth month', { kind: 'month', year: 2024, values: [13] }, null, null],
  [
    'a span that is none',
    { kind: 'quarter', year: 2024, values: [1], from: 'x', to: '2024-06-31' },
    '2024-01-01',
    '2024-03-31',
  ],
  ['unspecified', { kind: 'unspecified', year: null, values: [] }, null, null],
]

describe('the days of a period', () => {
  it.each(cases)('%s', (_name, period, startsOn, endsOn) => {
    expect(periodToDates(period)).toEqual({ startsOn, endsOn })
  })
})
