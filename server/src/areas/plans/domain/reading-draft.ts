import type { Finding, PlanDocument, PlanReading, ReadDuty, ReadTask } from './reading/plan-reading.ts'

/** A task while an officer mends the reading: `key` stays the same through every change of order. */
export type DraftTask = ReadTask & {
  key: string
  /** Set by the officer; otherwise the end of the period counts. YYYY-MM-DD. */
  dueOn: string | null
  /** "Not a task": stays in sight, is not taken over. */
  dropped: boolean
}

export type FindingState = 'open' | 'accepted' | 'dismissed'

/** A question of the reader with its answer; `accepted`: mended, `dismissed`: stands as it is. */
export type DraftFinding = Omit<Finding, 'task'> & {
  key: string
  task: string | null
  state: FindingState
  note: string | null
}

/** What an officer says a name in the plan stands for. */
export type BodyMatch =
  | { kind: 'unit'; unitId: string }
  | { kind: 'group'; group: string }
  | { kind: 'outside' }
  | { kind: 'person' }

export type ReadingDraft = {
  document: PlanDocument
  tasks: DraftTask[]
  duties: ReadDuty[]
  findings: DraftFinding[]
  /** The officer's word by name as written; a name that is not here has the suggestion of the day. */
  matches: Record<string, BodyMatch>
  /** Number of the next key. */
  nextKey: number
}

/** The draft that mending starts from: the reading as it came, every question open. */
export function draftOf(reading: PlanReading): ReadingDraft {
  const tasks = reading.tasks.map(
    (task, index): DraftTask => ({ ...task, key: `t${index + 1}`, dueOn: null, dropped: false }),
  )
  const findings = reading.findings.map(({ task, ...finding }, index): DraftFinding => {
    // What the reader only tells (severity info) asks nothing.
    const state = finding.severity === 'info' ? 'dismissed' : 'open'
    const about = task === undefined ? null : (tasks[task]?.key ?? null)
    return { ...finding, key: `f${index + 1}`, task: about, state, note: null }
  })
  return {
    document: reading.document,
    tasks,
    duties: reading.duties,
    findings,
    matches: {},
    nextKey: tasks.length + 1,
  }
}

/** Numbers that the page and the list of drafts show. */
export type DraftCounts = {
  tasks: number
  dropped: number
  /** Questions that were asked, and how many of them are answered or still open. */
  findings: number
  open: number
  openErrors: number
}

/** Counts a draft; a question about a task that is no task is not asked any more. */
export function countDraft(draft: ReadingDraft): DraftCounts {
  const dropped = new Set(draft.tasks.filter((task) => task.dropped).map((task) => task.key))
  const asked = draft.findings.filter(
    (finding) => finding.severity !== 'info' && !(finding.task && dropped.has(finding.task)),
  )
  const open = asked.filter((finding) => finding.state === 'open')
  return {
    tasks: draft.tasks.length - dropped.size,
    dropped: dropped.size,
    findings: asked.length,
    open: open.length,
    openErrors: open.filter((finding) => finding.severity === 'error').length,
  }
}

/** Distinct names of bodies in the tasks that count, in the order in which they first stand. */
export function bodyNames(draft: ReadingDraft): { name: string; tasks: number }[] {
  const counts = new Map<string, number>()
  for (const task of draft.tasks) {
    if (task.dropped) continue
    for (const name of new Set([...task.lead, ...task.coordinating]))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, tasks]) => ({ name, tasks }))
}
