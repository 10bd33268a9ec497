import { isUnnamedGroup, splitBodies, startsAsBody } from './bodies.ts'
import { headingBody } from './duties.ts'
import type { Entry, Node } from './outline.ts'
import type { Paragraph } from './paragraphs.ts'
import { findPeriod, noPeriod, readPeriodHeading } from './periods.ts'
import type { Period, ReadTask } from './plan-reading.ts'
import { apply, attributeOf, detailsOf, liftAttributes } from './prose-attributes.ts'
import { find, nameOfTask, type Reading } from './reading-context.ts'
import {
  type Attribute,
  bodyBeforeColon,
  leadingBody,
  readAttributes,
  rolesInBracket,
  rolesInSentence,
} from './roles.ts'
import { isConditional, readTaskTable } from './table-tasks.ts'
import { fold, squeeze, trimEnd, wordCount } from './text.ts'
import { workKindOf } from './work-kinds.ts'

type Inherited = {
  section: string | null
  period: { value: Period; line: number } | null
  lead: { bodies: string[]; line: number } | null
  coordinating: string[]
}

/** Reads the tasks of the outline: task tables, and the leaf items of the work content. */
export function readProseTasks(root: Node, reading: Reading): void {
  walk(root, { section: null, period: null, lead: null, coordinating: [] }, reading)
}

const isHeadingLevel = (level: string) => !['dash', 'plus', 'bullet', 'root'].includes(level)

/** The heading as written, with its mark, without the colon that ends it. */
function headingText(node: Node): string {
  const { marker, text } = node.paragraph
  if (node.level === 'annex') {
    const name = /^ph[ụu]\s+l[ụu]c(?:\s+(?:số\s+)?[\dIVX]{1,4})?/iu.exec(text)?.[0]
    return name ? name.charAt(0).toUpperCase() + name.slice(1).replace(/^hụ lục|^HỤ LỤC/u, 'hụ lục') : text
  }
  const bare = squeeze(text).replace(/\s*[:.]+$/, '')
  return marker?.label ? `${marker.raw} ${bare}` : bare
}

function walk(node: Node, above: Inherited, reading: Reading): void {
  liftAttributes(node)
  const content = node.role === 'content'
  const attributes = node.entries.flatMap((entry) => attributeOf(entry))
  const rest = node.entries.filter((entry) => attributeOf(entry).length === 0)
  if (node.level !== 'root' && rest.length === 0) {
    if (content && !['capitals', 'bold', 'annex', 'part'].includes(node.level))
      addTask(node.paragraph, above, attributes, reading)
    return
  }
  const paragraphs = rest.filter((entry): entry is Paragraph => entry.kind === 'paragraph')
  const onlyProse = paragraphs.length === rest.length
  if (node.level !== 'root' && content && onlyProse && isSentence(node.paragraph.text)) {
    const whole = {
      ...node.paragraph,
      text: [node.paragraph, ...paragraphs].map((p) => p.text).join(' '),
      endLine: paragraphs.at(-1)!.endLine,
    }
    addTask(whole, above, attributes, reading)
    return
  }
  const details = content && !isTaskItself(node) ? detailsOf(node, attributes, rest) : null
  if (content && isTaskItself(node)) addTask(node.paragraph, above, attributes, reading)
  if (details) addTask(withDetails(node.paragraph, details), above, attributes, reading)
  const here = inherit(node, above, attributes, reading)
  const charged = chargedHeadings(node)
  if (onlyTargets(rest)) return
  const lastNode = rest.findLastIndex((entry) => entry.kind === 'node')
  rest.forEach((entry, index) => {
    if (details?.includes(entry)) return
    if (entry.kind === 'table')
      readTaskTable(entry, tableSection(node, here), here.period?.value ?? null, reading)
    else if (entry.kind === 'node') {
      const bodies = charged.get(entry)
      walk(entry, bodies ? { ...here, lead: { bodies, line: entry.paragraph.line } } : here, reading)
    } else if (content && isTaskParagraph(entry, rest[index + 1], index < lastNode, node))
      addTask(entry, here, [], reading)
  })
}

function withDetails(head: Paragraph, details: Entry[]): Paragraph {
  const told = details.flatMap((entry) =>
    entry.kind === 'table' ? [] : [entry.kind === 'node' ? entry.paragraph : entry],
  )
  if (told.length === 0) return head
  const words = told.map(({ text }) => text.replace(/^[^:]{4,25}:\s*/u, ''))
  return { ...head, text: `${trimEnd(head.text)}: ${words.join(' ')}`, endLine: told.at(-1)!.endLine }
}

