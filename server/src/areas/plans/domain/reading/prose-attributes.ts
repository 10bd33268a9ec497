import { splitBodies } from './bodies.ts'
import type { Entry, Node } from './outline.ts'
import { readPeriod } from './periods.ts'
import type { Period } from './plan-reading.ts'
import type { Reading } from './reading-context.ts'
import {
  type Attribute,
  leadingBody,
  type Roles,
  readAttribute,
  readAttributes,
  splitRoles,
} from './roles.ts'

/** The attributes that a line tells ("Thời gian: …", "Chủ trì: A; phối hợp: B"); empty for any other line. */
export function attributeOf(entry: Entry): Attribute[] {
  if (entry.kind === 'table') return []
  const [text, nested] = entry.kind === 'node' ? [entry.paragraph.text, entry.entries] : [entry.text, []]
  const one = readAttribute(text)
  if (!one || nested.some((inner) => inner.kind === 'table')) return []
  const many = readAttributes(text)
  return many.length > 1 ? many : [one]
}

/** Attributes as values: who leads, who helps, when. */
export function apply(attributes: Attribute[], reading: Reading) {
  const lead: string[] = []
  const coordinating: string[] = []
  let period: Period | null = null
  for (const one of attributes) {
    if (one.role === 'time') period ??= readPeriod(one.value, reading.years)
    else if (one.role === 'coordinating') coordinating.push(...splitBodies(one.value))
    else if (one.role === 'lead' || one.role === 'both') {
      const told = bodiesTold(one.value)
      if (told.length > 0) {
        lead.push(...told)
        continue
      }
      const charged = bodiesCharged(one.value)
      if (charged) {
        lead.push(...charged.lead)
        coordinating.push(...charged.coordinating)
        continue
      }
      const both = splitRoles(one.value)
      const bodies = both ? both.lead : splitBodies(one.value)
      lead.push(...(one.role === 'both' && !both ? bodies.slice(0, 1) : bodies))
      if (one.role === 'both' && !both) coordinating.push(...bodies.slice(1))
      if (both) coordinating.push(...both.coordinating)
    }
  }
  return { lead, coordinating, period }
}

/** "Đơn vị thực hiện: Bộ A tiến hành rà soát …; các bộ rà soát …": who acts in each of the sentences. */
function bodiesTold(value: string): string[] {
  if (value.length < 150) return []
  const sentences = value.split(/[.;]\s+/)
  return [...new Set(sentences.flatMap((one) => splitBodies(leadingBody(one)?.body ?? '')))]
}

/** "Phân công: Phòng A tổng hợp, báo cáo; các đơn vị gửi báo cáo": who acts in the first clause leads. */
function bodiesCharged(value: string): Roles | null {
  const clauses = value.split(/;\s+/).map((clause) => leadingBody(clause))
  if (!clauses[0] || /chủ trì|phối hợp/iu.test(value) || clauses.some((clause) => clause === null))
    return null
  const bodies = clauses.map((clause) => splitBodies(clause!.body))
  return { lead: bodies[0]!, coordinating: bodies.slice(1).flat() }
}

/**
 * "a) …", "b) …", then "Phân công: …" on a line without a mark: it speaks of all items of the list, not of the last alone.
 * Moves such lines from the last item to the node over the list.
 */
export function liftAttributes(node: Node): void {
  const items = node.entries.filter((entry): entry is Node => entry.kind === 'node')
  const last = items.at(-1)
  if (
    !last ||
    items.length < 2 ||
    node.entries.at(-1) !== last ||
    items.some((one) => one.level !== last.level)
  )
    return
  if (items.slice(0, -1).some((item) => item.entries.some((entry) => attributeOf(entry).length > 0))) return
  const from = last.entries.findIndex((entry) => entry.kind === 'paragraph' && attributeOf(entry).length > 0)
  if (from < 0 || last.entries.slice(from).some((entry) => attributeOf(entry).length === 0)) return
  node.entries.push(...last.entries.splice(from))
}

/** The details of a numbered item that has its own time or bodies: the item is the work, "Nội dung: …" says more of it. */
export function detailsOf(node: Node, attributes: Attribute[], rest: Entry[]): Entry[] | null {
  const placed = attributes.some((one) => one.role !== 'other')
  const numbered = ['decimal', 'decimal2', 'decimal3', 'paren', 'letter'].includes(node.level)
  if (!placed || !numbered || rest.length === 0 || rest.length > 3) return null
  const small = rest.every(
    (entry) =>
      entry.kind === 'paragraph' ||
      (entry.kind === 'node' &&
        entry.entries.length === 0 &&
        ['dash', 'plus', 'bullet'].includes(entry.level)),
  )
  return small ? rest.filter((entry) => isDetail(entry)) : null
}

function isDetail(entry: Entry): boolean {
  if (entry.kind === 'table') return false
  const { text } = entry.kind === 'node' ? entry.paragraph : entry
  return /^(?:Nội dung|Hình thức|Cách thức|Yêu cầu|Quy mô)(?: thực hiện| tổ chức)?\s*:/u.test(text)
}
