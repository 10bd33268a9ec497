import type { Tx } from '../../platform/db/database.ts'

export type BallotMode = 'electronic' | 'paper' | 'mixed' | 'show-of-hands' | 'written'
export type BallotRow = {
  id: string
  sessionId: string
  mode: BallotMode
  state: 'open' | 'stopped' | 'counted' | 'cancelled'
  publicKey: Buffer | null
  /** Null where nothing is sealed. */
  sealedFormat: number | null
  fingerprint: string | null
  committee: string
  cancelReason: string | null
  revision: number
  openedAt: Date
  countedAt: Date | null
}

const columns = [
  'id',
  'session_id as sessionId',
  'mode',
  'state',
  'public_key as publicKey',
  'sealed_format as sealedFormat',
  'fingerprint',
  'committee',
  'cancel_reason as cancelReason',
  'revision',
  'opened_at as openedAt',
  'counted_at as countedAt',
] as const

/** All ballots of a session, the first first. */
export async function listBallots(tx: Tx, sessionId: string): Promise<BallotRow[]> {
  const rows = await tx
    .selectFrom('council_ballots')
    .select([...columns])
    .where('session_id', '=', sessionId)
    .orderBy('id')
    .execute()
  return rows as BallotRow[]
}

/** The ballot that is open or waits to be counted. */
export async function findRunningBallot(tx: Tx, sessionId: string): Promise<BallotRow | undefined> {
  const row = await tx
    .selectFrom('council_ballots')
    .select([...columns])
    .where('session_id', '=', sessionId)
    .where('state', 'in', ['open', 'stopped'])
    .executeTakeFirst()
  return row as BallotRow | undefined
}

/** Ballots that hold sealed votes still to be counted, of all sessions. */
export function listUncountedSealed(tx: Tx) {
  return tx
    .selectFrom('council_ballots as b')
    .innerJoin('council_sessions as s', 's.id', 'b.session_id')
    .select(['s.title', 'b.sealed_format as sealedFormat'])
    .where('b.state', 'in', ['open', 'stopped'])
    .where('b.public_key', 'is not', null)
    .orderBy('b.id')
    .execute()
}

/** The ballot, held against other acts until the transaction ends. */
export async function lockBallot(tx: Tx, id: string): Promise<BallotRow | undefined> {
  const row = await tx
    .selectFrom('council_ballots')
    .select([...columns])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row as BallotRow | undefined
}

