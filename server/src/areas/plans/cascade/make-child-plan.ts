import { type Act, accountOf, inAct, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { readUnitLabels } from '../../organisations/index.ts'
import { dayInWords } from '../domain/days.ts'
import { obstacleToUnitAct } from '../domain/task-acts.ts'
import { computeUnitStates } from '../domain/task-state.ts'
import type { ChildPlanBody, ChildPlanOffer } from '../schemas-cascade.ts'
import {
  countTasksOf,
  findAdoption,
  findChildPlan,
  isAnyBelow,
  keepAdoption,
  listOfferedTasks,
  lockChildPlanOf,
  setParentTask,
} from '../store-cascade.ts'
import { findPlan, insertBlankPlan, type PlanRow } from '../store-plans.ts'
import { listConcernedUnits, listTaskRecords, lockTask, type TaskRow } from '../store-task.ts'
import { insertTask, replaceBodies } from '../store-task-writes.ts'
import { applyRecord } from '../tasks/record-progress.ts'

/** What a unit can take over from a higher plan, and what it did so far. @refuses as makeChildPlan */
export function viewChildPlanOffer(
  act: Act,
  parentId: string,
  unitId: string,
): Promise<ChildPlanOffer | Refusal> {
  return inView<ChildPlanOffer | Refusal>(act, async (tx) => {
    const base = await openParent(tx, act, parentId, unitId)
    if (isRefusal(base)) return base
    const tasks = await listOfferedTasks(tx, parentId, unitId)
    return {
      parentId,
      parentTitle: base.plan.title,
      unitId,
      unitName: base.unitName,
      suggestedTitle: `Công tác thi đua, khen thưởng năm ${base.plan.year} của ${base.unitName}`,
      plan: (await findChildPlan(tx, parentId, unitId)) ?? null,
      tasks: tasks.map(({ takenBy, ...task }) => ({
        ...task,
        state: takenBy ? ('taken' as const) : task.reason ? ('not-applicable' as const) : ('open' as const),
      })),
    }
  })
}

/**
 * Makes the unit's own plan from a higher plan, or adds to the draft that it has: tasks taken over, each with a due date of
 * its own that is not after the higher one, and tasks that do not apply, each with the reason, which stands above at once.
 * @refuses plan-unknown, plan-not-open, child-plan-not-below, right-missing, outside-your-unit, child-plan-issued,
 * task-unknown, task-taken, due-after-parent
 */
export function makeChildPlan(
  act: Act,
  parentId: string,
  input: ChildPlanBody,
): Promise<{ id: string; taken: number; notApplicable: number } | Refusal> {
  return inAct(act, async (tx) => {
    const base = await openParent(tx, act, parentId, input.unitId)
    if (isRefusal(base)) return base
    await lockChildPlanOf(tx, parentId, input.unitId)
    const known = await findChildPlan(tx, parentId, input.unitId)
    if (known && known.status !== 'draft') return refuse('child-plan-issued', { title: known.title })
    const planId =
      known?.id ??
      (await insertBlankPlan(tx, {
        unitId: input.unitId,
        year: base.plan.year,
        title: input.title,
        parentPlanId: parentId,
        originTaskId: null,
        accountId: accountOf(act),
        now: act.clock.now(),
      }))
    const tasks = await countTasksOf(tx, planId)
    for (const [index, one] of input.take.entries()) {
      const refusal = await takeTask(tx, act, {
        ...one,
        parentId,
        planId,
        unitId: input.unitId,
        unitName: base.unitName,
        ordinal: String(tasks + index + 1),
      })
      if (refusal) return refusal
    }
    for (const one of input.notApplicable) {
      const refusal = await setAside(tx, act, { ...one, parentId, unitId: input.unitId })
      if (refusal) return refusal
    }
    const counts = { taken: input.take.length, notApplicable: input.notApplicable.length }
    await recordAct(tx, act, {
      act: 'make-child-plan',
      objectKind: 'plan',
      objectId: planId,
      unitId: input.unitId,
      details: { title: input.title, parent: base.plan.title, parentId, ...counts },
    })
    return { id: planId, ...counts }
  })
}

async function openParent(
  tx: Tx,
  act: Act,
  parentId: string,
  unitId: string,
): Promise<{ plan: PlanRow; unitName: string } | Refusal> {
  const plan = await findPlan(tx, parentId)
  if (!plan) return refuse('plan-unknown')
  const refusal = await mayAt(tx, act.actor, 'manage-plans', unitId)
  if (refusal) return refusal
  if (plan.status !== 'issued')
    return refuse('plan-not-open', {
      act: 'lập kế hoạch cấp dưới',
      status: plan.status === 'draft' ? 'dự thảo' : 'đã kết thúc',
    })
  const unitName = (await readUnitLabels(tx, [unitId])).get(unitId)?.name ?? null
  if (!unitName || !(await isAnyBelow(tx, [unitId], plan.unit_id)))
    return refuse('child-plan-not-below', { unit: plan.unit_name })
  return { plan, unitName }
}

async function lockParentTask(tx: Tx, taskId: string, parentId: string): Promise<TaskRow | Refusal> {
  const task = await lockTask(tx, taskId)
  return task && task.plan_id === parentId ? task : refuse('task-unknown')
}

type Taking = {
  taskId: string
  dueOn: string | null
  parentId: string
  planId: string
  unitId: string
  unitName: string
  ordinal: string
}

async function takeTask(tx: Tx, act: Act, one: Taking): Promise<Refusal | null> {
  const parent = await lockParentTask(tx, one.taskId, one.parentId)
  if (isRefusal(parent)) return parent
  const known = await findAdoption(tx, parent.id, one.unitId)
  if (known?.task_id) return refuse('task-taken', { task: parent.text.slice(0, 120) })
  if (one.dueOn && parent.due_on && one.dueOn > parent.due_on)
    return refuse('due-after-parent', { task: parent.text.slice(0, 120), due: dayInWords(parent.due_on) })
  const taskId = await insertTask(tx, {
    planId: one.planId,
    unitId: one.unitId,
    ordinal: one.ordinal,
    section: parent.section,
    text: parent.text,
    workKind: parent.work_kind,
    conditional: parent.conditional,
    period: parent.period,
    startsOn: parent.starts_on,
    endsOn: parent.ends_on,
    dueSetOn: one.dueOn ?? parent.due_set_on,
  })
  await setParentTask(tx, taskId, parent.id)
  await replaceBodies(tx, taskId, [
    {
      role: 'lead',
      asWritten: one.unitName,
      match: 'unit',
      confidence: 'confirmed',
      reason: '',
      unitIds: [one.unitId],
    },
  ])
  await keepAdoption(tx, {
    parentTaskId: parent.id,
    unitId: one.unitId,
    taskId,
    reason: null,
    accountId: accountOf(act),
    now: act.clock.now(),
  })
  if (known?.not_applicable_reason)
    await recordShare(tx, act, parent, one.unitId, 'reopened', 'Đơn vị nhận lại nhiệm vụ')
  return null
}

async function setAside(
  tx: Tx,
  act: Act,
  one: { taskId: string; reason: string; parentId: string; unitId: string },
): Promise<Refusal | null> {
  const parent = await lockParentTask(tx, one.taskId, one.parentId)
  if (isRefusal(parent)) return parent
  const known = await findAdoption(tx, parent.id, one.unitId)
  if (known?.task_id) return refuse('task-taken', { task: parent.text.slice(0, 120) })
  await keepAdoption(tx, {
    parentTaskId: parent.id,
    unitId: one.unitId,
    taskId: null,
    reason: one.reason,
    accountId: accountOf(act),
    now: act.clock.now(),
  })
  if (!known) await recordShare(tx, act, parent, one.unitId, 'not-applicable', one.reason)
  return null
}

/** The same words on the unit's share of the higher task, where it has one that takes them. */
async function recordShare(
  tx: Tx,
  act: Act,
  parent: TaskRow,
  unitId: string,
  kind: 'not-applicable' | 'reopened',
  note: string,
): Promise<void> {
  const units = await listConcernedUnits(tx, parent.id)
  const shares = computeUnitStates(
    await listTaskRecords(tx, parent.id),
    parent.due_on,
    act.clock.today(),
    units,
  )
  const share = shares.find((unit) => unit.unitId === unitId)
  const name = kind === 'reopened' ? 'reopen' : 'mark-not-applicable'
  const situation = { plan: parent.plan_status, state: parent.state, relations: ['manager'] as const }
  if (!share || obstacleToUnitAct(name, situation, share.state)) return
  await applyRecord(tx, act, parent, { kind, unitId, happenedOn: act.clock.today(), note })
}
