import { isPageNumber } from './paragraphs.ts'
import type { SourceCell, SourceRow } from './source-document.ts'
import { startsLower } from './text.ts'

/** A table found in a text: its rows, and the index of the first line after it. */
export type TextTable = { rows: SourceRow[]; next: number }

/** One printed row of a text table. */
export function textRow(cells: string[], line: number): SourceRow {
  return {
    line,
    page: null,
    cells: cells.map(
      (text, column): SourceCell => ({
        text: text.trim(),
        column,
        columnSpan: 1,
        rowSpan: 1,
        line,
        page: null,
      }),
    ),
  }
}

/** A row of one cell over the whole width: the heading of a group of rows. */
export function groupRow(text: string, line: number, columns: number): SourceRow {
  return {
    line,
    page: null,
    cells: [{ text: text.trim(), column: 0, columnSpan: columns, rowSpan: 1, line, page: null }],
  }
}

/** A line that can stand inside a table without being one of its rows: empty, or the number of a page. */
export function isBetweenRows(line: string): boolean {
  return !line.trim() || isPageNumber(line)
}

/** A line without separators that continues the cell before it. */
export function isCellTail(line: string): boolean {
  return startsLower(line.trim())
}
