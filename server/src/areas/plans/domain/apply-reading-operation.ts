import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { acceptSuggestion } from './accept-suggestion.ts'
import type { FindingCode } from './reading/plan-reading.ts'
import type { SourceLine } from './reading/source-document.ts'
import type { DraftFinding, DraftTask, FindingState, ReadingDraft } from './reading-draft.ts'
import type { ReadingOperation } from './reading-operations.ts'
import { joinTasks, splitTask, taskFromLines } from './split-join.ts'

type Operation<Kind extends ReadingOperation['kind']> = Extract<ReadingOperation, { kind: Kind }>

/**
 * One mending of a draft; gives a new draft and leaves what it does not touch as the same object. Mending what a
 * question asks about answers the question.
 * @refuses reading-task-unknown, reading-task-empty, reading-split-nowhere, reading-join-one, reading-lines-outside,
 * reading-finding-unknown, reading-nothing-to-accept, reading-body-unknown
 */
export function applyReadingOperation(
  draft: ReadingDraft,
  operation: ReadingOperation,
  lines: readonly SourceLine[],
): ReadingDraft | Refusal {
  switch (operation.kind) {
    case 'edit-task':
      return editTask(draft, operation)
    case 'split-task':
      return splitTask(draft, operation.task, operation.at)
    case 'join-tasks':
      return joinTasks(draft, operation.tasks)
    case 'not-a-task':
      return markTasks(draft, operation.tasks, true)
    case 'restore-task':
      return markTasks(draft, operation.tasks, false)
    case 'add-task':
      return taskFromLines(draft, operation, lines)
    case 'set-bodies':
      return setBodies(draft, operation)
    case 'set-due':
      return changeTask(draft, operation.task, { dueOn: operation.dueOn }, ['period-missing'])
    case 'edit-document':
      return editDocument(draft, operation)
    case 'answer-finding':
      return answerFinding(draft, operation)
    case 'match-body':
      return matchBody(draft, operation)
  }
}

// Which questions a changed value answers.
const answeredByTask: Partial<Record<keyof Operation<'edit-task'>, FindingCode[]>> = {
  text: [
    'likely-misreading',
    'text-hole',
    'row-joined',
    'markup-removed',
    'several-actions',
    'negative-statement',
  ],
  ordinal: ['ordinal-gap', 'ordinal-repeated'],
  period: ['period-missing', 'period-inherited', 'year-mismatch'],
}
const answeredByBodies: FindingCode[] = ['lead-missing', 'lead-not-distinguished', 'body-group-unnamed']
const answeredByHeading: Partial<Record<keyof Operation<'edit-document'>, FindingCode[]>> = {
  number: ['number-missing', 'number-spelled-twice'],
  issuedOn: ['issue-date-incomplete'],
  year: ['year-mismatch'],
  place: ['likely-misreading'],
  legalBases: ['basis-year-mismatch'],
}

function editTask(
  draft: ReadingDraft,
  { kind, task, ...given }: Operation<'edit-task'>,
): ReadingDraft | Refusal {
  const changes = definedOf(given)
  if (changes.text !== undefined) {
    changes.text = changes.text.normalize('NFC').trim()
    if (!changes.text) return refuse('reading-task-empty')
  }
  const codes = Object.keys(changes).flatMap(
    (key) => answeredByTask[key as keyof typeof answeredByTask] ?? [],
  )
  return changeTask(draft, task, changes, codes)
}

function setBodies(draft: ReadingDraft, operation: Operation<'set-bodies'>): ReadingDraft | Refusal {
  const lead = namesOf(operation.lead)
  const coordinating = namesOf(operation.coordinating).filter((name) => !lead.includes(name))
  return changeTask(draft, operation.task, { lead, coordinating }, answeredByBodies)
}

function changeTask(
  draft: ReadingDraft,
  key: string,
  changes: Partial<DraftTask>,
  codes: FindingCode[],
): ReadingDraft | Refusal {
  if (!draft.tasks.some((task) => task.key === key)) return refuse('reading-task-unknown')
  const tasks = draft.tasks.map((task) => (task.key === key ? { ...task, ...changes } : task))
  const isAnswered = (finding: DraftFinding) => finding.task === key && codes.includes(finding.code)
  return { ...draft, tasks, findings: answer(draft.findings, isAnswered, 'accepted') }
}

function markTasks(draft: ReadingDraft, keys: string[], dropped: boolean): ReadingDraft | Refusal {
  const wanted = new Set(keys)
  const found = draft.tasks.filter((task) => wanted.has(task.key))
  if (found.length !== wanted.size) return refuse('reading-task-unknown')
  const tasks = draft.tasks.map((task) =>
    wanted.has(task.key) && task.dropped !== dropped ? { ...task, dropped } : task,
  )
  return { ...draft, tasks }
}

function editDocument(draft: ReadingDraft, operation: Operation<'edit-document'>): ReadingDraft {
  const { kind: _, ...given } = operation
  const changes = definedOf(given)
  const codes = Object.keys(changes).flatMap(
    (key) => answeredByHeading[key as keyof typeof answeredByHeading] ?? [],
  )
  const isAnswered = (finding: DraftFinding) => finding.task === null && codes.includes(finding.code)
  return {
    ...draft,
    document: { ...draft.document, ...changes },
    findings: answer(draft.findings, isAnswered, 'accepted'),
  }
}

function answerFinding(draft: ReadingDraft, operation: Operation<'answer-finding'>): ReadingDraft | Refusal {
  const finding = draft.findings.find((one) => one.key === operation.finding)
  if (!finding) return refuse('reading-finding-unknown')
  const state =
    operation.answer === 'accept' ? 'accepted' : operation.answer === 'dismiss' ? 'dismissed' : 'open'
  const mended = state === 'accepted' ? acceptSuggestion(draft, finding) : draft
  if (!mended) return refuse('reading-nothing-to-accept')
  const note = operation.note?.normalize('NFC').trim() || null
  return {
    ...mended,
    findings: mended.findings.map((one) => (one.key === finding.key ? { ...one, state, note } : one)),
  }
}

function matchBody(draft: ReadingDraft, { body, match }: Operation<'match-body'>): ReadingDraft | Refusal {
  const stands = draft.tasks.some((task) => task.lead.includes(body) || task.coordinating.includes(body))
  if (!stands) return refuse('reading-body-unknown')
  const matches = { ...draft.matches }
  if (match) matches[body] = match
  else delete matches[body]
  return { ...draft, matches }
}

/** The findings with those that `isAnswered` picks among the open ones brought to `state`. */
function answer(
  findings: DraftFinding[],
  isAnswered: (finding: DraftFinding) => boolean,
  state: FindingState,
): DraftFinding[] {
  return findings.map((finding) =>
    finding.state === 'open' && isAnswered(finding) ? { ...finding, state } : finding,
  )
}

function namesOf(names: string[]): string[] {
  return [...new Set(names.map((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim()).filter(Boolean))]
}

function definedOf<T extends object>(given: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never
}
