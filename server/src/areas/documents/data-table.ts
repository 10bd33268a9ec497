import { layout, type TextStyle, textWidthMm } from './format.ts'
import { lineWidthMm } from './letter-width.ts'
import { cellText, headerRow } from './table-blocks.ts'
import type { TableCell, TableColumn } from './types.ts'
import { cell, row, table, type Xml } from './wordml.ts'
import { clean, plainNumber, shortDate, vietnameseNumber } from './words.ts'

const measuredRows = 300
const paddingMm = 4
const longestWordMm = 40
const mostMm = 140
// The last rows go to the page of what follows, so that no signature stands alone.
const rowsBySignature = 2

/** A cell as it is printed: dates dd/mm/yyyy, numbers with Vietnamese separators, yes and no in words. */
export function printedCell(value: TableCell, column: TableColumn): string {
  if (value === null) return ''
  if (typeof value === 'number') return isCounted(column) ? vietnameseNumber(value) : plainNumber(value)
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  const text = clean(value)
  return column.kind === 'date' ? shortDate(text) : text
}

/** Whether numbers of a column take thousands separators; a year or an ordinal does not. */
export function isCounted(column: TableColumn): boolean {
  return column.kind === 'number' || column.kind === 'money'
}

/** Where the text of a column stands: numbers at the right, dates in the middle, text at the left. */
export function columnAlign(column: TableColumn): 'left' | 'center' | 'right' {
  if (column.align) return column.align
  if (isCounted(column)) return 'right'
  return column.kind === 'date' ? 'center' : 'left'
}

/**
 * Widths in mm that fill the room: no word, date or number is broken as long as the room allows, and the rest is
 * shared by what the columns hold, or by the shares that were given.
 */
export function columnWidthsMm(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  roomMm: number,
): number[] {
  const measures = columns.map((column, index) => measure(column, rows, index))
  const given = columns.every((column) => column.width !== undefined)
  const shares = columns.reduce((sum, column) => sum + (column.width ?? 0), 0)
  const wanted = columns.map((column, index) =>
    given ? (column.width! / shares) * roomMm : measures[index]!.typical,
  )
  return fill(
    measures.map((each) => each.least),
    wanted,
    roomMm,
  )
}

/** Each column gets its least, then the rest goes by what is wanted beyond it. */
function fill(least: readonly number[], wanted: readonly number[], roomMm: number): number[] {
  const leastSum = sum(least)
  if (leastSum >= roomMm) return least.map((width) => (width / leastSum) * roomMm)
  const more = wanted.map((width, index) => Math.max(0, width - least[index]!))
  const moreSum = sum(more)
  const rest = roomMm - leastSum
  if (moreSum === 0) return least.map((width) => width * (roomMm / leastSum))
  return least.map((width, index) => width + (more[index]! / moreSum) * rest)
}

function measure(column: TableColumn, rows: readonly (readonly TableCell[])[], index: number) {
  const plain = { sizePt: layout.tablePt, bold: false }
  const bold = { sizePt: layout.tablePt, bold: true }
  const texts = rows.slice(0, measuredRows).map((cells) => printedCell(cells[index] ?? null, column))
  const whole = column.kind !== undefined && column.kind !== 'text'
  const pieces = whole ? texts : texts.flatMap((text) => text.split(/\s/u))
  const least = Math.max(widest(column.header.split(/\s/u), bold), widest(pieces, plain))
  const lines = texts.flatMap((text) => text.split('\n')).map((text) => lineWidthMm(text, plain))
  const typical = lines.toSorted((a, b) => a - b)[Math.floor(lines.length * 0.9)] ?? 0
  return { least: Math.min(longestWordMm, least) + paddingMm, typical: Math.min(mostMm, typical) + paddingMm }
}

/** One by one: a long list spread into arguments would overflow the stack. */
function widest(texts: readonly string[], style: TextStyle): number {
  return texts.reduce((most, text) => Math.max(most, lineWidthMm(text, style)), 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Any list as a bordered table: header repeated on each page, short rows kept whole, totals in bold at the end. */
export function dataTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  orientation: 'portrait' | 'landscape',
  totals: readonly TableCell[] | null = null,
): Xml {
  const all = totals ? [...rows, totals] : rows
  const widths = columnWidthsMm(columns, all, textWidthMm(orientation))
  const headers = columns.map((column) => clean(column.header))
  const body = all.map((cells, index) =>
    dataRow(columns, cells, widths, {
      bold: cells === totals,
      keepNext: index >= all.length - rowsBySignature,
    }),
  )
  return table([headerRow(headers, widths), ...body], { widthsMm: widths, borders: true })
}

function dataRow(
  columns: readonly TableColumn[],
  cells: readonly TableCell[],
  widths: readonly number[],
  look: { bold: boolean; keepNext: boolean },
): Xml {
  return row(
    columns.map((column, index) => {
      const text = printedCell(cells[index] ?? null, column)
      return cell(cellText(text, { align: columnAlign(column), ...look }), widths[index]!)
    }),
  )
}
