import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { accountNameOf } from '../access/index.ts'
import { unitNameOf } from './store-names.ts'

/** Holds off another maker of this unit's plan below this plan until the transaction ends. */
export async function lockChildPlanOf(tx: Tx, parentId: string, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`child-plan:${parentId}:${unitId}`}))`.execute(tx)
}

/** The unit's newest plan below this one that counts; undefined where there is none. */
export function findChildPlan(tx: Tx, parentId: string, unitId: string) {
  return tx
    .selectFrom('plans')
    .select(['id', 'title', 'status'])
    .where('parent_plan_id', '=', parentId)
    .where('unit_id', '=', unitId)
    .where('status', '<>', 'withdrawn')
    .orderBy(sql`status = 'draft'`)
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** Is one of the units below the other one, and not the same? */
export async function isAnyBelow(tx: Tx, unitIds: readonly string[], aboveId: string): Promise<boolean> {
  const others = unitIds.filter((unitId) => unitId !== aboveId)
  if (others.length === 0) return false
  const row = await tx
    .selectFrom('unit_ancestors')
    .select('unit_id')
    .where('unit_id', 'in', others)
    .where('ancestor_id', '=', aboveId)
    .executeTakeFirst()
  return row !== undefined
}

/** The tasks of a plan as one unit sees them: does it concern the unit, and what did the unit do with it. */
export async function listOfferedTasks(tx: Tx, planId: string, unitId: string) {
  const { rows } = await sql<{
    id: string
    ordinal: string | null
    text: string
    dueOn: string | null
    concerns: boolean
    takenBy: string | null
    reason: string | null
  }>`select t.id, t.ordinal, t.text, t.due_on as "dueOn", a.task_id as "takenBy", a.not_applicable_reason as reason,
      exists (select 1 from task_units u where u.task_id = t.id and u.unit_id = ${unitId}) as concerns
    from plan_tasks t left join task_adoptions a on a.parent_task_id = t.id and a.unit_id = ${unitId}
    where t.plan_id = ${planId} and t.state <> 'dropped' order by t.position, t.id`.execute(tx)
  return rows
}

/** What the unit did with this task of the higher plan; undefined where nothing yet. */
export function findAdoption(tx: Tx, parentTaskId: string, unitId: string) {
  return tx
    .selectFrom('task_adoptions')
    .select(['task_id', 'not_applicable_reason'])
    .where('parent_task_id', '=', parentTaskId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
}

/** The task of the higher plan that this one was taken over from; undefined where it is the unit's own. */
export function findAdoptedFrom(tx: Tx, taskId: string) {
  return tx
    .selectFrom('task_adoptions')
    .select(['parent_task_id as parentTaskId', 'unit_id as unitId'])
    .where('task_id', '=', taskId)
    .executeTakeFirst()
}

/** Keeps what the unit does with a task of the higher plan, in place of what it said before. */
export async function keepAdoption(
  tx: Tx,
  adoption: {
    parentTaskId: string
    unitId: string
    taskId: string | null
    reason: string | null
    accountId: string | null
    now: Date
  },
): Promise<void> {
  const values = {
    task_id: adoption.taskId,
    not_applicable_reason: adoption.reason,
    account_id: adoption.accountId,
    recorded_at: adoption.now,
  }
  await tx
    .insertInto('task_adoptions')
    .values({ parent_task_id: adoption.parentTaskId, unit_id: adoption.unitId, ...values })
    .onConflict((conflict) => conflict.columns(['parent_task_id', 'unit_id']).doUpdateSet(values))
    .execute()
}

/** How many tasks a plan has. */
export async function countTasksOf(tx: Tx, planId: string): Promise<number> {
  const row = await tx
    .selectFrom('plan_tasks')
    .select(sql<number>`count(*)::int`.as('tasks'))
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  return row.tasks
}

export async function setParentTask(tx: Tx, taskId: string, parentTaskId: string): Promise<void> {
  await tx.updateTable('plan_tasks').set({ parent_task_id: parentTaskId }).where('id', '=', taskId).execute()
}

/** The newest sending of a plan; undefined where it was never sent. */
export function findSubmission(tx: Tx, planId: string) {
  return tx
    .selectFrom('plan_submissions as s')
    .selectAll('s')
    .select([unitNameOf('s.to_unit_id').as('to_unit_name'), accountNameOf('s.sent_by').as('sent_by_name')])
    .where('s.plan_id', '=', planId)
    .orderBy('s.id', 'desc')
    .executeTakeFirst()
}
export type SubmissionRow = NonNullable<Awaited<ReturnType<typeof findSubmission>>>

/** Keeps a sending; null where one is running already. */
export async function insertSubmission(
  tx: Tx,
  submission: { planId: string; toUnitId: string; accountId: string | null; now: Date },
): Promise<string | null> {
  const row = await tx
    .insertInto('plan_submissions')
    .values({
      plan_id: submission.planId,
      to_unit_id: submission.toUnitId,
      sent_by: submission.accountId,
      sent_at: submission.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Marks a sending that nobody received, returned or recalled yet; false where somebody was faster. */
export async function markSubmission(
  tx: Tx,
  id: string,
  change:
    | { recalled_at: Date }
    | { received_at: Date; received_by: string | null }
    | { returned_at: Date; return_reason: string },
  from: 'unread' | 'running',
): Promise<boolean> {
  const row = await tx
    .updateTable('plan_submissions')
    .set(change)
    .where('id', '=', id)
    .where('recalled_at', 'is', null)
    .where('returned_at', 'is', null)
    .$if(from === 'unread', (query) => query.where('received_at', 'is', null))
    .executeTakeFirst()
  return row.numUpdatedRows > 0n
}
