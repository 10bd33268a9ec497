import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { type Cell, type CellReason, type CellState, sendingKinds } from './domain/cell.ts'

export type ItemFilter = {
  planId?: string | undefined
  year?: number | undefined
  taskIds?: readonly string[] | undefined
  kind?: string | undefined
  /** Items due on this day or before; without: all with open state. */
  dueBy?: string | undefined
  /** Without a plan: plans of exactly these units. */
  planUnitIds: readonly string[]
}

const ids = (list: readonly string[]) => sql`${`{${list.join(',')}}`}::bigint[]`

/** Items of the board: open tasks of issued plans that concern other units, by due date; `after` is of `itemCursor`. */
export async function listItems(
  tx: Tx,
  filter: ItemFilter,
  page: { after?: string | undefined; limit: number },
) {
  const where = itemsWhere(filter)
  const [on, id] = page.after?.split('_') ?? []
  const beyond = id
    ? sql`and (coalesce(t.due_on, 'infinity'::date), t.id) > (${on}::date, ${id}::bigint)`
    : sql``
  const { rows } =
    await sql<ItemRow>`select t.id, t.plan_id as "planId", t.ordinal, t.text, t.due_on as "dueOn",
      t.work_kind as "workKind", p.title as "planTitle", p.number as "planNumber", p.issued_on as "planIssuedOn",
      coalesce(t.due_on, 'infinity'::date)::text as "orderKey"
    from plan_tasks t join plans p on p.id = t.plan_id where ${where} ${beyond}
    order by coalesce(t.due_on, 'infinity'::date), t.id limit ${page.limit}`.execute(tx)
  return rows
}
export type ItemRow = {
  id: string
  planId: string
  ordinal: string | null
  text: string
  dueOn: string | null
  workKind: string
  planTitle: string
  planNumber: string | null
  planIssuedOn: string | null
  orderKey: string
}

export function itemCursor(item: { orderKey: string; id: string }): string {
  return `${item.orderKey}_${item.id}`
}

