import { expect, it } from 'vitest'
import { periodInWords } from './period-words.ts'
import type { Period } from './reading/plan-reading.ts'

it.each<[Partial<Period>, string | null]>([
  [{ kind: 'quarter', values: [2, 3] }, 'Quý II, III'],
  [{ kind: 'quarter', year: 2027, values: [1] }, 'Quý I/2027'],
  [{ kind: 'month', values: [5] }, 'Tháng 5'],
  [{ kind: 'month', values: [6], bound: 'before' }, 'Trước tháng 6'],
  [{ kind: 'date', values: ['2026-01-30'], bound: 'before' }, 'Trước ngày 30/01/2026'],
  [{ kind: 'date', values: ['2026-01-30'] }, 'Ngày 30/01/2026'],
  [{ kind: 'year', values: [] }, 'Cả năm'],
  [{ kind: 'year', values: [], raw: 'Thường xuyên' }, 'Thường xuyên'],
  [{ kind: 'quarter', values: [] }, null],
  [{ kind: 'unspecified', year: null, values: [] }, null],
])('prints the period %j as %s', (period, words) => {
  expect(periodInWords({ kind: 'year', year: 2026, values: [], ...period }, 2026)).toBe(words)
})
