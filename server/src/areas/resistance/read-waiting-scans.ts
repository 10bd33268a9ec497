import { type Act, inAct, type Platform } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { TimedJob } from '../../platform/jobs.ts'
import { resistanceForms } from './award-forms.ts'
import { cutFields } from './domain/cut-fields.ts'
import { cutList } from './domain/cut-list.ts'
import type { Draft } from './domain/draft.ts'
import { readScanAside, type ScanMessage } from './reading/read-scan-aside.ts'
import { insertRecord, listRecordsOfScan, replaceDraft } from './store-records.ts'
import {
  claimScan,
  failExhausted,
  listPages,
  type ScanRow,
  saveLines,
  savePicture,
  updateScan,
} from './store-scans.ts'

/** A reader that says nothing for so long is taken to be gone. */
const silentMinutes = 5

let running: Promise<void> | null = null
let again = false

/** Reads what waits, beside the requests; one reader in this process at a time. */
export function readSoon(platform: Platform): void {
  again = true
  running ??= keepReading(platform).finally(() => {
    running = null
  })
}

async function keepReading(platform: Platform): Promise<void> {
  while (again) {
    again = false
    // What went wrong is told and stays in line: the timed job tries again.
    await readWaitingScans(platform).catch((error: Error) => {
      process.stderr.write(`Chưa đọc được bản quét: ${error.message}\n`)
    })
  }
}

/** Waits until the reader of this process has nothing more to do. */
export async function readingRests(): Promise<void> {
  while (running) await running
}

/** Scans that wait are read once a minute too: after a restart, and those that another node left. */
export function resistanceJobs(platform: Platform): TimedJob[] {
  return [
    {
      name: 'read-resistance-scans',
      cron: '* * * * *',
      run: async () => {
        readSoon(platform)
        await readingRests()
      },
      expireInSeconds: 3600,
      missedAtStart: () => true,
    },
  ]
}

/** Reads scans one after the other until none waits; returns how many. */
export async function readWaitingScans(platform: Platform): Promise<number> {
  const act: Act = { ...platform, actor: 'system' }
  for (let count = 0; ; count++) {
    const scan = await system(act, async (tx) => {
      const now = act.clock.now()
      const staleBefore = new Date(now.getTime() - silentMinutes * 60_000)
      await failExhausted(tx, staleBefore)
      return claimScan(tx, now, staleBefore)
    })
    if (!scan) return count
    await readOne(act, scan)
  }
}

function system<T>(act: Act, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inAct(act, work) as Promise<T>
}

async function readOne(act: Act, scan: ScanRow): Promise<void> {
  try {
    const bytes = await act.files.read(scan.sha256)
    const failure = await readScanAside({ bytes, format: scan.format, turn: scan.turn }, (message) =>
      keepMessage(act, scan.id, message),
    )
    await system(act, async (tx) => {
      if (failure) return updateScan(tx, scan.id, { state: 'failed', problem: failure, progress: 0 })
      await keepDrafts(tx, act, scan)
      return updateScan(tx, scan.id, { state: 'read', progress: 100 })
    })
  } catch (error) {
    await system(act, (tx) =>
      updateScan(tx, scan.id, { state: 'failed', problem: 'scan-damaged', progress: 0 }),
    )
    throw error
  }
}

async function keepMessage(act: Act, scanId: string, message: ScanMessage): Promise<void> {
  const claimed_at = act.clock.now()
  if (message.kind === 'pages')
    return system(act, (tx) => updateScan(tx, scanId, { page_count: message.count, claimed_at }))
  if (message.kind === 'picture') {
    const { sha256 } = await act.files.keep(message.picture)
    const { page, width, height } = message
    return system(act, (tx) => savePicture(tx, { scanId, page, sha256, width, height }))
  }
  if (message.kind === 'lines') return system(act, (tx) => saveLines(tx, scanId, message.page, message.lines))
  if (message.kind === 'progress')
    return system(act, (tx) => updateScan(tx, scanId, { progress: message.percent, claimed_at }))
}

/** Suggestions for the records of the scan; a list gets a record for each person that was found on it. */
async function keepDrafts(tx: Tx, act: Act, scan: ScanRow): Promise<void> {
  const lines = (await listPages(tx, scan.id)).flatMap((page) => page.lines)
  const forms = resistanceForms()
  const people = scan.kind === 'list' ? cutList(lines, forms) : []
  const drafts: Draft[] = people.length > 0 ? people : [cutFields(lines, forms)]
  const known = await listRecordsOfScan(tx, scan.id)
  for (const [i, draft] of drafts.entries()) {
    const row = scan.kind === 'list' ? i + 1 : null
    const page = draft.fullName?.page ?? 1
    const there = known.find((record) => record.row === row)
    if (there) await replaceDraft(tx, there.id, draft, page)
    else
      await insertRecord(tx, {
        unitId: scan.unitId,
        batchId: scan.batchId,
        scanId: scan.id,
        row,
        page,
        draft,
        accountId: null,
        now: act.clock.now(),
      })
  }
}
