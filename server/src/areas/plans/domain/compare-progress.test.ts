import { describe, expect, it } from 'vitest'
import type { ProgressReportView } from '../schemas-reports.ts'
import { compareProgress } from './compare-progress.ts'

type Task = ProgressReportView['tasks'][number]
const task = (id: string, key: Task['key'], state: string) =>
  ({ id, ordinal: id, text: `Việc ${id}`, key, state }) as Task
const report = (...tasks: Task[]) => ({
  total: tasks.length,
  figures: (['done', 'overdue'] as const).map((key) => ({
    key,
    label: key,
    count: tasks.filter((one) => one.key === key).length,
  })),
  tasks,
})

describe('a report beside a later count of its period', () => {
  it('differs in nothing where nothing changed', () => {
    const issued = report(task('1', 'done', 'Xong'), task('2', 'overdue', 'Quá hạn'))
    expect(compareProgress(issued, issued)).toEqual({ figures: [], tasks: [] })
  })

  it('names each figure and task that changed, came or went', () => {
    const issued = report(
      task('1', 'done', 'Xong'),
      task('2', 'overdue', 'Quá hạn'),
      task('3', 'done', 'Xong'),
    )
    const now = report(
      task('1', 'done', 'Xong'),
      task('2', 'done', 'Xong'),
      task('4', 'done', 'Xong'),
      task('5', 'done', 'Xong'),
    )
    expect(compareProgress(issued, now)).toEqual({
      figures: [
        { label: 'Tổng số nhiệm vụ', was: 3, now: 4 },
        { label: 'done', was: 2, now: 4 },
        { label: 'overdue', was: 1, now: 0 },
      ],
      tasks: [
        { id: '2', ordinal: '2', text: 'Việc 2', was: 'Quá hạn', now: 'Xong' },
        { id: '4', ordinal: '4', text: 'Việc 4', was: null, now: 'Xong' },
        { id: '5', ordinal: '5', text: 'Việc 5', was: null, now: 'Xong' },
        { id: '3', ordinal: '3', text: 'Việc 3', was: 'Xong', now: null },
      ],
    })
  })

  it('sees a change that leaves every figure as it was', () => {
    const issued = report(task('1', 'done', 'Xong'), task('2', 'overdue', 'Quá hạn'))
    const now = report(task('1', 'overdue', 'Quá hạn'), task('2', 'done', 'Xong'))
    const { figures, tasks } = compareProgress(issued, now)
    expect(figures).toEqual([])
    expect(tasks.map(({ id }) => id)).toEqual(['1', '2'])
  })
})
