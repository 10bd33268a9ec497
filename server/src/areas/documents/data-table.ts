import { layout } from './format.ts'
import { lineWidthMm } from './letter-width.ts'
import { cellText, headerRow } from './table-blocks.ts'
import type { TableCell, TableColumn } from './types.ts'
import { cell, row, shareWidths, table, type Xml } from './wordml.ts'
import { clean, shortDate, vietnameseNumber } from './words.ts'

type Orientation = 'portrait' | 'landscape'

const sampleRows = 300
const leastMm = 9
const mostMm = 95

/** A cell as it is printed: dates dd/mm/yyyy, numbers with Vietnamese separators, yes and no in words. */
export function printedCell(value: TableCell, column: TableColumn): string {
  if (value === null) return ''
  if (typeof value === 'number') return vietnameseNumber(value)
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  const text = clean(value)
  return column.kind === 'date' ? shortDate(text) : text
}

/** Where the text of a column stands: numbers at the right, dates in the middle, text at the left. */
export function columnAlign(column: TableColumn): 'left' | 'center' | 'right' {
  if (column.align) return column.align
  if (column.kind === 'number' || column.kind === 'money') return 'right'
  return column.kind === 'date' ? 'center' : 'left'
}

/** A share of the width for each column: as given, or from how wide its texts are. */
export function columnShares(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
): number[] {
  return columns.map((column, index) => column.width ?? guessedShare(column, rows, index))
}

function guessedShare(column: TableColumn, rows: readonly (readonly TableCell[])[], index: number): number {
  const style = { sizePt: layout.tablePt, bold: false }
  const padding = 4
  const texts = rows.slice(0, sampleRows).map((cells) => printedCell(cells[index] ?? null, column))
  const lines = texts.flatMap((text) => text.split('\n')).map((text) => lineWidthMm(text, style))
  const words = [...column.header.split(' '), ...texts.flatMap((text) => text.split(/\s/))]
  const longestWord = Math.min(
    40,
    Math.max(0, ...words.map((word) => lineWidthMm(word, { ...style, bold: true }))),
  )
  const typical = lines.toSorted((a, b) => a - b)[Math.floor(lines.length * 0.9)] ?? 0
  return Math.max(leastMm, longestWord + padding, Math.min(mostMm, typical + padding))
}

/** Any list as a bordered table: header repeated on each page, short rows kept whole. */
export function dataTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  orientation: Orientation,
): Xml {
  const widths = shareWidths(columnShares(columns, rows), orientation)
  const header = headerRow(
    columns.map((column) => clean(column.header)),
    widths,
  )
  const body = rows.map((cells) =>
    row(
      columns.map((column, index) =>
        cell(
          cellText(printedCell(cells[index] ?? null, column), { align: columnAlign(column) }),
          widths[index]!,
        ),
      ),
    ),
  )
  return table([header, ...body], { widthsMm: widths, borders: true })
}
