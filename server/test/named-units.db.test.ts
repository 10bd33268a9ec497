import { beforeAll, describe, expect, it } from 'vitest'
import { boardQuery } from '../src/areas/followup/schemas.ts'
import { viewBoard } from '../src/areas/followup/view-board.ts'
import { viewPlanTasks } from '../src/areas/plans/tasks/list-tasks.ts'
import { recordProgress } from '../src/areas/plans/tasks/record-progress.ts'
import { viewPlan } from '../src/areas/plans/tasks/view-plan.ts'
import { viewTask } from '../src/areas/plans/tasks/view-task.ts'
import { viewToday } from '../src/areas/plans/tasks/view-today.ts'
import { editTask } from '../src/areas/plans/tasks/write-task.ts'
import { searchEverything } from '../src/areas/search/search-everything.ts'
import { type Act, type Actor, inView } from '../src/platform/act.ts'
import { isRefusal, type Refusal } from '../src/platform/refusal.ts'
import { buildActor, buildUnit } from './builders.ts'
import { buildPlan, buildTask } from './builders-plans.ts'
import { useTestWorld } from './harness.ts'

function must<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.code}`)
  return result
}
const codeOf = (result: unknown) => (isRefusal(result) ? result.code : 'yes')

describe('a unit beside the one that makes the plan', () => {
  const world = useTestWorld('2026-03-20T02:00:00Z')
  const units = {} as Record<'province' | 'interior' | 'health' | 'clinic' | 'finance', string>
  const tasks = {} as Record<'named' | 'below' | 'other' | 'draft', string>
  let plan = ''
  let draft = ''
  let health: Act
  let finance: Act

  beforeAll(async () => {
    const { db } = world
    units.province = await buildUnit(db, { name: 'Tỉnh An Bình', kind: 'province' })
    units.interior = await buildUnit(db, { name: 'Sở Nội vụ', parentId: units.province })
    units.health = await buildUnit(db, { name: 'Sở Y tế', parentId: units.province })
    units.clinic = await buildUnit(db, { name: 'Bệnh viện tỉnh', kind: 'hospital', parentId: units.health })
    units.finance = await buildUnit(db, { name: 'Sở Tài chính', parentId: units.province })
    const person = async (username: string, unitId: string): Promise<Actor> =>
      buildActor(db, { username, role: 'unit-officer', unitId })
    health = world.as(await person('canbo.yte', units.health))
    finance = world.as(await person('canbo.tc', units.finance))
    plan = await buildPlan(db, { unitId: units.interior, title: 'Kế hoạch cải cách của Sở Nội vụ' })
    draft = await buildPlan(db, { unitId: units.interior, status: 'draft', title: 'Dự thảo của Sở Nội vụ' })
    const lead = { role: 'lead' as const, name: 'Sở Nội vụ', unitIds: [units.interior] }
    const with_ = (unitId: string) => [
      lead,
      { role: 'coordinating' as const, name: 'Đơn vị phối hợp', unitIds: [unitId] },
    ]
    const build = (planId: string, text: string, bodies: object[]) =>
      buildTask(db, {
        planId,
        unitId: units.interior,
        text,
        bodies: bodies as never,
        position: undefined as never,
      })
    tasks.named = await build(plan, 'Rà soát quy chế phối hợp thi đua', with_(units.health))
    tasks.below = await build(plan, 'Khảo sát phong trào thi đua tại bệnh viện', with_(units.clinic))
    tasks.other = await build(plan, 'Kiểm kê hiện vật khen thưởng thi đua', with_(units.finance))
    tasks.draft = await build(draft, 'Việc còn dự thảo thi đua', with_(units.health))
  })

  it('sees the head of the plan and the tasks that name it or a unit below it, and no other', async () => {
    const view = must(await viewPlan(health, plan))
    expect(view.title).toBe('Kế hoạch cải cách của Sở Nội vụ')
    const listed = must(await viewPlanTasks(health, plan, {}, { limit: 50 }))
    expect(listed.rows.map(({ id }) => id).sort(byNumber)).toEqual([tasks.named, tasks.below].sort(byNumber))
    expect(must(await viewTask(health, tasks.named)).text).toBe('Rà soát quy chế phối hợp thi đua')
    expect(codeOf(await viewTask(health, tasks.other))).toBe('task-unknown')
    expect(codeOf(await viewTask(health, tasks.draft))).toBe('task-unknown')
    expect(codeOf(await viewPlan(health, draft))).toBe('plan-unknown')
  })

  it('is kept from the rest by the database itself', async () => {
    const seen = (act: Act) =>
      inView(act, async (tx) => ({
        plans: (await tx.selectFrom('plans').select('id').execute()).map(({ id }) => id),
        tasks: (await tx.selectFrom('plan_tasks').select('id').orderBy('id').execute()).map(({ id }) => id),
      }))

    expect(await seen(health)).toEqual({ plans: [plan], tasks: [tasks.named, tasks.below].sort(byNumber) })
    expect(await seen(finance)).toEqual({ plans: [plan], tasks: [tasks.other] })
  })

  it('finds them by search, on the page of today and on the board', async () => {
    const found = JSON.stringify(await searchEverything(health, { q: 'thi đua' } as never))
    expect(found).toContain('Rà soát quy chế phối hợp thi đua')
    expect(found).not.toContain('Kiểm kê hiện vật')
    expect(found).not.toContain('dự thảo')
    expect(JSON.stringify(await searchEverything(health, { q: 'cải cách' } as never))).toContain(
      'cải cách của Sở Nội vụ',
    )
    const today = JSON.stringify(await viewToday(health))
    expect(today).toContain('Rà soát quy chế phối hợp thi đua')
    expect(today).not.toContain('Kiểm kê hiện vật')
    const board = JSON.stringify(
      await viewBoard(health, boardQuery.parse({ planId: plan, withCoordinating: 'true' })),
    )
    expect(board).toContain('Rà soát quy chế phối hợp thi đua')
    expect(board).not.toContain('Kiểm kê hiện vật')
  })

  it('records its own share and changes nothing else', async () => {
    const share = { taskId: tasks.named, kind: 'completed' as const, happenedOn: '2026-03-19', note: null }

    expect(codeOf(await recordProgress(health, { ...share, unitId: units.health }))).toBe('yes')
    expect(codeOf(await recordProgress(health, { ...share, unitId: units.interior }))).toBe('task-not-yours')
    expect(codeOf(await recordProgress(health, { ...share, unitId: null, kind: 'started' }))).not.toBe(
      'unexpected',
    )
    expect(codeOf(await editTask(health, tasks.named, { revision: 2, text: 'Đổi' }))).toBe('task-not-yours')
    expect(
      codeOf(await recordProgress(health, { ...share, taskId: tasks.other, unitId: units.finance })),
    ).toBe('task-unknown')
  })

  it('no longer sees them once it is named no more', async () => {
    await world.owner.query('delete from task_bodies where task_id = any($1) and role = $2', [
      [tasks.named, tasks.below],
      'coordinating',
    ])

    expect(codeOf(await viewPlan(health, plan))).toBe('plan-unknown')
    expect(codeOf(await viewTask(health, tasks.named))).toBe('task-unknown')
    const { rows } = await world.owner.query(
      'select unit_id from plan_named_units where plan_id = $1 order by 1',
      [plan],
    )
    expect(rows.map(({ unit_id }) => unit_id)).toEqual([units.interior, units.finance].sort(byNumber))
  })

  it('keeps units of tasks whole without keys on each row', async () => {
    const insert = (taskId: string, bodyId: string, unitId: string) =>
      world.owner.query(
        "insert into task_units (task_id, body_id, unit_id, role) values ($1, $2, $3, 'lead')",
        [taskId, bodyId, unitId],
      )
    const { rows } = await world.owner.query('select id from task_bodies where task_id = $1', [tasks.other])

    await expect(insert(tasks.other, rows[0].id, '999999')).rejects.toThrow(/no such unit/)
    await expect(insert(tasks.named, rows[0].id, units.finance)).rejects.toThrow(/no such body/)
    await expect(world.owner.query('delete from units where id = $1', [units.finance])).rejects.toThrow()
    await world.owner.query('delete from plan_tasks where id = $1', [tasks.other])
    const left = await world.owner.query('select 1 from task_units where task_id = $1', [tasks.other])
    expect(left.rowCount).toBe(0)
  })
})

function byNumber(a: string, b: string): number {
  return Number(a) - Number(b)
}
