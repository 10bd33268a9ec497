import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resistanceForms } from '../../server/src/areas/resistance/award-forms.ts'
import { agreedFields, compareEntries } from '../../server/src/areas/resistance/domain/compare.ts'
import { cutFields } from '../../server/src/areas/resistance/domain/cut-fields.ts'
import { cutList } from '../../server/src/areas/resistance/domain/cut-list.ts'
import type { Draft } from '../../server/src/areas/resistance/domain/draft.ts'
import type { RecordFields } from '../../server/src/areas/resistance/domain/fields.ts'
import { detectScan, scanMediaTypes } from '../../server/src/areas/resistance/reading/scan-format.ts'
import { fieldColumns } from '../../server/src/areas/resistance/store-records.ts'
import type { Act } from '../../server/src/platform/act.ts'
import type { Tx } from '../../server/src/platform/db/database.ts'
import { isRefusal } from '../../server/src/platform/refusal.ts'
import { makeRandom, type Random } from '../province/random.ts'
import type { SampleReading } from './make/read-scans.ts'
import { loadOldCommunes, oldCommunes } from './old-places.ts'
import { makePaper, withSlips } from './paper-people.ts'

type Place = { communeIds: readonly string[]; accountIds: ReadonlyMap<string, string> }
const perBatch = 50
const today = (act: Act) => act.clock.now()

/** Six batches with 300 records in every state, twelve scans that were read, and the old names of places. */
export async function loadResistance(tx: Tx, act: Act, place: Place): Promise<void> {
  await loadOldCommunes(tx, place.communeIds)
  const random = makeRandom(27071947)
  const successors = [...new Set(oldCommunes.map(([, , successor]) => successor))].slice(0, 6)
  for (const [i, successor] of successors.entries()) {
    const unitId = place.communeIds[successor]!
    const batchId = await insertBatch(tx, act, unitId, i, place)
    await loadRecords(
      tx,
      act,
      random,
      { batchId, unitId, successor, settledShare: [0.9, 0.3, 0.6, 0.5, 0.2, 0][i]! },
      place,
    )
  }
  const home = place.communeIds[20]!
  const scanBatch = await insertBatch(tx, act, home, 6, place)
  await loadScans(tx, act, { batchId: scanBatch, unitId: home }, place)
}

