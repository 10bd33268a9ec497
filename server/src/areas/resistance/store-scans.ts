import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { insertFile, type KeptFile } from '../../platform/db/insert-file.ts'
import type { ReadLine } from './domain/draft.ts'
import type { ScanFormat } from './reading/scan-format.ts'

export type ScanRow = {
  id: string
  unitId: string
  batchId: string
  sha256: string
  format: ScanFormat
  kind: 'single' | 'list'
  turn: number
  state: 'waiting' | 'reading' | 'read' | 'failed'
  progress: number
  problem: string | null
  pageCount: number | null
  fileName: string
  sizeBytes: string
  uploadedAt: Date
  uploadedBy: string | null
}

const scanQuery = (tx: Tx) =>
  tx
    .selectFrom('resistance_scans as s')
    .innerJoin('files as f', 'f.id', 's.file_id')
    .leftJoin('account_names as a', 'a.id', 'f.uploaded_by')
    .select([
      's.id',
      's.unit_id as unitId',
      's.batch_id as batchId',
      's.sha256',
      's.format',
      's.kind',
      's.turn',
      's.state',
      's.progress',
      's.problem',
      's.page_count as pageCount',
      'f.name as fileName',
      'f.size_bytes as sizeBytes',
      'f.uploaded_at as uploadedAt',
      'a.display_name as uploadedBy',
    ])

export async function findScan(tx: Tx, id: string): Promise<ScanRow | undefined> {
  return (await scanQuery(tx).where('s.id', '=', id).executeTakeFirst()) as ScanRow | undefined
}

/** Scans of a batch, the newest first; one row more than the limit. */
export async function listScanRows(
  tx: Tx,
  batchId: string,
  page: { before?: string | undefined; limit: number },
): Promise<(ScanRow & { records: number })[]> {
  let query = scanQuery(tx)
    .select((eb) =>
      eb
        .selectFrom('resistance_records as r')
        .select((inner) => inner.fn.countAll<string>().as('n'))
        .whereRef('r.scan_id', '=', 's.id')
        .as('records'),
    )
    .where('s.batch_id', '=', batchId)
  if (page.before) query = query.where('s.id', '<', page.before)
  const rows = await query
    .orderBy('s.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  return rows.map((row) => ({ ...row, records: Number(row.records) })) as (ScanRow & { records: number })[]
}

/** Keeps the file's row and the scan's; null where the batch has these bytes already. */
export async function insertScan(
  tx: Tx,
  scan: KeptFile & { batchId: string; format: ScanFormat; kind: 'single' | 'list' },
): Promise<string | null> {
  const known = await tx
    .selectFrom('resistance_scans')
    .select('id')
    .where('batch_id', '=', scan.batchId)
    .where('sha256', '=', scan.sha256)
    .executeTakeFirst()
  if (known) return null
  const fileId = await insertFile(tx, scan)
  const row = await tx
    .insertInto('resistance_scans')
    .values({
      unit_id: scan.unitId,
      batch_id: scan.batchId,
      file_id: fileId,
      sha256: scan.sha256,
      format: scan.format,
      kind: scan.kind,
    })
    .onConflict((conflict) => conflict.columns(['batch_id', 'sha256']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

const mostAttempts = 3

/** Takes the next scan to be read, also one whose reader fell silent; null where none waits. */
export async function claimScan(tx: Tx, now: Date, staleBefore: Date): Promise<ScanRow | null> {
  const { rows } = await sql<{ id: string }>`
    update resistance_scans set state = 'reading', claimed_at = ${now}, attempts = attempts + 1, progress = 0, problem = null
    where id = (select id from resistance_scans
      where (state = 'waiting' or (state = 'reading' and claimed_at < ${staleBefore})) and attempts < ${mostAttempts}
      order by id for update skip locked limit 1)
    returning id`.execute(tx)
  const id = rows[0]?.id
  return id ? ((await findScan(tx, id)) ?? null) : null
}

export async function updateScan(
  tx: Tx,
  id: string,
  change: Partial<{
    state: ScanRow['state']
    progress: number
    problem: string | null
    page_count: number
    claimed_at: Date
    turn: number
    attempts: number
    kind: 'single' | 'list'
  }>,
): Promise<void> {
  await tx.updateTable('resistance_scans').set(change).where('id', '=', id).execute()
}

export async function savePicture(
  tx: Tx,
  page: { scanId: string; page: number; sha256: string; width: number; height: number },
): Promise<void> {
  const picture = { picture_sha256: page.sha256, width: page.width, height: page.height }
  await tx
    .insertInto('resistance_pages')
    .values({ scan_id: page.scanId, page: page.page, ...picture })
    .onConflict((conflict) => conflict.columns(['scan_id', 'page']).doUpdateSet({ ...picture, lines: '[]' }))
    .execute()
}

export async function saveLines(tx: Tx, scanId: string, page: number, lines: ReadLine[]): Promise<void> {
  await tx
    .updateTable('resistance_pages')
    .set({ lines: JSON.stringify(lines) })
    .where('scan_id', '=', scanId)
    .where('page', '=', page)
    .execute()
}

export type PageRow = {
  page: number
  pictureSha256: string
  width: number
  height: number
  lines: ReadLine[]
}

export async function listPages(tx: Tx, scanId: string): Promise<PageRow[]> {
  const rows = await tx
    .selectFrom('resistance_pages')
    .select(['page', 'picture_sha256 as pictureSha256', 'width', 'height', 'lines'])
    .where('scan_id', '=', scanId)
    .orderBy('page')
    .execute()
  return rows as unknown as PageRow[]
}

/** Gives up on scans that were tried often enough. */
export async function failExhausted(tx: Tx, staleBefore: Date): Promise<void> {
  await tx
    .updateTable('resistance_scans')
    .set({ state: 'failed', problem: 'scan-too-long' })
    .where('attempts', '>=', mostAttempts)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'waiting'),
        eb.and([eb('state', '=', 'reading'), eb('claimed_at', '<', staleBefore)]),
      ]),
    )
    .execute()
}
