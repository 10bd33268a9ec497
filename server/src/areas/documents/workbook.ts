import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import writeExcelFile, { type Cell, type CellObject, type Feature, type Row } from 'write-excel-file/node'
import { layout, textWidthMm } from './format.ts'
import { wrapLines } from './letter-width.ts'

/** A sheet ready to print: rows of styled cells, the row that is repeated on each page, column widths in mm. */
export type PrintSheet = {
  name: string
  orientation: 'portrait' | 'landscape'
  widthsMm: readonly number[]
  rows: readonly Row[]
  /** The header row, counted from 1; it stays in sight and is printed on each page. */
  headerRow: number
}

const digitShare = 0.5
const lineShare = 1.3
const rowPaddingPt = 3
const cellPaddingMm = 2.5
const highestRowPt = 409
const longestCell = 32_767
const cut = ' … (nội dung dài, xem trên hệ thống)'

/** The .xlsx of these sheets: A4, the decree's margins, one page wide, header repeated, page number at the top from page 2. */
export async function writeWorkbook(sheets: readonly PrintSheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  const prepared = sheets.map((sheet, index) => ({
    data: sheet.rows.map((row, row0) =>
      row0 < sheet.headerRow - 1 ? row : measuredRow(row, sheet.widthsMm),
    ),
    sheet: names[index]!,
    orientation: 'landscape' as const,
    columns: sheet.widthsMm.map((mm) => ({ width: columnWidth(mm) })),
    stickyRowsCount: sheet.headerRow,
  }))
  const options = { fontFamily: layout.font, fontSize: layout.tablePt, features: [printSetUp(sheets, names)] }
  return await writeExcelFile(prepared, options).toBuffer()
}

/** Excel counts widths in digits of the usual font. */
function columnWidth(mm: number): number {
  const digitPt = layout.tablePt * digitShare
  return Math.round(((mm * 72) / 25.4 / digitPt) * 100) / 100
}

/** Text as a cell that Excel never takes for a formula; what is longer than a cell may be is cut with a notice. */
export function textCell(text: string, look: Omit<CellObject, 'value' | 'type'> = {}): CellObject {
  const value = text.length <= longestCell ? text : text.slice(0, longestCell - cut.length) + cut
  return { value, type: String, alignVertical: 'top', wrap: true, ...look }
}

/** A row of the table with the height that its texts take: not every program measures rows when it opens a file. */
function measuredRow(row: Row, widthsMm: readonly number[]): Row {
  const lines = Math.max(1, ...row.map((cell, column) => linesOf(cell, widthsMm[column]!)))
  const height = Math.min(highestRowPt, lines * layout.tablePt * lineShare + rowPaddingPt)
  return row.map((cell) => (isCell(cell) && cell.height === undefined ? { ...cell, height } : cell))
}

function linesOf(cell: Cell, widthMm: number): number {
  if (!isCell(cell) || typeof cell.value !== 'string' || cell.columnSpan !== undefined) return 1
  const style = { sizePt: cell.fontSize ?? layout.tablePt, bold: cell.fontWeight === 'bold' }
  return wrapLines(cell.value, style, widthMm - cellPaddingMm).length
}

function isCell(cell: Cell): cell is CellObject {
  return typeof cell === 'object' && cell !== null && !(cell instanceof Date)
}

/** A text over all columns; the height in lines has to be given, since Excel does not measure merged cells. */
export function spanningRow(
  text: string,
  columns: number,
  lines: number,
  look: Omit<CellObject, 'value' | 'type'> = {},
): Row {
  const size = look.fontSize ?? layout.tablePt
  return [textCell(text, { columnSpan: columns, align: 'center', height: lines * size * lineShare, ...look })]
}

/** The look of a cell inside the table. */
export const bordered = { borderStyle: 'thin', borderColor: '#000000' } as const

/** Width in mm between the margins, for sharing it out among columns. */
export function roomMm(orientation: 'portrait' | 'landscape'): number {
  return textWidthMm(orientation)
}

/** Names that Excel takes: at most 31 letters, none of its own signs, no two alike. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const base =
      name
        .replace(/[[\]:*?/\\\s]+/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 31) || 'Bảng'
    let unique = base
    for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${base.slice(0, 27)} (${count})`
    taken.add(unique.toLowerCase())
    return unique
  })
}

// The library leaves an empty list of names; a second list would make Excel call the file damaged.
const emptyNames = '<definedNames/>'

type NodeFeature = Feature<Stream | Buffer | Blob>

/** What the library leaves out: fit to one page wide, margins, repeated header row, page numbers. */
function printSetUp(sheets: readonly PrintSheet[], names: readonly string[]): NodeFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: withPrintElements,
          transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) =>
            tag === 'row'
              ? rowAttributes(attributes, index ?? 0, sheets[sheetIndex]!)
              : printAttributes(tag, attributes, sheets[sheetIndex]!),
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace(emptyNames, () => printTitles(sheets, names)),
        },
      },
    },
  }
}

function withPrintElements(xml: string): string {
  return xml
    .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('<pageMargins', '<printOptions horizontalCentered="1"/><pageMargins')
    .replace(
      /<pageSetup[^>]*\/>/,
      `$&<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"${layout.font},Regular"&amp;${layout.pageNumberPt}&amp;P</oddHeader></headerFooter>`,
    )
}

/** A measured height is only a proposal: a row of the table grows when an officer writes more into it. */
function rowAttributes(attributes: Record<string, string | number>, index: number, sheet: PrintSheet) {
  if (index < sheet.headerRow - 1) return attributes
  const { customHeight: _fixed, ...free } = attributes
  return free
}

function printAttributes(tag: string, attributes: Record<string, string | number>, sheet: PrintSheet) {
  if (tag === 'pageSetup')
    return { ...attributes, orientation: sheet.orientation, fitToWidth: 1, fitToHeight: 0 }
  if (tag !== 'pageMargins') return attributes
  const { top, right, bottom, left } = layout.marginsMm
  const inches = (mm: number) => Math.round((mm / 25.4) * 1000) / 1000
  return {
    left: inches(left),
    right: inches(right),
    top: inches(top),
    bottom: inches(bottom),
    header: inches(layout.headerFromTopMm),
    footer: inches(layout.headerFromTopMm),
  }
}

function printTitles(sheets: readonly PrintSheet[], names: readonly string[]): string {
  const entries = sheets.map((sheet, index) => {
    const name = names[index]!.replace(/'/g, "''")
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name}'!$${sheet.headerRow}:$${sheet.headerRow}</definedName>`
  })
  return `<definedNames>${entries.join('')}</definedNames>`
}
