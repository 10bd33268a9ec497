import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** Sheets and sealed ballots: read and written as the system only; see docs/adr/0018-secret-ballots.md. */
export type SheetRow = {
  id: string
  ballotId: string
  place: number
  secretKey: Buffer | null
  publicKey: Buffer | null
  receipts: string[]
}

const columns = [
  'id',
  'ballot_id as ballotId',
  'place',
  'secret_key as secretKey',
  'public_key as publicKey',
  'receipts',
] as const

export function listSheets(tx: Tx, ballotId: string): Promise<SheetRow[]> {
  return tx
    .selectFrom('council_ballot_sheets')
    .select([...columns])
    .where('ballot_id', '=', ballotId)
    .orderBy('place')
    .execute()
}

export async function findSheet(tx: Tx, id: string): Promise<SheetRow | undefined> {
  return tx
    .selectFrom('council_ballot_sheets')
    .select([...columns])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Holds the sheet: casts of one sheet come one after the other. */
export async function lockSheet(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('council_ballot_sheets').select('id').where('id', '=', id).forUpdate().execute()
}

/** Holds the ballot against being stopped while something is cast; others may cast at the same time. */
export async function shareBallot(tx: Tx, ballotId: string) {
  return tx
    .selectFrom('council_ballots')
    .select(['id', 'state', 'public_key as publicKey', 'sealed_format as sealedFormat'])
    .where('id', '=', ballotId)
    .forShare()
    .executeTakeFirst()
}

export async function insertSheets(
  tx: Tx,
  ballotId: string,
  sheets: readonly { id: string; secretKey: Uint8Array | null; publicKey: Uint8Array | null }[],
): Promise<void> {
  await tx
    .insertInto('council_ballot_sheets')
    .values(
      sheets.map((sheet, index) => ({
        id: sheet.id,
        ballot_id: ballotId,
        place: index + 1,
        secret_key: sheet.secretKey && Buffer.from(sheet.secretKey),
        public_key: sheet.publicKey && Buffer.from(sheet.publicKey),
      })),
    )
    .execute()
}

export type SealedBallot = {
  credential: Buffer
  version: number
  token: Buffer
  signature: Buffer
  sealed: Buffer
}

/** In the order of the credentials, which are of chance. */
export function listSealed(tx: Tx, sheetId: string): Promise<SealedBallot[]> {
  return tx
    .selectFrom('council_sealed_ballots')
    .select(['credential', 'version', 'token', 'signature', 'sealed'])
    .where('sheet_id', '=', sheetId)
    .orderBy('credential')
    .execute()
}

/**
 * Writes all sealed ballots of a sheet anew, in an order of chance: no row tells by its place or its transaction when it was
 * cast. Whoever calls holds the sheet.
 */
export async function rewriteSealed(
  tx: Tx,
  sheetId: string,
  ballots: readonly SealedBallot[],
): Promise<void> {
  await tx.deleteFrom('council_sealed_ballots').where('sheet_id', '=', sheetId).execute()
  const shuffled = [...ballots]
  const chance = crypto.getRandomValues(new Uint32Array(shuffled.length))
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = chance[last]! % (last + 1)
    ;[shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!]
  }
  await tx
    .insertInto('council_sealed_ballots')
    .values(shuffled.map((ballot) => ({ sheet_id: sheetId, ...ballot })))
    .execute()
}

export async function countSealed(tx: Tx, ballotId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; cast: number }>`
    select s.id, count(b.sheet_id)::int as "cast" from council_ballot_sheets s
    left join council_sealed_ballots b on b.sheet_id = s.id where s.ballot_id = ${ballotId} group by s.id`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, row.cast]))
}

export async function saveReceipts(tx: Tx, sheetId: string, receipts: readonly string[]): Promise<void> {
  await tx
    .updateTable('council_ballot_sheets')
    .set({ receipts: [...receipts] })
    .where('id', '=', sheetId)
    .execute()
}

/** Deletes what a ballot's secrecy hung on: sealed ballots and the keys that signed credentials. */
export async function forgetSealed(tx: Tx, ballotId: string): Promise<void> {
  await sql`delete from council_sealed_ballots b using council_ballot_sheets s
    where s.id = b.sheet_id and s.ballot_id = ${ballotId}`.execute(tx)
  await tx
    .updateTable('council_ballot_sheets')
    .set({ secret_key: null, public_key: null })
    .where('ballot_id', '=', ballotId)
    .execute()
}
