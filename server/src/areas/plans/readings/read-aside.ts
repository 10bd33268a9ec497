import { Worker } from 'node:worker_threads'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { type PlanFileReading, readPlanFile } from '../reading/read-plan-file.ts'

/** Up to this size a plan is read in a blink; beyond it, in a thread beside the requests. */
const aloneFromBytes = 64 * 1024
const mostSeconds = 90
const mostMegabytes = 1500
/** Threads at a time; further files wait their turn. */
const mostThreads = 2

let running = 0
const waiting: (() => void)[] = []

/**
 * Reads a plan file without holding up other requests. Refuses what `readPlanFile` refuses, and
 * `reading-too-long` where time or memory run out.
 */
export async function readPlanAside(bytes: Uint8Array, fileName: string): Promise<PlanFileReading | Refusal> {
  if (bytes.length < aloneFromBytes) return readPlanFile(bytes, fileName)
  if (running >= mostThreads) await new Promise<void>((start) => waiting.push(start))
  running += 1
  try {
    return await readInThread(bytes, fileName)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function readInThread(bytes: Uint8Array, fileName: string): Promise<PlanFileReading | Refusal> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
      workerData: { bytes, fileName },
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    })
    const tooLong = () => resolve(refuse('reading-too-long', { fileName, seconds: mostSeconds }))
    const timer = setTimeout(() => {
      tooLong()
      worker.terminate()
    }, mostSeconds * 1000)
    worker.once('message', resolve)
    worker.once('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLong() : reject(error),
    )
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('the reading thread ended without an answer'))
    })
  })
}
