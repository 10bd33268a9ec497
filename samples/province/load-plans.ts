import type { Tx } from '../../server/src/platform/db/database.ts'
import { loadUnitPlans } from './load-unit-plans.ts'
import type { SampleUnits } from './load-units.ts'
import { insertPlan, insertTasks, type People } from './place-plan.ts'
import { planTasks } from './plan-tasks.ts'
import type { Random } from './random.ts'
import { finishTask, workTask } from './work-on-plan.ts'

/** Last year's plan with its results, this year's as it stands today, and some units' own plans below it. */
export async function loadPlans(
  tx: Tx,
  random: Random,
  units: SampleUnits,
  people: People,
  today: string,
): Promise<{ thisYearId: string }> {
  const year = Number(today.slice(0, 4))
  const province = { unitId: units.rootId, issuer: 'Ủy ban nhân dân tỉnh An Bình' }
  const title = (y: number) => `Công tác thi đua, khen thưởng tỉnh An Bình năm ${y}`
  const last = await insertPlan(
    tx,
    {
      ...province,
      year: year - 1,
      title: title(year - 1),
      number: '12/KH-UBND',
      issuedOn: `${year - 1}-01-20`,
    },
    people,
  )
  const lastTasks = await insertTasks(tx, last, units, year - 1, planTasks(year - 1), null, people.officerId)
  const now = {
    ...province,
    year,
    title: title(year),
    number: '08/KH-UBND',
    issuedOn: `${year}-01-16`,
    previousPlanId: last.id,
  }
  const current = await insertPlan(tx, now, people)
  const currentTasks = await insertTasks(
    tx,
    current,
    units,
    year,
    planTasks(year),
    lastTasks,
    people.officerId,
  )
  for (const task of lastTasks) await finishTask(tx, random, task, `${year}-01-10`, people)
  for (const task of currentTasks) await workTask(tx, random, task, today, people)
  await tx.updateTable('plans').set({ status: 'closed' }).where('id', '=', last.id).execute()
  await tx
    .insertInto('plan_records')
    .values({ plan_id: last.id, kind: 'closed', happened_on: `${year}-01-12`, account_id: people.headId })
    .execute()
  await loadUnitPlans(tx, random, units, people, current.id, currentTasks, today)
  return { thisYearId: current.id }
}
