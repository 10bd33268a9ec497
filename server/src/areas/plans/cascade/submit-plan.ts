import { type Act, accountOf, inAct, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { insertNotification } from '../../../platform/notify.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { findHolders, mayAt, rightsOfRole, roles } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import type { SubmissionState } from '../schemas-cascade.ts'
import { findSubmission, insertSubmission, markSubmission, type SubmissionRow } from '../store-cascade.ts'
import { findPlan, type PlanRow } from '../store-plans.ts'

const managers = roles.filter((role) => rightsOfRole[role].includes('manage-plans'))

/** Where a plan stands between its unit and the higher one, and what the viewer may do about it. @refuses plan-unknown */
export function viewSubmission(act: Act, planId: string): Promise<SubmissionState | Refusal> {
  return inView<SubmissionState | Refusal>(act, async (tx) => {
    const plan = await findPlan(tx, planId)
    if (!plan) return refuse('plan-unknown')
    const latest = await findSubmission(tx, planId)
    const own = (await mayAt(tx, act.actor, 'manage-plans', plan.unit_id)) === null
    const above = latest ? (await mayAt(tx, act.actor, 'manage-plans', latest.to_unit_id)) === null : false
    const running = latest !== undefined && isRunning(latest)
    return {
      latest: latest ? describe(latest) : null,
      maySend: own && !running && plan.status === 'issued' && plan.parent_plan_id !== null,
      mayRecall: own && running && latest.received_at === null,
      mayReceive: above && running,
    }
  })
}

function isRunning(row: SubmissionRow): boolean {
  return row.recalled_at === null && row.returned_at === null
}

function describe(row: SubmissionRow): NonNullable<SubmissionState['latest']> {
  const at = (value: Date | string | null) => (value === null ? null : new Date(value).toISOString())
  return {
    id: row.id,
    toUnitName: row.to_unit_name,
    sentAt: new Date(row.sent_at).toISOString(),
    sentBy: row.sent_by_name,
    receivedAt: at(row.received_at),
    returnedAt: at(row.returned_at),
    returnReason: row.return_reason,
    recalledAt: at(row.recalled_at),
  }
}

/**
 * Sends an issued plan up to the unit whose plan it carries out, and tells who manages plans there.
 * @refuses plan-unknown, right-missing, outside-your-unit, submission-no-parent, submission-not-issued, submission-running
 */
export function submitPlan(act: Act, planId: string): Promise<{ id: string } | Refusal> {
  return inAct(act, async (tx) => {
    const plan = await findPlan(tx, planId)
    if (!plan) return refuse('plan-unknown')
    const refusal = await mayAt(tx, act.actor, 'manage-plans', plan.unit_id)
    if (refusal) return refusal
    const parent = plan.parent_plan_id ? await findPlan(tx, plan.parent_plan_id) : undefined
    if (!parent) return refuse('submission-no-parent')
    if (plan.status !== 'issued') return refuse('submission-not-issued')
    const id = await insertSubmission(tx, {
      planId,
      toUnitId: parent.unit_id,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    if (id === null) return refuse('submission-running')
    await tellManagers(tx, act, parent.unit_id, `${plan.unit_name} gửi kế hoạch “${plan.title}”.`, planId)
    await record(tx, act, 'submit-plan', plan, { to: parent.unit_name })
    return { id }
  })
}

/** Takes a sending back while nobody above has received it. @refuses as receivePlan */
export function recallPlan(act: Act, planId: string): Promise<{ id: string } | Refusal> {
  return step(act, planId, 'below', async (tx, plan, latest) => {
    if (!(await markSubmission(tx, latest.id, { recalled_at: act.clock.now() }, 'unread')))
      return refuse('submission-received')
    await record(tx, act, 'recall-plan', plan, {})
    return null
  })
}

/** Receives a plan that was sent up. @refuses plan-unknown, right-missing, outside-your-unit, submission-none, submission-received */
export function receivePlan(act: Act, planId: string): Promise<{ id: string } | Refusal> {
  return step(act, planId, 'above', async (tx, plan, latest) => {
    const change = { received_at: act.clock.now(), received_by: accountOf(act) }
    if (!(await markSubmission(tx, latest.id, change, 'unread'))) return refuse('submission-received')
    await tellManagers(
      tx,
      act,
      plan.unit_id,
      `${latest.to_unit_name} đã nhận kế hoạch “${plan.title}”.`,
      planId,
    )
    await record(tx, act, 'receive-plan', plan, {})
    return null
  })
}

/** Returns a plan that was sent up, with the reason; it may then be sent again. @refuses as receivePlan */
export function returnPlan(act: Act, planId: string, reason: string): Promise<{ id: string } | Refusal> {
  return step(act, planId, 'above', async (tx, plan, latest) => {
    const change = { returned_at: act.clock.now(), return_reason: reason }
    if (!(await markSubmission(tx, latest.id, change, 'running'))) return refuse('submission-none')
    const text = `${latest.to_unit_name} trả lại kế hoạch “${plan.title}”: ${reason}`
    await tellManagers(tx, act, plan.unit_id, text, planId)
    await record(tx, act, 'return-plan', plan, { reason })
    return null
  })
}

function step(
  act: Act,
  planId: string,
  who: 'below' | 'above',
  work: (tx: Tx, plan: PlanRow, latest: SubmissionRow) => Promise<Refusal | null>,
): Promise<{ id: string } | Refusal> {
  return inAct(act, async (tx) => {
    const plan = await findPlan(tx, planId)
    if (!plan) return refuse('plan-unknown')
    const latest = await findSubmission(tx, planId)
    const at = who === 'below' || !latest ? plan.unit_id : latest.to_unit_id
    const refusal = await mayAt(tx, act.actor, 'manage-plans', at)
    if (refusal) return refusal
    if (!latest || !isRunning(latest)) return refuse('submission-none')
    return (await work(tx, plan, latest)) ?? { id: latest.id }
  })
}

async function tellManagers(tx: Tx, act: Act, unitId: string, text: string, planId: string): Promise<void> {
  const today = act.clock.today()
  for (const { accountId } of await findHolders(tx, { unitId, below: false, roles: managers, today }))
    await insertNotification(tx, {
      accountId,
      kind: 'plan-submission',
      text,
      path: `/ke-hoach/${planId}/cap-duoi`,
      byMail: false,
      now: act.clock.now(),
    })
}

function record(
  tx: Tx,
  act: Act,
  name: string,
  plan: PlanRow,
  details: Record<string, unknown>,
): Promise<void> {
  return recordAct(tx, act, {
    act: name,
    objectKind: 'plan',
    objectId: plan.id,
    unitId: plan.unit_id,
    details: { title: plan.title, ...details },
  })
}
