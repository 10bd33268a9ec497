import { createContext } from 'react'
import type { ReadingFinding, ReadingTask } from './use-reading.ts'

/** Keys of the open questions of each kind, so that one answer can be given to all of them. */
export const AlikeQuestions = createContext<ReadonlyMap<string, readonly string[]>>(new Map())

/** Open questions by kind; those about what is no task are not asked. */
export function openByCode(
  findings: readonly ReadingFinding[],
  tasks: readonly ReadingTask[],
): Map<string, string[]> {
  const dropped = new Set(tasks.filter((task) => task.dropped).map((task) => task.key))
  const open = new Map<string, string[]>()
  for (const { code, key, state, severity, task } of findings) {
    if (state !== 'open' || severity === 'info' || (task !== null && dropped.has(task))) continue
    const known = open.get(code)
    if (known) known.push(key)
    else open.set(code, [key])
  }
  return open
}
