import type { Database } from '../src/platform/db/database.ts'

/** Builders of plans with tasks that units have to send something for. Each returns the new id. */

export async function buildPlan(
  db: Database,
  plan: {
    unitId: string
    title?: string
    year?: number
    number?: string
    status?: string
    parentPlanId?: string
  },
): Promise<string> {
  const { id } = await db
    .insertInto('plans')
    .values({
      unit_id: plan.unitId,
      year: plan.year ?? 2026,
      title: plan.title ?? 'Công tác thi đua, khen thưởng năm 2026',
      number: plan.number ?? '08/KH-UBND',
      issued_on: '2026-01-16',
      status: plan.status ?? 'issued',
      parent_plan_id: plan.parentPlanId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function buildTask(
  db: Database,
  task: {
    planId: string
    unitId: string
    text?: string
    kind?: string
    position?: number
    startsOn?: string | null
    dueOn?: string | null
    lead?: string[]
    coordinating?: string[]
  },
): Promise<string> {
  const dueOn = task.dueOn === undefined ? '2026-03-15' : task.dueOn
  const { id } = await db
    .insertInto('plan_tasks')
    .values({
      plan_id: task.planId,
      unit_id: task.unitId,
      position: task.position ?? 1,
      ordinal: String(task.position ?? 1),
      text: task.text ?? 'Báo cáo kết quả phong trào thi đua quý I',
      work_kind: task.kind ?? 'report',
      period: JSON.stringify({ kind: 'date', year: 2026, values: dueOn ? [dueOn] : [] }),
      starts_on: task.startsOn ?? null,
      ends_on: dueOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addBody(db, id, 'lead', task.lead ?? [])
  await addBody(db, id, 'coordinating', task.coordinating ?? [])
  return id
}

async function addBody(
  db: Database,
  taskId: string,
  role: 'lead' | 'coordinating',
  unitIds: string[],
): Promise<void> {
  if (unitIds.length === 0) return
  const { id: bodyId } = await db
    .insertInto('task_bodies')
    .values({
      task_id: taskId,
      role,
      position: role === 'lead' ? 1 : 2,
      as_written: role === 'lead' ? 'Cơ quan chủ trì' : 'Các cơ quan, đơn vị',
      match: 'group',
      confidence: 'confirmed',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = unitIds.map((unitId) => ({ task_id: taskId, body_id: bodyId, unit_id: unitId, role }))
  await db.insertInto('task_units').values(rows).execute()
}

export async function recordTask(
  db: Database,
  record: { taskId: string; unitId?: string | null; kind: string; on: string; note?: string },
): Promise<void> {
  await db
    .insertInto('task_records')
    .values({
      task_id: record.taskId,
      unit_id: record.unitId ?? null,
      kind: record.kind,
      happened_on: record.on,
      note: record.note ?? null,
    })
    .execute()
}
