import { splitPair } from './paragraphs.ts'
import { readPeriodHeading } from './periods.ts'
import type { SourceRow, SourceTable } from './source-document.ts'
import type { Columns } from './table-columns.ts'
import { endsSentence, isUpper, removeMarkup, squeeze, startsLower } from './text.ts'

/** A cell of a whole row: raw text as written, pieces broken by a page put together. */
export type CellText = { text: string; line: number; page: number | null }

/** A row of the table as the officer sees it. A group row is the heading of the rows below it. */
export type WholeRow =
  | { kind: 'group'; text: string; line: number; page: number | null }
  | {
      kind: 'task'
      cells: CellText[]
      line: number
      endLine: number
      page: number | null
      index: number
      joined: number[]
      inherited: Set<number>
    }

type TaskRow = Extract<WholeRow, { kind: 'task' }>

/** Puts the printed rows of a table together: rows broken by a page joined, merged cells carried down. */
export function wholeRows(table: SourceTable, columns: Columns, text: boolean): WholeRow[] {
  const rows: WholeRow[] = []
  const carried = new Map<number, { text: CellText; left: number }>()
  const width = columns.roles.length
  let printedBefore: SourceRow | null = null
  let across = new Map<number, CellText>()
  table.rows.slice(columns.headerRows).forEach((printed, at) => {
    if (printedBefore !== null && printed.page !== printedBefore.page)
      across = reachingDown(printedBefore, table, columns)
    const { cells, inherited } = spread(printed, width, carried, across)
    const last = rows.findLast((row): row is TaskRow => row.kind === 'task')
    const broken =
      printedBefore !== null &&
      (printed.page !== printedBefore.page || (text && printed.line > lastLine(printedBefore) + 1))
    printedBefore = printed
    if (cells.every((cell) => !cell.text.trim())) return
    if (repeatsHeader(table, columns, cells)) return
    across = new Map()
    const kind = classify(cells, columns, rows.at(-1) ?? null, broken, text, printed)
    if (kind === 'group') {
      const label = groupLabel(cells)
      rows.push({ kind: 'group', text: label, line: printed.line, page: printed.page })
    } else if (kind === 'continues' && last && rows.at(-1) === last) {
      join(last, cells, printed)
    } else {
      if (last) takeFromAbove(cells, last, columns)
      rows.push({
        kind: 'task',
        cells,
        line: printed.line,
        endLine: lastLine(printed),
        page: printed.page,
        index: columns.headerRows + at,
        joined: [],
        inherited,
      })
    }
  })
  return rows
}