export async function insertBallot(
  tx: Tx,
  ballot: {
    sessionId: string
    mode: BallotMode
    publicKey: Uint8Array | null
    sealedFormat: number | null
    committee: string
    accountId: string | null
    now: Date
  },
): Promise<string | null> {
  const row = await tx
    .insertInto('council_ballots')
    .values({
      session_id: ballot.sessionId,
      mode: ballot.mode,
      public_key: ballot.publicKey && Buffer.from(ballot.publicKey),
      sealed_format: ballot.sealedFormat,
      committee: ballot.committee,
      opened_by: ballot.accountId,
      opened_at: ballot.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function saveFingerprint(tx: Tx, id: string, fingerprint: string): Promise<void> {
  await tx.updateTable('council_ballots').set({ fingerprint }).where('id', '=', id).execute()
}

export async function moveBallot(
  tx: Tx,
  id: string,
  to: { state: BallotRow['state']; accountId: string | null; now: Date; cancelReason?: string },
): Promise<void> {
  await tx
    .updateTable('council_ballots')
    .set((eb) => ({
      state: to.state,
      revision: eb('revision', '+', 1),
      ...(to.state === 'stopped' ? { stopped_at: to.now } : {}),
      ...(to.state === 'counted' ? { counted_at: to.now, counted_by: to.accountId } : {}),
      ...(to.cancelReason === undefined ? {} : { cancel_reason: to.cancelReason }),
    }))
    .where('id', '=', id)
    .execute()
}

export type BallotItemRow = {
  ballotId: string
  itemId: string
  sheetId: string
  place: number
  paperGiven: number | null
  paperReturned: number | null
  paperInvalid: number | null
  paperFor: number | null
  paperAgainst: number | null
  electronicFor: number | null
  electronicAgainst: number | null
}

/** Items of a ballot in the order of their sheets. */
export function listBallotItems(tx: Tx, ballotId: string): Promise<BallotItemRow[]> {
  return tx
    .selectFrom('council_ballot_items')
    .select([
      'ballot_id as ballotId',
      'item_id as itemId',
      'sheet_id as sheetId',
      'place',
      'paper_given as paperGiven',
      'paper_returned as paperReturned',
      'paper_invalid as paperInvalid',
      'paper_for as paperFor',
      'paper_against as paperAgainst',
      'electronic_for as electronicFor',
      'electronic_against as electronicAgainst',
    ])
    .where('ballot_id', '=', ballotId)
    .orderBy('place')
    .execute()
}

export async function insertBallotItems(
  tx: Tx,
  ballotId: string,
  sheets: readonly { id: string; itemIds: readonly string[] }[],
): Promise<void> {
  const rows = sheets.flatMap((sheet) =>
    sheet.itemIds.map((itemId) => ({ ballot_id: ballotId, item_id: itemId, sheet_id: sheet.id })),
  )
  await tx
    .insertInto('council_ballot_items')
    .values(rows.map((row, index) => ({ ...row, place: index + 1 })))
    .execute()
}

export async function saveCountSheet(
  tx: Tx,
  ballotId: string,
  itemId: string,
  sheet: { given: number; returned: number; invalid: number; for: number; against: number },
): Promise<void> {
  await tx
    .updateTable('council_ballot_items')
    .set({
      paper_given: sheet.given,
      paper_returned: sheet.returned,
      paper_invalid: sheet.invalid,
      paper_for: sheet.for,
      paper_against: sheet.against,
    })
    .where('ballot_id', '=', ballotId)
    .where('item_id', '=', itemId)
    .execute()
}

/** What was proved of the sum of the sealed ballots of an item. */
export async function saveOpenedSum(
  tx: Tx,
  ballotId: string,
  itemId: string,
  opened: { for: number; against: number; sum: Uint8Array; proof: Uint8Array },
): Promise<void> {
  await tx
    .updateTable('council_ballot_items')
    .set({
      electronic_for: opened.for,
      electronic_against: opened.against,
      tally_sum: Buffer.from(opened.sum),
      tally_proof: Buffer.from(opened.proof),
    })
    .where('ballot_id', '=', ballotId)
    .where('item_id', '=', itemId)
    .execute()
}

export type ReceiverRow = {
  memberId: string
  method: 'electronic' | 'paper'
  requests: Record<string, string>
}

/** Who was given a ballot, and how. */
export async function listReceivers(tx: Tx, ballotId: string): Promise<ReceiverRow[]> {
  const rows = await tx
    .selectFrom('council_ballot_receivers')
    .select(['member_id as memberId', 'method', 'requests'])
    .where('ballot_id', '=', ballotId)
    .orderBy('member_id')
    .execute()
  return rows as ReceiverRow[]
}

export async function hasReceived(tx: Tx, ballotId: string, memberId: string): Promise<boolean> {
  return (await listReceivers(tx, ballotId)).some((one) => one.memberId === memberId)
}

export async function saveReceiver(tx: Tx, ballotId: string, receiver: ReceiverRow): Promise<void> {
  const row = { method: receiver.method, requests: JSON.stringify(receiver.requests) }
  await tx
    .insertInto('council_ballot_receivers')
    .values({ ballot_id: ballotId, member_id: receiver.memberId, ...row })
    .onConflict((conflict) => conflict.columns(['ballot_id', 'member_id']).doUpdateSet(row))
    .execute()
}

export async function removeReceiver(tx: Tx, ballotId: string, memberId: string): Promise<void> {
  await tx
    .deleteFrom('council_ballot_receivers')
    .where('ballot_id', '=', ballotId)
    .where('member_id', '=', memberId)
    .execute()
}

/** Nothing is left of what was asked to be signed. */
export async function forgetRequests(tx: Tx, ballotId: string): Promise<void> {
  await tx
    .updateTable('council_ballot_receivers')
    .set({ requests: JSON.stringify({}) })
    .where('ballot_id', '=', ballotId)
    .execute()
}
