import type { Tx } from '../../server/src/platform/db/database.ts'
import type { SampleUnits } from './load-organisation.ts'
import { planTasks, type SampleTask } from './plan-tasks.ts'
import type { Random } from './random.ts'

type People = { officerId: string; headId: string; unitOfficers: Map<string, string> }
type NewPlan = {
  unitId: string
  year: number
  title: string
  issuer: string
  number: string
  issuedOn: string
  parentPlanId?: string | null
  previousPlanId?: string | null
}

const lastDays = ['03-31', '06-30', '09-30', '12-31']

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

async function insertPlan(tx: Tx, plan: NewPlan, people: People): Promise<{ id: string; unitId: string }> {
  const [, month, day] = plan.issuedOn.split('-')
  const { id } = await tx
    .insertInto('plans')
    .values({
      unit_id: plan.unitId,
      year: plan.year,
      title: plan.title,
      number: plan.number,
      issuer: plan.issuer,
      place: 'An Bình',
      issued_on: plan.issuedOn,
      issued_text: `ngày ${day} tháng ${month} năm ${plan.year}`,
      legal_bases: JSON.stringify([
        'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
        `Chương trình công tác năm ${plan.year} của cơ quan`,
      ]),
      signer: JSON.stringify({
        onBehalfOf: 'TM. ỦY BAN NHÂN DÂN',
        position: 'CHỦ TỊCH',
        name: 'Đỗ Trọng Nghĩa',
      }),
      recipients: JSON.stringify(['Như trên', 'Các cơ quan, đơn vị, địa phương', 'Lưu: VT, SNV']),
      parent_plan_id: plan.parentPlanId ?? null,
      previous_plan_id: plan.previousPlanId ?? null,
      status: 'issued',
      created_by: people.officerId,
      created_at: `${plan.issuedOn}T08:00:00+07:00`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const record = {
    plan_id: id,
    kind: 'issued',
    happened_on: plan.issuedOn,
    account_id: people.headId,
    recorded_at: `${plan.issuedOn}T09:00:00+07:00`,
  }
  await tx.insertInto('plan_records').values(record).execute()
  return { id, unitId: plan.unitId }
}

type PlacedTask = { id: string; endsOn: string; startsOn: string; unitIds: string[]; text: string }

async function insertTasks(
  tx: Tx,
  plan: { id: string; unitId: string },
  units: SampleUnits,
  year: number,
  tasks: SampleTask[],
  previous: PlacedTask[] | null,
  assigneeId: string,
): Promise<PlacedTask[]> {
  const placed: PlacedTask[] = []
  for (const [i, task] of tasks.entries()) {
    const startsOn = `${year}-${['01', '04', '07', '10'][task.quarters[0]! - 1]}-01`
    const endsOn = `${year}-${lastDays[task.quarters.at(-1)! - 1]}`
    const raw = `Quý ${task.quarters.map((quarter) => ['I', 'II', 'III', 'IV'][quarter - 1]).join(', ')}`
    const { id } = await tx
      .insertInto('plan_tasks')
      .values({
        plan_id: plan.id,
        unit_id: plan.unitId,
        position: i + 1,
        ordinal: String(i + 1),
        text: task.text,
        work_kind: task.workKind,
        conditional: task.conditional ?? false,
        period: JSON.stringify({ kind: 'quarter', year, values: task.quarters, raw }),
        starts_on: startsOn,
        ends_on: endsOn,
        previous_task_id: previous?.[i]?.id ?? null,
        assignee_id: assigneeId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const unitIds = await insertBodies(tx, id, units, task)
    placed.push({ id, startsOn, endsOn, unitIds, text: task.text })
  }
  return placed
}

async function insertBodies(tx: Tx, taskId: string, units: SampleUnits, task: SampleTask): Promise<string[]> {
  const insert = async (
    role: 'lead' | 'coordinating',
    position: number,
    asWritten: string,
    match: string,
    unitIds: string[],
  ) => {
    const body = {
      task_id: taskId,
      role,
      position,
      as_written: asWritten,
      match,
      confidence: 'confirmed',
      reason: 'Cán bộ đã xác nhận',
    }
    const { id } = await tx.insertInto('task_bodies').values(body).returning('id').executeTakeFirstOrThrow()
    const rows = unitIds.map((unitId) => ({ task_id: taskId, body_id: id, unit_id: unitId, role }))
    if (rows.length > 0) await tx.insertInto('task_units').values(rows).execute()
  }
  await insert('lead', 1, 'Phòng Thi đua - Khen thưởng, Sở Nội vụ', 'unit', [units.standingBodyId])
  const all = [...units.provincialIds, ...units.communeIds]
  if (task.coordinating.startsWith('Các cơ quan, đơn vị, địa phương')) {
    await insert('coordinating', 1, task.coordinating, 'group', all)
    return all
  }
  const found: string[] = []
  for (const [i, name] of task.coordinating.split('; ').entries()) {
    const unit = await tx
      .selectFrom('unit_versions')
      .select('unit_id')
      .where('name', '=', name)
      .executeTakeFirst()
    const members = name === 'UBND các xã, phường' ? units.communeIds : unit ? [unit.unit_id] : []
    await insert('coordinating', i + 1, name, unit ? 'unit' : 'group', members)
    found.push(...members)
  }
  return found
}

const plusDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const clamp = (day: string, most: string) => (day > most ? most : day)

/** A task of a year that is over: done, a few late, one dropped because it was conditional. */
async function finishTask(
  tx: Tx,
  random: Random,
  task: PlacedTask,
  before: string,
  people: People,
): Promise<void> {
  const late = random.chance(0.12)
  const doneOn = clamp(
    late ? plusDays(task.endsOn, random.between(3, 12)) : plusDays(task.endsOn, -random.between(1, 20)),
    before,
  )
  await complete(tx, task, doneOn, people, random)
}

/** A task of this year: what is past is mostly done, some of it is late, what runs has begun. */
async function workTask(
  tx: Tx,
  random: Random,
  task: PlacedTask,
  today: string,
  people: People,
): Promise<void> {
  if (task.endsOn < today) {
    if (random.chance(0.88)) return finishTask(tx, random, task, today, people)
    await begin(tx, task, clamp(plusDays(task.startsOn, 20), today), people)
    return
  }
  if (task.startsOn < today) {
    await begin(tx, task, clamp(plusDays(task.startsOn, random.between(3, 25)), today), people)
    for (const unitId of task.unitIds)
      if (random.chance(0.45))
        await completeForUnit(tx, task, unitId, plusDays(today, -random.between(0, 15)), people)
  }
}

async function begin(tx: Tx, task: PlacedTask, day: string, people: People): Promise<void> {
  const record = {
    task_id: task.id,
    kind: 'started',
    happened_on: day,
    account_id: people.officerId,
    recorded_at: `${day}T08:30:00+07:00`,
  }
  await tx.insertInto('task_records').values(record).execute()
  await tx.updateTable('plan_tasks').set({ state: 'in-progress' }).where('id', '=', task.id).execute()
}

async function complete(
  tx: Tx,
  task: PlacedTask,
  day: string,
  people: People,
  random: Random,
): Promise<void> {
  await begin(tx, task, clamp(plusDays(task.startsOn, 10), day), people)
  const record = {
    task_id: task.id,
    kind: 'completed',
    happened_on: day,
    account_id: people.officerId,
    recorded_at: `${day}T16:00:00+07:00`,
  }
  await tx.insertInto('task_records').values(record).execute()
  const proof = {
    task_id: task.id,
    kind: 'document',
    document_number: `${random.between(15, 990)}/${random.pick(['BC', 'QĐ', 'TTr', 'KH'])}-SNV`,
    document_on: day,
    account_id: people.officerId,
    recorded_at: `${day}T16:05:00+07:00`,
  }
  await tx.insertInto('task_proofs').values(proof).execute()
  const state = day > task.endsOn ? 'done-late' : 'done'
  await tx.updateTable('plan_tasks').set({ state }).where('id', '=', task.id).execute()
  for (const unitId of task.unitIds)
    if (random.chance(0.93))
      await completeForUnit(tx, task, unitId, clamp(plusDays(day, -random.between(0, 12)), day), people)
}

async function completeForUnit(
  tx: Tx,
  task: PlacedTask,
  unitId: string,
  day: string,
  people: People,
): Promise<void> {
  const record = {
    task_id: task.id,
    unit_id: unitId,
    kind: 'completed',
    happened_on: day,
    account_id: people.unitOfficers.get(unitId) ?? people.officerId,
    recorded_at: `${day}T10:00:00+07:00`,
  }
  await tx.insertInto('task_records').values(record).execute()
}

/** Two in three units have made their own plan from the province's; the rest are the gap that the board shows. */
async function loadUnitPlans(
  tx: Tx,
  random: Random,
  units: SampleUnits,
  people: People,
  parentPlanId: string,
  parentTasks: PlacedTask[],
  today: string,
): Promise<void> {
  const year = Number(today.slice(0, 4))
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
