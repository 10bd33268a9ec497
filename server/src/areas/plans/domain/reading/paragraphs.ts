import { type Marker, markerFromList, readMarker } from './markers.ts'
import type { SourceDocument, SourceParagraph, SourceTable } from './source-document.ts'
import { endsSentence, fold, isUpper, removeMarkup, squeeze, startsLower } from './text.ts'

/** A paragraph put together from its printed lines: wraps and page breaks joined, markup and list mark taken off. */
export type Paragraph = {
  kind: 'paragraph'
  text: string
  marker: Marker | null
  line: number
  endLine: number
  page: number | null
  bold: boolean
  /** Depth of a markdown heading. */
  heading?: number
}

/** A paragraph or a table, in reading order. */
export type Item = Paragraph | SourceTable

/** What was done to the text on the way, for the findings. */
export type Notes = { joined: number[]; markup: number[] }

type Line = {
  text: string
  raw: string
  line: number
  page: number | null
  afterGap: boolean
  marker: Marker | null
  bold: boolean
  heading: number | null
}

const pageNumber = /^(?:[-–—]\s*)?(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–—])?$/i

/** A line that holds nothing but the number of its page. */
export function isPageNumber(text: string): boolean {
  return pageNumber.test(text.trim())
}

const neverContinues =
  /^(?:can cu |noi nhan|tren day la|tm\.|kt\.|tl\.|tuq\.|q\.|so\s*:|kinh gui|phu luc|luu\s*:|luu vt|ke hoach$|(?:quy|qui) [ivl1-4]{1,3}\s*:?$|thang \d{1,2}\s*:?$)/

/** Words after which a sentence goes on, wherever the line was cut. */
const neverEnds = /\s(?:giao|cua|va|voi|cho|cac|nhung|phoi hop|chu tri,)$/

/** Turns the blocks of a source into paragraphs and tables. */
export function assembleItems(source: SourceDocument): { items: Item[]; notes: Notes } {
  const notes: Notes = { joined: [], markup: [] }
  const items: Item[] = []
  const width = wrapWidth(source)
  let current: Current | null = null
  const parts = new Map<Paragraph, string[]>()
  let crossedPage = false
  let part: Marker | null = null
  for (const block of source.blocks) {
    if (block.kind === 'table') {
      items.push(block)
      current = null
      continue
    }
    for (const line of linesOf(block, source.format)) {
      if (source.format !== 'docx' && isPageNumber(line.raw)) {
        crossedPage = true
        continue
      }
      const cleaned = removeMarkup(line.text)
      if (cleaned.removed && !line.bold) notes.markup.push(line.line)
      const text = squeeze(cleaned.text)
      if (!text) {
        // "Phần II" on a line of its own: its heading stands on the next.
        if (line.marker?.kind === 'part') part = line.marker
        continue
      }
      if (part && line.marker === null) line.marker = part
      part = null
      const gap = line.afterGap || crossedPage
      if (current && continues(current, { ...line, text }, gap, crossedPage, width, source.format)) {
        const dash = line.marker && line.marker.label === null ? `${line.marker.raw} ` : ''
        const more = parts.get(current.paragraph) ?? [current.paragraph.text]
        parts.set(current.paragraph, more)
        more.push(`${dash}${text}`)
        current.lastText = text
        current.paragraph.endLine = line.line
        current.lastRaw = line.raw
        if (gap || dash) notes.joined.push(line.line)
      } else {
        const paragraph: Paragraph = {
          kind: 'paragraph',
          text,
          marker: line.marker,
          line: line.line,
          endLine: line.line,
          page: line.page,
          bold: line.bold,
          ...(line.heading === null ? {} : { heading: line.heading }),
        }
        items.push(paragraph)
        current = { paragraph, lastRaw: line.raw, lastText: text }
      }
      crossedPage = false
    }
  }
  // Put together once at the end: a text can consist of one paragraph of many thousand lines.
  for (const [paragraph, more] of parts) paragraph.text = more.join(' ')
  return { items, notes }
}

/** The paragraph being read: `text` is that of its first line until the end. */
type Current = { paragraph: Paragraph; lastRaw: string; lastText: string }

