import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type UnitProgress = { unitId: string; unitName: string; counts: Record<string, number>; scans: number }

/** Records by state, unit by unit in the order of protocol. */
export async function countByUnit(
  tx: Tx,
  filter: { batchId: string | null; unitIds: readonly string[] | null },
): Promise<UnitProgress[]> {
  const where = (
    table: string,
  ) => sql`(${filter.batchId}::bigint is null or ${sql.ref(`${table}.batch_id`)} = ${filter.batchId}::bigint)
    and (${filter.unitIds ? [...filter.unitIds] : null}::bigint[] is null
      or ${sql.ref(`${table}.unit_id`)} = any (${filter.unitIds ? [...filter.unitIds] : null}::bigint[]))`
  const { rows } = await sql<UnitProgress>`
    with scans as (select s.unit_id, count(*)::int as n from resistance_scans s where ${where('s')} group by 1),
    records as (select c.unit_id, jsonb_object_agg(c.status, c.n) as counts from (
      select r.unit_id, r.status, count(*)::int as n from resistance_records r where ${where('r')} group by 1, 2) c group by 1)
    select u.unit_id as "unitId", u.name as "unitName", coalesce(r.counts, '{}') as counts, coalesce(s.n, 0) as scans
    from unit_names u left join records r on r.unit_id = u.unit_id left join scans s on s.unit_id = u.unit_id
    where r.unit_id is not null or s.unit_id is not null
    order by u.protocol_order, u.sort_key, u.unit_id`.execute(tx)
  return rows
}

export type OperatorProgress = {
  accountId: string
  name: string
  submitted: number
  underWay: number
  compared: number
  differing: number
  overruled: number
  lastAt: Date | null
}

/** What each operator handed in, and how often the other entry and the decision were otherwise. */
export async function countByOperator(
  tx: Tx,
  filter: { batchId: string | null; unitIds: readonly string[] | null },
): Promise<OperatorProgress[]> {
  const { rows } = await sql<OperatorProgress>`
    select c.account_id as "accountId", a.display_name as name, c.submitted::int, c.under_way::int as "underWay",
      c.compared::int, c.differing::int, c.overruled::int, c.last_at as "lastAt"
    from resistance_operator_counts(${filter.batchId}::bigint, ${filter.unitIds ? [...filter.unitIds] : null}::bigint[]) c
    join account_names a on a.id = c.account_id order by a.display_name, a.id`.execute(tx)
  return rows
}

/** The unit and everything below it, ended units under their successors. */
export async function readUnitsWithin(tx: Tx, unitId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('unit_ancestors')
    .select('unit_id')
    .where('ancestor_id', '=', unitId)
    .execute()
  return rows.map((row) => row.unit_id)
}
