import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { CoverageState } from './schemas-cascade.ts'

const ids = (list: readonly string[]) => sql`${`{${list.join(',')}}`}::bigint[]`

/**
 * Units directly below the one that issued the plan: they owe a plan of their own. An office inside one of them works
 * on its unit's plan, and the standing office on the issuer's.
 */
const owes = (unitId: string, issuerId: string) =>
  sql`exists (select 1 from unit_versions d where d.unit_id = ${sql.ref(unitId)} and d.parent_id = ${sql.ref(issuerId)})`

/** One row a unit that the plan names and that owes a plan, or that made one below it: how far its own plan is. */
function coverage(planId: string, roots: readonly string[]): RawBuilder<unknown> {
  // The few units that the plan names stand first, so that they are looked up one by one.
  return sql`with named as materialized (select distinct tu.unit_id, t.id, t.unit_id as issuer_id
      from plan_tasks t join task_units tu on tu.task_id = t.id where t.plan_id = ${planId})
    select u.unit_id, v.name, c.id as plan_id, c.number as plan_number,
      lpad(v.protocol_order::text, 9, '0') || '|' || v.sort_key || '|' || lpad(u.unit_id::text, 18, '0') as order_key,
      case when c.id is null then 'none' when c.status = 'draft' then 'draft'
        when s.returned_at is not null then 'returned' when s.received_at is not null then 'received'
        when s.id is not null then 'sent' else 'issued' end as state,
      coalesce((coalesce(s.returned_at, s.received_at, s.sent_at) at time zone 'Asia/Ho_Chi_Minh')::date, c.issued_on) as since,
      u.concerned, n.taken, n.not_applicable
    from (select unit_id, sum(concerned)::int as concerned from (
        select n.unit_id, count(*) as concerned from named n where ${owes('n.unit_id', 'n.issuer_id')} group by 1
        union all select unit_id, 0 from plans where parent_plan_id = ${planId} and status <> 'withdrawn') x
      where unit_id in (select a.unit_id from unit_ancestors a where a.ancestor_id = any (${ids(roots)}))
      group by unit_id) u
    join lateral (select name, protocol_order, sort_key from unit_names where unit_id = u.unit_id) v on true
    left join lateral (select id, number, status, issued_on from plans where parent_plan_id = ${planId}
      and unit_id = u.unit_id and status <> 'withdrawn' order by status = 'draft', id desc limit 1) c on true
    left join lateral (select id, sent_at, received_at, returned_at from plan_submissions where plan_id = c.id
      and recalled_at is null order by id desc limit 1) s on true
    cross join lateral (select count(a.task_id)::int as taken, count(a.not_applicable_reason)::int as not_applicable
      from task_adoptions a join plan_tasks t on t.id = a.parent_task_id
      where t.plan_id = ${planId} and a.unit_id = u.unit_id) n`
}

export type CoverageRow = {
  unitId: string
  name: string
  state: CoverageState
  planId: string | null
  planNumber: string | null
  since: string | null
  concerned: number
  taken: number
  notApplicable: number
  orderKey: string
}

/** A page of units in the order of protocol with how far their own plans are; `after` is the last `orderKey`. */
export async function listCoverage(
  tx: Tx,
  filter: { planId: string; roots: readonly string[]; state?: CoverageState | undefined },
  page: { after?: string | undefined; limit: number },
): Promise<CoverageRow[]> {
  const inState = filter.state ? sql`and state = ${filter.state}` : sql``
  const beyond = page.after ? sql`and order_key collate "C" > ${page.after}` : sql``
  const { rows } = await sql<CoverageRow>`select unit_id as "unitId", name, state, plan_id as "planId",
      plan_number as "planNumber", since, concerned, taken, not_applicable as "notApplicable", order_key as "orderKey"
    from (${coverage(filter.planId, filter.roots)}) c where true ${inState} ${beyond}
    order by order_key collate "C" limit ${page.limit}`.execute(tx)
  return rows
}

export async function countCoverage(tx: Tx, planId: string, roots: readonly string[]) {
  const { rows } = await sql<{ state: CoverageState; units: number }>`select state, count(*)::int as units
    from (${coverage(planId, roots)}) c group by state`.execute(tx)
  return rows
}

/** Each task that names units that owe a plan, with how many of them took it over. */
export async function listTaskCoverage(tx: Tx, planId: string, roots: readonly string[]) {
  const within = sql`(select a.unit_id from unit_ancestors a where a.ancestor_id = any (${ids(roots)}))`
  const { rows } = await sql<{
    id: string
    ordinal: string | null
    text: string
    dueOn: string | null
    units: number
    taken: number
  }>`select t.id, t.ordinal, t.text, t.due_on as "dueOn", n.units,
      (select count(*)::int from task_adoptions a where a.parent_task_id = t.id and a.task_id is not null
        and a.unit_id in ${within}) as taken
    from plan_tasks t
    cross join lateral (select count(distinct tu.unit_id)::int as units from task_units tu where tu.task_id = t.id
      and ${owes('tu.unit_id', 't.unit_id')} and tu.unit_id in ${within}) n
    where t.plan_id = ${planId} and t.state <> 'dropped' and n.units > 0 order by t.position, t.id`.execute(
    tx,
  )
  return rows
}

/** Who said of which task that it does not apply, and why. */
export async function listNotApplicable(tx: Tx, planId: string, roots: readonly string[]) {
  const { rows } = await sql<{ taskId: string; unitName: string; reason: string }>`
    select a.parent_task_id as "taskId", a.not_applicable_reason as reason,
      (select v.short_name from unit_names v where v.unit_id = a.unit_id) as "unitName"
    from task_adoptions a join plan_tasks t on t.id = a.parent_task_id
    where t.plan_id = ${planId} and a.not_applicable_reason is not null
      and a.unit_id in (select x.unit_id from unit_ancestors x where x.ancestor_id = any (${ids(roots)}))
    order by t.position, a.unit_id limit 1000`.execute(tx)
  return rows
}
