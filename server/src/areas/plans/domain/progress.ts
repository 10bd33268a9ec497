import { type ConcernedUnit, computeTaskState, type TaskRecord } from './task-state.ts'

/** What a progress report counts; a task falls under exactly one. */
export const progressKeys = [
  'done',
  'done-late',
  'in-progress',
  'waiting',
  'overdue',
  'not-started',
  'dropped',
] as const
export type ProgressKey = (typeof progressKeys)[number]

export const progressWords: Record<ProgressKey, string> = {
  done: 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành muộn',
  'in-progress': 'Đang thực hiện, chưa đến hạn',
  waiting: 'Chờ đơn vị khác, chưa đến hạn',
  overdue: 'Quá hạn chưa hoàn thành',
  'not-started': 'Chưa thực hiện, chưa đến hạn',
  dropped: 'Không thực hiện',
}

export type ReportTask = {
  startsOn: string | null
  dueOn: string | null
  records: readonly TaskRecord[]
  units: readonly ConcernedUnit[]
}

export type ReportPeriod = { from: string; to: string }

export type TaskInPeriod =
  | { counted: false; why: 'later' | 'earlier' }
  | { counted: true; key: ProgressKey; since: string | null; daysLate: number }

/**
 * How a task counts in the report of a period: as its records of the last day of the period say. A task that begins after the
 * period is left out as "later", one that was closed and due before it as "earlier"; what was left open counts again.
 */
export function countInPeriod(task: ReportTask, { from, to }: ReportPeriod): TaskInPeriod {
  const known = task.records.filter((record) => record.happenedOn <= to)
  const { state, since, overdueDays } = computeTaskState(known, task.dueOn, to, task.units)
  const closed = state === 'done' || state === 'done-late' || state === 'dropped'
  const begins = task.startsOn ?? task.dueOn
  if (begins !== null && begins > to && state === 'not-started') return { counted: false, why: 'later' }
  const touched = [task.dueOn, since].some((on) => on !== null && on >= from)
  if (closed && !touched) return { counted: false, why: 'earlier' }
  if (!closed && overdueDays > 0) return { counted: true, key: 'overdue', since, daysLate: overdueDays }
  const daysLate = state === 'done-late' ? daysFrom(task.dueOn!, since!) : 0
  return { counted: true, key: state, since, daysLate }
}

function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
