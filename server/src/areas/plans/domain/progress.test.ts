import { expect, test } from 'vitest'
import { issuerSymbol, placeOf, planCitation } from './plan-citation.ts'
import { countInPeriod, type ReportTask } from './progress.ts'
import type { RecordKind } from './task-state.ts'

const half = { from: '2026-01-01', to: '2026-06-30' }

function task(dueOn: string | null, startsOn: string | null, ...records: [RecordKind, string][]): ReportTask {
  return {
    dueOn,
    startsOn,
    units: [],
    records: records.map(([kind, happenedOn], i) => ({
      id: String(i),
      unitId: null,
      kind,
      happenedOn,
      note: null,
      details: {},
      by: null,
      at: '',
    })),
  }
}

test.each([
  ['done on time', task('2026-03-31', null, ['completed', '2026-03-20']), 'done', 0],
  ['done late', task('2026-03-31', null, ['completed', '2026-04-05']), 'done-late', 5],
  [
    'done after the period was still late on its last day',
    task('2026-05-31', null, ['completed', '2026-07-10']),
    'overdue',
    30,
  ],
  ['begun, not due', task('2026-09-30', null, ['started', '2026-05-01']), 'in-progress', 0],
  [
    'begun before its first day',
    task('2026-09-30', '2026-07-01', ['started', '2026-06-01']),
    'in-progress',
    0,
  ],
  ['waiting', task('2026-09-30', null, ['waiting', '2026-05-01']), 'waiting', 0],
  ['waiting past its date', task('2026-06-29', null, ['waiting', '2026-05-01']), 'overdue', 1],
  ['no date, nothing done', task(null, null), 'not-started', 0],
  ['left open from the year before', task('2025-12-31', null), 'overdue', 181],
  ['dropped', task('2026-04-30', null, ['dropped', '2026-03-01']), 'dropped', 0],
])('%s', (_name, one, key, daysLate) => {
  expect(countInPeriod(one, half)).toMatchObject({ counted: true, key, daysLate })
})

test('what begins later or was closed before is left out, and by which side', () => {
  expect(countInPeriod(task('2026-09-30', '2026-07-01'), half)).toEqual({ counted: false, why: 'later' })
  expect(countInPeriod(task('2025-11-30', null, ['completed', '2025-11-01']), half)).toEqual({
    counted: false,
    why: 'earlier',
  })
  // Due before, but done inside the period: it counts.
  expect(countInPeriod(task('2025-11-30', null, ['completed', '2026-01-05']), half)).toMatchObject({
    key: 'done-late',
  })
})

test('a plan is cited with number and day, its own word not repeated', () => {
  const cited = {
    title: 'Kế hoạch về Công tác thi đua năm 2026',
    number: '08/KH-UBND',
    issuedOn: '2026-01-16',
  }
  expect(planCitation(cited)).toBe('Kế hoạch số 08/KH-UBND ngày 16/01/2026 về công tác thi đua năm 2026')
  expect(planCitation({ title: 'Đổi mới thi đua', number: null, issuedOn: null })).toBe(
    'Kế hoạch về đổi mới thi đua',
  )
  expect([issuerSymbol('08/KH-UBND'), issuerSymbol('31/KH'), issuerSymbol(null)]).toEqual([
    'UBND',
    null,
    null,
  ])
})

test('the place of a document is the plan’s, else the top of the tree without its kind', () => {
  expect(placeOf({ place: 'Hòa Giang', topName: 'Tỉnh An Phú' })).toBe('Hòa Giang')
  expect(placeOf({ place: null, topName: 'Tỉnh An Phú' })).toBe('An Phú')
})
