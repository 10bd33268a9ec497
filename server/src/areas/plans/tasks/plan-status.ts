import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { type PlanAct, planActs, planAllows } from '../domain/task-acts.ts'
import {
  countPlanTasks,
  findPlanWithNumber,
  insertPlanRecord,
  lockPlan,
  setPlanStatus,
} from '../store-plans.ts'
import { planStatusWords } from '../words.ts'
import { finishTaskFromWorkspace } from './finish-task.ts'

export type PlanStatusInput = { planId: string; revision: number; note: string | null }
export type PlanStatusResult = { id: string; status: string; revision: number }

const recordOf = { issue: 'issued', close: 'closed', reopen: 'reopened', withdraw: 'withdrawn' } as const

/**
 * Issues a draft under its number and day. The plan then binds the units below; where it was drafted from a task of another
 * plan, that task is done.
 * @refuses plan-unknown, right-missing, outside-your-unit, changed-meanwhile, plan-status-forbids, plan-without-tasks,
 * plan-number-taken, record-date-ahead
 */
export function issuePlan(
  act: Act,
  input: PlanStatusInput & { number: string; issuedOn: string },
): Promise<PlanStatusResult | Refusal> {
  return changeStatus(act, 'issue', input, input.issuedOn, async (tx, plan) => {
    const figures = (await countPlanTasks(tx, [plan.id], act.clock.today())).get(plan.id)!
    if (figures.total === 0) return refuse('plan-without-tasks')
    const same = await findPlanWithNumber(tx, plan, input.number)
    return same ? refuse('plan-number-taken', { number: input.number, title: same.title }) : null
  })
}

/** Ends the work on a plan; what is open stays open and is counted so. @refuses as issuePlan */
export function closePlan(act: Act, input: PlanStatusInput) {
  return changeStatus(act, 'close', input, act.clock.today())
}

/** Takes up a closed plan again. @refuses as issuePlan, note-missing */
export function reopenPlan(act: Act, input: PlanStatusInput) {
  return changeStatus(act, 'reopen', input, act.clock.today(), async () =>
    requireNote(input, 'mở lại kế hoạch'),
  )
}

/** Withdraws an issued plan; the units below no longer see it. @refuses as issuePlan, note-missing */
export function withdrawPlan(act: Act, input: PlanStatusInput) {
  return changeStatus(act, 'withdraw', input, act.clock.today(), async () =>
    requireNote(input, 'thu hồi kế hoạch'),
  )
}

function requireNote({ note }: PlanStatusInput, act: string): Refusal | null {
  return note?.trim() ? null : refuse('note-missing', { act })
}

type LockedPlan = NonNullable<Awaited<ReturnType<typeof lockPlan>>>

function changeStatus(
  act: Act,
  name: keyof typeof recordOf & PlanAct,
  input: PlanStatusInput & { number?: string; issuedOn?: string },
  happenedOn: string,
  check: (tx: Tx, plan: LockedPlan) => Promise<Refusal | null> = async () => null,
): Promise<PlanStatusResult | Refusal> {
  return inAct(act, async (tx) => {
    const plan = await lockPlan(tx, input.planId)
    if (!plan) return refuse('plan-unknown')
    const refusal = await mayAt(tx, act.actor, planActs[name].right, plan.unit_id)
    if (refusal) return refusal
    if (!planAllows(name, plan.status))
      return refuse('plan-status-forbids', { status: planStatusWords[plan.status]! })
    if (plan.revision !== input.revision) return refuse('changed-meanwhile')
    if (happenedOn > act.clock.today()) return refuse('record-date-ahead')
    const broken = await check(tx, plan)
    if (broken) return broken
    const status = planActs[name].to!
    await insertPlanRecord(tx, {
      planId: plan.id,
      kind: recordOf[name],
      happenedOn,
      note: input.note?.trim() || null,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    const issue =
      input.number && input.issuedOn ? { number: input.number, issuedOn: input.issuedOn } : undefined
    const revision = await setPlanStatus(tx, plan.id, status, issue)
    if (name === 'issue' && plan.origin_task_id)
      await finishTaskFromWorkspace(tx, act, {
        taskId: plan.origin_task_id,
        workspace: 'plan-drafting',
        unitId: plan.unit_id,
        objectId: plan.id,
        happenedOn,
        document: { number: input.number!, on: happenedOn },
      })
    await recordAct(tx, act, {
      act: `${name}-plan`,
      objectKind: 'plan',
      objectId: plan.id,
      unitId: plan.unit_id,
      details: {
        title: plan.title,
        happenedOn,
        ...(issue ? { number: issue.number } : {}),
        ...(input.note ? { note: input.note } : {}),
      },
    })
    return { id: plan.id, status, revision }
  })
}
