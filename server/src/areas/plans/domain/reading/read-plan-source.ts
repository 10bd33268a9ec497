import { type Refusal, refuse } from '../../../../platform/refusal.ts'
import { readFoot } from './closing.ts'
import { findHoles, findInDocument, findSlips } from './document-findings.ts'
import { readDuties } from './duties.ts'
import { readHeading } from './heading.ts'
import { basesUnderHeading, readLegalBases } from './legal-bases.ts'
import { buildOutline, type Node } from './outline.ts'
import { assembleItems } from './paragraphs.ts'
import type { PlanReading } from './plan-reading.ts'
import { readProseTasks } from './prose-tasks.ts'
import type { Reading } from './reading-context.ts'
import type { SourceDocument } from './source-document.ts'
import { findInOrdinals, findInTasks } from './task-findings.ts'
import { fold } from './text.ts'
import { otherTitle, planTitle, splitZones, type Zones } from './zones.ts'

/**
 * Reads a plan out of a source: heading, tasks, duties, and what a careful reader would ask about. The words stay as
 * written. Refuses `empty-document` and `not-a-plan` (with the kind of document that its title names).
 */
export function readPlanSource(source: SourceDocument): PlanReading | Refusal {
  const wholeText = source.lines.map((line) => line.text).join('\n')
  if (!/\p{L}/u.test(wholeText)) return refuse('empty-document')
  const { items, notes } = assembleItems(source)
  const zones = splitZones(items)
  if (zones.titleLine !== null && otherTitle.test(zones.titleLine) && !planTitle.test(zones.titleLine)) {
    return refuse('not-a-plan', { found: zones.title[0]?.text.slice(0, 80) ?? null })
  }
  const heading = readHeading(zones, wholeText)
  const years = {
    year: heading.year,
    ...(heading.schoolYear ? { schoolYear: heading.schoolYear } : {}),
    ...(heading.lastYear === null ? {} : { lastYear: heading.lastYear }),
  }
  const reading: Reading = { tasks: [], findings: [], years, plainText: source.format === 'txt' }
  const body = buildOutline(zones.body)
  const annexes = buildOutline(zones.annexes)
  readProseTasks(body, reading)
  readProseTasks(annexes, reading)
  const duties = readDuties(body, zones.closing, reading)
  if (zones.titleLine === null && !looksLikePlan(reading, wholeText))
    return refuse('not-a-plan', { found: null })
  if (reading.tasks.length === 0 && duties.length === 0 && !hasSections(body))
    return refuse('not-a-plan', { found: null })
  const stated = readLegalBases(zones.preamble)
  const bases = stated.length > 0 ? stated : basesUnderHeading(body)
  const own = readFoot(zones.foot)
  // A plan attached to a decision is signed with the decision.
  const foot = own.signer.name === null && own.recipients.length === 0 ? readFoot(zones.before) : own
  findInDocument({ heading, bases, foot, notes, headLine: firstLine(zones), wholeText }, reading)
  findInTasks(reading)
  findInOrdinals(reading)
  findSlips(source.lines, reading)
  findHoles(items, reading)
  reading.findings.sort((a, b) => a.line - b.line)
  return {
    document: {
      kind: 'plan',
      number: heading.number,
      issuer: heading.issuer,
      place: heading.place,
      issuedOn: heading.issuedOn,
      issuedText: heading.issuedText,
      title: heading.title,
      year: heading.year,
      legalBases: bases.map((basis) => basis.text),
      signer: foot.signer,
      recipients: foot.recipients,
    },
    tasks: reading.tasks,
    duties,
    findings: reading.findings,
  }
}

/** Without a title line: the words speak of a plan, and there is a table or a list of work with times. */
function looksLikePlan(reading: Reading, text: string): boolean {
  const timed = reading.tasks.filter((task) => task.period.kind !== 'unspecified').length
  return (
    /ke hoach|thi dua/.test(fold(text.slice(0, 20000))) && timed >= 2 && timed >= reading.tasks.length / 2
  )
}

function hasSections(root: Node): boolean {
  return root.entries.some((entry) => entry.kind === 'node' && entry.role !== 'content')
}

function firstLine(zones: Zones): number {
  return zones.head[0]?.line ?? zones.title[0]?.line ?? 1
}
