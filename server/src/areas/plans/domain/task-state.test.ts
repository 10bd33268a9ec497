import { describe, expect, it } from 'vitest'
import { computeTaskState, computeUnitStates, type RecordKind, type TaskRecord } from './task-state.ts'

const today = '2026-04-10'
const dueOn = '2026-03-31'

function records(...rows: [RecordKind, string, string?][]): TaskRecord[] {
  return rows.map(([kind, happenedOn, unitId], index) => ({
    id: String(index + 1),
    unitId: unitId ?? null,
    kind,
    happenedOn,
    note: null,
    details: {},
    by: 'Lan',
    at: '2026-01-01T00:00:00.000Z',
  }))
}

describe('computeTaskState', () => {
  it.each<[string, [RecordKind, string][], string, string | null, number]>([
    ['nothing', [], 'not-started', null, 10],
    ['started', [['started', '2026-02-01']], 'in-progress', '2026-02-01', 10],
    [
      'waiting',
      [
        ['started', '2026-02-01'],
        ['waiting', '2026-02-03'],
      ],
      'waiting',
      '2026-02-03',
      10,
    ],
    [
      'resumed',
      [
        ['waiting', '2026-02-03'],
        ['resumed', '2026-02-05'],
      ],
      'in-progress',
      '2026-02-05',
      10,
    ],
    ['done on the due day', [['completed', '2026-03-31']], 'done', '2026-03-31', 0],
    ['done a day late', [['completed', '2026-04-01']], 'done-late', '2026-04-01', 0],
    [
      'reopened',
      [
        ['completed', '2026-03-01'],
        ['reopened', '2026-03-02'],
      ],
      'in-progress',
      '2026-03-02',
      10,
    ],
    [
      'dropped',
      [
        ['started', '2026-02-01'],
        ['dropped', '2026-02-02'],
      ],
      'dropped',
      '2026-02-02',
      0,
    ],
    [
      'restored to what it was',
      [
        ['waiting', '2026-02-01'],
        ['dropped', '2026-02-02'],
        ['restored', '2026-02-03'],
      ],
      'waiting',
      '2026-02-03',
      10,
    ],
    ['a new due date', [['due-set', '2026-02-01']], 'not-started', null, 10],
  ])('of %s', (_name, rows, state, since, overdueDays) => {
    const computed = computeTaskState(records(...rows), dueOn, today)
    expect({ state: computed.state, since: computed.since, overdueDays: computed.overdueDays }).toEqual({
      state,
      since,
      overdueDays,
    })
  })

  it('is never overdue without a due date, nor on the due day', () => {
    expect(computeTaskState([], null, today).overdueDays).toBe(0)
    expect(computeTaskState([], today, today).overdueDays).toBe(0)
    expect(computeTaskState(records(['completed', '2026-12-31']), null, today).state).toBe('done')
  })

  const lead = { unitId: '1', role: 'lead' as const }
  const second = { unitId: '2', role: 'lead' as const }
  const helper = { unitId: '3', role: 'coordinating' as const }

  it.each<[string, [RecordKind, string, string?][], string, string]>([
    ['the lead completes', [['completed', '2026-03-01', '1']], 'done', 'every-lead-done'],
    ['a co-ordinating unit completes', [['completed', '2026-03-01', '3']], 'not-started', 'nothing-recorded'],
    [
      'a unit that is not concerned completes',
      [['completed', '2026-03-01', '9']],
      'not-started',
      'nothing-recorded',
    ],
    [
      'the lead waits',
      [
        ['started', '2026-02-01', '1'],
        ['waiting', '2026-02-05', '1'],
      ],
      'waiting',
      'lead-recorded',
    ],
    [
      'the lead goes on after the whole waited',
      [
        ['waiting', '2026-02-01'],
        ['started', '2026-02-05', '1'],
      ],
      'in-progress',
      'lead-recorded',
    ],
    ['the whole completes first', [['completed', '2026-03-01']], 'done', 'recorded-for-whole'],
    [
      'the whole is reopened after the lead completed',
      [
        ['completed', '2026-03-01', '1'],
        ['reopened', '2026-03-02'],
      ],
      'in-progress',
      'recorded-for-whole',
    ],
  ])('with a lead and a co-ordinating unit, when %s', (_name, rows, state, rule) => {
    const computed = computeTaskState(records(...rows), dueOn, today, [lead, helper])
    expect([computed.state, computed.why.rule]).toEqual([state, rule])
  })

  it('waits for every lead that it applies to, and counts them', () => {
    const one = records(['completed', '2026-03-01', '1'])
    expect(computeTaskState(one, dueOn, today, [lead, second])).toMatchObject({
      state: 'in-progress',
      why: { rule: 'leads-differ', leadsDone: 1, leads: 2 },
    })
    const both = records(['completed', '2026-03-01', '1'], ['completed', '2026-04-02', '2'])
    expect(computeTaskState(both, dueOn, today, [lead, second])).toMatchObject({
      state: 'done-late',
      since: '2026-04-02',
      why: { rule: 'every-lead-done', leadsDone: 2, leads: 2 },
    })
    const without = records(['completed', '2026-03-01', '1'], ['not-applicable', '2026-03-02', '2'])
    expect(computeTaskState(without, dueOn, today, [lead, second])).toMatchObject({
      state: 'done',
      since: '2026-03-01',
      why: { leadsDone: 1, leads: 1 },
    })
  })

  it('does not call a task done that applies to no lead', () => {
    const none = records(['not-applicable', '2026-03-02', '1'])
    expect(computeTaskState(none, dueOn, today, [lead]).state).toBe('not-started')
  })
})

