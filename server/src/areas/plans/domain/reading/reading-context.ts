import type { PeriodContext } from './period-context.ts'
import type { Finding, ReadTask } from './plan-reading.ts'

/** What all parts of one reading write to. Findings about a task name it by its index. */
export type Reading = { tasks: ReadTask[]; findings: Finding[]; years: PeriodContext; plainText: boolean }

/** Adds a finding. */
export function find(
  reading: Reading,
  code: Finding['code'],
  severity: Finding['severity'],
  line: number,
  message: string,
  more: { task?: number; suggestion?: string } = {},
): void {
  reading.findings.push({ code, severity, message, line, ...more })
}

/** How a message names a task: by its number or its first words, and its line. */
export function nameOfTask(task: Pick<ReadTask, 'ordinal' | 'text' | 'source'>): string {
  const words = task.text.split(' ').slice(0, 8).join(' ')
  const name = task.ordinal ? `Nhiệm vụ ${task.ordinal}` : `Nhiệm vụ “${words}…”`
  return `${name} (dòng ${task.source.line})`
}