function linesOf(block: SourceParagraph, format: SourceDocument['format']): Line[] {
  const rows = block.text.replace(/\f/g, ' ').split('\n')
  const lines: Line[] = []
  rows.forEach((row, index) => {
    // Two columns flattened onto one line (letterhead, recipients beside the signature) come apart again.
    for (const piece of row.split(/\s{4,}|\t+/)) addLine(piece.trim(), index)
  })
  return lines

  function addLine(raw: string, index: number): void {
    if (!raw) return
    const heading = /^#{1,6}\s+/.exec(raw)
    const bare = heading ? raw.slice(heading[0].length) : raw
    const unbolded = bare.replace(/^\*\*(?=[\p{L}\d])/u, '').replace(/^_(?=\p{L})/u, '')
    const found = readMarker(unbolded)
    const listed = index === 0 && block.list ? markerFromList(block.list.marker, block.list.depth) : null
    lines.push({
      text: listed ? bare : found ? found.rest : bare,
      raw,
      line: block.line + index,
      page: block.page,
      afterGap: lines.length === 0 && format !== 'docx',
      marker: listed ?? found?.marker ?? null,
      bold: block.bold === true || heading !== null || /^\*{1,3}[^*]+\*{1,3}[.:]?$/.test(bare),
      heading: heading ? heading[0].trim().length : null,
    })
  }
}

/** The width at which the lines of the text are wrapped; null where a paragraph is one line. */
function wrapWidth(source: SourceDocument): number | null {
  if (source.format === 'docx') return null
  const lengths: number[] = []
  let unfinished = 0
  for (const block of source.blocks) {
    if (block.kind !== 'paragraph') continue
    for (const row of block.text.split('\n')) {
      const text = row.trim()
      if (text.length < 40) continue
      lengths.push(text.length)
      if (!endsSentence(text)) unfinished += 1
    }
  }
  if (lengths.length < 6 || unfinished < lengths.length * 0.3) return null
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.8)]!
  return width <= 140 ? width : null
}

function continues(
  current: Current,
  line: Line,
  gap: boolean,
  crossedPage: boolean,
  width: number | null,
  format: SourceDocument['format'],
): boolean {
  if (format === 'docx') return !gap && line.marker === null && startsLower(line.text)
  const { paragraph, lastRaw, lastText } = current
  if (line.marker && line.marker.label === null) return splitPair(lastText, line.text, paragraph.text)
  if (line.marker || line.bold !== paragraph.bold) return false
  if (isUpper(lastRaw) || isUpper(line.raw) || neverContinues.test(fold(line.raw.slice(0, 80)))) return false
  const full = width !== null && lastRaw.length >= width * 0.75
  if (full && !gap && /[;,]$/.test(lastRaw) && startsLower(line.text)) return true
  if (endsSentence(lastRaw)) return full && !gap && /[.]$/.test(lastRaw) && lastRaw.length >= width! * 0.9
  if (gap && line.text.startsWith('(')) return false
  if (!gap && neverEnds.test(fold(lastRaw.slice(-20)))) return true
  if (startsLower(line.text) || /^[\d(“"]/.test(line.text))
    return paragraph.text.length > 20 || startsLower(line.text)
  return (full && !gap) || (crossedPage && full)
}

const pairs: [RegExp, RegExp][] = [
  [/thi dua$/, /^khen thuong/],
  [/nguoi tot$/, /^viec tot/],
  [/kinh te$/, /^xa hoi/],
  [/quoc phong$/, /^an ninh/],
  [/an ninh$/, /^quoc phong/],
  [/giao duc$/, /^dao tao/],
  [/phat thanh$/, /^truyen hinh/],
  [/\d{4}$/, /^\d{4}/],
]

/** A dash that looks like a new bullet but stands inside a name broken by a page ("Thi đua" / "- Khen thưởng"). */
export function splitPair(before: string, after: string, start = before): boolean {
  if (endsSentence(before)) return false
  const left = fold(before.slice(-40).trimEnd())
  const right = fold(after.slice(0, 40))
  if (pairs.some(([a, b]) => a.test(left) && b.test(right))) return true
  return startsLower(after) && !startsLower(start) && !/,$/.test(left)
}
