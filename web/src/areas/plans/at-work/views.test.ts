import { describe, expect, it } from 'vitest'
import { type BoardTask, columnsOf } from './board-columns.ts'
import { weeksOf } from './calendar-weeks.ts'
import { workByBody } from './work-by-body.ts'

type Period = BoardTask['period']
const task = (id: string, period: Partial<Period>, dueOn: string | null = null): BoardTask => ({
  id,
  period: { kind: 'quarter', year: 2026, values: [], ...period },
  startsOn: null,
  dueOn,
})
const shown = (by: 'quarter' | 'month', tasks: BoardTask[]) =>
  columnsOf(by, tasks).map((column) => `${column.label}: ${column.tasks.map((one) => one.id).join(' ')}`)

describe('the columns of a board', () => {
  const tasks = [
    task('first', { values: [1] }, '2026-03-31'),
    task('two', { values: [2, 3] }, '2026-09-30'),
    task('may', { kind: 'month', values: [5] }, '2026-05-31'),
    task('date', { kind: 'date', values: ['2026-01-30'], bound: 'before' }, '2026-01-30'),
    task('year', { kind: 'year' }, '2026-12-31'),
    task('none', { kind: 'unspecified', year: null }),
    task('set', { kind: 'unspecified', year: null }, '2026-11-20'),
  ]
  it('puts each task into every quarter that it names', () => {
    expect(shown('quarter', tasks)).toEqual([
      'Quý I: first date',
      'Quý II: two may',
      'Quý III: two',
      'Quý IV: set',
      'Cả năm, thường xuyên: year',
      'Chưa rõ thời gian: none',
    ])
  })
  it('keeps all quarters, but only months that have tasks', () => {
    expect(shown('quarter', [tasks[0]!])).toEqual(['Quý I: first', 'Quý II: ', 'Quý III: ', 'Quý IV: '])
    expect(shown('month', [tasks[0]!, tasks[2]!])).toEqual(['Tháng 3: first', 'Tháng 5: may'])
  })
})

describe('the weeks of a month', () => {
  it.each([
    [2026, 2, 5, '2026-01-26', '2026-03-01'],
    [2026, 6, 5, '2026-06-01', '2026-07-05'],
    [2026, 8, 6, '2026-07-27', '2026-09-06'],
    [2027, 2, 4, '2027-02-01', '2027-02-28'],
  ])('%i-%i has %i weeks, from %s to %s', (year, month, count, first, last) => {
    const weeks = weeksOf(year, month)
    expect([weeks.length, weeks[0]![0], weeks.at(-1)!.at(-1)]).toEqual([count, first, last])
  })
})

it('counts what each body leads and co-ordinates, once a task, most leading first', () => {
  const body = (role: 'lead' | 'coordinating', asWritten: string, unitId: string | null) => ({
    id: asWritten,
    role,
    asWritten,
    match: 'unit' as const,
    confidence: 'certain' as const,
    units: unitId ? 1 : 0,
    unitId,
    unitName: unitId ? 'Sở Y tế' : null,
  })
  const tasks = [
    {
      state: 'done' as const,
      overdueDays: 0,
      bodies: [body('lead', 'SYT', '7'), body('coordinating', 'Ban A', null)],
    },
    {
      state: 'waiting' as const,
      overdueDays: 3,
      bodies: [body('lead', 'Sở Y tế', '7'), body('coordinating', 'Sở Y tế', '7')],
    },
  ]
  expect(workByBody(tasks)).toEqual([
    { key: '7', name: 'Sở Y tế', unitId: '7', units: 1, lead: 2, coordinating: 0, done: 1, overdue: 1 },
    { key: 'Ban A', name: 'Ban A', unitId: null, units: 0, lead: 0, coordinating: 1, done: 1, overdue: 0 },
  ])
})
