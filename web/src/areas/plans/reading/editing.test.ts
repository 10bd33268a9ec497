import { describe, expect, it } from 'vitest'
import { openByCode } from './alike-questions.ts'
import { changesOf } from './task-changes.ts'
import { linesByTask } from './task-lines.ts'
import type { ReadingFinding, ReadingTask } from './use-reading.ts'

const task: ReadingTask = {
  key: 't1',
  ordinal: '1',
  section: null,
  text: 'Tổ chức hội nghị',
  period: { kind: 'quarter', year: 2026, values: [1] },
  lead: ['Sở Nội vụ'],
  coordinating: [],
  conditional: false,
  workKind: 'conference',
  source: { line: 3, page: null, endLine: 5 },
  dueOn: null,
  dropped: false,
}

describe('what an editor sends', () => {
  it('is nothing where nothing was changed', () => {
    expect(changesOf(task, { ...task, lead: [...task.lead] })).toEqual([])
  })

  it('is only what was changed, as few operations as there are kinds of change', () => {
    const after: ReadingTask = {
      ...task,
      ordinal: null,
      period: { kind: 'month', year: 2026, values: [4] },
      coordinating: ['Sở Tài chính'],
      dueOn: '2026-04-15',
    }
    expect(changesOf(task, after)).toEqual([
      { kind: 'edit-task', task: 't1', ordinal: null, period: after.period },
      { kind: 'set-bodies', task: 't1', lead: ['Sở Nội vụ'], coordinating: ['Sở Tài chính'] },
      { kind: 'set-due', task: 't1', dueOn: '2026-04-15' },
    ])
  })
})

describe('which task a line belongs to', () => {
  it('is the one that starts there, else the first that reaches over it', () => {
    const place = (key: string, line: number, endLine: number) => ({
      key,
      source: { line, page: null, endLine },
    })
    const lines = linesByTask([place('t1', 3, 6), place('t2', 5, 5), place('t3', 5, 8)])
    expect([...lines].sort()).toEqual([
      [3, 't1'],
      [4, 't1'],
      [5, 't2'],
      [6, 't1'],
      [7, 't3'],
      [8, 't3'],
    ])
  })
})

describe('alike questions', () => {
  it('are the open ones of one kind, without notes and without what is no task', () => {
    const ask = (key: string, more: Partial<ReadingFinding> = {}): ReadingFinding => ({
      key,
      code: 'lead-missing',
      severity: 'warning',
      message: '',
      line: 1,
      task: null,
      state: 'open',
      note: null,
      ...more,
    })
    const findings = [
      ask('f1'),
      ask('f2', { state: 'dismissed' }),
      ask('f3', { task: 't9' }),
      ask('f4', { severity: 'info' }),
      ask('f5', { task: 't1' }),
      ask('f6', { code: 'ordinal-gap' }),
    ]
    expect(openByCode(findings, [task, { ...task, key: 't9', dropped: true }])).toEqual(
      new Map([
        ['lead-missing', ['f1', 'f5']],
        ['ordinal-gap', ['f6']],
      ]),
    )
  })
})
