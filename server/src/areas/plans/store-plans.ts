import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { accountNameOf } from '../access/index.ts'
import type { PlanStatus } from './domain/task-acts.ts'
import { foldedPattern, idArray, plainLimit, unitNameOf } from './store-names.ts'

export type PlanFilter = {
  year?: number | undefined
  /** Plans of this unit alone. */
  unitId?: string | undefined
  status?: PlanStatus | undefined
  q?: string | undefined
  /** Of the plans with these words the newest by year; for a box that shows a few. */
  foundAtMost?: number | undefined
}

// More than a person leafs through; the newest are found first.
const mostFound = 1000

const listColumns = [
  'p.id',
  'p.unit_id as unitId',
  'p.year',
  'p.title',
  'p.number',
  'p.issued_on as issuedOn',
  'p.status',
  'p.parent_plan_id as parentPlanId',
] as const

export type PlanPage = {
  /** Units whose plans stand before those of the units above and below. */
  ownUnitIds: readonly string[]
  after?: string | undefined
  limit: number
}

/**
 * A page of plans: one's own units first, then by year and age, newest first; `after` is the cursor of `planCursor`. Asked in
 * two parts, for each then follows an index and stops at the page.
 */
export async function listPlans(tx: Tx, filter: PlanFilter, { ownUnitIds, after, limit }: PlanPage) {
  const [own, year, id] = after?.split('.') ?? []
  const isOwn = sql<boolean>`p.unit_id = any (${idArray(ownUnitIds)})`
  const part = (ofOwn: boolean, most: number) =>
    tx
      .selectFrom('plans as p')
      .select([...listColumns, unitNameOf('p.unit_id').as('unitName'), sql.lit(ofOwn ? 1 : 0).as('isOwn')])
      .where(ofOwn ? isOwn : sql<boolean>`not ${isOwn} and p.unit_id in ${unitsInSight}`)
      .$if(filter.year !== undefined, (query) => query.where('p.year', '=', filter.year!))
      .$if(filter.unitId !== undefined, (query) => query.where('p.unit_id', '=', filter.unitId!))
      .$if(filter.status !== undefined, (query) => query.where('p.status', '=', filter.status!))
      .$if(Boolean(filter.q), (query) => query.where(hasWords(filter)))
      .$if(id !== undefined && own === (ofOwn ? '1' : '0'), (query) =>
        query.where(sql<boolean>`(p.year, p.id) < (${year}::int, ${id}::bigint)`),
      )
      .orderBy('p.year', 'desc')
      .orderBy('p.id', 'desc')
      .limit(plainLimit(most))
      .execute()
  const first = own === '0' || ownUnitIds.length === 0 ? [] : await part(true, limit)
  return first.length < limit ? [...first, ...(await part(false, limit - first.length))] : first
}

/** Said beside the policies, which no index can follow: few units lead to their plans, many are walked past. */
const unitsInSight = sql`(select a.unit_id from unit_ancestors a where a.ancestor_id = any (viewer_scope()) or viewer_is_system()
  union select a.ancestor_id from unit_ancestors a where a.unit_id = any (viewer_scope())
  union select n.plan_unit_id from plan_named_units n join unit_ancestors a on a.unit_id = n.unit_id
    where a.ancestor_id = any (viewer_scope()) and not viewer_at_top())`

function hasWords({ q, foundAtMost = mostFound }: PlanFilter) {
  return sql<boolean>`p.id = any (array(select find_plan_ids(${foldedPattern(q!)}, ${plainLimit(foundAtMost)})))`
}

export function planCursor(row: { isOwn: number; year: number; id: string }): string {
  return `${row.isOwn}.${row.year}.${row.id}`
}

export type PlanFigures = { total: number; byState: Record<string, number>; overdue: number }

/** Tasks by state and how many are overdue, for several plans in one question. */
export async function countPlanTasks(tx: Tx, planIds: readonly string[], today: string) {
  const figures = new Map<string, PlanFigures>(
    planIds.map((id) => [id, { total: 0, byState: {}, overdue: 0 }]),
  )
  if (planIds.length === 0) return figures
  const rows = await tx
    .selectFrom('plan_tasks')
    .select([
      'plan_id',
      'state',
      sql<number>`count(*)::int`.as('tasks'),
      sql<number>`count(*) filter (where due_on < ${today} and state in ('not-started', 'in-progress', 'waiting'))::int`.as(
        'overdue',
      ),
    ])
    .where(sql<boolean>`plan_id = any (${idArray(planIds)})`)
    .groupBy(['plan_id', 'state'])
    .execute()
  for (const row of rows) {
    const figure = figures.get(row.plan_id)!
    figure.total += row.tasks
    figure.overdue += row.overdue
    figure.byState[row.state] = row.tasks
  }
  return figures
}

