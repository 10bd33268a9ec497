import { type Act, inView } from '../../../platform/act.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { unitsWithRight } from '../../access/index.ts'
import { overdueDays, type TaskState } from '../domain/task-state.ts'
import type { TaskList, TaskListRowView } from '../schemas-tasks.ts'
import { isPlanSeen } from '../store-plans.ts'
import {
  type BodyRow,
  countTasks,
  listBodies,
  listTasks,
  type TaskFilter,
  type TaskListRow,
  type TaskOrder,
  taskCursor,
} from '../store-tasks.ts'
import { rootsOf } from './relations.ts'

export type TaskPage = { after?: string | undefined; limit: number }

/** A page of one plan's tasks in the order of the plan, with the figures of all that match. @refuses plan-unknown */
export async function viewPlanTasks(
  act: Act,
  planId: string,
  filter: Omit<TaskFilter, 'planId' | 'mine'>,
  page: TaskPage,
): Promise<TaskList | Refusal> {
  return inView(
    act,
    async (tx) => {
      const list = await readTasks(tx, act, { ...filter, planId }, 'position', page)
      // Whoever sees a task of the plan sees the plan; only where none came is the plan asked for.
      if (list.total === 0 && !(await isPlanSeen(tx, planId))) return refuse('plan-unknown')
      return list
    },
    { keepPlans: true },
  )
}

/**
 * A page of tasks of all issued plans that the viewer sees, by due date. `mine`: those of the viewer's own account, or that
 * concern the units at which the viewer works on tasks.
 */
export function viewTasks(
  act: Act,
  {
    mine,
    ownPlans,
    ...filter
  }: Omit<TaskFilter, 'mine'> & {
    mine?: boolean | undefined
    /** Only of plans of the units at which the viewer manages plans. */
    ownPlans?: boolean | undefined
  },
  page: TaskPage,
): Promise<TaskList> {
  const whole: TaskFilter = {
    ...filter,
    ...(mine ? { mine: mineOf(act.actor) } : {}),
    ...(ownPlans ? { planUnitIds: ownPlanUnits(act.actor) } : {}),
  }
  // These follow an index whatever the values are; other filters are planned for theirs.
  const keepPlans = Boolean(whole.overdue || whole.mine)
  return inView(act, (tx) => readTasks(tx, act, whole, 'due', page), { keepPlans })
}

/** Units whose plans the actor manages, without those below them. */
export function ownPlanUnits(actor: Act['actor']): string[] {
  return actor === 'system' ? [] : unitsWithRight(actor, 'manage-plans')
}

/** What counts as the actor's own tasks. */
export function mineOf(actor: Act['actor']): NonNullable<TaskFilter['mine']> {
  if (actor === 'system') return { accountId: '0', roots: [] }
  const roots = unitsWithRight(actor, 'work-on-tasks')
  return { accountId: actor.accountId, roots: roots.length > 0 ? roots : rootsOf(actor) }
}

async function readTasks(
  tx: Parameters<typeof listTasks>[0],
  act: Act,
  filter: TaskFilter,
  order: TaskOrder,
  page: TaskPage,
): Promise<TaskList> {
  const today = act.clock.today()
  const found = await listTasks(tx, filter, { order, after: page.after, limit: page.limit + 1, today })
  const rows = found.slice(0, page.limit)
  const bodies = await listBodies(
    tx,
    rows.map((row) => row.id),
  )
  // Where the page is the whole list, its rows tell what counting would.
  const isWhole = !page.after && found.length <= page.limit
  const figures = isWhole ? countRows(rows, today) : await countTasks(tx, filter, today)
  const last = rows.at(-1)
  return {
    rows: describeRows(rows, bodies, today),
    total: figures.total,
    figures,
    next: found.length > page.limit && last ? taskCursor(last) : null,
  }
}

function countRows(rows: readonly TaskListRow[], today: string): TaskList['figures'] {
  const byState: Record<string, number> = {}
  let overdue = 0
  for (const row of rows) {
    byState[row.state] = (byState[row.state] ?? 0) + 1
    if (overdueDays(row.state as TaskState, row.dueOn, today) > 0) overdue += 1
  }
  return { total: rows.length, overdue, byState }
}

/** Rows of a list as they are shown, each with its bodies. */
export function describeRows(
  rows: readonly TaskListRow[],
  bodies: readonly BodyRow[],
  today: string,
): TaskListRowView[] {
  const byTask = Map.groupBy(bodies, (body) => body.taskId)
  return rows.map(({ orderKey: _, ...row }) => ({
    ...row,
    period: row.period as TaskListRowView['period'],
    workKind: row.workKind as TaskListRowView['workKind'],
    planStatus: row.planStatus as TaskListRowView['planStatus'],
    state: row.state as TaskState,
    overdueDays: overdueDays(row.state as TaskState, row.dueOn, today),
    bodies: (byTask.get(row.id) ?? []).map(
      ({ taskId: _id, reason: _reason, ...body }) => body as TaskListRowView['bodies'][number],
    ),
  }))
}
