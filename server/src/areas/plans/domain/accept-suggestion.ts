import type { DraftFinding, DraftTask, ReadingDraft } from './reading-draft.ts'

/**
 * The draft with the reader's suggestion put in place; null where there is nothing to put. A slip that an earlier answer
 * mended already, or that stands in words which the plan does not take over, is only noted.
 */
export function acceptSuggestion(draft: ReadingDraft, finding: DraftFinding): ReadingDraft | null {
  const { suggestion, task: key } = finding
  if (suggestion === undefined) return null
  if (key !== null && (finding.code === 'ordinal-gap' || finding.code === 'ordinal-repeated'))
    return changeTask(draft, key, (task) => ({ ...task, ordinal: suggestion }))
  if (key === null && (finding.code === 'number-spelled-twice' || finding.code === 'number-missing'))
    return { ...draft, document: { ...draft.document, number: suggestion } }
  if (key === null && finding.code === 'issue-date-incomplete' && /^\d{4}-\d\d-\d\d$/.test(suggestion))
    return { ...draft, document: { ...draft.document, issuedOn: suggestion } }
  // The suggestion is what the reader already took: to accept it is to say so.
  if (finding.code === 'lead-not-distinguished') return draft
  const written = writtenIn(finding)
  if (written === null) return null
  const mended =
    (key === null ? null : inTask(draft, key, written, suggestion)) ??
    inDocument(draft, written, suggestion) ??
    inDuties(draft, finding.line, written, suggestion)
  return mended ?? (finding.code === 'likely-misreading' ? draft : null)
}

/** The words that a finding quotes from the source: the first quotation that is not the suggestion itself. */
function writtenIn({ message, suggestion }: DraftFinding): string | null {
  for (const [, quoted] of message.matchAll(/“([^”]+)”/g)) if (quoted !== suggestion) return quoted!
  return null
}

function inTask(draft: ReadingDraft, key: string, written: string, better: string): ReadingDraft | null {
  const put = (text: string) => text.replaceAll(written, better)
  const mend = (task: DraftTask): DraftTask => ({
    ...task,
    section: task.section === null ? null : put(task.section),
    text: put(task.text),
    lead: task.lead.map(put),
    coordinating: task.coordinating.map(put),
    period: task.period.raw === undefined ? task.period : { ...task.period, raw: put(task.period.raw) },
  })
  return changeTask(draft, key, mend)
}

function inDocument(draft: ReadingDraft, written: string, better: string): ReadingDraft | null {
  const put = (text: string) => text.replaceAll(written, better)
  const maybe = (text: string | null) => (text === null ? null : put(text))
  const { document } = draft
  const mended = {
    ...document,
    number: maybe(document.number),
    issuer: maybe(document.issuer),
    place: maybe(document.place),
    issuedText: maybe(document.issuedText),
    title: put(document.title),
    legalBases: document.legalBases.map(put),
    recipients: document.recipients.map(put),
    signer: {
      onBehalfOf: maybe(document.signer.onBehalfOf),
      position: maybe(document.signer.position),
      name: maybe(document.signer.name),
    },
  }
  if (JSON.stringify(mended) !== JSON.stringify(document)) return { ...draft, document: mended }
  const sections = draft.tasks.map((task) =>
    task.section?.includes(written) ? { ...task, section: put(task.section) } : task,
  )
  return sections.some((task, i) => task !== draft.tasks[i]) ? { ...draft, tasks: sections } : null
}

function inDuties(draft: ReadingDraft, line: number, written: string, better: string): ReadingDraft | null {
  const put = (text: string) => text.replaceAll(written, better)
  const duties = draft.duties.map((duty) =>
    duty.line <= line && JSON.stringify(duty).includes(written)
      ? { ...duty, body: put(duty.body), text: put(duty.text), coordinating: duty.coordinating.map(put) }
      : duty,
  )
  return duties.some((duty, i) => duty !== draft.duties[i]) ? { ...draft, duties } : null
}

function changeTask(
  draft: ReadingDraft,
  key: string,
  mend: (task: DraftTask) => DraftTask,
): ReadingDraft | null {
  const task = draft.tasks.find((one) => one.key === key)
  if (!task) return null
  const mended = mend(task)
  if (JSON.stringify(mended) === JSON.stringify(task)) return null
  return { ...draft, tasks: draft.tasks.map((one) => (one === task ? mended : one)) }
}
