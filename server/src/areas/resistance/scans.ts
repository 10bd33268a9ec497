import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readSoon } from './read-waiting-scans.ts'
import { detectScan, scanMediaTypes } from './reading/scan-format.ts'
import type { ScanList, ScanView } from './schemas-scans.ts'
import { findBatch } from './store-batches.ts'
import { insertRecord, listRecordsOfScan } from './store-records.ts'
import { findScan, insertScan, listPages, listScanRows, type ScanRow, updateScan } from './store-scans.ts'

/** Entering or managing lets one put scans in. */
async function refuseUpload(tx: Tx, act: Act, unitId: string): Promise<Refusal | null> {
  const refused = await mayAt(tx, act.actor, 'enter-resistance-records', unitId)
  return refused && (await mayAt(tx, act.actor, 'manage-resistance-records', unitId)) ? refused : null
}

/**
 * Keeps a scan byte for byte and puts it in line to be read; its records follow the reading, one of them stands at once.
 * @refuses scan-empty, scan-type, scan-damaged, scan-too-many-points, scan-known, batch-closed
 */
export async function uploadScan(
  act: Act,
  input: { batchId: string; kind: 'single' | 'list'; bytes: Uint8Array; fileName: string },
): Promise<{ id: string; sha256: string } | Refusal> {
  const fileName = input.fileName.normalize('NFC')
  // The right comes first: a stranger's file is not worth keeping.
  const refused = await inView<Refusal | null>(act, async (tx) => {
    const batch = await findBatch(tx, input.batchId)
    return batch ? refuseUpload(tx, act, batch.unitId) : refuse('not-found')
  })
  if (refused) return refused
  const format = detectScan(input.bytes, fileName)
  if (isRefusal(format)) return format
  const { sha256, sizeBytes } = await act.files.keep(input.bytes)
  const kept = await inAct(act, async (tx) => {
    const batch = await findBatch(tx, input.batchId)
    if (!batch) return refuse('not-found')
    const refusedNow = await refuseUpload(tx, act, batch.unitId)
    if (refusedNow) return refusedNow
    if (batch.closedAt) return refuse('batch-closed')
    const mediaType = scanMediaTypes[format]
    const by = { accountId: accountOf(act), now: act.clock.now() }
    const scan = {
      unitId: batch.unitId,
      batchId: batch.id,
      name: fileName,
      mediaType,
      sizeBytes,
      sha256,
      format,
    }
    const id = await insertScan(tx, { ...scan, kind: input.kind, ...by })
    if (!id) return refuse('scan-known', { fileName })
    const row = input.kind === 'list' ? 1 : null
    await insertRecord(tx, {
      unitId: batch.unitId,
      batchId: batch.id,
      scanId: id,
      row,
      page: 1,
      draft: {},
      ...by,
    })
    await recordAct(tx, act, {
      act: 'upload-resistance-scan',
      objectKind: 'resistance-batch',
      objectId: batch.id,
      unitId: batch.unitId,
      details: { fileName, sha256, sizeBytes, scanId: id },
    })
    return { id, sha256 }
  })
  if (!isRefusal(kept)) readSoon(act)
  return kept
}

/** Scans of a batch, the newest first. @refuses not-found */
export function listScans(
  act: Act,
  query: { batchId: string; after?: string | undefined; limit: number },
): Promise<ScanList | Refusal> {
  return inView<ScanList | Refusal>(act, async (tx) => {
    if (!(await findBatch(tx, query.batchId))) return refuse('not-found')
    const rows = await listScanRows(tx, query.batchId, { before: query.after, limit: query.limit })
    return {
      rows: rows.slice(0, query.limit).map((row) => ({ ...describe(row), records: row.records })),
      next: rows.length > query.limit ? rows[query.limit - 1]!.id : null,
    }
  })
}

function describe(scan: ScanRow): Omit<ScanList['rows'][number], 'records'> {
  return {
    id: scan.id,
    batchId: scan.batchId,
    fileName: scan.fileName,
    format: scan.format,
    kind: scan.kind,
    turn: scan.turn,
    state: scan.state,
    progress: scan.progress,
    problem: scan.problem,
    pageCount: scan.pageCount,
    sizeBytes: Number(scan.sizeBytes),
    sha256: scan.sha256,
    uploadedAt: scan.uploadedAt.toISOString(),
    uploadedBy: scan.uploadedBy,
  }
}

/** One scan with its pages and records. The lines that were read are left out: they are suggestions of the form. @refuses not-found */
export function viewScan(act: Act, id: string): Promise<ScanView | Refusal> {
  return inView<ScanView | Refusal>(act, async (tx) => {
    const scan = await findScan(tx, id)
    if (!scan) return refuse('not-found')
    const pages = await listPages(tx, id)
    const records = await listRecordsOfScan(tx, id)
    return {
      ...describe(scan),
      pages: pages.map(({ page, width, height, pictureSha256 }) => ({
        page,
        width,
        height,
        version: pictureSha256.slice(0, 12),
      })),
      records: records.map((one) => ({
        id: one.id,
        row: one.row,
        status: one.status as ScanView['records'][number]['status'],
      })),
    }
  })
}

export type ServedFile = { bytes: Uint8Array; name: string; mediaType: string; sha256: string }

/** The scan as it was given, byte for byte. @refuses not-found */
export async function openScanOriginal(act: Act, id: string): Promise<ServedFile | Refusal> {
  const scan = await inView<ScanRow | undefined>(act, (tx) => findScan(tx, id))
  if (!scan) return refuse('not-found')
  const { fileName: name, format, sha256 } = scan
  return { bytes: await act.files.read(sha256), name, mediaType: scanMediaTypes[format], sha256 }
}

/** The picture of a page. @refuses not-found */
export async function openScanPage(act: Act, id: string, page: number): Promise<ServedFile | Refusal> {
  const found = await inView(act, async (tx) => {
    const scan = await findScan(tx, id)
    return scan && (await listPages(tx, id)).find((one) => one.page === page)
  })
  if (!found) return refuse('not-found')
  const bytes = await act.files.read(found.pictureSha256)
  return { bytes, name: `trang-${page}.jpg`, mediaType: 'image/jpeg', sha256: found.pictureSha256 }
}

/** Has the scan read again, turned by so many quarters; entries that were begun keep their place. @refuses scan-being-read */
export async function readScanAgain(
  act: Act,
  input: { id: string; turn: number },
): Promise<{ id: string } | Refusal> {
  const done = await inAct(act, async (tx) => {
    const scan = await findScan(tx, input.id)
    if (!scan) return refuse('not-found')
    const refused = await refuseUpload(tx, act, scan.unitId)
    if (refused) return refused
    if (scan.state === 'reading') return refuse('scan-being-read')
    await updateScan(tx, scan.id, {
      state: 'waiting',
      turn: input.turn,
      attempts: 0,
      progress: 0,
      problem: null,
    })
    await recordAct(tx, act, {
      act: 'read-resistance-scan-again',
      objectKind: 'resistance-batch',
      objectId: scan.batchId,
      unitId: scan.unitId,
      details: { fileName: scan.fileName, turn: input.turn },
    })
    return { id: scan.id }
  })
  if (!isRefusal(done)) readSoon(act)
  return done
}
