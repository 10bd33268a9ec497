import { percentile } from './machine.ts'

export type Load = {
  requests: number
  failed: number
  seconds: number
  perSecond: number
  p50: number
  p95: number
  p99: number
}

/** Sends what `next` gives from `officers` callers at once, each waiting for its answer, for `seconds`. */
export async function runLoad(
  officers: number,
  seconds: number,
  next: (officer: number, turn: number) => Promise<Response>,
): Promise<Load> {
  const times: number[] = []
  let failed = 0
  const started = performance.now()
  const until = started + seconds * 1000
  await Promise.all(
    Array.from({ length: officers }, async (_, officer) => {
      for (let turn = 0; performance.now() < until; turn++) {
        const sent = performance.now()
        const response = await next(officer, turn)
        await response.arrayBuffer()
        if (!response.ok) failed += 1
        times.push(performance.now() - sent)
      }
    }),
  )
  const took = (performance.now() - started) / 1000
  return {
    requests: times.length,
    failed,
    seconds: Math.round(took * 10) / 10,
    perSecond: Math.round(times.length / took),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  }
}
