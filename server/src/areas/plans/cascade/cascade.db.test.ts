import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../../test/builders.ts'
import { buildPlan, buildTask } from '../../../../test/builders-followup.ts'
import { useTestWorld } from '../../../../test/harness.ts'
import type { Actor } from '../../../platform/act.ts'
import { makeDatabase } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import { issuePlan } from '../tasks/plan-status.ts'
import { recordProgress } from '../tasks/record-progress.ts'
import { viewTask } from '../tasks/view-task.ts'
import { makeChildPlan, viewChildPlanOffer } from './make-child-plan.ts'
import { recallPlan, receivePlan, returnPlan, submitPlan, viewSubmission } from './submit-plan.ts'
import { viewCoverage } from './view-coverage.ts'

const yes = <T>(result: T | Refusal): T => {
  if (isRefusal(result)) throw new Error(`refused: ${result.code}`)
  return result
}

describe('a plan carried down and back', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  const units = {} as Record<'province' | 'a' | 'b' | 'c' | 'elsewhere', string>
  const actors = {} as Record<'officer' | 'a' | 'leader' | 'b', Actor>
  const tasks = {} as Record<'report' | 'training' | 'alien' | 'lonely', string>
  let parentId: string
  let childId: string

  beforeAll(async () => {
    const db = makeDatabase(world.owner)
    units.province = await buildUnit(db, { name: 'Tỉnh An Phú', kind: 'province' })
    for (const [key, name] of [
      ['a', 'Sở Nội vụ'],
      ['b', 'Sở Tài chính'],
      ['c', 'Sở Y tế'],
    ] as const)
      units[key] = await buildUnit(db, { name, parentId: units.province })
    // The standing office leads tasks of the plan, but works on its department's plan: it owes none of its own.
    const office = await buildUnit(db, { name: 'Phòng Thi đua - Khen thưởng', parentId: units.a })
    units.elsewhere = await buildUnit(db, { name: 'Tỉnh Khác', kind: 'province' })
    actors.officer = await buildActor(db, {
      username: 'chuyenvien',
      role: 'standing-officer',
      unitId: units.province,
    })
    actors.a = await buildActor(db, { username: 'canbo.a', role: 'unit-officer', unitId: units.a })
    actors.leader = await buildActor(db, { username: 'thutruong.a', role: 'unit-leader', unitId: units.a })
    actors.b = await buildActor(db, { username: 'canbo.b', role: 'unit-officer', unitId: units.b })
    parentId = await buildPlan(db, { unitId: units.province })
    const plan = { planId: parentId, unitId: units.province }
    tasks.report = await buildTask(db, {
      ...plan,
      position: 1,
      dueOn: '2026-06-30',
      lead: [units.a],
      coordinating: [units.b],
    })
    tasks.training = await buildTask(db, {
      ...plan,
      position: 2,
      dueOn: '2026-05-31',
      lead: [units.b],
      coordinating: [units.a],
    })
    tasks.alien = await buildTask(db, { ...plan, position: 3, dueOn: null, lead: [units.a, office] })
    tasks.lonely = await buildTask(db, { ...plan, position: 4, lead: [units.c] })
  })

  const body = (more: Partial<Parameters<typeof makeChildPlan>[2]> = {}) => ({
    unitId: units.a,
    title: 'Công tác thi đua năm 2026 của Sở Nội vụ',
    take: [],
    notApplicable: [],
    ...more,
  })

  it('offers the tasks of the higher plan and says which concern the unit', async () => {
    const offer = yes(await viewChildPlanOffer(world.as(actors.a), parentId, units.a))
    expect(offer.tasks.map((task) => [task.id, task.concerns, task.state])).toEqual([
      [tasks.report, true, 'open'],
      [tasks.training, true, 'open'],
      [tasks.alien, true, 'open'],
      [tasks.lonely, false, 'open'],
    ])
    expect(offer.plan).toBeNull()
  })

  it('refuses a due date after the higher one, whom it does not belong to, and leaves nothing behind', async () => {
    const late = body({
      take: [
        { taskId: tasks.training, dueOn: null },
        { taskId: tasks.report, dueOn: '2026-07-01' },
      ],
    })
    expect(await makeChildPlan(world.as(actors.a), parentId, late)).toMatchObject({
      code: 'due-after-parent',
      values: { due: '30/06/2026' },
    })
    expect(await makeChildPlan(world.as(actors.b), parentId, body())).toMatchObject({
      code: 'outside-your-unit',
    })
    expect(
      await makeChildPlan(world.as(actors.officer), parentId, body({ unitId: units.province })),
    ).toMatchObject({
      code: 'child-plan-not-below',
    })
    const { rows } = await world.owner.query(
      'select count(*)::int as n from plans where parent_plan_id = $1',
      [parentId],
    )
    expect(rows[0].n).toBe(0)
  })

  it('makes one draft though two officers begin at once, and keeps what does not apply with the reason', async () => {
    const results = await Promise.all([
      makeChildPlan(
        world.as(actors.a),
        parentId,
        body({ take: [{ taskId: tasks.report, dueOn: '2026-06-15' }] }),
      ),
      makeChildPlan(
        world.as(actors.leader),
        parentId,
        body({ take: [{ taskId: tasks.report, dueOn: null }] }),
      ),
    ])
    expect(results.filter(isRefusal).map((one) => one.code)).toEqual(['task-taken'])
    childId = results.flatMap((one) => (isRefusal(one) ? [] : [one.id]))[0]!
    const more = yes(
      await makeChildPlan(
        world.as(actors.a),
        parentId,
        body({ notApplicable: [{ taskId: tasks.training, reason: 'Sở không có đối tượng tập huấn' }] }),
      ),
    )
    expect(more).toEqual({ id: childId, taken: 0, notApplicable: 1 })
    const above = yes(await viewTask(world.as(actors.officer), tasks.training))
    expect(above.units.find((unit) => unit.unitId === units.a)).toMatchObject({
      state: 'not-applicable',
      note: 'Sở không có đối tượng tập huấn',
    })
  })

  it('takes back what was set aside, and its share above opens again', async () => {
    yes(
      await makeChildPlan(
        world.as(actors.a),
        parentId,
        body({ take: [{ taskId: tasks.training, dueOn: null }] }),
      ),
    )
    const above = yes(await viewTask(world.as(actors.officer), tasks.training))
    expect(above.units.find((unit) => unit.unitId === units.a)).toMatchObject({ state: 'in-progress' })
  })

  it('sends up only what is issued, once, and can recall it while unread', async () => {
    expect(await submitPlan(world.as(actors.a), childId)).toMatchObject({ code: 'submission-not-issued' })
    expect(await submitPlan(world.as(actors.officer), parentId)).toMatchObject({
      code: 'submission-no-parent',
    })
    const { rows } = await world.owner.query('select revision from plans where id = $1', [childId])
    yes(
      await issuePlan(world.as(actors.leader), {
        planId: childId,
        revision: rows[0].revision,
        number: '03/KH-SNV',
        issuedOn: '2026-03-09',
        note: null,
      }),
    )
    expect(await makeChildPlan(world.as(actors.a), parentId, body())).toMatchObject({
      code: 'child-plan-issued',
    })
    const sent = await Promise.all([
      submitPlan(world.as(actors.a), childId),
      submitPlan(world.as(actors.leader), childId),
    ])
    expect(sent.filter(isRefusal).map((one) => one.code)).toEqual(['submission-running'])
    yes(await recallPlan(world.as(actors.a), childId))
    expect(await recallPlan(world.as(actors.a), childId)).toMatchObject({ code: 'submission-none' })
  })

  it('is received or returned above, never by the sender', async () => {
    yes(await submitPlan(world.as(actors.a), childId))
    expect(await receivePlan(world.as(actors.a), childId)).toMatchObject({ code: 'outside-your-unit' })
    yes(await returnPlan(world.as(actors.officer), childId, 'Thiếu chỉ tiêu'))
    expect(yes(await viewSubmission(world.as(actors.a), childId))).toMatchObject({
      latest: { returnReason: 'Thiếu chỉ tiêu' },
      maySend: true,
      mayRecall: false,
      mayReceive: false,
    })
    yes(await submitPlan(world.as(actors.a), childId))
    yes(await receivePlan(world.as(actors.officer), childId))
    expect(await recallPlan(world.as(actors.a), childId)).toMatchObject({ code: 'submission-received' })
    const { rows } = await world.owner.query(
      "select text from notifications where account_id = $1 and kind = 'plan-submission' order by id desc limit 1",
      [actors.a.accountId],
    )
    expect(rows[0].text).toBe('Tỉnh An Phú đã nhận kế hoạch “Công tác thi đua năm 2026 của Sở Nội vụ”.')
  })

  it('carries completion and reopening of an adopted task to the share above', async () => {
    const { rows } = await world.owner.query(
      'select id from plan_tasks where plan_id = $1 and parent_task_id = $2',
      [childId, tasks.report],
    )
    const own = rows[0].id as string
    const record = (kind: 'completed' | 'reopened', note: string | null) =>
      recordProgress(world.as(actors.a), { taskId: own, kind, unitId: null, happenedOn: '2026-03-10', note })
    const share = async () =>
      yes(await viewTask(world.as(actors.officer), tasks.report)).units.find(
        (unit) => unit.unitId === units.a,
      )!.state
    yes(await record('completed', null))
    expect(await share()).toBe('done')
    expect(yes(await viewTask(world.as(actors.officer), tasks.report)).state).toBe('done')
    yes(await record('reopened', 'Bổ sung số liệu'))
    expect(await share()).toBe('in-progress')
  })

  it('shows above who has no plan, which task nobody took and why; below only the own line', async () => {
    const view = yes(await viewCoverage(world.as(actors.officer), parentId, { limit: 100 }))
    expect(view.rows.map((row) => [row.name, row.state, row.concerned, row.taken])).toEqual([
      ['Sở Nội vụ', 'received', 3, 2],
      ['Sở Tài chính', 'none', 2, 0],
      ['Sở Y tế', 'none', 1, 0],
    ])
    expect(view.counts).toEqual({ none: 2, draft: 0, issued: 0, sent: 0, received: 1, returned: 0 })
    expect(view.tasks.filter((task) => task.taken === 0).map((task) => task.id)).toEqual([
      tasks.alien,
      tasks.lonely,
    ])
    const first = yes(await viewCoverage(world.as(actors.officer), parentId, { limit: 1, state: 'none' }))
    expect([first.rows[0]!.name, first.total]).toEqual(['Sở Tài chính', 2])
    const next = yes(
      await viewCoverage(world.as(actors.officer), parentId, { limit: 1, state: 'none', after: first.next! }),
    )
    expect(next.rows.map((row) => row.name)).toEqual(['Sở Y tế'])
    expect(view.isBelow).toBe(false)
    const below = yes(await viewCoverage(world.as(actors.b), parentId, { limit: 100 }))
    expect(below.isBelow).toBe(true)
    expect(yes(await viewCoverage(world.as(actors.officer), childId, { limit: 10 })).isBelow).toBe(false)
    expect(below.rows.map((row) => row.name)).toEqual(['Sở Tài chính'])
  })
})
