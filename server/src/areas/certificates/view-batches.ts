import { type Act, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { unitsWithRight } from '../access/index.ts'
import { readNamedAwards } from '../awards/index.ts'
import { batchState } from './domain/batch-state.ts'
import type { BatchList, BatchView, RowList, RunView } from './schemas.ts'
import { seeBatch } from './see-batch.ts'
import { type BatchRow, listBatchRows } from './store-batches.ts'
import { readLines, readSpoiled } from './store-rows.ts'
import { type RunRow, readRuns } from './store-runs.ts'

/** Batches of the bodies where the viewer prints, the newest first. */
export function listBatches(
  act: Act,
  query: {
    unitId?: string | undefined
    decisionId?: string | undefined
    after?: string | undefined
    limit: number
  },
): Promise<BatchList> {
  return inView(act, async (tx) => {
    const { limit, after, ...filter } = query
    const within = act.actor === 'system' ? null : unitsWithRight(act.actor, 'print-certificates')
    const rows = await listBatchRows(tx, { ...filter, within, before: after, limit })
    return {
      rows: rows.slice(0, limit).map(describe),
      next: rows.length > limit ? rows[limit - 1]!.id : null,
    }
  })
}

function describe(row: BatchRow): BatchList['rows'][number] {
  const { rows, waiting, printed, sheets, openRun, nextPlace, width, height, ...rest } = row
  return {
    ...rest,
    createdAt: row.createdAt.toISOString(),
    state: batchState(row),
    counts: { rows, waiting, printed, sheets, spoiled: sheets - printed },
  }
}

/** One batch with its runs and where printing goes on. @refuses those of `seeBatch` */
export function viewBatch(act: Act, batchId: string): Promise<BatchView | Refusal> {
  return inView<BatchView | Refusal>(act, async (tx) => {
    const row = await seeBatch(tx, act, batchId)
    if (isRefusal(row)) return row
    const runs = await readRuns(tx, { batchId })
    const lines = (await readLines(tx, batchId)).filter(({ state }) => state !== 'left-out')
    const awards = await readNamedAwards(
      tx,
      lines.map(({ awardId }) => awardId),
    )
    return {
      ...describe(row),
      width: row.width,
      height: row.height,
      nextPlace: row.nextPlace,
      unnumbered: awards.filter(({ goldenBookNumber }) => !goldenBookNumber).length,
      runs: runs.map(describeRun),
    }
  })
}

function describeRun(run: RunRow): RunView {
  return {
    id: run.id,
    first: run.first,
    last: run.last,
    count: run.rowIds.length,
    state: run.state,
    done: run.done,
    problem: run.problem,
    unfit: run.unfit,
    hasFile: run.pdfSha256 !== null,
    printerName: run.printerName,
    startedAt: run.startedAt.toISOString(),
    startedBy: run.startedBy,
    toldAt: run.toldAt?.toISOString() ?? null,
    printed: run.printed,
    spoiled: run.spoiled,
  }
}

/** Lines of a batch by place, with what came of each. @refuses those of `seeBatch` */
export function listRows(
  act: Act,
  query: {
    batchId: string
    state?: 'waiting' | 'printed' | 'left-out' | 'spoiled' | undefined
    from?: number | undefined
    limit: number
  },
): Promise<RowList | Refusal> {
  return inView<RowList | Refusal>(act, async (tx) => {
    const batch = await seeBatch(tx, act, query.batchId)
    if (isRefusal(batch)) return batch
    const { state, from, limit } = query
    const found = await readLines(tx, query.batchId, { state, from, limit: limit + 1 })
    const lines = found.slice(0, limit)
    const awards = new Map(
      (
        await readNamedAwards(
          tx,
          lines.map(({ awardId }) => awardId),
        )
      ).map((one) => [one.id, one]),
    )
    const spoiled = await readSpoiled(
      tx,
      lines.map(({ id }) => id),
    )
    return {
      rows: lines.map((line) => {
        const award = awards.get(line.awardId)
        return {
          id: line.id,
          place: line.place,
          state: line.state,
          holderId: award?.holderId ?? null,
          holder: award?.holder ?? '',
          unit: [award?.position, award?.unit].filter(Boolean).join(', ') || null,
          award: award?.award ?? '',
          decision: award?.decision ?? null,
          goldenBookNumber: award?.goldenBookNumber ?? null,
          awardState: award?.state ?? 'unknown',
          code: line.code,
          printedAt: line.printedAt?.toISOString() ?? null,
          printer: line.printer,
          printedBy: line.printedBy,
          spoiled: spoiled
            .filter(({ rowId }) => rowId === line.id)
            .map(({ at, reason, by }) => ({ at: at.toISOString(), reason, by })),
          leftOutReason: line.leftOutReason,
        }
      }),
      next: found.length > limit ? found[limit]!.place : null,
    }
  })
}