async function insertBatch(tx: Tx, act: Act, unitId: string, i: number, place: Place): Promise<string> {
  const titles = ['hộp 1', 'hộp 2', 'hộp 3', 'hộp 4', 'hộp 5', 'hộp 6']
  const { id } = await tx
    .insertInto('resistance_batches')
    .values({
      unit_id: unitId,
      title:
        i < 6 ? `Hồ sơ khen thưởng kháng chiến, ${titles[i]}` : 'Bản quét bằng, phiếu, danh sách mới tải lên',
      basis: 'Kế hoạch số hóa hồ sơ khen thưởng kháng chiến của tỉnh',
      created_by: place.accountIds.get('chuyenvien')!,
      created_at: today(act),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Batch = { batchId: string; unitId: string; successor: number; settledShare: number }

async function loadRecords(tx: Tx, act: Act, random: Random, batch: Batch, place: Place): Promise<void> {
  const [one, two] = [place.accountIds.get('canbo.xa')!, place.accountIds.get('chuyenvien')!]
  const other = place.accountIds.get('lanhdao')!
  const people = batch.successor === 20 ? [one, two] : [two, other]
  for (let i = 0; i < perBatch; i++) {
    const first = makePaper(random, batch.successor)
    const turn = random.next()
    const entered = turn < batch.settledShare ? 2 : turn < batch.settledShare + 0.25 ? 2 : turn < 0.9 ? 1 : 0
    const second = random.chance(0.25) ? withSlips(random, first) : first
    const isSettled = turn < batch.settledShare
    await insertRecord(tx, act, batch, { first, second, entered, isSettled, people, settledBy: other })
  }
}

type Told = {
  first: RecordFields
  second: RecordFields
  entered: number
  isSettled: boolean
  people: readonly string[]
  settledBy: string
}

async function insertRecord(tx: Tx, act: Act, batch: Batch, told: Told): Promise<void> {
  const { compared, differing } = compareEntries(told.first, told.second)
  const isCompared = told.entered === 2
  const status = told.isSettled
    ? 'settled'
    : isCompared
      ? differing.length > 0
        ? 'disagreeing'
        : 'matching'
      : told.entered === 1
        ? 'entered-once'
        : 'waiting'
  const known = told.isSettled
    ? told.first
    : { fullName: told.first.fullName!, ...agreedFields(told.first, told.second) }
  const { id } = await tx
    .insertInto('resistance_records')
    .values({
      unit_id: batch.unitId,
      batch_id: batch.batchId,
      status,
      ...(isCompared ? fieldColumns(known) : {}),
      disagreements: isCompared && !told.isSettled ? differing.length : 0,
      ...(told.isSettled ? { settled_at: today(act), settled_by: told.settledBy } : {}),
      created_by: told.people[0]!,
      created_at: today(act),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const entries = [told.first, told.second].slice(0, told.entered).map((fields, i) => ({
    record_id: id,
    round: i + 1,
    account_id: told.people[i]!,
    fields: JSON.stringify(fields),
    started_at: today(act),
    saved_at: today(act),
    submitted_at: today(act),
    compared: isCompared ? compared.length : 0,
    differing: isCompared ? differing.length : 0,
    overruled: told.isSettled && i === 1 ? differing.length : 0,
  }))
  if (entries.length > 0) await tx.insertInto('resistance_entries').values(entries).execute()
  const decisions = told.isSettled
    ? differing.map((field) => ({
        record_id: id,
        field,
        value: JSON.stringify(told.first[field] ?? null),
        chosen: 'first',
        original_checked: true,
        account_id: told.settledBy,
        decided_at: today(act),
      }))
    : []
  if (decisions.length > 0) await tx.insertInto('resistance_decisions').values(decisions).execute()
}

/** The sample scans as they were read when they were drawn; one lies on its side and waits to be turned. */
async function loadScans(
  tx: Tx,
  act: Act,
  batch: { batchId: string; unitId: string },
  place: Place,
): Promise<void> {
  const folder = import.meta.dirname
  const readings = JSON.parse(readFileSync(join(folder, 'readings.json'), 'utf8')) as Record<
    string,
    SampleReading
  >
  const accountId = place.accountIds.get('canbo.xa')!
  for (const [name, reading] of Object.entries(readings)) {
    const bytes = new Uint8Array(readFileSync(join(folder, 'scans', name)))
    const format = detectScan(bytes, name)
    if (isRefusal(format)) throw new Error(`sample scan ${name}: ${format.code}`)
    const { sha256, sizeBytes } = await act.files.keep(bytes)
    const file = await tx
      .insertInto('files')
      .values({
        unit_id: batch.unitId,
        name,
        media_type: scanMediaTypes[format],
        size_bytes: sizeBytes,
        sha256,
        uploaded_by: accountId,
        uploaded_at: today(act),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const kind = name.startsWith('danh-sach') ? 'list' : 'single'
    const scan = await tx
      .insertInto('resistance_scans')
      .values({
        unit_id: batch.unitId,
        batch_id: batch.batchId,
        file_id: file.id,
        sha256,
        format,
        kind,
        state: 'read',
        progress: 100,
        page_count: reading.pages.length,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const [i, page] of reading.pages.entries()) {
      const picture = await act.files.keep(new Uint8Array(readFileSync(join(folder, page.picture))))
      const { width, height } = page
      const lines = JSON.stringify(page.lines)
      await tx
        .insertInto('resistance_pages')
        .values({ scan_id: scan.id, page: i + 1, picture_sha256: picture.sha256, width, height, lines })
        .execute()
    }
    await insertDrafts(tx, act, { ...batch, scanId: scan.id, kind }, reading, accountId)
  }
}

async function insertDrafts(
  tx: Tx,
  act: Act,
  scan: { batchId: string; unitId: string; scanId: string; kind: 'list' | 'single' },
  reading: SampleReading,
  accountId: string,
): Promise<void> {
  const lines = reading.pages.flatMap((page) => page.lines)
  const forms = resistanceForms()
  const people: Draft[] = scan.kind === 'list' ? cutList(lines, forms) : [cutFields(lines, forms)]
  for (const [i, draft] of people.entries())
    await tx
      .insertInto('resistance_records')
      .values({
        unit_id: scan.unitId,
        batch_id: scan.batchId,
        scan_id: scan.scanId,
        row_on_scan: scan.kind === 'list' ? i + 1 : null,
        draft: JSON.stringify(draft),
        draft_name: typeof draft.fullName?.value === 'string' ? draft.fullName.value : null,
        created_by: accountId,
        created_at: today(act),
      })
      .execute()
}
