import { cpus, release, totalmem } from 'node:os'

/** One line that says what a figure was measured on. */
export function describeMachine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${cpu?.model.trim() || 'CPU'}, ${memory} GB, ${process.platform} ${release()}, Node ${process.versions.node}`
}

/** Percentile of a list of milliseconds, rounded to a tenth. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return Math.round(value * 10) / 10
}
