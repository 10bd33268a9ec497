import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readOutcome } from './domain/batch-state.ts'
import { type BatchRow, findBatch, lockBatch, touchBatch } from './store-batches.ts'
import { insertPrints, readLines, setLeftOut, spoilPrint } from './store-rows.ts'
import { readRuns, setTold } from './store-runs.ts'

/**
 * Writes down what came of a file: printed up to a place, spoiled sheets with their reason. What was not printed waits, so printing
 * goes on from there. `printedTo: null` and nothing spoiled gives the file up.
 * @refuses batch-unknown, run-told, run-unready, run-place-strange
 */
export function tellRun(
  act: Act,
  input: {
    batchId: string
    runId: string
    printedTo: number | null
    spoiled: { place: number; reason: string }[]
  },
): Promise<{ printed: number; spoiled: number; nextPlace: number | null } | Refusal> {
  return inAct<{ printed: number; spoiled: number; nextPlace: number | null }>(act, async (tx) => {
    const batch = await takeBatch(tx, act, input.batchId)
    if (isRefusal(batch)) return batch
    const [run] = await readRuns(tx, { id: input.runId, batchId: batch.id, limit: 1 })
    if (!run) return refuse('batch-unknown')
    if (run.state === 'told' || run.state === 'failed') return refuse('run-told')
    const givesUp = input.printedTo === null && input.spoiled.length === 0
    if (run.state === 'making' && !givesUp) return refuse('run-unready')
    const lines = await readLines(tx, batch.id, { ids: run.rowIds })
    const outcome = readOutcome(
      lines.map(({ place }) => place),
      input,
    )
    if ('strange' in outcome) return refuse('run-place-strange', { place: outcome.strange })
    const byPlace = new Map(lines.map((line) => [line.place, line]))
    const by = { accountId: accountOf(act), now: act.clock.now() }
    await insertPrints(tx, { ...by, batchId: batch.id, runId: run.id, printerId: run.printerId }, [
      ...outcome.printed.map((place) => sheetOf(byPlace.get(place)!, null)),
      ...outcome.spoiled.map(({ place, reason }) => sheetOf(byPlace.get(place)!, reason)),
    ])
    const told = { printed: outcome.printed.length, spoiled: outcome.spoiled.length }
    await setTold(tx, run.id, { ...told, now: by.now })
    await touchBatch(tx, batch.id)
    await recordAct(tx, act, {
      act: 'tell-certificate-run',
      objectKind: 'certificate-batch',
      objectId: batch.id,
      unitId: batch.unitId,
      details: { title: batch.title, ...told, printedTo: input.printedTo, printer: run.printerName },
    })
    return { ...told, nextPlace: (await findBatch(tx, batch.id))!.nextPlace }
  })
}

const sheetOf = (line: { id: string; certificateId: string }, reason: string | null) => ({
  rowId: line.id,
  certificateId: line.certificateId,
  reason,
})

/** Marks a printed certificate as spoiled: it waits to be printed again. @refuses row-unknown, row-not-printed */
export function spoilCertificate(
  act: Act,
  input: { batchId: string; rowId: string; reason: string },
): Promise<{ nextPlace: number | null } | Refusal> {
  return changeRow(act, input, 'spoil-certificate', async (tx, line) => {
    if (!line.printId) return refuse('row-not-printed')
    const { reason } = input
    await spoilPrint(tx, line.printId, { reason, accountId: accountOf(act), now: act.clock.now() })
    return null
  })
}

/** Leaves a waiting certificate out of the batch, with the reason. @refuses row-unknown, row-not-waiting */
export function leaveOut(
  act: Act,
  input: { batchId: string; rowId: string; reason: string },
): Promise<{ nextPlace: number | null } | Refusal> {
  return changeRow(act, input, 'leave-out-certificate', async (tx, line, batch) => {
    if (line.state !== 'waiting' || batch.openRun) return refuse('row-not-waiting')
    await setLeftOut(tx, [{ rowId: line.id, reason: input.reason }])
    return null
  })
}

function changeRow(
  act: Act,
  input: { batchId: string; rowId: string; reason: string },
  name: string,
  work: (
    tx: Tx,
    line: Awaited<ReturnType<typeof readLines>>[number],
    batch: BatchRow,
  ) => Promise<Refusal | null>,
): Promise<{ nextPlace: number | null } | Refusal> {
  return inAct<{ nextPlace: number | null }>(act, async (tx) => {
    const batch = await takeBatch(tx, act, input.batchId)
    if (isRefusal(batch)) return batch
    const [line] = await readLines(tx, batch.id, { ids: [input.rowId] })
    if (!line) return refuse('row-unknown')
    const refused = await work(tx, line, batch)
    if (refused) return refused
    await touchBatch(tx, batch.id)
    await recordAct(tx, act, {
      act: name,
      objectKind: 'certificate-batch',
      objectId: batch.id,
      unitId: batch.unitId,
      details: { title: batch.title, place: line.place, reason: input.reason, awardId: line.awardId },
    })
    return { nextPlace: (await findBatch(tx, batch.id))!.nextPlace }
  })
}

async function takeBatch(tx: Tx, act: Act, batchId: string): Promise<BatchRow | Refusal> {
  const batch = await lockBatch(tx, batchId)
  if (!batch) return refuse('batch-unknown')
  return (await mayAt(tx, act.actor, 'print-certificates', batch.unitId)) ?? batch
}