describe('computeUnitStates', () => {
  it('gives each unit its own share, once, as lead where it is both', () => {
    const rows = records(
      ['started', '2026-02-01', '1'],
      ['completed', '2026-04-02', '3'],
      ['not-applicable', '2026-02-02', '2'],
    )
    const units = [
      { unitId: '1', role: 'coordinating' as const },
      { unitId: '1', role: 'lead' as const },
      { unitId: '2', role: 'coordinating' as const },
      { unitId: '3', role: 'coordinating' as const },
      { unitId: '4', role: 'coordinating' as const },
    ]
    const states = computeUnitStates(rows, dueOn, today, units)
    expect(states.map(({ unitId, role, state, overdueDays }) => [unitId, role, state, overdueDays])).toEqual([
      ['1', 'lead', 'in-progress', 10],
      ['2', 'coordinating', 'not-applicable', 0],
      ['3', 'coordinating', 'done-late', 0],
      ['4', 'coordinating', 'not-started', 10],
    ])
  })

  it('follows the whole: its completion completes the leads, and nothing is overdue any more', () => {
    const units = [
      { unitId: '1', role: 'lead' as const },
      { unitId: '2', role: 'coordinating' as const },
      { unitId: '3', role: 'coordinating' as const },
    ]
    const shares = (...rows: [RecordKind, string, string?][]) =>
      computeUnitStates(records(...rows), dueOn, today, units).map(
        ({ state, overdueDays }) => `${state} ${overdueDays}`,
      )
    const done: [RecordKind, string, string?][] = [
      ['completed', '2026-03-01', '3'],
      ['completed', '2026-03-02'],
    ]
    expect(shares(...done)).toEqual(['done 0', 'not-started 0', 'done 0'])
    expect(shares(...done, ['reopened', '2026-03-05'])).toEqual([
      'in-progress 10',
      'not-started 10',
      'done 0',
    ])
    expect(shares(['dropped', '2026-03-02'])).toEqual(['not-started 0', 'not-started 0', 'not-started 0'])
    const taken = records(...done, ['reopened', '2026-03-06', '1'])
    expect(computeTaskState(taken, dueOn, today, units).state).toBe('in-progress')
  })
})
