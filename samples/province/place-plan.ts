import type { Tx } from '../../server/src/platform/db/database.ts'
import type { SampleUnits } from './load-units.ts'
import type { SampleTask } from './plan-tasks.ts'

export type People = { officerId: string; headId: string; unitOfficers: Map<string, string> }
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

export async function insertPlan(
  tx: Tx,
  plan: NewPlan,
  people: People,
): Promise<{ id: string; unitId: string }> {
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

export type PlacedTask = { id: string; endsOn: string; startsOn: string; unitIds: string[]; text: string }

export async function insertTasks(
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
