import { Worker } from 'node:worker_threads'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import type { FromReader, ReaderTask } from './reader-messages.ts'

const mostMegabytes = 1_200
const mostMinutes = 15
const mostThreads = 2

let running = 0
const waiting: (() => void)[] = []

export type ReaderDone = Extract<FromReader, { kind: 'done' }>

/** What becomes of the batches; an answer other than null stops the reading. */
export type ReaderTakes = {
  rows(rows: Buffer, contents: Buffer, share: number): Promise<Refusal | null>
  list(kind: 'holders' | 'decisions', json: Buffer): Promise<void>
}

/**
 * Reads a file of lists in a thread beside the requests, batch by batch, no faster than they are taken.
 * @refuses what the reader refuses, what `takes` refuses, and import-file-too-long where time or memory run out
 */
export async function readListAside(task: ReaderTask, takes: ReaderTakes): Promise<ReaderDone | Refusal> {
  if (running >= mostThreads) await new Promise<void>((start) => waiting.push(start))
  running += 1
  try {
    return await readInThread(task, takes)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function readInThread(task: ReaderTask, takes: ReaderTakes): Promise<ReaderDone | Refusal> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    })
    const end = (result: ReaderDone | Refusal) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(result)
    }
    const timer = setTimeout(() => end(refuse('import-file-too-heavy')), mostMinutes * 60_000)
    // One batch after the other: what comes later waits for what came before.
    let work = Promise.resolve()
    worker.on('message', (message: FromReader) => {
      work = work
        .then(async () => {
          if (message.kind === 'rows') {
            const stopped = await takes.rows(
              asBuffer(message.rows),
              asBuffer(message.contents),
              message.share,
            )
            if (stopped) end(stopped)
            else worker.postMessage('taken')
          } else if (message.kind === 'holders' || message.kind === 'decisions')
            await takes.list(message.kind, asBuffer(message.list))
          else if (message.kind === 'refused') end(message.refusal)
          else if (message.kind === 'done') end(message)
        })
        .catch((error) => {
          clearTimeout(timer)
          worker.terminate()
          reject(error)
        })
    })
    worker.once('error', (error: Error & { code?: string }) => {
      clearTimeout(timer)
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refuse('import-file-too-heavy'))
      else reject(error)
    })
    worker.once('exit', () => {
      work.then(() => {
        clearTimeout(timer)
        reject(new Error('the reading thread ended without an answer'))
      })
    })
  })
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
