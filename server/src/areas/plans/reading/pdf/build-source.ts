import type {
  SourceBlock,
  SourceDocument,
  SourceLine,
  SourceRow,
} from '../../domain/reading/source-document.ts'
import { rowLines } from '../table-view.ts'
import { findColumnTables } from './column-tables.ts'
import type { PageContent } from './page-content.ts'
import { type FlowLine, orderLines } from './page-flow.ts'
import { findRuledTables, type PageRow, type PageTable } from './ruled-tables.ts'
import { isWrapped, joint, startsSmall } from './text-lines.ts'

type FlowParagraph = { kind: 'paragraph'; text: string; page: number; bold: boolean; last: FlowLine }
type FlowTable = { kind: 'table'; edges: number[]; rows: PageRow[]; width: number }

/** Puts the pages together: paragraphs and tables that go on over a page are one, repeated header rows stand once. */
export function buildPdfSource(pages: PageContent[]): SourceDocument {
  const flow: (FlowParagraph | FlowTable)[] = []
  const margins = marginsOf(pages)
  for (const page of pages) {
    const ruled = findRuledTables(page)
    const open = findColumnTables(ruled.rest, page.page)
    const tables = [...ruled.tables, ...open.tables].sort((a, b) => a.top - b.top)
    const { left, right } = margins.get(page.width)!
    let from = Number.NEGATIVE_INFINITY
    for (const table of [...tables, null]) {
      const to = table ? table.top : Number.POSITIVE_INFINITY
      const between = open.rest.filter((piece) => piece.y > from && piece.y <= to)
      addParagraphs(flow, orderLines(between, page.page), left, right)
      if (table) addTable(flow, table, page.width)
      if (table) from = table.bottom
    }
  }
  return toSource(flow)
}

/** Where text begins and ends on pages of each width: one page may hold short lines only. */
function marginsOf(pages: PageContent[]): Map<number, { left: number; right: number }> {
  const margins = new Map<number, { left: number; right: number }>()
  for (const page of pages) {
    const known = margins.get(page.width) ?? { left: Number.POSITIVE_INFINITY, right: 0 }
    for (const piece of page.pieces) {
      known.left = Math.min(known.left, piece.x)
      known.right = Math.max(known.right, piece.right)
    }
    margins.set(page.width, known)
  }
  return margins
}

function addParagraphs(
  flow: (FlowParagraph | FlowTable)[],
  lines: FlowLine[],
  left: number,
  right: number,
): void {
  for (const line of lines) {
    if (!line.text) continue
    const before = flow.at(-1)
    if (before?.kind === 'paragraph' && goesOn(before, line, left, right)) {
      before.text += joint(before.last.text, line.text) + line.text
      before.bold &&= line.bold
      before.last = line
    } else flow.push({ kind: 'paragraph', text: line.text, page: line.page, bold: line.bold, last: line })
  }
}

/** Whether a line goes on the paragraph before it. */
function goesOn(before: FlowParagraph, line: FlowLine, left: number, right: number): boolean {
  const { last } = before
  if (last.side !== line.side) return false
  if (last.page === line.page && line.y - last.y > Math.max(last.size, line.size) * 2.2) return false
  if (/[.;:]$/.test(last.text) && /^\p{Lu}{2}/u.test(line.text)) return false
  if (startsSmall(line.text) && !/[.;:]$/.test(last.text)) return true
  if (line.side !== null) return false
  if (beginsIndented(last, line, left)) return false
  // A centred line ends far from the right margin however long it is; only small letters go on with it.
  const centred = last.x - left > last.size * 3 && right - last.right > last.size
  if (centred || isAllCapitals(last.text) !== isAllCapitals(line.text)) return false
  return isWrapped(last, line, right - last.x - 1)
}

/** Whether a line stands further in than the line before it: a first line, unless the one before began with a mark. */
function beginsIndented(last: FlowLine, line: FlowLine, left: number): boolean {
  const atMargin =
    last.x - left < last.size * 0.4 && !/^(?:[-–+•*]|\(?\p{L}[.)]|\d{1,3}[.)])/u.test(last.text)
  return atMargin && line.x - last.x > line.size * 1.2
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{L}{2}/u.test(text)
}

function addTable(flow: (FlowParagraph | FlowTable)[], table: PageTable, width: number): void {
  const before = flow.at(-1)
  if (before?.kind === 'table' && before.width === width && sameEdges(before.edges, table.edges)) {
    const rows = table.rows.slice(repeatedRows(before.rows, table.rows))
    goOnMerged(before.rows, rows)
    before.rows.push(...rows)
  } else flow.push({ kind: 'table', edges: table.edges, rows: table.rows, width })
}

/** A merged cell that a page has cut has its words on the first page only: the part below is the same cell. */
function goOnMerged(above: PageRow[], part: PageRow[]): void {
  const first = part[0]
  if (!first) return
  first.cells = first.cells.filter((cell) => {
    if (cell.text || cell.rowSpan < 2) return true
    const at = above.findLastIndex((row) => row.cells.some((one) => one.column === cell.column))
    const owner = above[at]?.cells.find((one) => one.column === cell.column)
    if (!owner || at + owner.rowSpan < above.length) return true
    owner.rowSpan += cell.rowSpan
    return false
  })
}

function sameEdges(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((edge, at) => Math.abs(edge - b[at]!) < 6)
}

/** How many rows at the head of a part repeat the head of the table. */
function repeatedRows(first: PageRow[], part: PageRow[]): number {
  const words = (row: PageRow) => row.cells.map((cell) => cell.text.replace(/\s+/g, ' ')).join('|')
  let count = 0
  while (count < Math.min(3, part.length, first.length) && words(first[count]!) === words(part[count]!))
    count += 1
  return count
}

function toSource(flow: (FlowParagraph | FlowTable)[]): SourceDocument {
  const lines: SourceLine[] = []
  const blocks: SourceBlock[] = []
  for (const item of flow) {
    const line = lines.length + 1
    if (item.kind === 'paragraph') {
      lines.push({ text: item.text, page: item.page })
      const bold = item.bold ? { bold: true } : {}
      blocks.push({ kind: 'paragraph', text: item.text, line, page: item.page, ...bold })
      continue
    }
    const rows: SourceRow[] = []
    // How many more rows a merged cell reaches down: these count even without a word of their own.
    let covered = 0
    for (const row of item.rows) {
      covered -= 1
      if (covered < 0 && row.cells.every((cell) => !cell.text)) continue
      covered = Math.max(covered, ...row.cells.map((cell) => cell.rowSpan - 1))
      const place = { line: lines.length + 1, page: row.page }
      rows.push({ ...place, cells: row.cells.map((cell) => ({ ...cell, ...place })) })
      lines.push(...rowLines(row.cells, row.page))
    }
    if (rows.length === 0) continue
    blocks.push({ kind: 'table', rows, line, page: rows[0]!.page })
  }
  return { format: 'pdf', blocks, lineCount: lines.length, lines }
}
