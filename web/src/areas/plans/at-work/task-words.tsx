import type { TaskListRowView } from '@server/areas/plans/schemas-tasks.ts'
import { plansText } from '../../../text/plans.ts'
import { formatDate, StateBadge, type Tone } from '../../../ui/index.ts'
import { periodInWords } from '../reading/period-words.ts'

/** A state in its word and tone; open and past the date is red whatever else it is. */
export function TaskStateBadge({ state, overdueDays }: { state: string; overdueDays: number }) {
  if (overdueDays > 0) return <StateBadge tone="red">{plansText.overdueDays(overdueDays)}</StateBadge>
  return <StateBadge tone={toneOf(state)}>{plansText.states[state] ?? state}</StateBadge>
}

function toneOf(state: string): Tone {
  if (state === 'done' || state === 'done-late') return 'green'
  return state === 'waiting' || state === 'in-progress' ? 'amber' : 'grey'
}

export function PlanStatusBadge({ status }: { status: string }) {
  const tone: Tone = status === 'issued' ? 'green' : status === 'withdrawn' ? 'red' : 'grey'
  return <StateBadge tone={tone}>{plansText.statuses[status] ?? status}</StateBadge>
}

type Body = TaskListRowView['bodies'][number]

/** Names of the bodies in one role, as the plan writes them. */
export function bodyNames(bodies: readonly Pick<Body, 'role' | 'asWritten'>[], role: Body['role']): string {
  return bodies
    .filter((body) => body.role === role)
    .map((body) => body.asWritten)
    .join('; ')
}

/** When a task is to be done, in the plan's words; a date that was set apart is added. */
export function timeWords(task: Pick<TaskListRowView, 'period' | 'dueSetOn'>): string {
  const words = periodInWords(task.period)
  return task.dueSetOn
    ? `${words} (${plansText.table.due.toLowerCase()} ${formatDate(task.dueSetOn)})`
    : words
}
