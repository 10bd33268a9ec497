import { parentPort, workerData } from 'node:worker_threads'
import { isRefusal } from '../../../platform/refusal.ts'
import { readAwardFile } from './read-award-file.ts'
import type { FromReader, ReaderTask } from './reader-messages.ts'
import { openPastedText, openTableFile } from './reading/open-table-file.ts'
import { makeStager, type RowState, type StagedRow } from './stage/stage-lines.ts'

/** Runs in a thread of its own: reads the one file it was given and sends rows as they are ready, a few batches ahead. */
const port = parentPort!
const batchRows = 4_000
const mostAhead = 3
const encoder = new TextEncoder()
let unanswered = 0
let go: (() => void) | null = null

port.on('message', () => {
  unanswered -= 1
  go?.()
})

async function send(rows: readonly StagedRow[], share: number): Promise<void> {
  while (unanswered >= mostAhead)
    await new Promise<void>((resolve) => {
      go = resolve
    })
  unanswered += 1
  const bytes = encoder.encode(JSON.stringify(rows))
  post({ kind: 'rows', rows: bytes, share }, [bytes.buffer as ArrayBuffer])
}

function post(message: FromReader, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer)
}

async function run(task: ReaderTask): Promise<void> {
  const { bytes, isPasted } = task
  const file = isPasted ? openPastedText(new TextDecoder().decode(bytes)) : openTableFile(bytes)
  if (isRefusal(file)) return post({ kind: 'refused', refusal: file })
  const stager = makeStager(task)
  const layouts = new Map(task.layouts)
  const options = {
    today: task.today,
    answers: new Map(task.answers),
    remembered: (fingerprint: string) => layouts.get(fingerprint) ?? null,
  }
  const counts: Record<RowState, number> = { good: 0, ask: 0, bad: 0, same: 0 }
  let rows: StagedRow[] = []
  const read = await readAwardFile(file, options, async (lines, share) => {
    for (const row of stager.stage(lines)) {
      counts[row.state] += 1
      rows.push(row)
    }
    if (rows.length >= batchRows) {
      const full = rows
      rows = []
      await send(full, share)
    }
    return null
  })
  if (isRefusal(read)) return post({ kind: 'refused', refusal: read })
  if (rows.length > 0) await send(rows, 1)
  const holders = stager.holders()
  for (let from = 0; from < holders.length; from += batchRows) {
    const part = encoder.encode(JSON.stringify(holders.slice(from, from + batchRows)))
    post({ kind: 'holders', holders: part }, [part.buffer as ArrayBuffer])
  }
  post({ kind: 'done', reading: read, counts, format: file.format })
}

await run(workerData as ReaderTask)