/** "nt", "như trên" and the ditto mark stand for the bodies or the time of the row above. */
function takeFromAbove(cells: CellText[], above: TaskRow, columns: Columns): void {
  cells.forEach((cell, column) => {
    const role = columns.roles[column]!
    if (!['lead', 'mixed', 'coordinating', 'time'].includes(role)) return
    if (/^[-–"“”'\s]*(?:nt|như trên|″|〃|["”])[-–"“”'.\s]*$/iu.test(cell.text))
      cell.text = above.cells[column]!.text
  })
}

/** "I" and "Công tác phát động" in two cells make the heading "I. Công tác phát động". */
function groupLabel(cells: CellText[]): string {
  const texts = cells.map((cell) => squeeze(removeMarkup(cell.text).text)).filter(Boolean)
  const parts = [...new Set(texts)]
  const mark = parts.length > 1 && /^[\dIVXA-H]{1,5}$/.test(parts[0]!)
  return mark ? `${parts[0]}. ${parts.slice(1).join(' ')}` : parts.join(' ')
}

function lastLine(row: SourceRow): number {
  return Math.max(row.line, ...row.cells.map((cell) => cell.line + (cell.text.match(/\n/g)?.length ?? 0)))
}

/** Times and bodies in cells merged down to the foot of a page: on the next page the rest of such a cell is empty. */
function reachingDown(last: SourceRow, table: SourceTable, columns: Columns): Map<number, CellText> {
  const end = table.rows.indexOf(last)
  const found = new Map<number, CellText>()
  for (let at = end - 1; at >= 0 && table.rows[at]!.page === last.page; at -= 1) {
    for (const cell of table.rows[at]!.cells) {
      const placed = /^(?:time|lead|mixed|coordinating)$/.test(columns.roles[cell.column] ?? '')
      if (placed && cell.rowSpan > 1 && at + cell.rowSpan - 1 === end && cell.text.trim())
        found.set(cell.column, { text: cell.text, line: cell.line, page: cell.page })
    }
  }
  return found
}

function spread(
  row: SourceRow,
  width: number,
  carried: Map<number, { text: CellText; left: number }>,
  across: Map<number, CellText>,
) {
  const cells: CellText[] = Array.from({ length: width }, () => ({
    text: '',
    line: row.line,
    page: row.page,
  }))
  const inherited = new Set<number>()
  for (const [column, above] of carried) {
    cells[column] = { ...above.text }
    inherited.add(column)
    above.left -= 1
    if (above.left <= 0) carried.delete(column)
  }
  for (const cell of row.cells) {
    if (cell.column >= width) continue
    const above = cell.text.trim() ? undefined : across.get(cell.column)
    const own = above ?? { text: cell.text, line: cell.line, page: cell.page }
    cells[cell.column] = { ...own }
    if (above) inherited.add(cell.column)
    else inherited.delete(cell.column)
    if (cell.rowSpan > 1) carried.set(cell.column, { text: own, left: cell.rowSpan - 1 })
    else carried.delete(cell.column)
  }
  return { cells, inherited }
}

/** The header printed again at the top of the next page. */
function repeatsHeader(table: SourceTable, columns: Columns, cells: CellText[]): boolean {
  if (columns.headerRows === 0) return false
  const header = table.rows[columns.headerRows - 1]!
  return (
    header.cells.length > 1 &&
    header.cells.every((cell) => squeeze(cell.text) === squeeze(cells[cell.column]?.text ?? ''))
  )
}

function classify(
  cells: CellText[],
  columns: Columns,
  previous: WholeRow | null,
  broken: boolean,
  text: boolean,
  printed: SourceRow,
): 'task' | 'group' | 'continues' {
  const contentAt = columns.roles.indexOf('content')
  const ordinalAt = columns.roles.indexOf('ordinal')
  const content = removeMarkup(cells[contentAt]!.text).text.trim()
  const filled = cells.map((cell, column) => (cell.text.trim() ? column : -1)).filter((column) => column >= 0)
  const ordinal = ordinalAt >= 0 ? cells[ordinalAt]!.text.trim() : ''
  const placed = filled.some((column) =>
    ['lead', 'mixed', 'coordinating', 'time', 'slot'].includes(columns.roles[column]!),
  )
  const first = cells[filled[0]!]!.text.trim()
  if (isGroup(filled, first, ordinal, content, printed, columns, placed)) return 'group'
  if (previous?.kind !== 'task') return 'task'
  if (!ordinal || ordinalAt < 0) {
    const bullet = /^[-–+•]\s*/.exec(content)
    const bare = bullet ? content.slice(bullet[0].length) : content
    const before = removeMarkup(previous.cells[contentAt]!.text).text.trim()
    if (!content) return ordinalAt >= 0 || !placed || broken ? 'continues' : 'task'
    if (bullet ? splitPair(before, bare) : startsLower(bare) && !endsSentence(before)) return 'continues'
    if (ordinalAt >= 0 && startsLower(bare)) return 'continues'
    if (broken && !endsSentence(before) && !placed) return 'continues'
    if (ordinalAt >= 0 && !placed && (text || broken)) return 'continues'
  }
  return 'task'
}

function isGroup(
  filled: number[],
  first: string,
  ordinal: string,
  content: string,
  printed: SourceRow,
  columns: Columns,
  placed: boolean,
): boolean {
  const label = squeeze(removeMarkup(first).text)
  const year = { year: 0 }
  const one =
    filled.length === 1 ||
    new Set(filled.map((c) => printed.cells.find((x) => x.column === c)?.text)).size === 1
  if (one) {
    if (readPeriodHeading(label, year)) return true
    const wide = printed.cells.length === 1 && printed.cells[0]!.columnSpan >= 2
    if (wide || (filled[0] === 0 && columns.roles[0] !== 'content' && columns.roles[0] !== 'time'))
      return !/^\d{1,3}$/.test(label)
    return isUpper(label) && label.length > 3
  }
  if (placed || filled.length !== 2 || !ordinal) return false
  // "I | CÔNG TÁC PHÁT ĐỘNG" or "I | Quý I": a Roman or letter mark with a heading and nothing else.
  return (
    /^(?:[IVX]{1,5}|[A-H])[.)]?$/.test(ordinal) ||
    isUpper(content) ||
    readPeriodHeading(content, year) !== null
  )
}

function join(row: TaskRow, cells: CellText[], printed: SourceRow): void {
  cells.forEach((cell, column) => {
    const text = cell.text.trim()
    if (!text) return
    const target = row.cells[column]!
    if (!target.text.trim()) row.cells[column] = { ...cell, text }
    else if (target.text !== cell.text) target.text = `${target.text.trimEnd()} ${text}`
  })
  row.joined.push(printed.line)
  row.endLine = lastLine(printed)
}
