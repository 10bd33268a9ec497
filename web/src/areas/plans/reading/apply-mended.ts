import type { ReadingMended, ReadingView } from '@server/areas/plans/schemas-readings.ts'

type Splice<T> = { at: number; remove: number; put: T[] }

/** The view after a mending, by the patch that the server gives; untouched entries stay the same objects. */
export function applyMended(view: ReadingView, mended: ReadingMended): ReadingView {
  const { patch } = mended
  const { draft } = view
  return {
    ...view,
    revision: mended.revision,
    changedAt: mended.changedAt,
    counts: mended.counts,
    undo: mended.undo,
    bodies: mended.bodies ?? view.bodies,
    draft: {
      ...draft,
      tasks: patch.tasks ? splice(draft.tasks, patch.tasks) : draft.tasks,
      findings: patch.findings ? splice(draft.findings, patch.findings) : draft.findings,
      document: patch.document ?? draft.document,
      duties: patch.duties ?? draft.duties,
      matches: patch.matches ?? draft.matches,
    },
  }
}

function splice<T>(list: T[], { at, remove, put }: Splice<T>): T[] {
  return [...list.slice(0, at), ...put, ...list.slice(at + remove)]
}
