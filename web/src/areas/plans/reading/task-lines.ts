import type { ReadingTask } from './use-reading.ts'

/** Which task each line of the source belongs to; where two claim one line, the one that starts there, the first first. */
export function linesByTask(tasks: readonly Pick<ReadingTask, 'key' | 'source'>[]): Map<number, string> {
  const lines = new Map<number, string>()
  for (const { key, source } of tasks)
    for (let line = source.line + 1; line <= source.endLine; line += 1)
      if (!lines.has(line)) lines.set(line, key)
  for (const { key, source } of tasks.toReversed()) lines.set(source.line, key)
  return lines
}

/**
 * Shows in both panes what the pointer is on. Done on the elements themselves: the pointer moves far more often than
 * anything changes.
 */
export function markHover(desk: HTMLElement | null, key: string | null): void {
  if (!desk || desk.dataset.hovered === (key ?? '')) return
  desk.dataset.hovered = key ?? ''
  for (const element of desk.querySelectorAll('[data-hover]')) element.removeAttribute('data-hover')
  if (key === null) return
  for (const element of desk.querySelectorAll(`[data-key="${key}"], [data-task="${key}"]`))
    element.setAttribute('data-hover', '')
}
