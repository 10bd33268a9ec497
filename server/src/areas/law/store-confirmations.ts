import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Confirmation, Confirmations } from './domain/confirmations.ts'

export type StoredConfirmation = Confirmation & { id: string; fileName: string | null }

/** Every standing confirmation, by key of its entry. */
export async function readConfirmations(tx: Tx): Promise<Confirmations> {
  const rows = await tx
    .selectFrom('law_confirmations as c')
    .innerJoin('account_names as a', 'a.id', 'c.confirmed_by')
    .select(['c.id', 'c.entry_key', 'c.content_hash', 'c.regime_id', 'c.text_read', 'c.confirmed_at'])
    .leftJoin('files as f', 'f.id', 'c.file_id')
    .select(sql<string>`a.display_name`.as('display_name'))
    .select('f.name as file_name')
    .where('c.withdrawn_at', 'is', null)
    .orderBy('c.id')
    .execute()
  const byKey = new Map<string, StoredConfirmation[]>()
  for (const row of rows) {
    const one: StoredConfirmation = {
      id: row.id,
      key: row.entry_key,
      hash: row.content_hash,
      regimeId: row.regime_id,
      textRead: row.text_read,
      confirmedBy: row.display_name,
      confirmedAt: row.confirmed_at.toISOString(),
      fileName: row.file_name,
    }
    byKey.set(one.key, [...(byKey.get(one.key) ?? []), one])
  }
  return byKey
}

/** Keeps a confirmation; null where one with the same content already stands. */
export async function insertConfirmation(
  tx: Tx,
  one: {
    unitId: string
    key: string
    hash: string
    regimeId: string
    textRead: string
    by: string
    at: Date
  },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into law_confirmations (unit_id, entry_key, content_hash, regime_id, text_read, confirmed_by, confirmed_at)
    values (${one.unitId}, ${one.key}, ${one.hash}, ${one.regimeId}, ${one.textRead}, ${one.by}, ${one.at})
    on conflict (entry_key, regime_id, content_hash) where withdrawn_at is null do nothing
    returning id`.execute(tx)
  return rows[0]?.id ?? null
}

/** Withdraws a standing confirmation; null where none stands under this id. */
export async function withdrawRow(
  tx: Tx,
  id: string,
  by: string,
  at: Date,
  reason: string,
): Promise<{ key: string; regimeId: string; unitId: string } | null> {
  const row = await tx
    .updateTable('law_confirmations')
    .set({ withdrawn_by: by, withdrawn_at: at, withdrawn_reason: reason })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning(['entry_key', 'regime_id', 'unit_id'])
    .executeTakeFirst()
  return row ? { key: row.entry_key, regimeId: row.regime_id, unitId: row.unit_id } : null
}

/** A standing confirmation, held until the transaction ends. */
export async function lockConfirmation(tx: Tx, id: string) {
  return tx
    .selectFrom('law_confirmations')
    .select(['entry_key as key', 'regime_id as regimeId', 'unit_id as unitId', 'file_id as fileId'])
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function setConfirmationFile(tx: Tx, id: string, fileId: string): Promise<void> {
  await tx.updateTable('law_confirmations').set({ file_id: fileId }).where('id', '=', id).execute()
}

/** The file of a confirmation, withdrawn or not; null where it has none. */
export async function fileOfConfirmation(tx: Tx, id: string): Promise<string | null> {
  const found = await tx
    .selectFrom('law_confirmations')
    .select('file_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return found?.file_id ?? null
}

export type ConfirmationPage = {
  rows: (StoredConfirmation & { withdrawnAt: string | null; withdrawnReason: string | null })[]
  next: string | null
}

/** What was confirmed and withdrawn, newest first. */
export async function listConfirmationRows(
  tx: Tx,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<ConfirmationPage> {
  let query = tx
    .selectFrom('law_confirmations as c')
    .innerJoin('account_names as a', 'a.id', 'c.confirmed_by')
    .leftJoin('files as f', 'f.id', 'c.file_id')
    .selectAll('c')
    .select(sql<string>`a.display_name`.as('display_name'))
    .select('f.name as file_name')
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
  if (after) query = query.where('c.id', '<', after)
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  return {
    rows: page.map((row) => ({
      id: row.id,
      key: row.entry_key,
      hash: row.content_hash,
      regimeId: row.regime_id,
      textRead: row.text_read,
      confirmedBy: row.display_name,
      confirmedAt: row.confirmed_at.toISOString(),
      fileName: row.file_name,
      withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
      withdrawnReason: row.withdrawn_reason,
    })),
    next: rows.length > limit ? page.at(-1)!.id : null,
  }
}
