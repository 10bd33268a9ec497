import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { insertFile, type KeptFile } from '../../platform/db/insert-file.ts'
import type { HandoverBody } from './schemas.ts'

export type HandoverRow = {
  id: string
  unitId: string
  unitName: string
  year: number
  number: number
  handedOn: string
  receiver: string
  receiverName: string
  receiverPosition: string
  giverName: string
  giverPosition: string
  place: string
  reason: string
  items: string
  signedAt: Date | null
  signedName: string | null
  signedType: string | null
  signedSha256: string | null
  revision: number
}

/** Hand-overs, the newest first; one more than the limit. */
export async function listHandoverRows(
  tx: Tx,
  filter: {
    id?: string
    unitId?: string | undefined
    before?: string | undefined
    limit: number
  },
): Promise<HandoverRow[]> {
  const { rows } = await sql<HandoverRow>`
    select h.id, h.unit_id as "unitId", n.name as "unitName", h.year, h.number, h.handed_on as "handedOn", h.receiver,
      h.receiver_name as "receiverName", h.receiver_position as "receiverPosition", h.giver_name as "giverName",
      h.giver_position as "giverPosition", h.place, h.reason, h.signed_at as "signedAt", f.name as "signedName",
      f.media_type as "signedType", f.sha256 as "signedSha256", h.revision,
      coalesce((select string_agg(-m.quantity || ' ' || k.measure || ' ' || k.name, '; ' order by m.id)
        from item_movements m join item_kinds k on k.id = m.kind_id where m.handover_id = h.id), '') as items
    from item_handovers h join unit_names n on n.unit_id = h.unit_id left join files f on f.id = h.signed_file_id
    where ${filter.id ? sql`h.id = ${filter.id}::bigint` : sql`true`}
      and ${filter.unitId ? sql`h.unit_id in (select unit_id from unit_ancestors where ancestor_id = ${filter.unitId}::bigint)` : sql`true`}
      and ${filter.before ? sql`h.id < ${filter.before}::bigint` : sql`true`}
    order by h.id desc limit ${filter.limit + 1}`.execute(tx)
  return rows
}

/** The next number of the unit's year, held for this transaction. */
export async function takeNumber(tx: Tx, unitId: string, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`item-handover:${unitId}:${year}`}))`.execute(tx)
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0)::integer + 1 as next from item_handovers
    where unit_id = ${unitId}::bigint and year = ${year}`.execute(tx)
  return rows[0]!.next
}

export async function insertHandover(
  tx: Tx,
  handover: Omit<HandoverBody, 'lines'> & {
    year: number
    number: number
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('item_handovers')
    .values({
      unit_id: handover.unitId,
      year: handover.year,
      number: handover.number,
      handed_on: handover.handedOn,
      giver_name: handover.giverName,
      giver_position: handover.giverPosition,
      receiver: handover.receiver,
      receiver_name: handover.receiverName,
      receiver_position: handover.receiverPosition,
      place: handover.place,
      reason: handover.reason,
      request_id: handover.requestId ?? null,
      account_id: handover.accountId,
      recorded_at: handover.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What was handed over, line by line. */
export async function readHandoverLines(tx: Tx, handoverId: string) {
  const { rows } = await sql<{ name: string; measure: string; quantity: number; serials: string[] }>`
    select k.name, k.measure, -m.quantity as quantity, m.serials
    from item_movements m join item_kinds k on k.id = m.kind_id where m.handover_id = ${handoverId}::bigint order by m.id`.execute(
    tx,
  )
  return rows
}

export async function saveSigned(
  tx: Tx,
  handover: { id: string; unitId: string },
  file: Omit<KeptFile, 'unitId'>,
): Promise<void> {
  const fileId = await insertFile(tx, { ...file, unitId: handover.unitId })
  await tx
    .updateTable('item_handovers')
    .set((eb) => ({ signed_file_id: fileId, signed_at: file.now, revision: eb('revision', '+', 1) }))
    .where('id', '=', handover.id)
    .execute()
}

export async function lockHandover(tx: Tx, id: string): Promise<boolean> {
  const query = tx.selectFrom('item_handovers').select('id').where('id', '=', id).forUpdate()
  return (await query.executeTakeFirst()) !== undefined
}
