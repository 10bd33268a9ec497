import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { insertFile, type KeptFile } from '../../../platform/db/insert-file.ts'
import type { Refusal } from '../../../platform/refusal.ts'
import type { FileReading } from './read-award-file.ts'
import type { ColumnMeaning } from './understand/fields.ts'

export type ImportState = 'reading' | 'ready' | 'taking' | 'taken' | 'undone' | 'failed' | 'cancelled'
export type Likely = 'ask' | 'same' | 'new'

export type NewImport = KeptFile & { format: string; likely: Likely }

/** Records the file and an import that is being read. */
export async function insertImport(tx: Tx, made: NewImport): Promise<string> {
  const fileId = await insertFile(tx, made)
  const { id } = await tx
    .insertInto('award_imports')
    .values({
      unit_id: made.unitId,
      file_id: fileId,
      file_name: made.name,
      sha256: made.sha256,
      format: made.format,
      likely: made.likely,
      created_by: made.accountId,
      created_at: made.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('award_import_progress')
    .values({ import_id: id, stage: 'reading', beat_at: made.now })
    .execute()
  return id
}

/** The live import of the same bytes at the unit, where there is one. */
export function findSameFile(tx: Tx, unitId: string, sha256: string) {
  return tx
    .selectFrom('award_imports')
    .select(['id', 'state'])
    .where('unit_id', '=', unitId)
    .where('sha256', '=', sha256)
    .where('state', 'not in', ['undone', 'failed', 'cancelled'])
    .executeTakeFirst()
}

export function loadImport(tx: Tx, importId: string) {
  return tx.selectFrom('award_imports').selectAll().where('id', '=', importId).executeTakeFirst()
}

/** Holds the import for this transaction: two who take it at once follow each other. */
export function lockImport(tx: Tx, importId: string) {
  return tx.selectFrom('award_imports').selectAll().where('id', '=', importId).forUpdate().executeTakeFirst()
}

export async function setImportState(
  tx: Tx,
  importId: string,
  values: {
    state: ImportState
    reading?: FileReading
    refusal?: Refusal
    taken_at?: Date
    undone_at?: Date
    undone_by?: string | null
  },
): Promise<void> {
  const { reading, refusal, ...plain } = values
  await tx
    .updateTable('award_imports')
    .set((eb) => ({
      ...plain,
      ...(reading ? { reading: JSON.stringify(reading) } : {}),
      ...(refusal ? { refusal: JSON.stringify({ code: refusal.code, values: refusal.values }) } : {}),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', importId)
    .execute()
}

/** The planner's figures of what was read, before it is matched: see migration 0035. */
export async function settleImport(tx: Tx): Promise<void> {
  await sql`select settle_award_import()`.execute(tx)
}

/** Rows of one batch and what they hold, as JSON in bytes. The import cannot be taken away meanwhile. */
export async function insertRows(tx: Tx, importId: string, rows: Buffer, contents: Buffer): Promise<void> {
  const { rows: found } = await sql`select from award_imports where id = ${importId} for key share`.execute(
    tx,
  )
  if (found.length === 0) throw new Error(`import ${importId} is gone`)
  await sql`
    insert into award_import_rows (import_id, place, sheet, line, section, state, holder_place, decision_place, identity)
    select ${importId}::bigint, place, sheet, line, section, state, holder_place, decision_place, identity
    from json_to_recordset(${rows}::json) as r (place int, sheet int, line int, section int, state text,
      holder_place int, decision_place int, identity text)`.execute(tx)
  await sql`
    insert into award_import_contents (import_id, place, cells, raw, problems, award)
    select ${importId}::bigint, place, cells, raw, problems, award
    from json_to_recordset(${contents}::json) as r (place int, cells json, raw json, problems jsonb, award json)`.execute(
    tx,
  )
}

export async function insertFileDecisions(tx: Tx, importId: string, json: Buffer): Promise<void> {
  await sql`
    insert into award_import_decisions (import_id, place, number, number_key, decided_on, issuer, issuer_key, signer)
    select ${importId}::bigint, place, number, number_key, decided_on, issuer, issuer_key, signer
    from json_to_recordset(${json}::json) as r (place int, number text, number_key text, decided_on text, issuer text,
      issuer_key text, signer text)`.execute(tx)
}

export async function insertFileHolders(tx: Tx, importId: string, json: Buffer): Promise<void> {
  await sql`
    insert into award_import_holders (import_id, place, holder, kind, name_folded, born_on, unit_id, unit_key, home_key)
    select ${importId}::bigint, place, holder, kind, name_folded, born_on, unit_id, unit_key, home_key
    from json_to_recordset(${json}::json) as r (place int, holder jsonb, kind text, name_folded text, born_on text,
      unit_id bigint, unit_key text, home_key text)`.execute(tx)
}

/** Forgets what was read of a file, to read it anew. */
export async function clearRows(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('award_import_rows').where('import_id', '=', importId).execute()
  await tx.deleteFrom('award_import_contents').where('import_id', '=', importId).execute()
  await tx.deleteFrom('award_import_decisions').where('import_id', '=', importId).execute()
  await tx.deleteFrom('award_import_holders').where('import_id', '=', importId).execute()
}

export type ImportProgress = { stage: 'reading' | 'matching' | 'taking' | 'done'; share: number }

/** Writes how far the work is. True where somebody asked to stop. */
export async function beat(tx: Tx, importId: string, at: ImportProgress & { now: Date }): Promise<boolean> {
  const { rows } = await sql<{ stop: boolean }>`
    update award_import_progress set stage = ${at.stage}, share = ${at.share}, beat_at = ${at.now}
    where import_id = ${importId} returning cancel_asked as stop`.execute(tx)
  return rows[0]?.stop ?? false
}

export async function askToCancel(tx: Tx, importId: string): Promise<void> {
  await tx
    .updateTable('award_import_progress')
    .set({ cancel_asked: true })
    .where('import_id', '=', importId)
    .execute()
}

/** Imports whose reading stopped without an end: the server went away meanwhile. */
export async function findStalled(tx: Tx, before: Date): Promise<{ id: string; state: string }[]> {
  return tx
    .selectFrom('award_imports as i')
    .innerJoin('award_import_progress as p', 'p.import_id', 'i.id')
    .select(['i.id', 'i.state'])
    .where('i.state', '=', 'reading')
    .where('p.beat_at', '<', before)
    .orderBy('i.id')
    .execute()
}

/** What officers of the unit have said of lists and names of awards. */
export async function readRemembered(tx: Tx, unitId: string) {
  const [layouts, answers] = await Promise.all([
    tx
      .selectFrom('award_import_layouts')
      .select(['fingerprint', 'columns'])
      .where('unit_id', '=', unitId)
      .execute(),
    tx
      .selectFrom('award_import_answers')
      .select(['words', 'award_key', 'award_name'])
      .where('unit_id', '=', unitId)
      .execute(),
  ])
  return {
    layouts: layouts.map(({ fingerprint, columns }): [string, (ColumnMeaning | null)[]] => [
      fingerprint,
      columns as (ColumnMeaning | null)[],
    ]),
    answers: answers.map((one): [string, { awardId: string; awardName: string | null }] => [
      one.words,
      { awardId: one.award_key, awardName: one.award_name },
    ]),
  }
}

export async function rememberLayout(
  tx: Tx,
  said: {
    unitId: string
    fingerprint: string
    columns: (string | null)[]
    accountId: string | null
    now: Date
  },
): Promise<void> {
  const columns = JSON.stringify(said.columns)
  await tx
    .insertInto('award_import_layouts')
    .values({
      unit_id: said.unitId,
      fingerprint: said.fingerprint,
      columns,
      account_id: said.accountId,
      said_at: said.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'fingerprint'])
        .doUpdateSet({ columns, account_id: said.accountId, said_at: said.now }),
    )
    .execute()
}

export async function rememberAnswer(
  tx: Tx,
  said: {
    unitId: string
    words: string
    awardKey: string
    awardName: string | null
    accountId: string | null
    now: Date
  },
): Promise<void> {
  const values = {
    award_key: said.awardKey,
    award_name: said.awardName,
    account_id: said.accountId,
    said_at: said.now,
  }
  await tx
    .insertInto('award_import_answers')
    .values({ unit_id: said.unitId, words: said.words, ...values })
    .onConflict((conflict) => conflict.columns(['unit_id', 'words']).doUpdateSet(values))
    .execute()
}

/** The bytes an import is read from, and how. */
export async function findFileOf(tx: Tx, importId: string) {
  const row = await tx
    .selectFrom('award_imports')
    .select(['unit_id as unitId', 'sha256', 'format', 'likely'])
    .where('id', '=', importId)
    .executeTakeFirst()
  return row ? { ...row, likely: row.likely as Likely } : null
}

export type RowCounts = Record<'good' | 'ask' | 'bad' | 'same' | 'taken' | 'left', number>

/** How many rows of an import stand at what. */
export async function countRows(tx: Tx, importId: string): Promise<RowCounts> {
  const rows = await tx
    .selectFrom('award_import_rows')
    .select(['state', (eb) => eb.fn.countAll<string>().as('n')])
    .where('import_id', '=', importId)
    .groupBy('state')
    .execute()
  const counts: RowCounts = { good: 0, ask: 0, bad: 0, same: 0, taken: 0, left: 0 }
  for (const { state, n } of rows) counts[state as keyof RowCounts] = Number(n)
  return counts
}

/** Takes away an import of which nothing was taken, and its entry of the file. */
export async function removeImport(tx: Tx, importId: string): Promise<void> {
  const gone = await tx
    .deleteFrom('award_imports')
    .where('id', '=', importId)
    .where('taken_at', 'is', null)
    .returning('file_id')
    .executeTakeFirst()
  if (gone) await tx.deleteFrom('files').where('id', '=', gone.file_id).execute()
}
