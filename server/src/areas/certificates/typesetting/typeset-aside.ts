import { Worker } from 'node:worker_threads'
import type { CalibrationSheet, Fit, SheetJob } from './typesetter.ts'

/** `fit` only measures; `print` sets what fits whole, or nothing; `show` sets in any case. */
export type TypesetTask =
  | { kind: 'fit' | 'print' | 'show'; job: SheetJob }
  | { kind: 'calibration'; sheet: CalibrationSheet }
export type TypesetMessage =
  | { kind: 'fitted'; sheets: number }
  | { kind: 'done'; sizes: Fit[][]; pdf: Uint8Array | null }

const mostMilliseconds = 300_000

/** Threads at work in this process; more would only take turns. */
const mostThreads = 2
let running = 0
const waiting: (() => void)[] = []

/**
 * Sets certificates in a thread of its own, so that the server goes on answering. `onFitted` is told how many have been measured.
 * Throws where it took longer than five minutes.
 */
export async function typesetAside(
  task: TypesetTask,
  onFitted: (sheets: number) => void = () => {},
): Promise<{ sizes: Fit[][]; pdf: Uint8Array | null }> {
  if (running >= mostThreads) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  const worker = new Worker(new URL('./typeset-worker.ts', import.meta.url), { workerData: task })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('typesetting took too long')), mostMilliseconds)
      worker.on('message', (message: TypesetMessage) => {
        if (message.kind === 'fitted') onFitted(message.sheets)
        else resolve({ sizes: message.sizes, pdf: message.pdf })
      })
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('typesetting ended without an answer')))
    })
  } finally {
    clearTimeout(timer)
    running--
    waiting.shift()?.()
    await worker.terminate()
  }
}