/**
 * Work set out body by body ("1. Sở Y tế", "2. Sở Tài chính"): the body that each heading names.
 * One heading alone may be a topic that begins as a body does; two side by side are not.
 */
function chargedHeadings(node: Node): Map<Node, string[]> {
  const headings = node.entries.filter(
    (entry): entry is Node =>
      entry.kind === 'node' && isHeadingLevel(entry.level) && entry.entries.length > 0,
  )
  const named = headings.flatMap((heading) => {
    const body = headingBody(heading)
    return body && !/^Cấp\s/u.test(body) ? [[heading, splitBodies(body)] as const] : []
  })
  return named.length >= 2 && named.length * 2 >= headings.length ? new Map(named) : new Map()
}

/** A list item that is closed like a piece of work (";", ".") and not opened like a heading (":") over its sub-items. */
function isTaskItself(node: Node): boolean {
  return (
    !isHeadingLevel(node.level) &&
    node.level !== 'root' &&
    /[.;]$/.test(node.paragraph.text.trimEnd()) &&
    node.entries.some((entry) => entry.kind === 'node')
  )
}

function tableSection(node: Node, here: Inherited): string | null {
  return node.level === 'root' ? null : here.section
}

/** Words that make a whole sentence: not a heading. */
function isSentence(text: string): boolean {
  return wordCount(text) > 12 && /[.;]$/.test(text.trim())
}

