import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import type { RecordStatus } from './domain/permissions.ts'
import { refuseUnless, standingTo } from './people-of-record.ts'
import { findBatch } from './store-batches.ts'
import { listRounds } from './store-entries.ts'
import { insertRecord, listRecordsOfScan, lockRecord, type RecordRow, updateRecord } from './store-records.ts'
import { findScan } from './store-scans.ts'

/** Adds a record by hand: another person on a scan, or a paper without one. @refuses batch-closed, not-found */
export function addRecord(
  act: Act,
  input: { batchId: string; scanId: string | null; page: number },
): Promise<{ id: string } | Refusal> {
  return inAct(act, async (tx) => {
    const batch = await findBatch(tx, input.batchId)
    if (!batch) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, 'enter-resistance-records', batch.unitId)
    if (refused) return refused
    if (batch.closedAt) return refuse('batch-closed')
    const row = input.scanId ? await nextRow(tx, input.scanId, batch.id) : null
    if (row === undefined) return refuse('not-found')
    const by = { accountId: accountOf(act), now: act.clock.now() }
    const place = { unitId: batch.unitId, batchId: batch.id, scanId: input.scanId, row, page: input.page }
    const id = await insertRecord(tx, { ...place, draft: {}, ...by })
    await recordAct(tx, act, {
      act: 'add-resistance-record',
      objectKind: 'resistance-record',
      objectId: id,
      unitId: batch.unitId,
      details: { title: batch.title },
    })
    return { id }
  })
}

/** The row after the last one of the scan; undefined where the scan is not of the batch. */
async function nextRow(tx: Tx, scanId: string, batchId: string): Promise<number | undefined> {
  const scan = await findScan(tx, scanId)
  if (scan?.batchId !== batchId) return undefined
  const records = await listRecordsOfScan(tx, scanId)
  return Math.max(0, ...records.map((one) => one.row ?? 1)) + 1
}

/** Takes a record out (a blank page, the same paper twice), with the reason. @refuses record-state, changed-meanwhile */
export function setRecordAside(
  act: Act,
  input: { recordId: string; revision: number; reason: string },
): Promise<{ revision: number } | Refusal> {
  return turn(act, input, 'set-aside', async (tx, record) => {
    await updateRecord(tx, record.id, { status: 'set-aside', setAsideReason: input.reason })
    return { act: 'set-aside-resistance-record', details: { reason: input.reason } }
  })
}

/** Takes it back to where its entries leave it. @refuses record-state, changed-meanwhile */
export function restoreRecord(
  act: Act,
  input: { recordId: string; revision: number },
): Promise<{ revision: number } | Refusal> {
  return turn(act, input, 'restore', async (tx, record) => {
    await updateRecord(tx, record.id, { status: await statusByEntries(tx, record), setAsideReason: null })
    return { act: 'restore-resistance-record', details: {} }
  })
}

async function statusByEntries(tx: Tx, record: RecordRow): Promise<RecordStatus> {
  const rounds = await listRounds(tx, [record.id])
  const submitted = rounds.filter((round) => round.submittedAt !== null).length
  if (submitted === 2) return record.disagreements > 0 ? 'disagreeing' : 'matching'
  return submitted === 1 ? 'entered-once' : 'waiting'
}

async function turn(
  act: Act,
  input: { recordId: string; revision: number },
  what: 'set-aside' | 'restore',
  work: (tx: Tx, record: RecordRow) => Promise<{ act: string; details: Record<string, unknown> }>,
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const record = await lockRecord(tx, input.recordId)
    if (!record) return refuse('not-found')
    const refused = refuseUnless(what, record, await standingTo(tx, act, record))
    if (refused) return refused
    if (record.revision !== input.revision) return refuse('changed-meanwhile')
    const done = await work(tx, record)
    await recordAct(tx, act, {
      ...done,
      objectKind: 'resistance-record',
      objectId: record.id,
      unitId: record.unitId,
    })
    return { revision: record.revision + 1 }
  })
}
