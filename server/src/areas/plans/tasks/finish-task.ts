import { type Act, accountOf } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { obstacleToAct, obstacleToUnitAct } from '../domain/task-acts.ts'
import { computeUnitStates } from '../domain/task-state.ts'
import { listConcernedUnits, listTaskRecords, lockTask } from '../store-task.ts'
import { insertProof } from '../store-task-writes.ts'
import { applyRecord } from './record-progress.ts'

export type FinishedWork = {
  taskId: string
  /** Key of the workspace in domain/workspaces.ts. */
  workspace: string
  /** What was finished there. */
  objectId: string
  /** The unit that did the work: the plan's own unit finishes the whole task, any other its share. */
  unitId: string
  happenedOn: string
  /** The document that proves it, where there is one. */
  document: { number: string; on: string } | null
  /** Where the work is seen in the web app, as the proof where it has no numbered document. */
  link?: { url: string; note: string }
}

/**
 * Completes the task, or the unit's share of it, that a workspace was opened from, with the document, or where it is seen, as proof. Called inside
 * the workspace's own act, which writes the ledger. Leaves a task alone that is closed already, or whose plan is: finishing
 * the work is no reason to refuse it. True where something was completed.
 */
export async function finishTaskFromWorkspace(tx: Tx, act: Act, work: FinishedWork): Promise<boolean> {
  const task = await lockTask(tx, work.taskId)
  if (!task) return false
  const situation = { plan: task.plan_status, state: task.state, relations: ['manager'] as const }
  const whole = work.unitId === task.unit_id
  if (whole && obstacleToAct('complete', situation)) return false
  if (!whole) {
    const units = await listConcernedUnits(tx, task.id)
    const records = await listTaskRecords(tx, task.id)
    const shares = computeUnitStates(records, task.due_on, act.clock.today(), units)
    const share = shares.find((unit) => unit.unitId === work.unitId)
    if (!share || obstacleToUnitAct('complete', situation, share.state)) return false
  }
  const unitId = whole ? null : work.unitId
  await applyRecord(tx, act, task, {
    kind: 'completed',
    unitId,
    happenedOn: work.happenedOn,
    note: null,
    details: { workspace: work.workspace, objectId: work.objectId },
  })
  const { document, link } = work
  if (document || link)
    await insertProof(tx, {
      taskId: task.id,
      unitId,
      kind: document ? 'document' : 'link',
      fileId: null,
      documentNumber: document?.number ?? null,
      documentOn: document?.on ?? null,
      url: document ? null : link!.url,
      note: document ? null : link!.note,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
  return true
}
