import { sql } from 'kysely'
import { periodToDates } from '../src/areas/plans/domain/period-dates.ts'
import type { Period } from '../src/areas/plans/domain/reading/plan-reading.ts'
import type { Database, Tx } from '../src/platform/db/database.ts'

/** Builders of plans and tasks with dull defaults. Each returns the new id. */

export async function buildPlan(
  db: Database,
  plan: { unitId: string; year?: number; title?: string; status?: string; number?: string | null },
): Promise<string> {
  const status = plan.status ?? 'issued'
  const { id } = await db.transaction().execute(async (tx) => {
    await setSystem(tx)
    return tx
      .insertInto('plans')
      .values({
        unit_id: plan.unitId,
        year: plan.year ?? 2026,
        title: plan.title ?? 'Công tác thi đua, khen thưởng năm 2026',
        status,
        number: plan.number === undefined ? (status === 'draft' ? null : '05/KH-UBND') : plan.number,
        issued_on: status === 'draft' ? null : '2026-01-06',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  })
  return id
}

export type BuiltBody = { role: 'lead' | 'coordinating'; name: string; unitIds?: string[] }

export async function buildTask(
  db: Database,
  task: {
    planId: string
    unitId: string
    text?: string
    position?: number
    period?: Period
    kind?: string
    section?: string | null
    dueSetOn?: string | null
    bodies?: BuiltBody[]
    assigneeId?: string | null
  },
): Promise<string> {
  const position = task.position ?? 1
  const period = task.period ?? { kind: 'quarter', year: 2026, values: [1] }
  const { startsOn, endsOn } = periodToDates(period)
  return db.transaction().execute(async (tx) => {
    await setSystem(tx)
    const { id } = await tx
      .insertInto('plan_tasks')
      .values({
        plan_id: task.planId,
        unit_id: task.unitId,
        position,
        ordinal: String(position),
        section: task.section ?? null,
        text: task.text ?? `Nhiệm vụ số ${position}`,
        work_kind: task.kind ?? 'report',
        period: JSON.stringify(period),
        starts_on: startsOn,
        ends_on: endsOn,
        due_set_on: task.dueSetOn ?? null,
        assignee_id: task.assigneeId ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const [index, body] of (task.bodies ?? []).entries()) {
      const unitIds = body.unitIds ?? []
      const row = await tx
        .insertInto('task_bodies')
        .values({
          task_id: id,
          role: body.role,
          position: index + 1,
          as_written: body.name,
          match: unitIds.length === 0 ? 'outside' : unitIds.length === 1 ? 'unit' : 'group',
          confidence: 'confirmed',
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const units = unitIds.map((unitId) => ({
        task_id: id,
        body_id: row.id,
        unit_id: unitId,
        role: body.role,
      }))
      if (units.length > 0) await tx.insertInto('task_units').values(units).execute()
    }
    return id
  })
}

async function setSystem(tx: Tx) {
  await sql`select set_config('app.system', 'on', true)`.execute(tx)
}