export async function countItems(tx: Tx, filter: ItemFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n
    from plan_tasks t join plans p on p.id = t.plan_id where ${itemsWhere(filter)}`.execute(tx)
  return rows[0]!.n
}

function itemsWhere(filter: ItemFilter): RawBuilder<unknown> {
  const parts = [
    sql`p.status = 'issued'`,
    sql`exists (select 1 from task_units tu where tu.task_id = t.id and tu.unit_id <> t.unit_id)`,
  ]
  if (filter.planId) parts.push(sql`t.plan_id = ${filter.planId}`)
  else if (!filter.taskIds) parts.push(sql`p.unit_id = any (${ids(filter.planUnitIds)})`)
  if (filter.year && !filter.planId) parts.push(sql`p.year = ${filter.year}`)
  if (filter.taskIds) return sql.join([...parts, sql`t.id = any (${ids(filter.taskIds)})`], sql` and `)
  parts.push(sql`t.state in ('not-started', 'in-progress', 'waiting')`)
  if (filter.kind) parts.push(sql`t.work_kind = ${filter.kind}`)
  if (filter.dueBy) parts.push(sql`t.due_on <= ${filter.dueBy}`)
  return sql.join(parts, sql` and `)
}

export type CellFilter = {
  taskIds: readonly string[]
  /** Units inside these subtrees; all: every unit, for timed work. */
  roots: readonly string[] | 'all'
  unitIds?: readonly string[] | undefined
  clusterId?: string | undefined
  /** Also who only co-ordinates a kind of work that the leading unit sends. */
  withCoordinating: boolean
  today: string
  soonOn: string
}

/** One row a unit and task: how the unit's share stands, decided as computeUnitStates does, and what follows for the board. */
function cells(filter: CellFilter): RawBuilder<unknown> {
  const cluster = filter.clusterId
    ? sql`and exists (select 1 from cluster_places m where m.cluster_id = ${filter.clusterId} and m.unit_id = tu.unit_id)`
    : sql``
  const only = filter.unitIds ? sql`and tu.unit_id = any (${ids(filter.unitIds)})` : sql``
  const within =
    filter.roots === 'all'
      ? sql``
      : sql`and tu.unit_id in (select a.unit_id from unit_ancestors a where a.ancestor_id = any (${ids(filter.roots)}))`
  return sql`select c.*, case
      when reason in ('completed', 'proof') then 'sent'
      when reason in ('not-applicable', 'task-closed', 'coordinating') then 'not-required'
      when reason = 'no-due' or due_on > ${filter.soonOn} then 'not-due'
      when due_on >= ${filter.today} then 'due-soon'
      else 'overdue' end as state
    from (select u.task_id, u.unit_id, t.due_on, ${filter.today}::date - t.due_on as days_past, x.document_number,
      coalesce(d.happened_on, x.on_day) as happened_on, d.note, d.kind is null and x.on_day is null as silent, case
        when d.kind = 'completed' and not exists (select 1 from task_records o where o.task_id = u.task_id
          and o.unit_id is null and o.kind = 'reopened' and o.id > d.id) then 'completed'
        when d.kind = 'not-applicable' then 'not-applicable'
        when x.on_day is not null then 'proof'
        when t.state not in ('not-started', 'in-progress', 'waiting') then 'task-closed'
        when not (u.leads or ${filter.withCoordinating} or t.work_kind = any (${`{${sendingKinds.join(',')}}`}::text[]))
          then 'coordinating'
        when t.due_on is null then 'no-due'
        else 'due' end as reason
      from (select tu.task_id, tu.unit_id, bool_or(tu.role = 'lead') as leads from task_units tu
        where tu.task_id = any (${ids(filter.taskIds)}) ${only} ${cluster} ${within}
        group by tu.task_id, tu.unit_id) u
      join plan_tasks t on t.id = u.task_id and t.unit_id <> u.unit_id
      left join lateral (select r.id, r.kind, r.happened_on, r.note from task_records r where r.task_id = u.task_id
        and r.unit_id = u.unit_id and r.kind <> 'due-set' order by r.id desc limit 1) d on true
      left join lateral (select p.document_number, (p.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date as on_day
        from task_proofs p where p.task_id = u.task_id and p.unit_id = u.unit_id and p.withdrawn_at is null
        order by p.id desc limit 1) x on true) c`
}

/** How many units stand in which state, by item. */
export async function countCells(tx: Tx, filter: CellFilter) {
  const { rows } = await sql<{ taskId: string; state: CellState; units: number }>`
    select task_id as "taskId", state, count(*)::int as units from (${cells(filter)}) s group by 1, 2`.execute(
    tx,
  )
  return rows
}

export type BoardUnit = { unitId: string; name: string; shortName: string; orderKey: string }

/** Units of the board in the order of protocol; with `state`, those that have such a cell. `after` is the last `orderKey`. */
export async function listBoardUnits(
  tx: Tx,
  filter: CellFilter,
  page: { state?: CellState | undefined; after?: string | undefined; limit: number },
): Promise<{ rows: BoardUnit[]; total: number }> {
  const inState = page.state ? sql`where s.state = ${page.state}` : sql``
  const units = sql`select s.unit_id, v.name, v.short_name,
      lpad(v.protocol_order::text, 9, '0') || '|' || v.sort_key || '|' || lpad(s.unit_id::text, 18, '0') as order_key
    from (select distinct s.unit_id from (${cells(filter)}) s ${inState}) s
    join lateral (select name, short_name, protocol_order, sort_key from unit_names n where n.unit_id = s.unit_id) v on true`
  const beyond = page.after ? sql`where order_key collate "C" > ${page.after}` : sql``
  const { rows } = await sql<BoardUnit>`select unit_id as "unitId", name, short_name as "shortName",
      order_key as "orderKey" from (${units}) u ${beyond} order by order_key collate "C" limit ${page.limit}`.execute(
    tx,
  )
  const count = await sql<{ n: number }>`select count(*)::int as n from (${units}) u`.execute(tx)
  return { rows, total: count.rows[0]!.n }
}

/** The cells themselves; `silent`: nothing at all was recorded or sent for the unit. */
export async function listCells(tx: Tx, filter: CellFilter): Promise<(Cell & { silent: boolean })[]> {
  const { rows } = await sql<{
    task_id: string
    unit_id: string
    state: CellState
    reason: CellReason
    due_on: string | null
    happened_on: string | null
    note: string | null
    document_number: string | null
    days_past: number | null
    silent: boolean
  }>`select * from (${cells(filter)}) s order by unit_id, due_on, task_id`.execute(tx)
  return rows.map((row) => ({
    taskId: row.task_id,
    unitId: row.unit_id,
    state: row.state,
    reason: row.reason,
    dueOn: row.due_on,
    happenedOn: row.happened_on,
    note: row.note,
    documentNumber: row.document_number,
    daysPast: row.days_past,
    silent: row.silent,
  }))
}

/** Members of the clusters and blocs of the year that one of these units heads. */
export async function listHeadedMembers(tx: Tx, unitIds: readonly string[], year: number): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`select distinct m.unit_id
    from cluster_places h join clusters c on c.id = h.cluster_id and c.year = ${year}
    join cluster_places m on m.cluster_id = c.id
    where h.role = 'head' and h.unit_id = any (${ids(unitIds)}) order by m.unit_id`.execute(tx)
  return rows.map((row) => row.unit_id)
}
