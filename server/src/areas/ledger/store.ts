import type { Tx } from '../../platform/db/database.ts'
import type { LedgerEntry } from './domain/chain.ts'

/** Locks the head of the chain until the transaction ends. */
export function lockHead(tx: Tx): Promise<{ seq: string; hash: string }> {
  return tx.selectFrom('ledger_head').select(['seq', 'hash']).forUpdate().executeTakeFirstOrThrow()
}

export async function appendEntry(tx: Tx, entry: LedgerEntry, hash: string): Promise<void> {
  await tx
    .insertInto('ledger_entries')
    .values({
      seq: entry.seq,
      at: entry.at,
      account_id: entry.accountId,
      account_name: entry.accountName,
      on_behalf_of: entry.onBehalfOf,
      act: entry.act,
      object_kind: entry.objectKind,
      object_id: entry.objectId,
      unit_id: entry.unitId,
      details: JSON.stringify(entry.details),
      previous_hash: entry.previousHash,
      hash,
    })
    .execute()
  await tx.updateTable('ledger_head').set({ seq: entry.seq, hash }).execute()
}

/** A page of the chain in order, after `seq`. */
export async function readChain(
  tx: Tx,
  afterSeq: string,
  limit: number,
): Promise<(LedgerEntry & { hash: string })[]> {
  const rows = await tx
    .selectFrom('ledger_entries')
    .selectAll()
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    at: new Date(row.at).toISOString(),
    accountId: row.account_id,
    accountName: row.account_name,
    onBehalfOf: row.on_behalf_of,
    act: row.act,
    objectKind: row.object_kind,
    objectId: row.object_id,
    unitId: row.unit_id,
    details: row.details as Record<string, unknown>,
    previousHash: row.previous_hash,
    hash: row.hash,
  }))
}

export function readHead(tx: Tx): Promise<{ seq: string; hash: string }> {
  return tx.selectFrom('ledger_head').select(['seq', 'hash']).executeTakeFirstOrThrow()
}

/** History of one object, newest first. */
export async function readHistory(
  tx: Tx,
  objectKind: string,
  objectId: string,
  beforeSeq: string | null,
  limit: number,
) {
  return tx
    .selectFrom('ledger_entries')
    .select(['seq', 'at', 'account_name', 'on_behalf_of', 'act', 'details', 'unit_id'])
    .where('object_kind', '=', objectKind)
    .where('object_id', '=', objectId)
    .$if(beforeSeq !== null, (query) => query.where('seq', '<', beforeSeq))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}
