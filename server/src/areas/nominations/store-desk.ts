import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** Units of the round inside these subtrees, with their dossier where there is one. */
export async function listMyRoundUnits(tx: Tx, roundId: string, roots: readonly string[]) {
  const { rows } = await sql<{ unitId: string; unitName: string; dossierId: string | null }>`
    select u.unit_id::text as "unitId", n.name as "unitName", d.id::text as "dossierId"
    from round_units u join unit_names n on n.unit_id = u.unit_id
    left join dossiers d on d.round_id = u.round_id and d.unit_id = u.unit_id
    where u.round_id = ${roundId} and u.unit_id in (
      select a.unit_id from unit_ancestors a where a.ancestor_id = any (${roots}::bigint[]))
    order by n.protocol_order, n.sort_key, u.unit_id limit 200`.execute(tx)
  return rows
}

export type DeskRow = {
  kind: 'to-begin' | 'to-send' | 'to-approve' | 'to-mend' | 'to-receive' | 'to-appraise'
  roundId: string
  roundTitle: string
  dossierId: string | null
  unitName: string
  dueOn: string | null
  since: Date | null
}

/** What waits for the viewer, by what it may do where; the nearest day first. */
export async function listDesk(
  tx: Tx,
  who: {
    nominate: readonly string[]
    approve: readonly string[]
    appraise: readonly string[]
    accountId: string
  },
  most: number,
): Promise<DeskRow[]> {
  const inside = (roots: readonly string[], column: string) => sql`${sql.ref(column)} in (
    select a.unit_id from unit_ancestors a where a.ancestor_id = any (${roots}::bigint[]))`
  const { rows } = await sql<DeskRow>`
    select w.kind, w.round_id::text as "roundId", r.title as "roundTitle", w.dossier_id::text as "dossierId", n.name as "unitName",
      w.due_on::text as "dueOn", w.since
    from (
      select 'to-begin' as kind, u.round_id, null::bigint as dossier_id, u.unit_id, coalesce(u.due_on, o.due_on) as due_on,
        o.created_at as since
      from round_units u join rounds o on o.id = u.round_id and o.closed_at is null
      where u.unit_id = any (${who.nominate}::bigint[])
        and not exists (select from dossiers d where d.round_id = u.round_id and d.unit_id = u.unit_id)
      union all
      select case d.state when 'returned' then 'to-mend' when 'approved' then 'to-send' else 'to-begin' end, d.round_id, d.id, d.unit_id,
        coalesce(u.due_on, o.due_on), d.created_at
      from dossiers d join rounds o on o.id = d.round_id and o.closed_at is null
      left join round_units u on u.round_id = d.round_id and u.unit_id = d.unit_id
      where d.state in ('preparing', 'approved', 'returned') and d.unit_id = any (${who.nominate}::bigint[])
      union all
      select 'to-approve', d.round_id, d.id, d.unit_id, coalesce(u.due_on, o.due_on), d.created_at
      from dossiers d join rounds o on o.id = d.round_id and o.closed_at is null
      left join round_units u on u.round_id = d.round_id and u.unit_id = d.unit_id
      where d.state in ('preparing', 'returned') and d.unit_id = any (${who.approve}::bigint[])
        and exists (select from nominations x where x.dossier_id = d.id and x.state <> 'withdrawn')
      union all
      select 'to-receive', d.round_id, d.id, d.unit_id, null, d.sent_at from dossiers d
      where d.state = 'sent' and ${inside(who.appraise, 'd.owner_unit_id')}
      union all
      select 'to-appraise', d.round_id, d.id, d.unit_id, null, d.assigned_at from dossiers d
      where d.state = 'received' and d.assignee_id = ${who.accountId}) w
    join rounds r on r.id = w.round_id join unit_names n on n.unit_id = w.unit_id
    order by w.due_on nulls last, w.since limit ${sql.lit(most)}`.execute(tx)
  return rows
}
