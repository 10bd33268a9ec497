import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** What posts were before they went over to another unit, and the posts that were made: enough to bring them back. */
export type CarriedPosts = {
  before: { id: string; unitId: string; until: string | null }[]
  made: string[]
}
export type CarriedPost = { personName: string; position: string; fromId: string }

/**
 * Posts at a unit that ends go over to its successor from the day on; without one they end. A post that would only begin
 * later begins at the successor.
 */
export async function carryPosts(
  tx: Tx,
  move: { fromId: string; toId: string | null; on: string },
): Promise<{ undo: CarriedPosts; posts: CarriedPost[] }> {
  const { fromId, toId, on } = move
  const { rows } = await sql<{
    id: string
    personId: string
    personName: string
    position: string
    until: string | null
    ahead: boolean
  }>`
    select p.id, p.person_id as "personId", x.full_name as "personName", p.position, p.until, p.since >= ${on} as ahead
    from posts p join people x on x.id = p.person_id
    where p.unit_id = ${fromId} and (p.until is null or p.until > ${on})
    order by p.is_leader desc, x.sort_key, p.id for update of p`.execute(tx)
  const undo: CarriedPosts = {
    before: rows.map(({ id, until }) => ({ id, unitId: fromId, until })),
    made: [],
  }
  const running = rows.filter(({ ahead }) => !ahead).map(({ id }) => id)
  const coming = rows.filter(({ ahead }) => ahead).map(({ id }) => id)
  if (toId) {
    const made = await sql<{ id: string }>`
      insert into posts (person_id, unit_id, position, is_leader, since, until)
      select person_id, ${toId}, position, is_leader, ${on}, until from posts where id = any(${running}::bigint[])
      order by id returning id`.execute(tx)
    undo.made = made.rows.map(({ id }) => id)
    await sql`update posts set unit_id = ${toId} where id = any(${coming}::bigint[])`.execute(tx)
  } else await sql`update posts set until = since where id = any(${coming}::bigint[])`.execute(tx)
  await sql`update posts set until = ${on} where id = any(${running}::bigint[])`.execute(tx)
  await reviseHolders(tx, undo)
  const posts = rows.map(({ personName, position }) => ({ personName, position, fromId }))
  return { undo, posts }
}

/** Brings posts back to where they were before they were carried. */
export async function restorePosts(tx: Tx, undo: CarriedPosts): Promise<void> {
  await reviseHolders(tx, undo)
  await sql`delete from posts where id = any(${undo.made}::bigint[])`.execute(tx)
  await sql`update posts p set unit_id = b.unit_id, until = b.until
    from json_to_recordset(${JSON.stringify(undo.before.map(({ id, unitId, until }) => ({ id, unit_id: unitId, until })))}::json)
      as b(id bigint, unit_id bigint, until date)
    where p.id = b.id`.execute(tx)
}

/** Whoever looks at one of the people while their posts move is told that something changed. */
async function reviseHolders(tx: Tx, { before }: CarriedPosts): Promise<void> {
  await sql`update people set revision = revision + 1
    where id in (select person_id from posts where id = any(${before.map(({ id }) => id)}::bigint[]))`.execute(
    tx,
  )
}
