import { type Act, inView, scopeOf } from '../../../platform/act.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { type CoverageState, type CoverageView, coverageStates } from '../schemas-cascade.ts'
import { isAnyBelow } from '../store-cascade.ts'
import { countCoverage, listCoverage, listNotApplicable, listTaskCoverage } from '../store-coverage.ts'
import { findPlan } from '../store-plans.ts'

/**
 * How far a plan was carried downward, within the viewer's sight: which unit has a plan of its own and where it stands, which
 * task nobody took over, and what was said not to apply. @refuses plan-unknown
 */
export function viewCoverage(
  act: Act,
  planId: string,
  query: { state?: CoverageState | undefined; after?: string | undefined; limit: number },
): Promise<CoverageView | Refusal> {
  return inView<CoverageView | Refusal>(act, async (tx) => {
    const plan = await findPlan(tx, planId)
    if (!plan) return refuse('plan-unknown')
    const roots = act.actor === 'system' ? [] : scopeOf(act.actor)
    const found = await listCoverage(
      tx,
      { planId, roots, state: query.state },
      { after: query.after, limit: query.limit + 1 },
    )
    const rows = found.slice(0, query.limit)
    const counted = await countCoverage(tx, planId, roots)
    const counts = Object.fromEntries(
      coverageStates.map((state) => [state, counted.find((row) => row.state === state)?.units ?? 0]),
    ) as Record<CoverageState, number>
    const reasons = Map.groupBy(await listNotApplicable(tx, planId, roots), (row) => row.taskId)
    const tasks = await listTaskCoverage(tx, planId, roots)
    return {
      planTitle: plan.title,
      isBelow: await isAnyBelow(tx, roots, plan.unit_id),
      counts,
      rows: rows.map(({ orderKey: _, ...row }) => row),
      total: query.state ? counts[query.state] : Object.values(counts).reduce((sum, n) => sum + n, 0),
      next: found.length > query.limit ? rows.at(-1)!.orderKey : null,
      tasks: tasks.map((task) => ({
        ...task,
        reasons: (reasons.get(task.id) ?? []).map(({ unitName, reason }) => ({ unitName, reason })),
      })),
    }
  })
}
