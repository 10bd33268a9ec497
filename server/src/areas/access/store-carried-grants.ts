import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { isRole, roleLabels } from './domain/roles.ts'
import { isUnitWithin } from './store.ts'

/** What roles were before they went over to another unit, and those that were given: enough to bring them back. */
export type CarriedGrants = {
  before: { id: string; unitId: string; until: string | null }[]
  made: string[]
}
export type CarriedGrant = { accountName: string; roleLabel: string; fromId: string; goesOver: boolean }

/**
 * Roles held at a unit that ends go over to its successor from the day on. They end without a successor, and where the
 * unit lies below it: nobody gains the whole by the end of a part.
 */
export async function carryGrants(
  tx: Tx,
  move: { fromId: string; toId: string | null; on: string },
): Promise<{ undo: CarriedGrants; grants: CarriedGrant[] }> {
  const { fromId, on } = move
  const toId = move.toId && !(await isUnitWithin(tx, fromId, [move.toId])) ? move.toId : null
  const { rows } = await sql<{
    id: string
    accountName: string
    role: string
    until: string | null
    ahead: boolean
  }>`
    select g.id, a.display_name as "accountName", g.role, g.until, g.since >= ${on} as ahead
    from role_grants g join account_names a on a.id = g.account_id
    where g.unit_id = ${fromId} and g.revoked_at is null and (g.until is null or g.until > ${on})
    order by name_sort_key(a.display_name) collate "C", g.id for update of g`.execute(tx)
  const undo: CarriedGrants = {
    before: rows.map(({ id, until }) => ({ id, unitId: fromId, until })),
    made: [],
  }
  const running = rows.filter(({ ahead }) => !ahead).map(({ id }) => id)
  const coming = rows.filter(({ ahead }) => ahead).map(({ id }) => id)
  if (toId) {
    const made = await sql<{ id: string }>`
      insert into role_grants (account_id, role, unit_id, since, until)
      select g.account_id, g.role, ${toId}, ${on}, g.until from role_grants g
      where g.id = any(${running}::bigint[]) and not exists (select from role_grants h
        where h.account_id = g.account_id and h.role = g.role and h.unit_id = ${toId} and h.revoked_at is null
          and h.since <= ${on} and (h.until is null or h.until >= g.until))
      order by g.id returning id`.execute(tx)
    undo.made = made.rows.map(({ id }) => id)
    await sql`update role_grants set unit_id = ${toId} where id = any(${coming}::bigint[])`.execute(tx)
  } else await sql`update role_grants set until = since where id = any(${coming}::bigint[])`.execute(tx)
  await sql`update role_grants set until = ${on} where id = any(${running}::bigint[])`.execute(tx)
  const grants = rows.map(({ accountName, role }) => ({
    accountName,
    roleLabel: isRole(role) ? roleLabels[role] : role,
    fromId,
    goesOver: toId !== null,
  }))
  return { undo, grants }
}

/** Brings roles back to where they were before they were carried. */
export async function restoreGrants(tx: Tx, undo: CarriedGrants): Promise<void> {
  await sql`delete from role_grants where id = any(${undo.made}::bigint[])`.execute(tx)
  await sql`update role_grants g set unit_id = b.unit_id, until = b.until
    from json_to_recordset(${JSON.stringify(undo.before.map(({ id, unitId, until }) => ({ id, unit_id: unitId, until })))}::json)
      as b(id bigint, unit_id bigint, until date)
    where g.id = b.id`.execute(tx)
}
