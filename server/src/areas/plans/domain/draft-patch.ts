import type { ReadingDraft } from './reading-draft.ts'

/** One replaced stretch of a list: from `at`, `remove` entries went and `put` came. */
export type Splice<T> = { at: number; remove: number; put: T[] }

/** What turns one draft into another; only the parts that differ are there. */
export type DraftPatch = {
  tasks?: Splice<ReadingDraft['tasks'][number]>
  findings?: Splice<ReadingDraft['findings'][number]>
  document?: ReadingDraft['document']
  matches?: ReadingDraft['matches']
  duties?: ReadingDraft['duties']
  nextKey?: number
}

/**
 * The patch that turns `from` into `to`. Operations leave what they do not touch as the same object, so entries are
 * compared by identity.
 */
export function patchBetween(from: ReadingDraft, to: ReadingDraft): DraftPatch {
  const tasks = spliceBetween(from.tasks, to.tasks)
  const findings = spliceBetween(from.findings, to.findings)
  return {
    ...(tasks ? { tasks } : {}),
    ...(findings ? { findings } : {}),
    ...(from.document === to.document ? {} : { document: to.document }),
    ...(from.matches === to.matches ? {} : { matches: to.matches }),
    ...(from.duties === to.duties ? {} : { duties: to.duties }),
    ...(from.nextKey === to.nextKey ? {} : { nextKey: to.nextKey }),
  }
}

/** The draft after the patch; the draft it is given stays as it is. */
export function applyPatch(draft: ReadingDraft, patch: DraftPatch): ReadingDraft {
  return {
    ...draft,
    tasks: patch.tasks ? splice(draft.tasks, patch.tasks) : draft.tasks,
    findings: patch.findings ? splice(draft.findings, patch.findings) : draft.findings,
    document: patch.document ?? draft.document,
    matches: patch.matches ?? draft.matches,
    duties: patch.duties ?? draft.duties,
    nextKey: patch.nextKey ?? draft.nextKey,
  }
}

function spliceBetween<T>(from: T[], to: T[]): Splice<T> | null {
  if (from === to) return null
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from[start] === to[start]) start += 1
  let end = 0
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1
  if (start === from.length && start === to.length) return null
  return { at: start, remove: from.length - start - end, put: to.slice(start, to.length - end) }
}

function splice<T>(list: T[], { at, remove, put }: Splice<T>): T[] {
  return [...list.slice(0, at), ...put, ...list.slice(at + remove)]
}
