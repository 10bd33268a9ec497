import { Worker } from 'node:worker_threads'
import type { CastToCheck, checkCast } from './check-cast.ts'

type Wrong = Awaited<ReturnType<typeof checkCast>>
export type CheckAsked = { id: number; cast: CastToCheck }
export type CheckAnswered = { id: number; wrong: Wrong }

/** A thread stays for the next sheet: to start one takes longer than to check a sheet. */
const idleMilliseconds = 60_000

type Waiting = { resolve: (wrong: Wrong) => void; reject: (error: Error) => void }
type Thread = { worker: Worker; waiting: Map<number, Waiting>; idle?: NodeJS.Timeout }
let thread: Thread | null = null
let last = 0

/**
 * Checks a sheet beside the requests: thirteen who vote in one second hold up nobody else. One thread, so that the other cores go
 * on answering; sheets wait their turn in it.
 */
export function checkCastAside(cast: CastToCheck): Promise<Wrong> {
  thread ??= startThread()
  const { worker, waiting, idle } = thread
  clearTimeout(idle)
  // While it is asked, the process stays; while it idles, it may end.
  worker.ref()
  return new Promise((resolve, reject) => {
    const asked: CheckAsked = { id: ++last, cast }
    waiting.set(asked.id, { resolve, reject })
    worker.postMessage(asked)
  })
}

function startThread(): Thread {
  const worker = new Worker(new URL('./check-cast-worker.ts', import.meta.url))
  const started: Thread = { worker, waiting: new Map() }
  const end = (error: Error) => {
    if (thread === started) thread = null
    for (const { reject } of started.waiting.values()) reject(error)
    started.waiting.clear()
  }
  worker.on('message', ({ id, wrong }: CheckAnswered) => {
    started.waiting.get(id)?.resolve(wrong)
    started.waiting.delete(id)
    if (started.waiting.size > 0) return
    worker.unref()
    started.idle = setTimeout(() => {
      if (thread === started) thread = null
      void worker.terminate()
    }, idleMilliseconds).unref()
  })
  worker.once('error', end)
  worker.once('exit', () => end(new Error('the thread that checks sheets ended without an answer')))
  return started
}
