import type { CellObject, Row } from 'write-excel-file/node'
import { columnAlign, columnWidthsMm, isCounted, printedCell } from './data-table.ts'
import { layout } from './format.ts'
import { balancedLines } from './letter-width.ts'
import type { TableCell, TableColumn, TableWorkbookData } from './types.ts'
import { clean, cleanAll, upper } from './words.ts'
import { bordered, type PrintSheet, roomMm, spanningRow, textCell, writeWorkbook } from './workbook.ts'

const titlePt = layout.tablePt + 2
const notePt = layout.tablePt

/** Any list as .xlsx, ready to print: title, notes, bold header repeated on each page; dates and numbers stay dates and numbers. */
export async function renderTableWorkbook(data: TableWorkbookData): Promise<Uint8Array> {
  return await writeWorkbook([listSheet(data)])
}

/** A list as one sheet; `totals` is a last row in bold. */
export function listSheet(data: TableWorkbookData & { totals?: readonly TableCell[] }): PrintSheet {
  const orientation = data.orientation ?? 'landscape'
  const top = titleRows(data.title, data.notes ?? [], data.columns.length, orientation)
  const rows = data.rows.map((cells) => dataRow(data.columns, cells, false))
  const totals = data.totals ? [dataRow(data.columns, data.totals, true)] : []
  const measured = data.totals ? [...data.rows, data.totals] : data.rows
  return {
    name: data.sheetName ?? data.title,
    orientation,
    widthsMm: columnWidthsMm(data.columns, measured, roomMm(orientation)),
    rows: [...top, headerRow(data.columns.map((column) => column.header)), ...rows, ...totals],
    headerRow: top.length + 1,
  }
}

/** The title in capitals, the notes in italics, and an empty row before the table. */
function titleRows(
  title: string,
  notes: readonly string[],
  columns: number,
  orientation: 'portrait' | 'landscape',
): Row[] {
  const titleLook = { fontSize: titlePt, fontWeight: 'bold' as const }
  const noteLook = { fontSize: notePt, fontStyle: 'italic' as const }
  return [
    spanning(upper(title), columns, orientation, titleLook),
    ...cleanAll(notes).map((note) => spanning(note, columns, orientation, noteLook)),
    [],
  ]
}

function spanning(
  text: string,
  columns: number,
  orientation: 'portrait' | 'landscape',
  look: { fontSize: number; fontWeight?: 'bold'; fontStyle?: 'italic' },
): Row {
  const lines = balancedLines(
    text,
    { sizePt: look.fontSize, bold: look.fontWeight === 'bold' },
    roomMm(orientation) * 0.95,
  )
  return spanningRow(lines.join('\n'), columns, lines.length, look)
}

/** Column names: bold, centred, bordered. */
export function headerRow(headers: readonly string[]): Row {
  return headers.map((header) =>
    textCell(clean(header), { ...bordered, fontWeight: 'bold', align: 'center', alignVertical: 'center' }),
  )
}

function dataRow(columns: readonly TableColumn[], cells: readonly TableCell[], bold: boolean): Row {
  return columns.map((column, index) => {
    const look = {
      ...bordered,
      align: columnAlign(column),
      alignVertical: 'top' as const,
      ...(bold ? { fontWeight: 'bold' as const } : {}),
    }
    return dataCell(cells[index] ?? null, column, look)
  })
}

/** A cell in its own kind, so that Excel can sort and add; what is no date is left as text. */
function dataCell(
  value: TableCell,
  column: TableColumn,
  look: Omit<CellObject, 'value' | 'type'>,
): CellObject {
  if (typeof value === 'number' && Number.isFinite(value)) {
    const format = Number.isInteger(value) ? '#,##0' : '#,##0.0#####'
    return { ...look, value, type: Number, ...(isCounted(column) ? { format } : {}) }
  }
  const day = column.kind === 'date' && typeof value === 'string' ? dayOf(value) : null
  if (day) return { ...look, value: day, type: Date, format: 'dd/mm/yyyy' }
  return textCell(printedCell(value, column), look)
}

/** The day as Excel keeps it, or null for what is no day or lies before its calendar. */
function dayOf(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = new Date(`${text}T00:00:00Z`)
  const real = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  return real && text >= '1900-03-01' ? day : null
}
