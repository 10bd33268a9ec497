import { type SelectQueryBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { DB } from '../../platform/db/generated/tables.ts'
import { accountNameOf } from '../access/index.ts'
import { firstDay, lastDay } from './domain/days.ts'
import { openStates, type TaskState } from './domain/task-state.ts'
import { idArray, plainLimit, unitNameOf } from './store-names.ts'

export type TaskFilter = {
  planId?: string | undefined
  states?: readonly TaskState[] | undefined
  overdue?: boolean | undefined
  unitId?: string | undefined
  role?: 'lead' | 'coordinating' | undefined
  /** Name of a body as written, where it is no unit. */
  body?: string | undefined
  quarter?: number | undefined
  month?: number | undefined
  kind?: string | undefined
  assigneeId?: string | undefined
  q?: string | undefined
  /** Of the tasks with these words, the newest by due date; for a box that shows a few. */
  foundAtMost?: number | undefined
  year?: number | undefined
  /** Tasks of this account, or that concern these units. */
  mine?: { accountId: string; roots: readonly string[] } | undefined
  dueBy?: string | undefined
  /** Tasks of plans of these units themselves. */
  planUnitIds?: readonly string[] | undefined
}

type TaskQuery<O> = SelectQueryBuilder<DB & { t: DB['plan_tasks'] }, 't', O>

/** The task t is neither done nor dropped; written out, as the indexes of open tasks say it. */
export const isOpen = sql<boolean>`t.state in (${sql.join(openStates.map((state) => sql.lit(state)))})`

function tasksMatching(tx: Tx, filter: TaskFilter, today: string): TaskQuery<object> {
  let query = tx.selectFrom('plan_tasks as t') as TaskQuery<object>
  if (filter.planId) query = query.where('t.plan_id', '=', filter.planId)
  // Written out, so that a plan that is kept may use the index of these alone.
  else query = query.where(sql<boolean>`t.plan_status = 'issued'`)
  if (filter.states) query = query.where('t.state', 'in', [...filter.states])
  if (filter.overdue) query = query.where('t.due_on', '<', today).where(isOpen)
  if (filter.dueBy) query = query.where('t.due_on', '<=', filter.dueBy).where(isOpen)
  if (filter.year) query = query.where('t.plan_year', '=', filter.year)
  if (filter.kind) query = query.where('t.work_kind', '=', filter.kind)
  if (filter.assigneeId === 'none') query = query.where('t.assignee_id', 'is', null)
  else if (filter.assigneeId) query = query.where('t.assignee_id', '=', filter.assigneeId)
  if (filter.q) query = query.where(hasWords(filter.q, filter))
  if (filter.quarter || filter.month) query = query.where(withinPeriod(filter))
  if (filter.unitId || (filter.role && !filter.body)) query = query.where(concerns(filter))
  if (filter.body) query = query.where(names(filter))
  if (filter.planUnitIds) query = query.where(sql<boolean>`t.unit_id = any (${idArray(filter.planUnitIds)})`)
  if (filter.mine) query = query.where(belongsTo(filter.mine))
  return query
}

/** The period touches the quarter or month; a task of the whole year is in none. */
function withinPeriod({ quarter, month }: TaskFilter) {
  const months = month ? [month, month] : [quarter! * 3 - 2, quarter! * 3]
  // The year is the plan's; a leap day changes only the end of February.
  const first = firstDay(2000, months[0]!).slice(4)
  const last = lastDay(2001, months[1]!).slice(4)
  return sql<boolean>`t.period ->> 'kind' <> 'year'
    and coalesce(t.starts_on, t.due_on) <= (t.plan_year || ${last})::date
    and coalesce(t.due_on, t.starts_on) >= (t.plan_year || ${first})::date`
}

// More than a person leafs through; the newest by due date are found first.
const mostFound = 1000

/**
 * Every word of the search begins a word of the task, accents or not; the words stand ready in the table. Across plans the
 * owner's function asks the index; within one plan there is little to look through.
 */
function hasWords(q: string, { planId, foundAtMost = mostFound }: TaskFilter) {
  const words = q.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return sql<boolean>`false`
  const query = words.map((word) => `${word}:*`).join(' & ')
  const asked = sql`(select to_tsquery('simple', fold(${query})))`
  if (planId) return sql<boolean>`t.search @@ ${asked}`
  return sql<boolean>`t.id = any (array(select find_task_ids(${asked}, ${plainLimit(foundAtMost)})))`
}

function concerns({ unitId, role }: TaskFilter) {
  const ofUnit = unitId ? sql`and tu.unit_id = ${unitId}` : sql``
  const inRole = role ? sql`and tu.role = ${role}` : sql``
  return sql<boolean>`exists (select 1 from task_units tu where tu.task_id = t.id ${ofUnit} ${inRole})`
}

function names({ body, role }: TaskFilter) {
  const inRole = role ? sql`and b.role = ${role}` : sql``
  return sql<boolean>`exists (select 1 from task_bodies b where b.task_id = t.id and b.as_written = ${body} ${inRole})`
}

/** As an array of ids, so that the few tasks are found first and then asked whether they may be seen. */
export function belongsTo({ accountId, roots }: { accountId: string; roots: readonly string[] }) {
  return sql<boolean>`t.id = any (array(
    select tu.task_id from task_units tu where tu.unit_id = any (${idArray(roots)})
    union select m.id from plan_tasks m where m.assignee_id = ${accountId}))`
}

/** Tasks without a due date come last; where the filter asks for one, the index of open tasks gives the order. */
function dueOrder({ overdue, dueBy }: TaskFilter) {
  return overdue || dueBy ? sql<string>`t.due_on` : sql<string>`coalesce(t.due_on, 'infinity'::date)`
}

export type TaskOrder = 'position' | 'due'

/**
 * A page of tasks with the figures that a row shows: in the order of the plan, or across plans by due date (none last).
 * `after` is the cursor of `taskCursor`.
 */
export async function listTasks(
  tx: Tx,
  filter: TaskFilter,
  page: { order: TaskOrder; after?: string | undefined; limit: number; today: string },
) {
  const [key, id] = page.after?.split('_') ?? []
  const orderKey = page.order === 'position' ? sql<string>`t.position` : dueOrder(filter)
  const type = page.order === 'position' ? sql`int` : sql`date`
  const found = tasksMatching(tx, filter, page.today)
    .selectAll('t')
    .select(sql<string>`${orderKey}`.as('order_key'))
    .$if(id !== undefined, (query) =>
      query.where(sql<boolean>`(${orderKey}, t.id) > (${key}::${type}, ${id}::bigint)`),
    )
    .orderBy(orderKey)
    .orderBy('t.id')
    .limit(plainLimit(page.limit))
  return tx
    .selectFrom(found.as('t'))
    .innerJoin('plans as p', 'p.id', 't.plan_id')
    .select([
      't.id',
      't.plan_id as planId',
      'p.title as planTitle',
      't.plan_status as planStatus',
      't.position',
      't.ordinal',
      't.section',
      't.text',
      't.work_kind as workKind',
      't.conditional',
      't.period',
      't.starts_on as startsOn',
      't.due_on as dueOn',
      't.due_set_on as dueSetOn',
      't.state',
      't.assignee_id as assigneeId',
      't.revision',
      accountNameOf('t.assignee_id').as('assigneeName'),
      sql<string>`t.order_key::text`.as('orderKey'),
      't.proof_count as proofs',
      't.comment_count as comments',
      't.open_difficulty_count as openDifficulties',
    ])
    .orderBy('t.order_key')
    .orderBy('t.id')
    .execute()
}
export type TaskListRow = Awaited<ReturnType<typeof listTasks>>[number]

export function taskCursor(row: { orderKey: string; id: string }): string {
  return `${row.orderKey}_${row.id}`
}

/** How many tasks match, by state, and how many of them are overdue. */
export async function countTasks(tx: Tx, filter: TaskFilter, today: string) {
  const rows = await tasksMatching(tx, filter, today)
    .select([
      't.state',
      sql<number>`count(*)::int`.as('tasks'),
      sql<number>`count(*) filter (where t.due_on < ${today} and t.state in ('not-started', 'in-progress', 'waiting'))::int`.as(
        'overdue',
      ),
    ])
    .groupBy('t.state')
    .execute()
  const byState = Object.fromEntries(rows.map((row) => [row.state, row.tasks]))
  return {
    total: rows.reduce((sum, row) => sum + row.tasks, 0),
    overdue: rows.reduce((sum, row) => sum + row.overdue, 0),
    byState,
  }
}

/** Bodies of several tasks in one question, as written, with the unit that each was matched to or the size of its group. */
export async function listBodies(tx: Tx, taskIds: readonly string[]) {
  if (taskIds.length === 0) return []
  const rows = await tx
    .selectFrom('task_bodies as b')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('task_units')
          .select(['body_id', sql<string>`min(unit_id)`.as('unitId'), sql<number>`count(*)::int`.as('units')])
          .where(sql<boolean>`task_id = any (${idArray(taskIds)})`)
          .groupBy('body_id')
          .as('u'),
      (join) => join.onRef('u.body_id', '=', 'b.id'),
    )
    .select([
      'b.id',
      'b.task_id as taskId',
      'b.role',
      'b.as_written as asWritten',
      'b.match',
      'b.confidence',
      'b.reason',
    ])
    .select([sql<number>`coalesce(u.units, 0)`.as('units'), 'u.unitId'])
    .select(unitNameOf('u.unitId').as('unitName'))
    .where(sql<boolean>`b.task_id = any (${idArray(taskIds)})`)
    .orderBy('b.task_id')
    .orderBy(sql`b.role = 'coordinating'`)
    .orderBy('b.position')
    .execute()
  return rows.map((row) => (row.units === 1 ? row : { ...row, unitId: null, unitName: null }))
}
export type BodyRow = Awaited<ReturnType<typeof listBodies>>[number]

/** The units that each body of one task stands for. */
export async function listBodyUnits(tx: Tx, taskId: string): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectFrom('task_units')
    .select(['body_id', 'unit_id'])
    .where('task_id', '=', taskId)
    .orderBy('unit_id')
    .execute()
  const byBody = Map.groupBy(rows, (row) => row.body_id)
  return new Map([...byBody].map(([bodyId, units]) => [bodyId, units.map((unit) => unit.unit_id)]))
}
