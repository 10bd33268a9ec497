import type { TaskListRowView } from '@server/areas/plans/schemas-tasks.ts'
import { plansText as text } from '../../../text/plans.ts'

export type BoardTask = Pick<TaskListRowView, 'id' | 'period' | 'startsOn' | 'dueOn'>
export type BoardColumn<Task extends BoardTask> = { label: string; tasks: Task[] }

/**
 * The columns of a board: the quarters, or the months that have tasks; then the whole year and what has no time, where there
 * are such tasks.
 */
export function columnsOf<Task extends BoardTask>(
  by: 'quarter' | 'month',
  tasks: readonly Task[],
): BoardColumn<Task>[] {
  const size = by === 'quarter' ? 3 : 1
  const labels =
    by === 'quarter' ? text.quarters : Array.from({ length: 12 }, (_, i) => text.monthName(i + 1))
  const timed = labels.map((label, index) => {
    const within = tasks.filter((task) =>
      monthsOf(task, by).some((month) => Math.ceil(month / size) === index + 1),
    )
    return { label, tasks: within }
  })
  const rest = [
    { label: text.wholeYear, tasks: tasks.filter((task) => task.period.kind === 'year') },
    {
      label: text.noTime,
      tasks: tasks.filter((task) => task.period.kind !== 'year' && monthsOf(task, by).length === 0),
    },
  ]
  const months = by === 'quarter' ? timed : timed.filter((column) => column.tasks.length > 0)
  return [...months, ...rest.filter((column) => column.tasks.length > 0)]
}

/**
 * Months, 1-12, in which a task stands; none for the whole year or without a time. By month, a task of quarters stands once,
 * where it is due.
 */
function monthsOf({ period, startsOn, dueOn }: BoardTask, by: 'quarter' | 'month'): number[] {
  const values = period.values.map(Number)
  if (period.kind === 'year') return []
  if (period.kind === 'month') return values
  if (period.kind === 'quarter' && by === 'quarter') return values.map((quarter) => quarter * 3)
  const day = dueOn ?? startsOn
  return day ? [Number(day.slice(5, 7))] : []
}
