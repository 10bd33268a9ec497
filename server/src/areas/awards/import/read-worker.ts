import { parentPort, workerData } from 'node:worker_threads'
import { isRefusal } from '../../../platform/refusal.ts'
import { readAwardFile } from './read-award-file.ts'
import type { FromReader, ReaderTask } from './reader-messages.ts'
import { openPastedText, openTableFile } from './reading/open-table-file.ts'
import { makeStager, type StagedBatch } from './stage/stage-lines.ts'

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

async function send(batch: StagedBatch, share: number): Promise<void> {
  while (unanswered >= mostAhead)
    await new Promise<void>((resolve) => {
      go = resolve
    })
  unanswered += 1
  const rows = encoder.encode(JSON.stringify(batch.rows))
  const contents = encoder.encode(JSON.stringify(batch.contents))
  post({ kind: 'rows', rows, contents, share }, [rows.buffer as ArrayBuffer, contents.buffer as ArrayBuffer])
}

function post(message: FromReader, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer)
}

function sendList(kind: 'holders' | 'decisions', list: readonly object[]): void {
  for (let from = 0; from < list.length; from += batchRows) {
    const part = encoder.encode(JSON.stringify(list.slice(from, from + batchRows)))
    post({ kind, list: part }, [part.buffer as ArrayBuffer])
  }
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
  let batch: StagedBatch = { rows: [], contents: [] }
  const read = await readAwardFile(file, options, async (lines, share) => {
    stager.stage(lines, batch)
    if (batch.rows.length >= batchRows) {
      const full = batch
      batch = { rows: [], contents: [] }
      await send(full, share)
    }
    return null
  })
  if (isRefusal(read)) return post({ kind: 'refused', refusal: read })
  if (batch.rows.length > 0) await send(batch, 1)
  sendList('decisions', stager.decisions())
  sendList('holders', stager.holders())
  post({ kind: 'done', reading: read })
}

await run(workerData as ReaderTask)
