import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type ReturnItem = {
  id: string
  returnId: string
  dossierId: string
  nominationId: string | null
  name: string | null
  awardKey: string | null
  what: string
  note: string | null
  text: string
  dueOn: string | null
  sentAt: Date
  mendedAt: Date | null
  mendedNote: string | null
}

const columns = sql`i.id::text, i.return_id::text as "returnId", i.dossier_id::text as "dossierId", i.nomination_id::text as "nominationId",
  n.name, n.award_key as "awardKey", i.what, i.note, r.text, r.due_on::text as "dueOn", r.sent_at as "sentAt", i.mended_at as "mendedAt", i.mended_note as "mendedNote"`

/** What was returned of dossiers, the last return first; `open`: not mended yet. */
export async function listReturnItems(
  tx: Tx,
  filter: { dossierIds?: string[]; returnId?: string; open?: boolean },
): Promise<ReturnItem[]> {
  const { rows } = await sql<ReturnItem>`
    select ${columns} from return_items i join dossier_returns r on r.id = i.return_id
    left join nominations n on n.id = i.nomination_id
    where ${filter.dossierIds ? sql`i.dossier_id = any (${filter.dossierIds}::bigint[])` : sql`true`}
      and ${filter.returnId ? sql`i.return_id = ${filter.returnId}` : sql`true`}
      and ${filter.open ? sql`i.mended_at is null` : sql`true`}
    order by r.id desc, n.position, i.id`.execute(tx)
  return rows
}

export async function insertReturn(
  tx: Tx,
  one: {
    ownerUnitId: string
    roundId: string
    text: string
    dueOn: string | null
    number: string | null
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('dossier_returns')
    .values({
      owner_unit_id: one.ownerUnitId,
      round_id: one.roundId,
      text: one.text,
      due_on: one.dueOn,
      number: one.number,
      sent_by: one.accountId,
      sent_at: one.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertReturnItems(
  tx: Tx,
  returnId: string,
  items: readonly { dossierId: string; nominationId: string | null; what: string; note: string | null }[],
): Promise<void> {
  await tx
    .insertInto('return_items')
    .values(
      items.map((one) => ({
        return_id: returnId,
        dossier_id: one.dossierId,
        nomination_id: one.nominationId,
        what: one.what,
        note: one.note,
      })),
    )
    .execute()
}

/** Marks an item as mended, or takes that back; false where it stood so already. */
export async function markMended(
  tx: Tx,
  item: { id: string; dossierId: string },
  mended: { accountId: string | null; now: Date; note: string | null } | null,
): Promise<boolean> {
  const done = await tx
    .updateTable('return_items')
    .set({
      mended_at: mended?.now ?? null,
      mended_by: mended?.accountId ?? null,
      mended_note: mended?.note ?? null,
    })
    .where('id', '=', item.id)
    .where('dossier_id', '=', item.dossierId)
    .where('mended_at', mended ? 'is' : 'is not', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export type ReturnHead = {
  id: string
  ownerUnitId: string
  roundId: string
  roundTitle: string
  text: string
  dueOn: string | null
  number: string | null
  sentAt: Date
}

export async function findReturn(tx: Tx, id: string): Promise<ReturnHead | undefined> {
  const { rows } = await sql<ReturnHead>`
    select r.id::text, r.owner_unit_id::text as "ownerUnitId", r.round_id::text as "roundId", o.title as "roundTitle", r.text,
      r.due_on::text as "dueOn", r.number, r.sent_at as "sentAt"
    from dossier_returns r join rounds o on o.id = r.round_id where r.id = ${id}`.execute(tx)
  return rows[0]
}
