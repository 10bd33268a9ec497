import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { CandidatePlan } from './domain/parent-plan.ts'
import type { PeriodDates } from './domain/period-dates.ts'
import type { DraftTask, ReadingDraft } from './domain/reading-draft.ts'
import { unitNameOf } from './store-names.ts'

/** Rows a statement: far below PostgreSQL's limit of parameters. */
const batch = 500

/** What a name in the plan stands for when the plan is accepted. */
export type AcceptedBody = {
  match: 'unit' | 'group' | 'outside' | 'person' | 'unknown'
  confidence: 'certain' | 'likely' | 'none' | 'confirmed'
  reason: string
  /** Units it stands for on the day of acceptance. */
  unitIds: string[]
}

/** The plan of a reading; undefined while there is none. */
export function findPlanOfReading(tx: Tx, readingId: string) {
  return tx
    .selectFrom('plans')
    .select(['id', 'title', 'number'])
    .where('reading_id', '=', readingId)
    .executeTakeFirst()
}

/** The newest plan that another reading of the very same bytes became, where the viewer may see it. */
export function findPlanOfSameFile(tx: Tx, readingId: string, sha256: string) {
  return tx
    .selectFrom('plan_readings as r')
    .innerJoin('plans as p', 'p.reading_id', 'r.id')
    .select(['p.id as planId', 'p.title', unitNameOf('p.unit_id').as('unitName')])
    .where('r.sha256', '=', sha256)
    .where('r.id', '<>', readingId)
    .orderBy('p.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Issued plans of the unit and of the units above it. */
export async function listIssuedAbove(tx: Tx, unitId: string): Promise<CandidatePlan[]> {
  const rows = await tx
    .selectFrom('plans')
    .select(['id', 'number', 'title', 'year', 'issued_on', 'unit_id'])
    .where('status', 'in', ['issued', 'closed'])
    .where('number', 'is not', null)
    .where('unit_id', 'in', (eb) =>
      eb.selectFrom('unit_ancestors').select('ancestor_id').where('unit_id', '=', unitId),
    )
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    year: row.year,
    issuedOn: row.issued_on,
    unitId: row.unit_id,
  }))
}

export async function insertPlan(
  tx: Tx,
  plan: {
    unitId: string
    year: number
    draft: ReadingDraft
    parentPlanId: string | null
    readingId: string
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { document, duties } = plan.draft
  const row = await tx
    .insertInto('plans')
    .values({
      unit_id: plan.unitId,
      year: plan.year,
      title: document.title,
      number: document.number,
      issuer: document.issuer,
      place: document.place,
      issued_on: document.issuedOn,
      issued_text: document.issuedText,
      legal_bases: JSON.stringify(document.legalBases),
      duties: JSON.stringify(duties),
      signer: JSON.stringify(document.signer),
      recipients: JSON.stringify(document.recipients),
      parent_plan_id: plan.parentPlanId,
      reading_id: plan.readingId,
      created_by: plan.accountId,
      created_at: plan.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Keeps the tasks with their bodies and units, in order; returns how many units got something to do. */
export async function insertTasks(
  tx: Tx,
  plan: { planId: string; unitId: string },
  tasks: readonly (DraftTask & { dates: PeriodDates })[],
  bodies: ReadonlyMap<string, AcceptedBody>,
): Promise<number> {
  const units = new Set<string>()
  for (let start = 0; start < tasks.length; start += batch) {
    const part = tasks.slice(start, start + batch)
    const ids = await insertTaskRows(tx, plan, part, start)
    const rows = part.flatMap((task, i) => bodyRows(task, ids[i]!, bodies))
    for (let at = 0; at < rows.length; at += batch)
      for (const unitId of await insertBodyRows(tx, rows.slice(at, at + batch))) units.add(unitId)
  }
  return units.size
}

async function insertTaskRows(
  tx: Tx,
  plan: { planId: string; unitId: string },
  tasks: readonly (DraftTask & { dates: PeriodDates })[],
  start: number,
): Promise<string[]> {
  const rows = await tx
    .insertInto('plan_tasks')
    .values(
      tasks.map((task, i) => ({
        plan_id: plan.planId,
        unit_id: plan.unitId,
        position: start + i + 1,
        ordinal: task.ordinal,
        section: task.section,
        text: task.text,
        work_kind: task.workKind,
        conditional: task.conditional,
        period: JSON.stringify(task.period),
        starts_on: task.dates.startsOn,
        ends_on: task.dates.endsOn,
        due_set_on: task.dueOn,
        source: JSON.stringify(task.source),
      })),
    )
    .returning(['id', 'position'])
    .execute()
  return rows.sort((a, b) => a.position - b.position).map((row) => row.id)
}

type BodyRow = AcceptedBody & {
  taskId: string
  role: 'lead' | 'coordinating'
  position: number
  asWritten: string
}

function bodyRows(task: DraftTask, taskId: string, bodies: ReadonlyMap<string, AcceptedBody>): BodyRow[] {
  const named = [
    ...task.lead.map((name) => ['lead', name] as const),
    ...task.coordinating.map((name) => ['coordinating', name] as const),
  ]
  return named.map(([role, name], i) => ({
    ...bodies.get(name)!,
    taskId,
    role,
    position: i + 1,
    asWritten: name,
  }))
}

async function insertBodyRows(tx: Tx, bodies: BodyRow[]): Promise<string[]> {
  if (bodies.length === 0) return []
  const rows = await tx
    .insertInto('task_bodies')
    .values(
      bodies.map((body) => ({
        task_id: body.taskId,
        role: body.role,
        position: body.position,
        as_written: body.asWritten,
        match: body.match,
        confidence: body.confidence,
        reason: body.reason,
      })),
    )
    .returning(['id', 'task_id', 'position'])
    .execute()
  const ids = new Map(rows.map((row) => [`${row.task_id}:${row.position}`, row.id]))
  const units = bodies.flatMap((body) =>
    [...new Set(body.unitIds)].map((unitId) => ({
      task_id: body.taskId,
      body_id: ids.get(`${body.taskId}:${body.position}`)!,
      unit_id: unitId,
      role: body.role,
    })),
  )
  if (units.length === 0) return []
  // A group can stand for hundreds of units: sent as arrays, four parameters whatever their number.
  const column = (key: keyof (typeof units)[number]) => `{${units.map((unit) => unit[key]).join(',')}}`
  await sql`insert into task_units (task_id, body_id, unit_id, role)
    select * from unnest(${column('task_id')}::bigint[], ${column('body_id')}::bigint[],
      ${column('unit_id')}::bigint[], ${column('role')}::text[])`.execute(tx)
  return units.map((unit) => unit.unit_id)
}
