import type { Tx } from '../../server/src/platform/db/database.ts'
import type { SampleUnits } from './load-units.ts'
import { insertPlan, type People, type PlacedTask } from './place-plan.ts'
import { makeRandom, type Random } from './random.ts'

/** Two in three units have made their own plan from the province's; the rest are the gap that the board shows. */
export async function loadUnitPlans(
  tx: Tx,
  random: Random,
  units: SampleUnits,
  people: People,
  parentPlanId: string,
  parentTasks: PlacedTask[],
  today: string,
): Promise<void> {
  const year = Number(today.slice(0, 4))
  // A chance of its own, so that other parts of the sample stay as they are.
  const sendings = makeRandom(year)
  for (const unitId of [...units.provincialIds, ...units.communeIds]) {
    if (!random.chance(0.66)) continue
    const { name } = await tx
      .selectFrom('unit_versions')
      .select('name')
      .where('unit_id', '=', unitId)
      .executeTakeFirstOrThrow()
    const issuedOn = `${year}-02-${String(random.between(2, 27)).padStart(2, '0')}`
    const plan = await insertPlan(
      tx,
      {
        unitId,
        year,
        title: `Công tác thi đua, khen thưởng năm ${year} của ${name}`,
        issuer: name,
        number: `${random.between(3, 60)}/KH`,
        issuedOn,
        parentPlanId,
      },
      people,
    )
    await sendUp(tx, sendings, { planId: plan.id, toUnitId: units.rootId, issuedOn, unitId }, people)
    const concerned = parentTasks.filter((task) => task.unitIds.includes(unitId))
    const rows = concerned.map((task, i) => ({
      plan_id: plan.id,
      unit_id: unitId,
      position: i + 1,
      ordinal: String(i + 1),
      text: task.text,
      work_kind: 'other',
      period: JSON.stringify({
        kind: 'date',
        year,
        values: [task.endsOn],
        bound: 'before',
        raw: `Trước ${task.endsOn.split('-').reverse().join('/')}`,
      }),
      starts_on: task.startsOn,
      ends_on: task.endsOn,
      parent_task_id: task.id,
      state: task.endsOn < today ? 'done' : 'not-started',
      assignee_id: people.unitOfficers.get(unitId) ?? null,
    }))
    if (rows.length === 0) continue
    const made = await tx
      .insertInto('plan_tasks')
      .values(rows)
      .returning(['id', 'parent_task_id', 'state', 'ends_on'])
      .execute()
    await tx
      .insertInto('task_adoptions')
      .values(
        made.map((task) => ({ parent_task_id: task.parent_task_id!, unit_id: unitId, task_id: task.id })),
      )
      .execute()
    const bodies = made.map((task) => ({
      task_id: task.id,
      role: 'lead',
      position: 1,
      as_written: name,
      match: 'unit',
      confidence: 'certain',
      reason: 'Trùng tên đơn vị',
    }))
    const bodyIds = await tx.insertInto('task_bodies').values(bodies).returning(['id', 'task_id']).execute()
    await tx
      .insertInto('task_units')
      .values(
        bodyIds.map((body) => ({ task_id: body.task_id, body_id: body.id, unit_id: unitId, role: 'lead' })),
      )
      .execute()
    const done = made.filter((task) => task.state === 'done')
    if (done.length > 0)
      await tx
        .insertInto('task_records')
        .values(
          done.map((task) => ({
            task_id: task.id,
            kind: 'completed',
            happened_on: task.ends_on!,
            account_id: people.unitOfficers.get(unitId) ?? people.officerId,
            recorded_at: `${task.ends_on}T15:00:00+07:00`,
          })),
        )
        .execute()
  }
}

const returnReasons = [
  'Chưa ghi đơn vị chủ trì của từng nhiệm vụ; đề nghị bổ sung.',
  'Thời gian hoàn thành muộn hơn thời hạn của kế hoạch tỉnh; đề nghị sửa lại.',
  'Thiếu nhiệm vụ về phát hiện, nhân rộng điển hình tiên tiến; đề nghị bổ sung.',
]

/** Most units sent their plan up and it was received; some wait for an answer, some have to mend theirs, some never sent. */
async function sendUp(
  tx: Tx,
  random: Random,
  plan: { planId: string; toUnitId: string; issuedOn: string; unitId: string },
  people: People,
): Promise<void> {
  if (!random.chance(0.8)) return
  const after = (days: number, hour: string) =>
    `${new Date(Date.parse(plan.issuedOn) + days * 86_400_000).toISOString().slice(0, 10)}T${hour}:00+07:00`
  const answered = random.chance(0.85)
  const returned = answered && random.chance(0.12)
  const days = random.between(1, 6)
  await tx
    .insertInto('plan_submissions')
    .values({
      plan_id: plan.planId,
      to_unit_id: plan.toUnitId,
      sent_by: people.unitOfficers.get(plan.unitId) ?? people.officerId,
      sent_at: after(days, '10:15'),
      received_at: answered ? after(days + 1, '08:40') : null,
      received_by: answered ? people.officerId : null,
      returned_at: returned ? after(days + 3, '14:20') : null,
      return_reason: returned ? random.pick(returnReasons) : null,
    })
    .execute()
}
