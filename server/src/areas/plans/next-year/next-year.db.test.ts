import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../../test/builders.ts'
import { buildPlan, buildTask } from '../../../../test/builders-followup.ts'
import { useTestWorld } from '../../../../test/harness.ts'
import type { Actor } from '../../../platform/act.ts'
import { makeDatabase } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import { viewPlanTasks } from '../tasks/list-tasks.ts'
import { viewPlan } from '../tasks/view-plan.ts'
import { makeNextYear, viewNextYear } from './make-next-year.ts'

const yes = <T>(result: T | Refusal): T => {
  if (isRefusal(result)) throw new Error(`refused: ${result.code}`)
  return result
}

describe("next year's plan", () => {
  const world = useTestWorld('2026-11-21T02:00:00Z')
  const units = {} as Record<'province' | 'a' | 'gone', string>
  const actors = {} as Record<'officer' | 'a', Actor>
  const tasks = {} as Record<'yearly' | 'late' | 'congress', string>
  let planId: string

  beforeAll(async () => {
    const db = makeDatabase(world.owner)
    units.province = await buildUnit(db, { name: 'Tỉnh An Phú', kind: 'province' })
    units.a = await buildUnit(db, { name: 'Sở Nội vụ', parentId: units.province })
    units.gone = await buildUnit(db, { name: 'Ban cũ', parentId: units.province })
    await db.updateTable('units').set({ dissolved_on: '2026-07-01' }).where('id', '=', units.gone).execute()
    actors.officer = await buildActor(db, {
      username: 'chuyenvien',
      role: 'standing-officer',
      unitId: units.province,
    })
    actors.a = await buildActor(db, { username: 'canbo.a', role: 'unit-officer', unitId: units.a })
    planId = await buildPlan(db, { unitId: units.province })
    await db
      .updateTable('plans')
      .set({
        purposes: JSON.stringify(['Hoàn thành nhiệm vụ năm 2026']),
        issuer: 'Ủy ban nhân dân tỉnh An Phú',
      })
      .where('id', '=', planId)
      .execute()
    const plan = { planId, unitId: units.province }
    tasks.yearly = await buildTask(db, {
      ...plan,
      position: 1,
      text: 'Kỷ niệm 78 năm Ngày truyền thống, tổng kết năm 2026 theo Luật Thi đua, khen thưởng năm 2022',
      dueOn: '2026-12-31',
      lead: [units.a, units.gone],
    })
    tasks.late = await buildTask(db, {
      ...plan,
      position: 2,
      text: 'Số hóa hồ sơ',
      dueOn: '2026-06-30',
      lead: [units.a],
    })
    tasks.congress = await buildTask(db, {
      ...plan,
      position: 3,
      text: 'Đại hội Thi đua yêu nước lần thứ VIII',
    })
    await db.updateTable('plan_tasks').set({ state: 'done' }).where('id', '=', tasks.congress).execute()
  })

  it('shows each change, what is carried over and what the calendar misses', async () => {
    const view = yes(await viewNextYear(world.as(actors.officer), planId, {}))
    expect([view.fromYear, view.toYear, view.existing]).toEqual([2026, 2027, null])
    expect(view.title.changes.map((change) => [change.before, change.after])).toEqual([['2026', '2027']])
    expect(view.purposes[0]!.changes).toHaveLength(1)
    const item = (key: string) => view.items.find((one) => one.key === key)!
    expect(item(`repeated:${tasks.yearly}`).changes.map((change) => [change.before, change.after])).toEqual([
      ['78 năm', '79 năm'],
      ['2026', '2027'],
    ])
    expect(item(`repeated:${tasks.yearly}`)).toMatchObject({
      include: true,
      dueOn: '2027-12-31',
      time: '31/12/2027',
    })
    expect(item(`carried:${tasks.late}`)).toMatchObject({
      include: true,
      dueOn: '2027-03-31',
      reason: 'Chưa xong khi đến hạn 30/06/2026; chuyển tiếp, hạn đặt lại trong quý I',
    })
    expect(item(`repeated:${tasks.congress}`)).toMatchObject({ include: false })
    const calendar = view.items.filter((one) => one.origin === 'statutory')
    expect(calendar.length).toBeGreaterThan(2)
    for (const one of calendar) {
      expect(one.citation).toBeTruthy()
      expect(one.include).toBe(one.confidence === 'verified')
    }
  })

  it('makes one draft from what was chosen, in the words left by the officer, with bodies that still exist', async () => {
    const view = yes(await viewNextYear(world.as(actors.officer), planId, {}))
    const statutory = view.items.find((one) => one.origin === 'statutory')!
    const input = {
      toYear: 2027,
      title: 'Công tác thi đua, khen thưởng năm 2027',
      purposes: ['Hoàn thành nhiệm vụ năm 2027'],
      duties: [],
      items: [
        { key: `repeated:${tasks.yearly}`, text: 'Kỷ niệm 79 năm Ngày truyền thống' },
        { key: `carried:${tasks.late}`, text: 'Số hóa hồ sơ' },
        { key: statutory.key, text: statutory.text },
      ],
    }
    const results = await Promise.all([
      makeNextYear(world.as(actors.officer), planId, input),
      makeNextYear(world.as(actors.officer), planId, input),
    ])
    expect(results.filter(isRefusal).map((one) => one.code)).toEqual(['next-year-exists'])
    const made = results.flatMap((one) => (isRefusal(one) ? [] : [one]))[0]!
    const plan = yes(await viewPlan(world.as(actors.officer), made.id))
    expect(plan).toMatchObject({
      status: 'draft',
      year: 2027,
      number: null,
      issuer: 'Ủy ban nhân dân tỉnh An Phú',
      purposes: ['Hoàn thành nhiệm vụ năm 2027'],
      previous: { id: planId },
    })
    const list = yes(await viewPlanTasks(world.as(actors.officer), made.id, {}, { limit: 10 }))
    expect(list.rows.map((row) => [row.ordinal, row.text, row.dueOn, row.state])).toEqual([
      ['1', 'Kỷ niệm 79 năm Ngày truyền thống', '2027-12-31', 'not-started'],
      ['2', 'Số hóa hồ sơ', '2027-03-31', 'not-started'],
      ['3', statutory.text, statutory.dueOn, 'not-started'],
    ])
    const { rows } = await world.owner.query(
      'select u.unit_id, t.previous_task_id from plan_tasks t join task_units u on u.task_id = t.id where t.plan_id = $1 order by t.position',
      [made.id],
    )
    expect(rows).toEqual([
      { unit_id: units.a, previous_task_id: tasks.yearly },
      { unit_id: units.a, previous_task_id: tasks.late },
    ])
  })

  it('refuses whom it does not belong to, an earlier year and items that are gone', async () => {
    expect(await viewNextYear(world.as(actors.a), planId, {})).toMatchObject({ code: 'outside-your-unit' })
    expect(await viewNextYear(world.as(actors.officer), planId, { toYear: 2026 })).toMatchObject({
      code: 'next-year-not-later',
    })
    const items = [{ key: 'repeated:999999', text: 'Việc lạ' }]
    const input = { toYear: 2028, title: 'Kế hoạch', purposes: [], duties: [], items }
    expect(await makeNextYear(world.as(actors.officer), planId, input)).toMatchObject({
      code: 'next-year-item-gone',
    })
  })
})
