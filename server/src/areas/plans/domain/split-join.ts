import { type Refusal, refuse } from '../../../platform/refusal.ts'
import type { SourceLine } from './reading/source-document.ts'
import type { DraftTask, ReadingDraft } from './reading-draft.ts'

/**
 * Cuts a task into several: at offsets of its text, or before each of its own sub-bullets. The first part keeps the key,
 * the number and the questions; the others take over bodies, period and place.
 */
export function splitTask(
  draft: ReadingDraft,
  key: string,
  at: number[] | 'sub-bullets',
): ReadingDraft | Refusal {
  const index = draft.tasks.findIndex((task) => task.key === key)
  const task = draft.tasks[index]
  if (!task) return refuse('reading-task-unknown')
  const texts = at === 'sub-bullets' ? cutAtBullets(task.text) : cutAt(task.text, at)
  if (texts.length < 2) return refuse('reading-split-nowhere')
  const parts = texts.map(
    (text, part): DraftTask =>
      part === 0 ? { ...task, text } : { ...task, text, key: `t${draft.nextKey + part - 1}`, ordinal: null },
  )
  const findings = draft.findings.map((finding) =>
    finding.task === key && finding.code === 'several-actions' && finding.state === 'open'
      ? { ...finding, state: 'accepted' as const }
      : finding,
  )
  const tasks = [...draft.tasks.slice(0, index), ...parts, ...draft.tasks.slice(index + 1)]
  return { ...draft, tasks, findings, nextKey: draft.nextKey + parts.length - 1 }
}

function cutAt(text: string, offsets: number[]): string[] {
  const places = [...new Set(offsets)].filter((at) => at > 0 && at < text.length).sort((a, b) => a - b)
  const parts = [0, ...places].map((start, i) => text.slice(start, places[i] ?? text.length))
  return parts.map(trimBullet).filter((part) => /[\p{L}\d]/u.test(part))
}

// A mark that starts a sub-item: a dash or plus or dot after a pause, or "a)" and "1)".
const bullet = /(?:^|\n|[.;:])\s*(?:[-–+•]\s+|(?:[a-zđ]|\d{1,2})\)\s*)(?=\p{L})/gu

function cutAtBullets(text: string): string[] {
  const places = [...text.matchAll(bullet)].map((match) =>
    /[.;:]/.test(match[0][0]!) ? match.index + 1 : match.index,
  )
  const intro = places.length > 0 && places[0]! > 0 ? text.slice(0, places[0]).trim() : ''
  const parts = cutAt(text, places)
  // "Tổ chức: - hội nghị; - tập huấn": the words before the colon belong to each item.
  if (!intro.endsWith(':') || parts.length < 3) return parts
  return parts.slice(1).map((part) => `${intro} ${part}`)
}

/** Takes the mark off the front and the separator off the end of a part. */
function trimBullet(part: string): string {
  return part
    .trim()
    .replace(/^[;,]\s*/, '')
    .replace(/^(?:[-–+•]\s+|(?:[a-zđ]|\d{1,2})\)\s*)(?=\p{L})/u, '')
    .replace(/[;,]$/, '')
    .trim()
}

/**
 * Makes several tasks one: texts in order of the plan, bodies united, the first period that says something. The first
 * keeps its key and takes over the questions of the others.
 */
export function joinTasks(draft: ReadingDraft, keys: string[]): ReadingDraft | Refusal {
  const wanted = new Set(keys)
  const joined = draft.tasks.filter((task) => wanted.has(task.key))
  if (joined.length !== wanted.size) return refuse('reading-task-unknown')
  const first = joined[0]
  if (!first || joined.length < 2) return refuse('reading-join-one')
  const lead = [...new Set(joined.flatMap((task) => task.lead))]
  const coordinating = [...new Set(joined.flatMap((task) => task.coordinating))]
  const whole: DraftTask = {
    ...first,
    text: joined.map((task) => task.text).join(' '),
    lead,
    coordinating: coordinating.filter((name) => !lead.includes(name)),
    period: (joined.find((task) => task.period.kind !== 'unspecified') ?? first).period,
    dueOn: joined.find((task) => task.dueOn)?.dueOn ?? null,
    conditional: joined.some((task) => task.conditional),
    source: {
      ...first.source,
      endLine: Math.max(...joined.map((task) => task.source.endLine ?? task.source.line)),
    },
  }
  const tasks = draft.tasks
    .filter((task) => task === first || !wanted.has(task.key))
    .map((task) => (task === first ? whole : task))
  const findings = draft.findings.map((finding) =>
    finding.task && finding.task !== first.key && wanted.has(finding.task)
      ? { ...finding, task: first.key }
      : finding,
  )
  return { ...draft, tasks, findings }
}

/** A task that the reader did not see, from lines of the source; `text` where the officer gives other words. */
export function taskFromLines(
  draft: ReadingDraft,
  { fromLine, toLine, text }: { fromLine: number; toLine: number; text?: string | undefined },
  lines: readonly SourceLine[],
): ReadingDraft | Refusal {
  if (fromLine < 1 || toLine < fromLine || toLine > lines.length)
    return refuse('reading-lines-outside', { last: lines.length })
  const words =
    text ??
    lines
      .slice(fromLine - 1, toLine)
      .map((line) => line.text)
      .join(' ')
  const whole = trimBullet(words.normalize('NFC').replace(/\s+/g, ' '))
  if (!whole) return refuse('reading-task-empty')
  const before = draft.tasks.findLastIndex((task) => task.source.line <= fromLine)
  const task: DraftTask = {
    key: `t${draft.nextKey}`,
    ordinal: null,
    section: draft.tasks[before]?.section ?? null,
    text: whole,
    period: { kind: 'unspecified', year: draft.document.year, values: [] },
    lead: [],
    coordinating: [],
    conditional: /\(\s*nếu có\s*\)/i.test(whole),
    workKind: 'other',
    source: { line: fromLine, page: lines[fromLine - 1]!.page, endLine: toLine },
    dueOn: null,
    dropped: false,
  }
  const tasks = [...draft.tasks.slice(0, before + 1), task, ...draft.tasks.slice(before + 1)]
  return { ...draft, tasks, nextKey: draft.nextKey + 1 }
}
