import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { LedgerEntry } from './domain/chain.ts'

/** Locks the head of the chain until the transaction ends. */
export function lockHead(tx: Tx): Promise<{ seq: string; hash: string }> {
  return tx.selectFrom('ledger_head').select(['seq', 'hash']).forUpdate().executeTakeFirstOrThrow()
}

/** Those of the units that are the unit or stand above it. */
export async function findAbove(tx: Tx, unitId: string, units: string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('unit_ancestors')
    .select('ancestor_id')
    .where('unit_id', '=', unitId)
    .where('ancestor_id', 'in', units)
    .execute()
  return new Set(rows.map((row) => row.ancestor_id))
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

export type EntryFilter = {
  objectKind?: string | undefined
  objectId?: string | undefined
  accountId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  before?: string | undefined
}

/** Whose entries: of units in these subtrees, and of this account; `everywhere` for the system. */
export type EntrySight = 'everywhere' | { roots: string[]; accountId: string | null }

/** Entries that fit, newest first. What belongs to no unit is seen from the top of the tree only. */
export async function findEntries(tx: Tx, sight: EntrySight, filter: EntryFilter, limit: number) {
  return tx
    .selectFrom('ledger_entries')
    .select([
      'seq',
      'at',
      'account_id as accountId',
      'account_name as accountName',
      'on_behalf_of as onBehalfOf',
      'act',
      'object_kind as objectKind',
      'object_id as objectId',
      'unit_id as unitId',
      'details',
    ])
    .$if(sight !== 'everywhere', (query) => query.where(inSight(sight as SomeSight)))
    .$if(filter.objectKind !== undefined, (query) => query.where('object_kind', '=', filter.objectKind!))
    .$if(filter.objectId !== undefined, (query) => query.where('object_id', '=', filter.objectId!))
    .$if(filter.accountId !== undefined, (query) => query.where('account_id', '=', filter.accountId!))
    .$if(filter.from !== undefined, (query) =>
      query.where(sql<boolean>`at >= ${filter.from!}::date::timestamptz`),
    )
    .$if(filter.to !== undefined, (query) =>
      query.where(sql<boolean>`at < (${filter.to!}::date + 1)::timestamptz`),
    )
    .$if(filter.before !== undefined, (query) => query.where('seq', '<', filter.before!))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}

type SomeSight = Exclude<EntrySight, 'everywhere'>

function inSight({ roots, accountId }: SomeSight) {
  const ids = sql`${`{${roots.join(',')}}`}::bigint[]`
  return sql<boolean>`(unit_id in (select a.unit_id from unit_ancestors a where a.ancestor_id = any (${ids}))
    or (unit_id is null and exists (select from unnest(${ids}) as held (unit_id)
      where not exists (select from unit_ancestors a where a.unit_id = held.unit_id and a.ancestor_id <> held.unit_id)))
    or account_id = ${accountId}::bigint)`
}
