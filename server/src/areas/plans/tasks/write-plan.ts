import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { planAllows } from '../domain/task-acts.ts'
import { findPlan, insertBlankPlan, lockPlan, type PlanChanges, updatePlan } from '../store-plans.ts'
import { findTask } from '../store-task.ts'
import { listKnownUnits } from '../store-task-writes.ts'
import { planStatusWords } from '../words.ts'
import { standingTo } from './relations.ts'

export type NewPlan = {
  unitId: string
  year: number
  title: string
  parentPlanId: string | null
  originTaskId: string | null
}

/**
 * Begins a blank plan as a draft, by itself or as the work of a task of another plan.
 * @refuses right-missing, outside-your-unit, unit-not-known, plan-unknown, task-unknown, task-not-yours
 */
export function createPlan(act: Act, input: NewPlan): Promise<{ id: string } | Refusal> {
  return inAct(act, async (tx) => {
    if ((await listKnownUnits(tx, [input.unitId])).length === 0) return refuse('unit-not-known')
    const refusal = await mayAt(tx, act.actor, 'manage-plans', input.unitId)
    if (refusal) return refusal
    if (input.parentPlanId && !(await findPlan(tx, input.parentPlanId))) return refuse('plan-unknown')
    if (input.originTaskId) {
      const task = await findTask(tx, input.originTaskId)
      if (!task) return refuse('task-unknown')
      const { relations } = await standingTo(tx, act.actor, task)
      if (relations.every((relation) => relation === 'viewer'))
        return refuse('task-not-yours', { act: 'soạn kế hoạch từ nhiệm vụ này' })
    }
    const id = await insertBlankPlan(tx, {
      ...input,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: 'create-plan',
      objectKind: 'plan',
      objectId: id,
      unitId: input.unitId,
      details: { title: input.title, year: input.year },
    })
    return { id }
  })
}

export type PlanEdit = {
  planId: string
  revision: number
  title?: string | undefined
  year?: number | undefined
  issuer?: string | null | undefined
  place?: string | null | undefined
  legalBases?: string[] | undefined
  purposes?: string[] | undefined
  signer?: object | undefined
  recipients?: string[] | undefined
}

/**
 * Changes what a plan says of itself; its number and day come with the issue only.
 * @refuses plan-unknown, right-missing, outside-your-unit, plan-status-forbids, changed-meanwhile
 */
export function editPlan(act: Act, input: PlanEdit): Promise<{ id: string; revision: number } | Refusal> {
  return inAct(act, async (tx) => {
    const plan = await lockPlan(tx, input.planId)
    if (!plan) return refuse('plan-unknown')
    const refusal = await mayAt(tx, act.actor, 'manage-plans', plan.unit_id)
    if (refusal) return refusal
    if (!planAllows('edit', plan.status))
      return refuse('plan-status-forbids', { status: planStatusWords[plan.status]! })
    if (plan.revision !== input.revision) return refuse('changed-meanwhile')
    const changes = changesOf(input)
    const revision = await updatePlan(tx, plan.id, changes)
    await recordAct(tx, act, {
      act: 'edit-plan',
      objectKind: 'plan',
      objectId: plan.id,
      unitId: plan.unit_id,
      details: { title: input.title ?? plan.title, changed: Object.keys(changes) },
    })
    return { id: plan.id, revision }
  })
}

function changesOf(input: PlanEdit): PlanChanges {
  const { title, year, issuer, place, legalBases, purposes, signer, recipients } = input
  return {
    ...(title === undefined ? {} : { title }),
    ...(year === undefined ? {} : { year }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(place === undefined ? {} : { place }),
    ...(legalBases === undefined ? {} : { legal_bases: JSON.stringify(legalBases) }),
    ...(purposes === undefined ? {} : { purposes: JSON.stringify(purposes) }),
    ...(signer === undefined ? {} : { signer: JSON.stringify(signer) }),
    ...(recipients === undefined ? {} : { recipients: JSON.stringify(recipients) }),
  }
}
