import { type Act, inAct, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { findHolders } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { obstacleToAct } from '../domain/task-acts.ts'
import type { AssignmentResult } from '../schemas-tasks.ts'
import { findTask, lockTask, type TaskRow } from '../store-task.ts'
import { updateTask } from '../store-task-writes.ts'
import { refusalOf, type Standing, sentenceOf, standingTo, useStanding } from './relations.ts'
import { assignableRoles } from './view-plan.ts'

export type Assignment = { taskIds: readonly string[]; assigneeId: string | null }

type Row = AssignmentResult['rows'][number] & { task: TaskRow | null; standing: Standing | null }

/** What `assignTasks` would do, row by row, without doing it. */
export function previewAssignment(act: Act, input: Assignment): Promise<AssignmentResult> {
  return inView(act, async (tx) => resultOf(await decideRows(tx, act, input, findTask), true))
}

/**
 * Makes one person responsible for several tasks (null: nobody). Rows that may not be changed stay as they are and say
 * why; the others are done. Refused as a whole only where no row can be done.
 * @refuses task-not-yours, plan-not-open, task-state-forbids, task-unknown, assignee-unfit
 */
export function assignTasks(act: Act, input: Assignment): Promise<AssignmentResult | Refusal> {
  return inAct(act, async (tx) => {
    const decided = await decideRows(tx, act, input, lockTask)
    const rows = decided.rows.filter((row) => row.ok)
    if (rows.length === 0) return decided.firstRefusal!
    for (const { taskId, standing } of rows) {
      await updateTask(tx, taskId, { assignee_id: input.assigneeId })
      useStanding(tx, standing!, ['manager'], null)
    }
    for (const { taskId, text, before, task } of rows)
      await recordAct(tx, act, {
        act: 'assign-task',
        objectKind: 'task',
        objectId: taskId,
        unitId: task!.unit_id,
        details: { task: text!.slice(0, 200), before, after: decided.name },
      })
    return resultOf(decided, false)
  })
}

type Decided = { rows: Row[]; name: string | null; firstRefusal: Refusal | null }

async function decideRows(
  tx: Tx,
  act: Act,
  { taskIds, assigneeId }: Assignment,
  load: (tx: Tx, id: string) => Promise<TaskRow | undefined>,
): Promise<Decided> {
  const rows: Row[] = []
  const names = new Map<string, string | null>()
  let name: string | null = null
  let firstRefusal: Refusal | null = null
  // Always in the same order, so that two who assign the same tasks wait for each other instead of blocking.
  for (const taskId of [...new Set(taskIds)].sort((a, b) => Number(BigInt(a) - BigInt(b)))) {
    const task = await load(tx, taskId)
    const standing = task ? await standingTo(tx, act.actor, task) : null
    let refusal = task ? checkRow(task, standing!) : refuse('task-unknown')
    if (task && !refusal && assigneeId !== null) {
      const found = await nameAt(tx, act, task.unit_id, assigneeId, names)
      if (isRefusal(found)) refusal = found
      else name = found
    }
    firstRefusal ??= refusal
    rows.push({
      taskId,
      text: task?.text ?? null,
      before: task?.assignee_name ?? null,
      ok: refusal === null,
      reason: sentenceOf(refusal),
      task: task ?? null,
      standing,
    })
  }
  return { rows, name, firstRefusal }
}

function checkRow(task: TaskRow, { relations }: Standing): Refusal | null {
  const obstacle = obstacleToAct('assign', { plan: task.plan_status, state: task.state, relations })
  return obstacle && refusalOf(obstacle, 'assign', task, task.state)
}

async function nameAt(
  tx: Tx,
  act: Act,
  unitId: string,
  assigneeId: string,
  known: Map<string, string | null>,
): Promise<string | Refusal> {
  if (!known.has(unitId)) {
    const found = await findHolders(tx, {
      unitId,
      below: true,
      today: act.clock.today(),
      roles: assignableRoles,
      accountId: assigneeId,
    })
    known.set(unitId, found[0]?.displayName ?? null)
  }
  return known.get(unitId) ?? refuse('assignee-unfit')
}

function resultOf({ rows, name }: Decided, dryRun: boolean): AssignmentResult {
  return {
    dryRun,
    assigneeName: name,
    changed: rows.filter((row) => row.ok).length,
    rows: rows.map(({ task: _task, standing: _standing, ...row }) => row),
  }
}
