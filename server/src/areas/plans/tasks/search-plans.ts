import type { Tx } from '../../../platform/db/database.ts'
import { listPlans } from '../store-plans.ts'
import { listTasks } from '../store-tasks.ts'

export type PlanFinding = { kind: 'plan' | 'task'; id: string; title: string; detail: string; path: string }

/** Plans, and tasks of issued plans, that hold the words: the newest `limit` of each that the transaction's viewer sees. */
export async function searchPlans(tx: Tx, q: string, limit: number): Promise<PlanFinding[]> {
  const plans = await listPlans(tx, { q, foundAtMost: limit }, { ownUnitIds: [], limit })
  const page = { order: 'due', limit, today: '1900-01-01' } as const
  const tasks = await listTasks(tx, { q, foundAtMost: limit }, page)
  return [
    ...plans.map((plan) => ({
      kind: 'plan' as const,
      id: plan.id,
      title: plan.title,
      detail: [plan.number, plan.unitName, `năm ${plan.year}`].filter(Boolean).join(', '),
      path: `/ke-hoach/${plan.id}`,
    })),
    ...tasks.map((task) => ({
      kind: 'task' as const,
      id: task.id,
      title: task.text,
      detail: task.planTitle,
      path: `/nhiem-vu/${task.id}`,
    })),
  ]
}