/** Everything of one plan but its tasks; undefined where there is none that the viewer sees. */
export function findPlan(tx: Tx, planId: string) {
  return tx
    .selectFrom('plans as p')
    .leftJoin('plans as parent', 'parent.id', 'p.parent_plan_id')
    .leftJoin('plans as previous', 'previous.id', 'p.previous_plan_id')
    .selectAll('p')
    .select([
      unitNameOf('p.unit_id').as('unit_name'),
      accountNameOf('p.created_by').as('created_by_name'),
      'parent.title as parent_title',
      'parent.number as parent_number',
      'previous.title as previous_title',
      'previous.number as previous_number',
    ])
    .where('p.id', '=', planId)
    .executeTakeFirst()
}
/** Is there such a plan that the viewer sees? */
export async function isPlanSeen(tx: Tx, planId: string): Promise<boolean> {
  return (await tx.selectFrom('plans').select('id').where('id', '=', planId).executeTakeFirst()) !== undefined
}
export type PlanRow = NonNullable<Awaited<ReturnType<typeof findPlan>>>

/** The plan, locked until the act ends; undefined where there is none that the viewer sees. */
export async function lockPlan(tx: Tx, planId: string) {
  const row = await tx.selectFrom('plans').selectAll().where('id', '=', planId).forUpdate().executeTakeFirst()
  return row && { ...row, status: row.status as PlanStatus }
}

export function listPlanRecords(tx: Tx, planId: string) {
  return tx
    .selectFrom('plan_records as r')
    .select(['r.id', 'r.kind', 'r.happened_on as happenedOn', 'r.note', 'r.recorded_at as recordedAt'])
    .select(accountNameOf('r.account_id').as('by'))
    .where('r.plan_id', '=', planId)
    .orderBy('r.id')
    .execute()
}

export async function insertBlankPlan(
  tx: Tx,
  plan: {
    unitId: string
    year: number
    title: string
    parentPlanId: string | null
    originTaskId: string | null
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const row = await tx
    .insertInto('plans')
    .values({
      unit_id: plan.unitId,
      year: plan.year,
      title: plan.title,
      parent_plan_id: plan.parentPlanId,
      origin_task_id: plan.originTaskId,
      created_by: plan.accountId,
      created_at: plan.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export type PlanChanges = {
  title?: string
  year?: number
  issuer?: string | null
  place?: string | null
  legal_bases?: string
  purposes?: string
  signer?: string
  recipients?: string
  parent_plan_id?: string | null
}

/** Changes a locked plan and counts its revision up. */
export async function updatePlan(tx: Tx, planId: string, changes: PlanChanges): Promise<number> {
  const row = await tx
    .updateTable('plans')
    .set((eb) => ({ ...changes, revision: eb('revision', '+', 1) }))
    .where('id', '=', planId)
    .returning('revision')
    .executeTakeFirstOrThrow()
  return row.revision
}

export async function insertPlanRecord(
  tx: Tx,
  record: {
    planId: string
    kind: string
    happenedOn: string
    note: string | null
    accountId: string | null
    now: Date
  },
): Promise<void> {
  await tx
    .insertInto('plan_records')
    .values({
      plan_id: record.planId,
      kind: record.kind,
      happened_on: record.happenedOn,
      note: record.note,
      account_id: record.accountId,
      recorded_at: record.now,
    })
    .execute()
}

/** Sets the status that the records now say, and for an issue the number and the day. */
export async function setPlanStatus(
  tx: Tx,
  planId: string,
  status: PlanStatus,
  issue?: { number: string; issuedOn: string },
): Promise<number> {
  const row = await tx
    .updateTable('plans')
    .set((eb) => ({
      status,
      revision: eb('revision', '+', 1),
      ...(issue ? { number: issue.number, issued_on: issue.issuedOn } : {}),
    }))
    .where('id', '=', planId)
    .returning('revision')
    .executeTakeFirstOrThrow()
  return row.revision
}

/** A plan of the same unit and year that already has this number; undefined where there is none. */
export function findPlanWithNumber(
  tx: Tx,
  plan: { id: string; unit_id: string; year: number },
  number: string,
) {
  return tx
    .selectFrom('plans')
    .select(['id', 'title'])
    .where('unit_id', '=', plan.unit_id)
    .where('year', '=', plan.year)
    .where('status', 'in', ['issued', 'closed'])
    .where('id', '<>', plan.id)
    .where(
      sql<boolean>`regexp_replace(lower(number), '\\s', '', 'g') = regexp_replace(lower(${number}), '\\s', '', 'g')`,
    )
    .executeTakeFirst()
}
