import type { Item, Paragraph } from './paragraphs.ts'
import { readColumns } from './table-columns.ts'
import { fold, isUpper, wordCount } from './text.ts'

/** The parts of the document in reading order. */
export type Zones = {
  /** Before the title: issuing body, number, place and date. */
  head: Paragraph[]
  /** The line KẾ HOẠCH and the title under it. */
  title: Paragraph[]
  /** Legal bases and the words that lead in the plan. */
  preamble: Paragraph[]
  body: Item[]
  closing: Paragraph[]
  /** Recipients and signature of a decision that the plan is attached to. */
  before: Paragraph[]
  /** Recipients and signature. */
  foot: Paragraph[]
  annexes: Item[]
  /** The kind of document that the title line names, folded; null where there is no title line. */
  titleLine: string | null
}

const planTitle =
  /^(?:du thao\s+)?(?:k\s?e\s+h\s?o\s?a\s?c\s?h|chuong trinh(?: cong tac| hanh dong| hoat dong)?|lich (?:cong tac|hoat dong)|phuong huong,? nhiem vu)\b/
const otherTitle =
  /^(?:quyet dinh|bao cao|thong bao|to trinh|nghi quyet|huong dan|bien ban|giay moi|cong van|hop dong|thong tu|nghi dinh|luat|chi thi|don |giay )/

/** Cuts the items into the parts of an administrative document. */
export function splitZones(items: Item[]): Zones {
  const zones: Zones = {
    head: [],
    title: [],
    preamble: [],
    body: [],
    closing: [],
    before: [],
    foot: [],
    annexes: [],
    titleLine: null,
  }
  const flat = flattenLayout(items)
  const titleAt = findTitle(flat)
  const found = flat[titleAt]
  if (found?.kind === 'paragraph') zones.titleLine = fold(found.text)
  zones.head = onlyParagraphs(flat.slice(0, Math.max(titleAt, 0)))
  const signed = zones.head.findIndex((one) => /^(?:dieu \d|quyet dinh:)/.test(fold(one.text.slice(0, 20))))
  if (signed >= 0)
    zones.before = zones.head
      .slice(signed)
      .filter((one) => !/^(?:dieu \d|quyet dinh)/.test(fold(one.text.slice(0, 20))))
  let at = Math.max(titleAt, 0)
  if (titleAt >= 0) {
    zones.title.push(flat[at] as Paragraph)
    at += 1
    while (at < flat.length && isTitlePart(flat[at]!, zones.title.length))
      zones.title.push(flat[at++] as Paragraph)
  }
  while (at < flat.length && isPreamble(flat[at]!)) zones.preamble.push(flat[at++] as Paragraph)
  splitRest(flat.slice(at), zones)
  return zones
}

/** Tables that only lay out the page (letterhead, signature) become paragraphs; task tables stay. */
function flattenLayout(items: Item[]): Item[] {
  return items.flatMap((item, index): Item[] => {
    if (item.kind === 'table') {
      const words = fold(item.rows.flatMap((row) => row.cells.map((cell) => cell.text)).join(' '))
      const letterhead = /cong hoa xa hoi|doc lap - tu do|^noi nhan/.test(words)
      const layout =
        item.rows.length <= 20 &&
        (letterhead || (/noi nhan|^so\s*:|\btm\.|\bkt\./.test(words) && !readColumns(item)))
      return layout ? layoutParagraphs(item) : [item]
    }
    const columns = index < 12 || /nơi nhận/i.test(item.text) ? item.text.split(/\s{3,}/) : [item.text]
    return columns.length > 1
      ? columns.filter((text) => text.trim()).map((text) => ({ ...item, text: text.trim() }))
      : [item]
  })
}

function layoutParagraphs(table: Extract<Item, { kind: 'table' }>): Paragraph[] {
  const columns = new Map<number, Paragraph[]>()
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const list = columns.get(cell.column) ?? []
      columns.set(cell.column, list)
      cell.text.split('\n').forEach((text, index) => {
        if (!text.trim()) return
        const dash = /^[-–]\s*/.exec(text.trim())
        list.push({
          kind: 'paragraph',
          text: text.trim().slice(dash?.[0].length ?? 0),
          marker: dash ? { kind: 'dash', label: null, raw: '-' } : null,
          line: cell.line + index,
          endLine: cell.line + index,
          page: cell.page,
          bold: false,
        })
      })
    }
  }
  return [...columns.values()].flat()
}

const onlyParagraphs = (items: Item[]) => items.filter((item): item is Paragraph => item.kind === 'paragraph')

function findTitle(items: Item[]): number {
  let other = -1
  for (let at = 0; at < Math.min(items.length, 400); at += 1) {
    const item = items[at]!
    if (item.kind !== 'paragraph') continue
    const words = fold(item.text.slice(0, 300))
    if (
      planTitle.test(words) &&
      (isUpper(item.text.split(/\s+/).slice(0, 2).join(' ')) || (wordCount(words) <= 3 && at < 40))
    )
      return at
    if (
      other < 0 &&
      at < 40 &&
      otherTitle.test(words) &&
      isUpper(item.text.split(/\s+/).slice(0, 2).join(' '))
    )
      other = at
  }
  return other
}

