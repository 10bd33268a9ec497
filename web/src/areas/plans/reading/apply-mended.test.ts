import type { ReadingMended, ReadingView } from '@server/areas/plans/schemas-readings.ts'
import { describe, expect, it } from 'vitest'
import { applyMended } from './apply-mended.ts'
import { periodInWords } from './period-words.ts'

const task = (key: string) => ({ key, text: key }) as unknown as ReadingView['draft']['tasks'][number]

const view = {
  revision: 4,
  bodies: [],
  draft: { tasks: [task('t1'), task('t2'), task('t3')], findings: [], document: { title: 'A' }, matches: {} },
} as unknown as ReadingView

function mended(patch: ReadingMended['patch']): ReadingMended {
  const counts = { tasks: 3, dropped: 0, findings: 0, open: 0, openErrors: 0 }
  return { revision: 5, changedAt: '2026-03-10T02:00:00Z', patch, counts, undo: { operation: 'split-task' } }
}

describe('a mending that comes back as a patch', () => {
  it('replaces the stretch and keeps the rest as it is', () => {
    const next = applyMended(view, mended({ tasks: { at: 1, remove: 1, put: [task('t2'), task('t4')] } }))
    expect(next.draft.tasks.map((one) => one.key)).toEqual(['t1', 't2', 't4', 't3'])
    expect(next.draft.tasks[0]).toBe(view.draft.tasks[0])
    expect(next.draft.findings).toBe(view.draft.findings)
    expect(next).toMatchObject({ revision: 5, undo: { operation: 'split-task' }, counts: { tasks: 3 } })
  })

  it('leaves the draft where nothing in it changed', () => {
    expect(applyMended(view, mended({})).draft).toEqual(view.draft)
  })
})

describe('a period in words', () => {
  it.each([
    [{ kind: 'quarter', year: 2024, values: [2, 3] }, 'Quý II, III/2024'],
    [{ kind: 'month', year: 2024, values: [6] }, 'Tháng 6/2024'],
    [{ kind: 'date', year: 2024, values: ['2024-01-30'], bound: 'before' }, 'Trước 30/01/2024'],
    [{ kind: 'quarter', year: 2024, values: [2], bound: 'before' }, 'Trước quý II/2024'],
    [
      { kind: 'quarter', year: 2025, values: [4, 1], from: '2025-10-01', to: '2026-03-31' },
      '01/10/2025 – 31/03/2026',
    ],
    [{ kind: 'year', year: 2024, values: [] }, 'Cả năm 2024'],
    [{ kind: 'unspecified', year: null, values: [] }, 'Chưa rõ'],
  ] as const)('%j', (period, words) => {
    expect(periodInWords({ ...period, values: [...period.values] })).toBe(words)
  })
})
