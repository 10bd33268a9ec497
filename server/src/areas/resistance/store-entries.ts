import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { RecordFields } from './domain/fields.ts'

export type RoundRow = {
  recordId: string
  round: 1 | 2
  accountId: string
  startedAt: Date
  submittedAt: Date | null
}

/** Who has begun or handed in which round, without what was entered. */
export async function listRounds(tx: Tx, recordIds: readonly string[]): Promise<RoundRow[]> {
  const { rows } = await sql<RoundRow>`select record_id as "recordId", round, account_id as "accountId",
    started_at as "startedAt", submitted_at as "submittedAt"
    from resistance_rounds(${[...recordIds]}::bigint[])`.execute(tx)
  return rows
}

export type EntryRow = {
  id: string
  round: 1 | 2
  accountId: string
  by: string
  fields: RecordFields
  doubtful: string[]
  revision: number
  startedAt: Date
  savedAt: Date
  submittedAt: Date | null
}

/** The entries of a record that the viewer may see: the own one, and both once both are handed in. */
export async function listEntries(tx: Tx, recordId: string): Promise<EntryRow[]> {
  const rows = await tx
    .selectFrom('resistance_entries as e')
    .innerJoin('account_names as a', 'a.id', 'e.account_id')
    .select([
      'e.id',
      'e.round',
      'e.account_id as accountId',
      sql<string>`a.display_name`.as('by'),
      'e.fields',
      'e.doubtful',
      'e.revision',
      'e.started_at as startedAt',
      'e.saved_at as savedAt',
      'e.submitted_at as submittedAt',
    ])
    .where('e.record_id', '=', recordId)
    .orderBy('e.round')
    .execute()
  return rows as EntryRow[]
}

export async function insertEntry(
  tx: Tx,
  entry: { recordId: string; round: number; accountId: string; fields: RecordFields; now: Date },
): Promise<void> {
  await tx
    .insertInto('resistance_entries')
    .values({
      record_id: entry.recordId,
      round: entry.round,
      account_id: entry.accountId,
      fields: JSON.stringify(entry.fields),
      started_at: entry.now,
      saved_at: entry.now,
    })
    .execute()
}

export async function saveEntryRow(
  tx: Tx,
  id: string,
  entry: { fields: RecordFields; doubtful: readonly string[]; now: Date; submitted?: boolean },
): Promise<void> {
  await tx
    .updateTable('resistance_entries')
    .set((eb) => ({
      fields: JSON.stringify(entry.fields),
      doubtful: [...entry.doubtful],
      saved_at: entry.now,
      ...(entry.submitted ? { submitted_at: entry.now } : {}),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function saveCompared(
  tx: Tx,
  recordId: string,
  compared: number,
  differing: number,
): Promise<void> {
  await tx
    .updateTable('resistance_entries')
    .set({ compared, differing })
    .where('record_id', '=', recordId)
    .execute()
}

/** How many of an entry's differing fields were decided otherwise. */
export async function saveOverruled(
  tx: Tx,
  recordId: string,
  round: number,
  overruled: number,
): Promise<void> {
  await tx
    .updateTable('resistance_entries')
    .set({ overruled })
    .where('record_id', '=', recordId)
    .where('round', '=', round)
    .execute()
}

/** Gives back a round that was begun and not handed in; false where there is none. */
export async function releaseRound(tx: Tx, recordId: string, round: number): Promise<boolean> {
  const { rows } = await sql<{
    freed: boolean
  }>`select release_resistance_round(${recordId}, ${round}) as freed`.execute(tx)
  return rows[0]!.freed
}

/** The next record of the batch that this person may enter: first what waits for its second entry, then in order. */
export async function findNextRecord(tx: Tx, batchId: string, accountId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with open as materialized (select id, status from resistance_records
      where batch_id = ${batchId} and status in ('waiting', 'entered-once')),
    rounds as materialized (select * from resistance_rounds((select coalesce(array_agg(id), '{}') from open)))
    select o.id from open o
    left join lateral (select bool_or(r.account_id = ${accountId} and r.submitted_at is null) as mine,
      bool_or(r.account_id = ${accountId} and r.submitted_at is not null) as done, count(*) as taken
      from rounds r where r.record_id = o.id) t on true
    where not coalesce(t.done, false) and (coalesce(t.mine, false) or t.taken < 2)
    order by coalesce(t.mine, false) desc, o.status = 'entered-once' desc, t.taken, o.id limit 1`.execute(tx)
  return rows[0]?.id ?? null
}