const preambleStart =
  /^(?:can cu|thuc hien|thuc hien theo|de |nham|tren co so|theo |trien khai|xet |tiep tuc thuc hien|uy ban nhan dan|ubnd|hoi dong|so |phong |ban |truong|cong doan|truoc |phat huy|nam \d{4} la|huong ung|chao mung)/

function isTitlePart(item: Item, count: number): boolean {
  if (item.kind === 'table' || count > 5) return false
  if (item.marker && item.marker.kind !== 'dash') return false
  const words = fold(item.text.slice(0, 300))
  if (/^[-–_*=\s]+$/.test(item.text)) return true
  if (
    /^[^:]{3,25}:\s/.test(item.text) ||
    (item.heading !== undefined && /^\d/.test(item.marker?.label ?? ''))
  )
    return false
  if (
    /^(?:can cu|thuc hien (?:ke hoach|cong van|chi thi|nghi quyet|quyet dinh|chuong trinh|su chi dao|huong dan|luat))/.test(
      words,
    )
  )
    return isUpper(item.text)
  if (count === 1 && !/[.;:]$/.test(item.text) && wordCount(item.text) < 60) return true
  if (/[.;:]$/.test(item.text) && wordCount(words) > 12) return false
  return (
    (wordCount(words) < 30 && !preambleStart.test(words)) ||
    /^(?:nam |giai doan |tinh |huyen |\(|cua |trong )/.test(words)
  )
}

function isPreamble(item: Item): boolean {
  if (item.kind === 'table') return false
  const words = fold(item.text.slice(0, 300))
  if (item.marker && item.marker.label !== null) return false
  if (item.marker?.kind === 'dash')
    return /^(?:can cu|thuc hien|luat|nghi dinh|quyet dinh|ke hoach|cong van|thong tu)/.test(words)
  return !isUpper(item.text)
}

const closingStart =
  /^(?:tren day la|tren day,|ke hoach nay (?:da )?(?:duoc )?(?:thong qua|trien khai|co hieu luc)|trong qua trinh (?:to chuc )?(?:thuc hien|trien khai)|de nghi (?:cac|thu truong)|yeu cau (?:cac|thu truong)|nhan duoc ke hoach)/
const footStart = /^(?:noi nhan|(?:tm|kt|tl|tuq|q)\s?\.\s?\p{Lu}?)/u
const positions =
  /^(?:KT\.? |Q\.? ?|PHÓ )*(?:(?:CHI CỤC|HẠT|ĐỘI|TRẠM|TỔNG CỤC) TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG |CHÁNH |BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|BÍ THƯ|THỦ TRƯỞNG|NGƯỜI LẬP)/u

/** A line of place and date alone, the title of the signer just below it. */
export const datedLine =
  /^\p{Lu}[\p{L}\s.-]{1,40},\s*ngày[\s\d.…_]{0,9}tháng[\s\d.…_]{0,9}năm[\s\d.…_]{0,6}$/u

function datesSignature(items: Item[], at: number): boolean {
  const item = items[at]!
  if (item.kind === 'table' || item.marker !== null || !datedLine.test(item.text)) return false
  return items
    .slice(at + 1, at + 4)
    .some((one) => one.kind === 'paragraph' && isUpper(one.text) && positions.test(one.text))
}

function splitRest(items: Item[], zones: Zones): void {
  let part: 'body' | 'closing' | 'foot' | 'annexes' = 'body'
  for (const [at, item] of items.entries()) {
    if (item.kind === 'table') {
      // A task table after the signature belongs to an annex even where its heading is lost.
      if (part !== 'body') part = 'annexes'
      ;(part === 'annexes' ? zones.annexes : zones.body).push(item)
      continue
    }
    const words = fold(item.text.slice(0, 300))
    const annex =
      /^(?:phu luc|bieu (?:so|mau)?)\b/.test(words) && (isUpper(item.text.slice(0, 7)) || item.bold)
    if (annex && part !== 'body') part = 'annexes'
    else if (
      part !== 'annexes' &&
      (footStart.test(words) ||
        datesSignature(items, at) ||
        (positions.test(item.text) && isUpper(item.text) && wordCount(words) < 9))
    )
      part = 'foot'
    else if (part === 'body' && closingStart.test(words) && (words.startsWith('tren day') || !item.marker))
      part = 'closing'
    if (part === 'annexes') zones.annexes.push(item)
    else if (part === 'foot') zones.foot.push(item)
    else if (part === 'closing' && !item.marker?.label) zones.closing.push(item)
    else {
      part = 'body'
      zones.body.push(item)
    }
  }
}

export { otherTitle, planTitle }
