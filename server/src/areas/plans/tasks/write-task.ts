import { type Act, inAct } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { periodToDates } from '../domain/period-dates.ts'
import type { Period } from '../domain/reading/plan-reading.ts'
import { obstacleToAct, planAllows, type TaskAct } from '../domain/task-acts.ts'
import { computeTaskState } from '../domain/task-state.ts'
import type { TaskBody, TaskChanges } from '../schemas-tasks.ts'
import { lockPlan } from '../store-plans.ts'
import { listConcernedUnits, listTaskRecords, lockTask, type TaskRow } from '../store-task.ts'
import {
  deleteTask,
  insertTask,
  listKnownUnits,
  type NewBody,
  replaceBodies,
  type TaskValues,
  updateTask,
} from '../store-task-writes.ts'
import { planStatusWords } from '../words.ts'
import { refusalOf, standingTo, useStanding } from './relations.ts'

/**
 * Adds a task at the end of a plan.
 * @refuses plan-unknown, right-missing, outside-your-unit, plan-status-forbids, unit-not-known
 */
export function addTask(act: Act, planId: string, input: TaskBody): Promise<{ id: string } | Refusal> {
  return inAct(act, async (tx) => {
    const plan = await lockPlan(tx, planId)
    if (!plan) return refuse('plan-unknown')
    const refusal = await mayAt(tx, act.actor, 'manage-plans', plan.unit_id)
    if (refusal) return refusal
    if (!planAllows('edit', plan.status))
      return refuse('plan-status-forbids', { status: planStatusWords[plan.status]! })
    const bodies = await checkBodies(tx, input.bodies)
    if (isRefusal(bodies)) return bodies
    const id = await insertTask(tx, {
      planId,
      unitId: plan.unit_id,
      ordinal: input.ordinal,
      section: input.section,
      text: input.text.normalize('NFC'),
      workKind: input.workKind,
      conditional: input.conditional,
      period: input.period,
      ...daysOf(input.period, plan.year),
      dueSetOn: input.dueSetOn,
    })
    await replaceBodies(tx, id, bodies)
    await recordAct(tx, act, {
      act: 'add-task',
      objectKind: 'task',
      objectId: id,
      unitId: plan.unit_id,
      details: { plan: plan.title, task: input.text.slice(0, 200) },
    })
    return { id }
  })
}

/**
 * Changes text, period, kind or bodies of a task; a period or bodies that change may change the state.
 * @refuses task-unknown, task-not-yours, plan-not-open, task-state-forbids, changed-meanwhile, unit-not-known
 */
export function editTask(
  act: Act,
  taskId: string,
  input: TaskChanges,
): Promise<{ id: string; revision: number } | Refusal> {
  return inAct(act, async (tx) => {
    const task = await lockForManager(tx, act, taskId, 'edit')
    if (isRefusal(task)) return task
    if (task.revision !== input.revision) return refuse('changed-meanwhile')
    if (input.bodies) {
      const bodies = await checkBodies(tx, input.bodies)
      if (isRefusal(bodies)) return bodies
      await replaceBodies(tx, taskId, bodies)
    }
    const values = valuesOf(input, task)
    const units = await listConcernedUnits(tx, taskId)
    const endsOn = values.ends_on === undefined ? task.ends_on : values.ends_on
    const setOn = values.due_set_on === undefined ? task.due_set_on : values.due_set_on
    const records = await listTaskRecords(tx, taskId)
    const { state } = computeTaskState(records, setOn ?? endsOn, act.clock.today(), units)
    const revision = await updateTask(tx, taskId, { ...values, state })
    const { revision: _, ...changes } = input
    await recordAct(tx, act, {
      act: 'edit-task',
      objectKind: 'task',
      objectId: taskId,
      unitId: task.unit_id,
      details: { task: (input.text ?? task.text).slice(0, 200), changed: Object.keys(changes) },
    })
    return { id: taskId, revision }
  })
}

/**
 * Takes a task out of a draft; in an issued plan a task is dropped with a reason instead.
 * @refuses task-unknown, task-not-yours, plan-not-open, task-state-forbids
 */
export function removeTask(act: Act, taskId: string): Promise<undefined | Refusal> {
  return inAct<undefined>(act, async (tx) => {
    const task = await lockForManager(tx, act, taskId, 'remove')
    if (isRefusal(task)) return task
    await deleteTask(tx, taskId)
    await recordAct(tx, act, {
      act: 'remove-task',
      objectKind: 'task',
      objectId: taskId,
      unitId: task.unit_id,
      details: { plan: task.plan_title, task: task.text.slice(0, 200) },
    })
    return undefined
  })
}

async function lockForManager(tx: Tx, act: Act, taskId: string, name: TaskAct): Promise<TaskRow | Refusal> {
  const task = await lockTask(tx, taskId)
  if (!task) return refuse('task-unknown')
  const standing = await standingTo(tx, act.actor, task)
  const situation = { plan: task.plan_status, state: task.state, relations: standing.relations }
  const obstacle = obstacleToAct(name, situation)
  if (obstacle) return refusalOf(obstacle, name, task, task.state)
  useStanding(tx, standing, ['manager'], null)
  return task
}

async function checkBodies(tx: Tx, bodies: TaskBody['bodies']): Promise<NewBody[] | Refusal> {
  const wanted = [...new Set(bodies.flatMap((body) => body.unitIds))]
  const known = await listKnownUnits(tx, wanted)
  if (known.length < wanted.length) return refuse('unit-not-known')
  return bodies.map((body) => ({
    role: body.role,
    asWritten: body.asWritten.normalize('NFC'),
    match: body.unitIds.length === 0 ? 'outside' : body.unitIds.length === 1 ? 'unit' : 'group',
    confidence: 'confirmed',
    reason: '',
    unitIds: body.unitIds,
  }))
}

function daysOf(period: TaskBody['period'], planYear: number) {
  return periodToDates({ ...(period as Period), year: period.year ?? planYear })
}

function valuesOf(input: TaskChanges, task: TaskRow): TaskValues {
  const { text, ordinal, section, workKind, conditional, period, dueSetOn } = input
  const days = period && daysOf(period, task.plan_year)
  return {
    ...(text === undefined ? {} : { text: text.normalize('NFC') }),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(section === undefined ? {} : { section }),
    ...(workKind === undefined ? {} : { work_kind: workKind }),
    ...(conditional === undefined ? {} : { conditional }),
    ...(days
      ? {
          period: JSON.stringify(ownWords(period!, task.period as Period)),
          starts_on: days.startsOn,
          ends_on: days.endsOn,
        }
      : {}),
    ...(dueSetOn === undefined ? {} : { due_set_on: dueSetOn }),
  }
}

/** A period that was changed no longer has the words of the source. */
function ownWords(period: TaskBody['period'], before: Period): TaskBody['period'] {
  const same = (['kind', 'year', 'values', 'bound', 'from', 'to'] as const).every(
    (key) => JSON.stringify(period[key]) === JSON.stringify(before[key]),
  )
  const { raw: _, ...plain } = period
  return same ? period : plain
}
