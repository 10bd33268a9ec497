import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { findProblems } from './check-batch.ts'
import { type MadeJob, makeJob } from './make-job.ts'
import type { RunMade } from './schemas.ts'
import { seeBatch } from './see-batch.ts'
import { lockBatch, touchBatch } from './store-batches.ts'
import { lockCertificates, readElsewhere } from './store-elsewhere.ts'
import { readLines, setLeftOut } from './store-rows.ts'
import { insertRun, type RunRow, readRuns, updateMaking } from './store-runs.ts'
import { typesetAside } from './typesetting/typeset-aside.ts'

/** With how many were left out, printed in another batch meanwhile, and how many wait, being in a file of another batch. */
export type StartedRun = RunMade

/** A file that nothing was heard of for so long is not made any more: its server is gone. */
const silentMilliseconds = 120_000

/**
 * Makes one file of the waiting certificates from a place on, beside the requests. Nothing counts as printed before the officer
 * says so. One file at a time in a batch, and no certificate in the files of two: what another batch printed meanwhile is left out.
 * @refuses batch-unknown, changed-meanwhile, run-open, run-nothing, run-elsewhere, right-missing
 */
export async function startRun(
  act: Act,
  input: {
    batchId: string
    revision: number
    from?: number | null | undefined
    to?: number | null | undefined
    origin: string
  },
): Promise<StartedRun | Refusal> {
  const started = await inAct<StartedRun & { made: MadeJob }>(act, async (tx) => {
    const batch = await lockBatch(tx, input.batchId)
    if (!batch) return refuse('batch-unknown')
    const refused = await mayAt(tx, act.actor, 'print-certificates', batch.unitId)
    if (refused) return refused
    const [last] = await readRuns(tx, { batchId: batch.id, limit: 1 })
    const now = act.clock.now()
    if (last && batch.openRun) {
      const isDead = last.state === 'making' && last.heardAt.getTime() < now.getTime() - silentMilliseconds
      if (!isDead) return refuse('run-open', { first: last.first, last: last.last })
      await updateMaking(tx, last.id, { state: 'failed', problem: 'interrupted', now })
    }
    if (batch.revision !== input.revision) return refuse('changed-meanwhile')
    const waiting = await readLines(tx, batch.id, {
      state: 'waiting',
      from: input.from ?? 1,
      to: input.to ?? undefined,
    })
    if (waiting.length === 0) return refuse('run-nothing')
    await lockCertificates(
      tx,
      waiting.map(({ certificateId }) => certificateId),
    )
    const rowIds = waiting.map(({ id }) => id)
    const silentSince = new Date(now.getTime() - silentMilliseconds)
    const elsewhere = await readElsewhere(tx, batch, rowIds, silentSince)
    const taken = new Set(elsewhere.map(({ rowId }) => rowId))
    const lines = waiting.filter(({ id }) => !taken.has(id))
    if (lines.length === 0)
      return refuse('run-elsewhere', { count: elsewhere.length, title: elsewhere[0]!.title })
    const printed = elsewhere.filter(({ isPrinted }) => isPrinted)
    await setLeftOut(
      tx,
      printed.map(({ rowId, title }) => ({ rowId, reason: `Đã in ở lô “${title}”` })),
    )
    const [first, end] = [lines[0]!.place, lines.at(-1)!.place]
    const runId = await insertRun(tx, {
      batchId: batch.id,
      rowIds: lines.map(({ id }) => id),
      first,
      last: end,
      printerId: batch.printerId,
      onStock: batch.onStock,
      accountId: accountOf(act),
      now,
    })
    await touchBatch(tx, batch.id)
    await recordAct(tx, act, {
      act: 'start-certificate-run',
      objectKind: 'certificate-batch',
      objectId: batch.id,
      unitId: batch.unitId,
      details: {
        title: batch.title,
        first,
        last: end,
        printer: batch.printerName,
        ...(printed.length > 0 ? { printedElsewhere: printed.length } : {}),
      },
    })
    const made = await makeJob(tx, act, batch, lines, input.origin)
    return {
      runId,
      count: lines.length,
      first,
      last: end,
      printedElsewhere: printed.length,
      atPrinterElsewhere: elsewhere.length - printed.length,
      made,
    }
  })
  if (isRefusal(started)) return started
  const { made, ...answer } = started
  atWork.set(
    answer.runId,
    makeFile(act, answer.runId, made).finally(() => atWork.delete(answer.runId)),
  )
  return answer
}

const atWork = new Map<string, Promise<void>>()

/** Waits until the files that this process makes are made. */
export async function filesRest(): Promise<void> {
  await Promise.all(atWork.values())
}

async function makeFile(act: Act, runId: string, made: MadeJob): Promise<void> {
  const system: Act = { ...act, actor: 'system' }
  const tell = (change: Omit<Parameters<typeof updateMaking>[2], 'now'>) =>
    inAct(system, (tx) => updateMaking(tx, runId, { ...change, now: act.clock.now() }))
  try {
    let told = Promise.resolve<unknown>(null)
    const { sizes, pdf } = await typesetAside({ kind: 'print', job: made.job }, (done) => {
      // Only how far it is: a database that is away for a moment must not end the setting, nor the server.
      told = told.then(() => tell({ done })).catch(() => {})
    })
    await told
    const wrong = findProblems(made, sizes).filter(({ blocks }) => blocks)
    if (wrong.length > 0 || !pdf) {
      const unfit = wrong.map(({ place, name, problem }) => ({ place, name, problem }))
      await tell({ state: 'failed', problem: 'unfit', unfit })
      return
    }
    const { sha256 } = await act.files.keep(pdf)
    await tell({ state: 'ready', pdfSha256: sha256 })
  } catch (error) {
    process.stderr.write(`Chưa tạo được tệp in: ${(error as Error).message}\n`)
    await tell({ state: 'failed', problem: 'broken' }).catch(() => {})
  }
}

/** The file of a run. @refuses run-unready and those of `seeBatch` */
export async function openRunFile(
  act: Act,
  runId: string,
): Promise<{ bytes: Uint8Array; name: string } | Refusal> {
  const run = await inView<RunRow | Refusal>(act, async (tx) => {
    const [found] = await readRuns(tx, { id: runId, limit: 1 })
    if (!found) return refuse('batch-unknown')
    const batch = await seeBatch(tx, act, found.batchId)
    return isRefusal(batch) ? batch : found
  })
  if (isRefusal(run)) return run
  if (!run.pdfSha256) return refuse('run-unready')
  return {
    bytes: await act.files.read(run.pdfSha256),
    name: `in-bang-lo-${run.batchId}-so-${run.first}-${run.last}.pdf`,
  }
}
