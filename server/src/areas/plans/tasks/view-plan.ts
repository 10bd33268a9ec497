import { type Act, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { findHolders, mayAt, type Role, rightsOfRole, roles } from '../../access/index.ts'
import { readUnitLabels } from '../../organisations/index.ts'
import { type PlanAct, type PlanStatus, planActs, planAllows } from '../domain/task-acts.ts'
import type { ActView, AssigneeList, PlanList, PlanView } from '../schemas-plans.ts'
import {
  countPlanTasks,
  findPlan,
  listPlanRecords,
  listPlans,
  type PlanFilter,
  type PlanRow,
  planCursor,
} from '../store-plans.ts'
import { planStatusWords } from '../words.ts'
import { rootsOf, sentenceOf } from './relations.ts'

/** A page of the plans that the viewer sees, each with its figures. */
export function viewPlans(
  act: Act,
  input: PlanFilter & { after?: string | undefined; limit: number },
): Promise<PlanList> {
  return inView(act, async (tx) => {
    const ownUnitIds = rootsOf(act.actor)
    const rows = await listPlans(tx, input, { ownUnitIds, after: input.after, limit: input.limit + 1 })
    const page = rows.slice(0, input.limit)
    const figures = await countPlanTasks(
      tx,
      page.map((row) => row.id),
      act.clock.today(),
    )
    const last = page.at(-1)
    return {
      rows: page.map(({ isOwn: _, ...row }) => ({
        ...row,
        status: row.status as PlanStatus,
        figures: figures.get(row.id)!,
      })),
      next: rows.length > input.limit && last ? planCursor(last) : null,
    }
  })
}

/** One plan with its figures, what happened to it, and what the viewer may do. @refuses plan-unknown */
export function viewPlan(act: Act, planId: string): Promise<PlanView | Refusal> {
  return inView(act, async (tx) => {
    const plan = await findPlan(tx, planId)
    if (!plan) return refuse('plan-unknown')
    const figures = (await countPlanTasks(tx, [planId], act.clock.today())).get(planId)!
    const records = await listPlanRecords(tx, planId)
    return {
      ...describePlan(plan),
      figures,
      records: records.map(({ recordedAt, ...record }) => ({
        ...record,
        kind: record.kind as PlanView['records'][number]['kind'],
        at: new Date(recordedAt).toISOString(),
      })),
      acts: await planActsOf(tx, act, plan),
    }
  })
}

function describePlan(plan: PlanRow): Omit<PlanView, 'figures' | 'records' | 'acts'> {
  const { onBehalfOf = null, position = null, name = null } = plan.signer as Partial<PlanView['signer']>
  const duties = plan.duties as { body: string; text: string }[]
  return {
    id: plan.id,
    unitId: plan.unit_id,
    unitName: plan.unit_name,
    year: plan.year,
    title: plan.title,
    number: plan.number,
    issuer: plan.issuer,
    place: plan.place,
    issuedOn: plan.issued_on,
    issuedText: plan.issued_text,
    legalBases: plan.legal_bases as string[],
    purposes: plan.purposes as string[],
    duties: duties.map(({ body, text }) => ({ body, text })),
    signer: { onBehalfOf, position, name },
    recipients: plan.recipients as string[],
    parent: plan.parent_plan_id
      ? { id: plan.parent_plan_id, title: plan.parent_title, number: plan.parent_number }
      : null,
    previous: plan.previous_plan_id
      ? { id: plan.previous_plan_id, title: plan.previous_title, number: plan.previous_number }
      : null,
    readingId: plan.reading_id,
    status: plan.status as PlanStatus,
    revision: plan.revision,
    createdBy: plan.created_by_name,
    createdAt: new Date(plan.created_at).toISOString(),
  }
}

async function planActsOf(tx: Tx, act: Act, plan: PlanRow): Promise<ActView[]> {
  const manage = await mayAt(tx, act.actor, 'manage-plans', plan.unit_id)
  const approve = await mayAt(tx, act.actor, 'approve-plans', plan.unit_id)
  return (Object.keys(planActs) as PlanAct[]).map((name) => {
    const refusal = planActs[name].right === 'manage-plans' ? manage : approve
    const status = refuse('plan-status-forbids', { status: planStatusWords[plan.status]! })
    const reason = sentenceOf(refusal ?? (planAllows(name, plan.status as PlanStatus) ? null : status))
    return { act: name, allowed: reason === null, reason }
  })
}

/** Roles that work on tasks: who holds one can be made responsible for a task. */
export const assignableRoles: readonly Role[] = roles.filter((role) =>
  rightsOfRole[role].includes('work-on-tasks'),
)

/** People who may be made responsible for tasks of the plan. @refuses plan-unknown, right-missing, outside-your-unit */
export function viewAssignees(act: Act, planId: string): Promise<AssigneeList | Refusal> {
  return inView(act, async (tx) => {
    const plan = await findPlan(tx, planId)
    if (!plan) return refuse('plan-unknown')
    const refusal = await mayAt(tx, act.actor, 'manage-plans', plan.unit_id)
    if (refusal) return refusal
    const rows = await findHolders(tx, {
      unitId: plan.unit_id,
      below: true,
      today: act.clock.today(),
      roles: assignableRoles,
    })
    const units = await readUnitLabels(
      tx,
      rows.map(({ unitId }) => unitId),
    )
    return {
      rows: rows.map((row) => ({
        id: row.accountId,
        name: row.displayName,
        unitName: units.get(row.unitId)?.name ?? '',
      })),
    }
  })
}
