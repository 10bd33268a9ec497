import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { PlanRow } from './store-plans.ts'

/** Every task of a plan with what its repetition needs, in the order of the plan. */
export function listTasksToRepeat(tx: Tx, planId: string) {
  return tx
    .selectFrom('plan_tasks')
    .select(['id', 'ordinal', 'section', 'text', 'work_kind as workKind', 'conditional', 'period', 'state'])
    .select(['starts_on as startsOn', 'ends_on as endsOn', 'due_set_on as dueSetOn', 'due_on as dueOn'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}
export type RepeatedTask = Awaited<ReturnType<typeof listTasksToRepeat>>[number]

/** Holds off another maker of the plan that follows this one until the transaction ends. */
export async function lockNextYearOf(tx: Tx, planId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`next-year:${planId}`}))`.execute(tx)
}

/** The plan that was made from this one for the year; undefined where there is none. */
export function findNextYearPlan(tx: Tx, planId: string, year: number) {
  return tx
    .selectFrom('plans')
    .select(['id', 'title'])
    .where('previous_plan_id', '=', planId)
    .where('year', '=', year)
    .where('status', '<>', 'withdrawn')
    .executeTakeFirst()
}

/** A draft with the heading of last year's plan; number and day come with its issue. */
export async function insertNextYearPlan(
  tx: Tx,
  previous: PlanRow,
  plan: {
    year: number
    title: string
    purposes: readonly string[]
    duties: readonly { body: string; text: string }[]
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const row = await tx
    .insertInto('plans')
    .values({
      unit_id: previous.unit_id,
      year: plan.year,
      title: plan.title,
      issuer: previous.issuer,
      place: previous.place,
      legal_bases: JSON.stringify(previous.legal_bases),
      purposes: JSON.stringify(plan.purposes),
      duties: JSON.stringify(plan.duties),
      signer: JSON.stringify(previous.signer),
      recipients: JSON.stringify(previous.recipients),
      previous_plan_id: previous.id,
      created_by: plan.accountId,
      created_at: plan.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Ties a task to last year's and gives it the same bodies; units that have ended since are left out. */
export async function followPreviousTask(tx: Tx, taskId: string, previousTaskId: string): Promise<void> {
  await tx
    .updateTable('plan_tasks')
    .set({ previous_task_id: previousTaskId })
    .where('id', '=', taskId)
    .execute()
  await sql`insert into task_bodies (task_id, role, position, as_written, match, confidence, reason)
    select ${taskId}, role, position, as_written, match, confidence, reason from task_bodies
    where task_id = ${previousTaskId}`.execute(tx)
  await sql`insert into task_units (task_id, body_id, unit_id, role)
    select n.task_id, n.id, u.unit_id, u.role
    from task_bodies o join task_bodies n on n.task_id = ${taskId} and n.role = o.role and n.position = o.position
    join task_units u on u.body_id = o.id join units on units.id = u.unit_id and (units.dissolved_on is null or units.dissolved_on > viewer_today())
    where o.task_id = ${previousTaskId}`.execute(tx)
}
