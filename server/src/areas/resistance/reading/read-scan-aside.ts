import { Worker } from 'node:worker_threads'
import type { ReadLine } from '../domain/draft.ts'
import type { ScanFormat } from './scan-format.ts'

export type ScanTask = {
  bytes: Uint8Array
  format: ScanFormat
  turn: number
  /** Draws the pages without reading them. */
  picturesOnly?: boolean
}

/** Why a scan could not be read; each code has a sentence in the interface. */
export type ScanFailure = 'scan-encrypted' | 'scan-damaged' | 'scan-too-many-pages' | 'scan-too-long'

export type ScanMessage =
  | { kind: 'pages'; count: number }
  | { kind: 'picture'; page: number; picture: Uint8Array; width: number; height: number }
  | { kind: 'lines'; page: number; lines: ReadLine[] }
  | { kind: 'progress'; percent: number }
  | { kind: 'done' }
  | { kind: 'failed'; code: ScanFailure }

const secondsAPage = 60
const leastSeconds = 120
const mostMegabytes = 1500

/**
 * Reads a scan in a thread of its own; `onMessage` is awaited message by message. Returns null, or why it failed: damaged,
 * locked, too many pages, or longer than a minute a page.
 */
export async function readScanAside(
  task: ScanTask,
  onMessage: (message: ScanMessage) => Promise<void>,
): Promise<ScanFailure | null> {
  const worker = new Worker(new URL('./read-scan-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  let handled = Promise.resolve()
  let isDone = false
  let timer: NodeJS.Timeout | undefined
  try {
    const failure = await new Promise<ScanFailure | null>((resolve, reject) => {
      const giveUpAfter = (seconds: number) => {
        clearTimeout(timer)
        timer = setTimeout(() => resolve('scan-too-long'), seconds * 1000)
      }
      giveUpAfter(leastSeconds)
      worker.on('message', (message: ScanMessage) => {
        if (message.kind === 'pages') giveUpAfter(leastSeconds + message.count * secondsAPage)
        if (message.kind === 'failed') return resolve(message.code)
        handled = handled.then(() => onMessage(message))
        handled.catch(reject)
        if (message.kind !== 'done') return
        isDone = true
        handled.then(() => resolve(null), reject)
      })
      worker.once('error', (error: Error & { code?: string }) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('scan-too-long') : reject(error),
      )
      // The thread may be gone before what it said last is kept.
      worker.once('exit', () => handled.then(() => resolve(isDone ? null : 'scan-damaged'), reject))
    })
    await handled
    return failure
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