function isTaskParagraph(
  paragraph: Paragraph,
  next: Entry | undefined,
  leadsIn: boolean,
  node: Node,
): boolean {
  if (node.level === 'root' || node.level === 'annex' || wordCount(paragraph.text) < 5) return false
  if (isReference(paragraph.text) || /^\(/.test(paragraph.text)) return false
  // Words that lead in what follows ("… như sau:") are not work themselves, nor is a caption before a table.
  if (/:$/.test(paragraph.text) || next?.kind === 'table') return false
  return !leadsIn || wordCount(paragraph.text) > 25
}

function isReference(text: string): boolean {
  if (text.length > 300) return false
  const words = fold(text).replace(/^[(\s]+/, '')
  // "Nội dung, phân công và thời gian thực hiện tại Phụ lục kèm theo Kế hoạch này."
  if (
    wordCount(text) < 25 &&
    /^(?:(?:cac |mot so )?(?:noi dung|tien do|chi tiet|cu the|nhiem vu|thoi gian|phan cong|lich|danh muc|ke hoach chi tiet)\b[^.;:]{0,90}\s)(?:tai|theo|trong|o|nhu)\s+(?:cac |danh muc )?(?:phu luc|bieu|bang|lich)\b[^;]{0,70}$/.test(
      words,
    )
  )
    return true
  return (
    /^(?:co |theo |chi tiet |noi dung |cu the |nhiem vu cu the )*(?:tai |theo |co )?(?:phu luc|bieu|bang)\b.{0,40}$/.test(
      words,
    ) && wordCount(text) < 16
  )
}

/** A list of nothing but marks to reach. One mark among pieces of work is left in: somebody has to see to it. */
function onlyTargets(entries: Entry[]): boolean {
  const items = entries.filter((entry): entry is Node => entry.kind === 'node')
  return (
    items.length >= 3 && items.every((item) => item.entries.length === 0 && isTarget(item.paragraph.text))
  )
}

/** "Ít nhất 85% người hưởng …": a mark to reach, not work to do. */
function isTarget(text: string): boolean {
  return /^(?:(?:phan dau|dam bao|bao dam) )?(?:(?:co |dat )?(?:it nhat|tren|tu|toi thieu) )?\d{1,3}(?:[.,]\d+)? ?%/.test(
    fold(text.slice(0, 60)),
  )
}

/** "Kinh phí khen thưởng: Từ nguồn …": who pays, not work to do. */
function isFunding(text: string): boolean {
  return /^(?:nguon )?kinh phi(?: [a-z]+){0,4}(?: ?:| (?:duoc )?(?:thuc hien|lay|trich|bo tri|chi) (?:theo|tu|trong))/.test(
    fold(text.slice(0, 80)),
  )
}

function inherit(node: Node, above: Inherited, attributes: Attribute[], reading: Reading): Inherited {
  if (node.level === 'root') return above
  const { paragraph } = node
  const given = apply(attributes, reading)
  const heading = headingText(node)
  const own =
    readPeriodHeading(paragraph.text, reading.years) ??
    given.period ??
    findPeriod(paragraph.text, reading.years)?.period
  const body = paragraph.text.trim().endsWith(':') ? bodyBeforeColon(paragraph.text) : null
  const named = given.lead.length > 0 ? given.lead : body && !body.rest ? splitBodies(body.body) : null
  const isHeading = isHeadingLevel(node.level)
  return {
    section: isHeading ? heading : above.section,
    period: own && own.kind !== 'unspecified' ? { value: own, line: paragraph.line } : above.period,
    lead: named ? { bodies: named, line: paragraph.line } : above.lead,
    coordinating: given.coordinating.length > 0 ? given.coordinating : above.coordinating,
  }
}

function addTask(paragraph: Paragraph, above: Inherited, attributes: Attribute[], reading: Reading): void {
  const text = squeeze(paragraph.text).replace(/^Nội dung(?: thực hiện)?\s*:\s*/u, '')
  if (isReference(text) || wordCount(text) < 2 || readPeriodHeading(text, reading.years)) return
  if (isFunding(text)) return
  if (/:$/.test(text) && wordCount(text) < 12) return
  const index = reading.tasks.length
  const given = apply([...attributes, ...readAttributes(text)], reading)
  const sentence = rolesInSentence(text)
  const before = bodyBeforeColon(text)
  const bracket = sentence.lead.length === 0 && given.lead.length === 0 ? rolesInBracket(text) : null
  const leader = before?.rest ? before.body : (leadingBody(text)?.body ?? leaderAfterColon(text))
  const lead =
    given.lead.length > 0
      ? given.lead
      : sentence.lead.length > 0
        ? sentence.lead
        : bracket
          ? bracket.lead
          : leader
            ? splitBodies(leader)
            : (above.lead?.bodies ?? [])
  const coordinating =
    given.coordinating.length > 0
      ? given.coordinating
      : sentence.coordinating.length > 0
        ? sentence.coordinating
        : bracket
          ? bracket.coordinating
          : above.coordinating
  const values: NonNullable<ReadTask['source']['values']> = {}
  const written = given.period ?? findPeriod(text, reading.years)?.period ?? null
  const period = written ?? (above.period ? { ...above.period.value } : noPeriod(reading.years))
  if (!written && above.period) values.period = { line: above.period.line, page: paragraph.page }
  const inheritedLead = lead === above.lead?.bodies
  if (inheritedLead) values.lead = { line: above.lead!.line, page: paragraph.page }
  const task: ReadTask = {
    ordinal: paragraph.marker?.label ?? null,
    section: above.section,
    text: withoutAttributes(text),
    period,
    lead: [...lead],
    coordinating: coordinating.filter((body) => !lead.includes(body)),
    conditional: isConditional(text),
    workKind: workKindOf(
      before?.rest && startsAsBody(before.body)
        ? before.rest
        : (leadingBody(text)?.rest ?? withoutDoer(text)),
    ),
    source: { line: paragraph.line, page: paragraph.page, endLine: paragraph.endLine },
  }
  if (Object.keys(values).length > 0) task.source.values = values
  reading.tasks.push(task)
  for (const body of [...task.lead, ...task.coordinating].filter(isUnnamedGroup)) {
    find(
      reading,
      'body-group-unnamed',
      'info',
      paragraph.line,
      `${nameOfTask(task)}: “${body}” không nêu tên thành viên; cần chỉ rõ đơn vị nào.`,
      { task: index },
    )
  }
}

/** "Khen thưởng ngành Giáo dục: Sở Giáo dục và Đào tạo hướng dẫn …": the body after the heading words. */
function leaderAfterColon(text: string): string | null {
  const colon = text.slice(0, 120).indexOf(': ')
  // A name of a movement can begin as a body does ("Cán bộ, công chức thi đua …").
  if (
    colon < 0 ||
    /^["“]/.test(text.slice(colon + 2)) ||
    /phong trao|chuyen de|chu de/.test(fold(text.slice(0, colon)))
  )
    return null
  return leadingBody(text.slice(colon + 2))?.body ?? null
}

/** The words of the work alone: a bracket that names who does it can speak of another kind of work ("Phòng Tuyên truyền"). */
function withoutDoer(text: string): string {
  return rolesInBracket(text) || /\([^()]*chủ trì[^()]*\)\s*[.;]?$/iu.test(text)
    ? text.replace(/\s*\([^()]*\)\s*[.;]?$/u, '')
    : text
}

/** Drops a closing "(Chủ trì: …; phối hợp: …)" that has been read into the roles. */
function withoutAttributes(text: string): string {
  const at = text.search(/\s*\((?:[^()]{0,30})(?:chủ trì|thực hiện|phối hợp)\s*:[^()]*\)\s*[.;]?$/iu)
  return at > 20 ? trimEnd(text.slice(0, at)) : text
}
