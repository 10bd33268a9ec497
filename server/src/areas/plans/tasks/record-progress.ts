import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { recordAct } from '../../ledger/index.ts'
import { carryUpward } from '../cascade/carry-upward.ts'
import {
  actOfRecord,
  obstacleToAct,
  obstacleToUnitAct,
  type TaskActRule,
  taskActs,
} from '../domain/task-acts.ts'
import { computeTaskState, computeUnitStates, type RecordKind, type TaskState } from '../domain/task-state.ts'
import { listConcernedUnits, listTaskRecords, lockTask, type TaskRow } from '../store-task.ts'
import { insertTaskRecord, type TaskValues, updateTask } from '../store-task-writes.ts'
import { actWords } from '../words.ts'
import { refusalOf, type Standing, standingTo, useStanding } from './relations.ts'

export type ProgressInput = {
  taskId: string
  kind: RecordKind
  /** For one of the units concerned; null: for the task as a whole. */
  unitId: string | null
  happenedOn: string
  note: string | null
  /** With "due-set": the new due date, null for the end of the period again. */
  dueOn?: string | null | undefined
  /** With "waiting": for whom. */
  waitingFor?: string | undefined
}

export type Progress = { state: TaskState; revision: number }

/**
 * Records what happened to a task, or to the share of one unit, and sets the state that the records now say. Who may not
 * speak for the whole task speaks for the one unit that is theirs.
 * @refuses task-unknown, task-not-yours, plan-not-open, task-state-forbids, unit-not-concerned, unit-to-choose,
 * record-date-ahead, note-missing, due-missing
 */
export function recordProgress(act: Act, input: ProgressInput): Promise<Progress | Refusal> {
  return inAct(act, async (tx) => {
    const task = await lockTask(tx, input.taskId)
    if (!task) return refuse('task-unknown')
    const unitId = chooseUnit(await standingTo(tx, act.actor, task), input)
    if (isRefusal(unitId)) return unitId
    const refusal = await checkProgress(tx, act, task, { ...input, unitId })
    if (refusal) return refusal
    const progress = await applyRecord(tx, act, task, { ...input, unitId })
    await recordAct(tx, act, {
      act: 'record-progress',
      objectKind: 'task',
      objectId: task.id,
      unitId: unitId ?? task.unit_id,
      details: {
        kind: input.kind,
        happenedOn: input.happenedOn,
        task: task.text.slice(0, 200),
        state: progress.state,
        ...(input.note ? { note: input.note } : {}),
        ...(input.kind === 'due-set' ? { dueOn: input.dueOn ?? null } : {}),
      },
    })
    return progress
  })
}

function chooseUnit(
  { relations, concernedIds }: Standing,
  { unitId, kind }: ProgressInput,
): string | null | Refusal {
  const act = actOfRecord(kind)
  const rule: TaskActRule = taskActs[act]
  if (unitId !== null || relations.includes('manager') || rule.unitStates === undefined) return unitId
  if (concernedIds.length > 1) return refuse('unit-to-choose')
  return concernedIds[0] ?? refuse('task-not-yours', { act: actWords[act] })
}

async function checkProgress(tx: Tx, act: Act, task: TaskRow, input: ProgressInput): Promise<Refusal | null> {
  const name = actOfRecord(input.kind)
  const rule: TaskActRule = taskActs[name]
  const standing = await standingTo(tx, act.actor, task)
  const situation = { plan: task.plan_status, state: task.state, relations: standing.relations }
  if (input.unitId === null) {
    // To speak for the whole is the manager's.
    const relations = situation.relations.filter((relation) => relation !== 'concerned')
    const obstacle = obstacleToAct(name, { ...situation, relations })
    if (obstacle) return refusalOf(obstacle, name, task, task.state)
  } else {
    const refusal = await checkUnitProgress(tx, act, task, input.unitId, standing, name)
    if (refusal) return refusal
  }
  useStanding(tx, standing, input.unitId === null ? ['manager'] : rule.who, input.unitId)
  if (input.happenedOn > act.clock.today()) return refuse('record-date-ahead')
  if (rule.needsNote && !input.note?.trim()) return refuse('note-missing', { act: actWords[name] })
  if (input.kind === 'due-set' && input.dueOn === undefined) return refuse('due-missing')
  return null
}

async function checkUnitProgress(
  tx: Tx,
  act: Act,
  task: TaskRow,
  unitId: string,
  standing: Standing,
  name: ReturnType<typeof actOfRecord>,
): Promise<Refusal | null> {
  const units = await listConcernedUnits(tx, task.id)
  if (!units.some((unit) => unit.unitId === unitId)) return refuse('unit-not-concerned')
  const mine = standing.concernedIds.includes(unitId)
  const relations = standing.relations.filter((relation) => relation !== 'concerned' || mine)
  const records = await listTaskRecords(tx, task.id)
  const shares = computeUnitStates(records, task.due_on, act.clock.today(), units)
  const share = shares.find((unit) => unit.unitId === unitId)!
  const obstacle = obstacleToUnitAct(
    name,
    { plan: task.plan_status, state: task.state, relations },
    share.state,
  )
  return obstacle && refusalOf(obstacle, name, task, share.state)
}

/** Writes the record of a task that is locked and checked, and the state that follows. */
export async function applyRecord(
  tx: Tx,
  act: Act,
  task: Pick<TaskRow, 'id' | 'due_on' | 'ends_on'>,
  input: Omit<ProgressInput, 'taskId'> & { details?: Record<string, unknown> },
): Promise<Progress> {
  const details = {
    ...input.details,
    ...(input.kind === 'due-set' ? { dueOn: input.dueOn ?? null } : {}),
    ...(input.waitingFor ? { waitingFor: input.waitingFor } : {}),
  }
  await insertTaskRecord(tx, {
    taskId: task.id,
    unitId: input.unitId,
    kind: input.kind,
    happenedOn: input.happenedOn,
    note: input.note?.trim() || null,
    details,
    accountId: accountOf(act),
    now: act.clock.now(),
  })
  const dueOn = input.kind === 'due-set' ? (input.dueOn ?? task.ends_on) : task.due_on
  const units = await listConcernedUnits(tx, task.id)
  const { state } = computeTaskState(await listTaskRecords(tx, task.id), dueOn, act.clock.today(), units)
  const values: TaskValues = {
    state,
    ...(input.kind === 'due-set' ? { due_set_on: input.dueOn ?? null } : {}),
  }
  const revision = await updateTask(tx, task.id, values)
  await carryUpward(tx, act, { taskId: task.id, state, happenedOn: input.happenedOn }, applyRecord)
  return { state, revision }
}
