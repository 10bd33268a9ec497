import type { Act } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { obstacleToUnitAct, type TaskAct } from '../domain/task-acts.ts'
import { computeUnitStates, type RecordKind, type TaskState } from '../domain/task-state.ts'
import { findAdoptedFrom } from '../store-cascade.ts'
import { listConcernedUnits, listTaskRecords, lockTask, type TaskRow } from '../store-task.ts'

export type RecordUpward = (
  tx: Tx,
  act: Act,
  task: TaskRow,
  input: {
    kind: RecordKind
    unitId: string
    happenedOn: string
    note: string | null
    details: Record<string, unknown>
  },
) => Promise<unknown>

/**
 * Where the task was taken over from a higher plan, its unit's share there follows: begun, done or opened again, in the same
 * transaction. The one place where progress goes upward; the record there is made by `record`, which carries it further up.
 * Leaves the share alone where the higher plan or task takes no more, or the unit is not named there.
 */
export async function carryUpward(
  tx: Tx,
  act: Act,
  done: { taskId: string; state: TaskState; happenedOn: string },
  record: RecordUpward,
): Promise<void> {
  const link = await findAdoptedFrom(tx, done.taskId)
  if (!link) return
  const parent = await lockTask(tx, link.parentTaskId)
  if (!parent) return
  const units = await listConcernedUnits(tx, parent.id)
  const shares = computeUnitStates(
    await listTaskRecords(tx, parent.id),
    parent.due_on,
    act.clock.today(),
    units,
  )
  const share = shares.find((unit) => unit.unitId === link.unitId)
  const name = share && actFor(done.state, share.state)
  if (!share || !name) return
  const situation = { plan: parent.plan_status, state: parent.state, relations: ['manager'] as const }
  if (obstacleToUnitAct(name, situation, share.state)) return
  await record(tx, act, parent, {
    kind: name === 'complete' ? 'completed' : name === 'reopen' ? 'reopened' : 'started',
    unitId: link.unitId,
    happenedOn: done.happenedOn,
    note: null,
    details: { adoptedTaskId: done.taskId },
  })
}

/** What the share above needs so that it says the same as the unit's own task; null where it does already. */
function actFor(own: TaskState, share: string): (TaskAct & ('complete' | 'reopen' | 'start')) | null {
  const isDone = own === 'done' || own === 'done-late'
  const isShareDone = share === 'done' || share === 'done-late'
  if (isDone) return isShareDone ? null : 'complete'
  if (isShareDone && own !== 'dropped') return 'reopen'
  return own === 'in-progress' && share === 'not-started' ? 'start' : null
}
