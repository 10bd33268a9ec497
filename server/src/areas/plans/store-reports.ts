import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ConcernedUnit, RecordKind, TaskRecord } from './domain/task-state.ts'

/** Everything of a plan's tasks that a report counts, in the order of the plan. */
export async function listReportTasks(tx: Tx, planId: string) {
  const tasks = await tx
    .selectFrom('plan_tasks as t')
    .select(['t.id', 't.ordinal', 't.text', 't.period', 't.starts_on as startsOn', 't.due_on as dueOn'])
    .select(['t.due_set_on as dueSetOn', 't.section'])
    .where('t.plan_id', '=', planId)
    .orderBy('t.position')
    .orderBy('t.id')
    .execute()
  const records = await listPlanTaskRecords(tx, planId)
  const units = await listPlanTaskUnits(tx, planId)
  const difficulties = await listOpenDifficulties(tx, planId)
  return tasks.map((task) => ({
    ...task,
    records: records.get(task.id) ?? [],
    units: units.get(task.id) ?? [],
    difficulty: difficulties.get(task.id) ?? null,
  }))
}
export type ReportTaskRow = Awaited<ReturnType<typeof listReportTasks>>[number]

async function listPlanTaskRecords(tx: Tx, planId: string): Promise<Map<string, TaskRecord[]>> {
  const rows = await tx
    .selectFrom('task_records as r')
    .innerJoin('plan_tasks as t', 't.id', 'r.task_id')
    .select([
      'r.id',
      'r.task_id',
      'r.unit_id',
      'r.kind',
      'r.happened_on',
      'r.note',
      'r.details',
      'r.recorded_at',
    ])
    .where('t.plan_id', '=', planId)
    .orderBy('r.id')
    .execute()
  const records = new Map<string, TaskRecord[]>()
  for (const row of rows) {
    const list = records.get(row.task_id) ?? []
    list.push({
      id: row.id,
      unitId: row.unit_id,
      kind: row.kind as RecordKind,
      happenedOn: row.happened_on,
      note: row.note,
      details: row.details as Record<string, unknown>,
      by: null,
      at: new Date(row.recorded_at).toISOString(),
    })
    records.set(row.task_id, list)
  }
  return records
}

async function listPlanTaskUnits(tx: Tx, planId: string): Promise<Map<string, ConcernedUnit[]>> {
  const rows = await tx
    .selectFrom('task_units as u')
    .innerJoin('plan_tasks as t', 't.id', 'u.task_id')
    .select(['u.task_id', 'u.unit_id', 'u.role'])
    .distinct()
    .where('t.plan_id', '=', planId)
    // Only who leads decides the state of the whole; groups that co-ordinate can be hundreds a task.
    .where('u.role', '=', 'lead')
    .orderBy('u.unit_id')
    .execute()
  const units = new Map<string, ConcernedUnit[]>()
  for (const row of rows) {
    const list = units.get(row.task_id) ?? []
    list.push({ unitId: row.unit_id, role: 'lead' })
    units.set(row.task_id, list)
  }
  return units
}

async function listOpenDifficulties(tx: Tx, planId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('task_difficulties as d')
    .innerJoin('plan_tasks as t', 't.id', 'd.task_id')
    .select(['d.task_id', 'd.question'])
    .where('t.plan_id', '=', planId)
    .where('d.closed_at', 'is', null)
    .orderBy('d.id')
    .execute()
  return new Map(rows.map((row) => [row.task_id, row.question]))
}

export type IssuingBody = {
  id: string
  unitId: string
  title: string
  number: string | null
  issuer: string | null
  place: string | null
  issuedOn: string | null
  signer: unknown
  unitName: string
  /** Name of the unit above the plan's unit; null at the top. */
  parentName: string | null
  /** Name of the top of the tree, for the place where none is known. */
  topName: string
}

/** What the heading of a document about a plan needs; undefined where the viewer does not see the plan. */
export async function findIssuingBody(tx: Tx, planId: string): Promise<IssuingBody | undefined> {
  const { rows } =
    await sql<IssuingBody>`select p.id, p.unit_id as "unitId", p.title, p.number, p.issuer, p.place, p.issued_on as "issuedOn",
      p.signer, v.name as "unitName", above.name as "parentName", coalesce(top.short_name, v.short_name) as "topName"
    from plans p
    join lateral (select name, short_name, parent_id from unit_names where unit_id = p.unit_id) v on true
    left join lateral (select name from unit_names where unit_id = v.parent_id) above on true
    left join lateral (select w.short_name from unit_ancestors a join unit_names w on w.unit_id = a.ancestor_id
      where a.unit_id = p.unit_id and w.parent_id is null limit 1) top on true
    where p.id = ${planId}`.execute(tx)
  return rows[0]
}
