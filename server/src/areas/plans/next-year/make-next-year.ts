import { type Act, accountOf, inAct, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { moveTextToYear } from '../domain/move-year.ts'
import { daysOfPeriod } from '../domain/next-year.ts'
import type { MovedTextView, NextYearBody, NextYearView } from '../schemas-next-year.ts'
import {
  findNextYearPlan,
  followPreviousTask,
  insertNextYearPlan,
  lockNextYearOf,
} from '../store-next-year.ts'
import { findPlan, type PlanRow } from '../store-plans.ts'
import { insertTask } from '../store-task-writes.ts'
import { planStatusWords } from '../words.ts'
import { type Proposed, proposeItems } from './propose-next-year.ts'

/**
 * What the plan of another year would be, each change told so that it can be undone; nothing is kept.
 * @refuses plan-unknown, right-missing, outside-your-unit, plan-status-forbids, next-year-not-later
 */
export function viewNextYear(
  act: Act,
  planId: string,
  query: { toYear?: number | undefined },
): Promise<NextYearView | Refusal> {
  return inView<NextYearView | Refusal>(act, async (tx) => {
    const plan = await openPlan(tx, act, planId)
    if (isRefusal(plan)) return plan
    const toYear = query.toYear ?? plan.year + 1
    if (toYear <= plan.year) return refuse('next-year-not-later', { year: plan.year })
    const move = (text: string): MovedTextView => {
      const { changes, kept } = moveTextToYear(text, plan.year, toYear)
      return { text, changes, kept }
    }
    const duties = plan.duties as { body: string; text: string }[]
    return {
      planId,
      planTitle: plan.title,
      fromYear: plan.year,
      toYear,
      title: move(plan.title),
      purposes: (plan.purposes as string[]).map(move),
      duties: duties.map(({ body, text }) => ({ body, ...move(text) })),
      items: (await proposeItems(tx, act, plan, toYear)).map(
        ({ workKind: _kind, conditional: _if, period: _period, dueSetOn: _on, ...item }) => item,
      ),
      existing: (await findNextYearPlan(tx, planId, toYear)) ?? null,
    }
  })
}

async function openPlan(tx: Tx, act: Act, planId: string): Promise<PlanRow | Refusal> {
  const plan = await findPlan(tx, planId)
  if (!plan) return refuse('plan-unknown')
  const refusal = await mayAt(tx, act.actor, 'manage-plans', plan.unit_id)
  if (refusal) return refusal
  if (plan.status !== 'issued' && plan.status !== 'closed')
    return refuse('plan-status-forbids', { status: planStatusWords[plan.status]! })
  return plan
}

/**
 * Makes the draft of another year's plan from the items that were chosen, in the words that the officer left them in; the
 * plan can then be edited and issued like any other.
 * @refuses as viewNextYear, next-year-exists, next-year-item-gone
 */
export function makeNextYear(
  act: Act,
  planId: string,
  input: NextYearBody,
): Promise<{ id: string; tasks: number } | Refusal> {
  return inAct(act, async (tx) => {
    const plan = await openPlan(tx, act, planId)
    if (isRefusal(plan)) return plan
    if (input.toYear <= plan.year) return refuse('next-year-not-later', { year: plan.year })
    await lockNextYearOf(tx, planId)
    const existing = await findNextYearPlan(tx, planId, input.toYear)
    if (existing) return refuse('next-year-exists', { title: existing.title, year: input.toYear })
    const proposed = new Map(
      (await proposeItems(tx, act, plan, input.toYear)).map((item) => [item.key, item]),
    )
    const gone = input.items.find((item) => !proposed.has(item.key))
    if (gone) return refuse('next-year-item-gone', { text: gone.text.slice(0, 120) })
    const id = await insertNextYearPlan(tx, plan, {
      year: input.toYear,
      title: input.title,
      purposes: input.purposes,
      duties: input.duties,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    for (const [index, { key, text }] of input.items.entries())
      await writeItem(tx, proposed.get(key)!, {
        planId: id,
        plan,
        toYear: input.toYear,
        text,
        ordinal: index + 1,
      })
    await recordAct(tx, act, {
      act: 'make-next-year-plan',
      objectKind: 'plan',
      objectId: id,
      unitId: plan.unit_id,
      details: { title: input.title, previous: plan.title, previousId: planId, tasks: input.items.length },
    })
    return { id, tasks: input.items.length }
  })
}

async function writeItem(
  tx: Tx,
  item: Proposed,
  to: { planId: string; plan: PlanRow; toYear: number; text: string; ordinal: number },
): Promise<void> {
  const taskId = await insertTask(tx, {
    planId: to.planId,
    unitId: to.plan.unit_id,
    ordinal: String(to.ordinal),
    section: item.section,
    text: to.text.normalize('NFC'),
    workKind: item.workKind,
    conditional: item.conditional,
    period: item.period,
    ...daysOfPeriod(item.period, to.toYear),
    dueSetOn: item.dueSetOn,
  })
  if (item.previousTaskId) await followPreviousTask(tx, taskId, item.previousTaskId)
}
