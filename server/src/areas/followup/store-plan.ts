import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type DispatchPlan = {
  id: string
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

/** What the heading of a letter about a plan needs; undefined where the viewer does not see the plan. */
export async function findDispatchPlan(tx: Tx, planId: string): Promise<DispatchPlan | undefined> {
  const { rows } =
    await sql<DispatchPlan>`select p.id, p.title, p.number, p.issuer, p.place, p.issued_on as "issuedOn",
      p.signer, v.name as "unitName", above.name as "parentName", coalesce(top.short_name, v.short_name) as "topName"
    from plans p
    join lateral (select name, short_name, parent_id from unit_versions where unit_id = p.unit_id
      order by since desc limit 1) v on true
    left join lateral (select name from unit_versions where unit_id = v.parent_id order by since desc limit 1) above on true
    left join lateral (select w.short_name from unit_ancestors a join unit_versions w on w.unit_id = a.ancestor_id
      where a.unit_id = p.unit_id and w.parent_id is null order by w.since desc limit 1) top on true
    where p.id = ${planId}`.execute(tx)
  return rows[0]
}
