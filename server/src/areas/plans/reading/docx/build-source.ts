import { normaliseGrid } from '../../../../platform/office/normalise-grid.ts'
import type { RawBlock, RawCell, RawTable } from '../../../../platform/office/raw-blocks.ts'
import type { RawBody } from '../../../../platform/office/read-body.ts'
import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceLine,
  SourceRow,
} from '../../domain/reading/source-document.ts'
import { fold } from '../../domain/reading/text.ts'
import { rowLines } from '../table-view.ts'

/** Gives every block its place in the text view: a line a paragraph (or its breaks), a line a table row. */
export function buildDocxSource(body: RawBody): SourceDocument {
  const lines: SourceLine[] = []
  const blocks: SourceBlock[] = []
  const pageOf = (breaks: number) => (body.breaks > 0 ? breaks + 1 : null)
  for (const block of flattenLayout(body.blocks, 0)) {
    const line = lines.length + 1
    if (block.kind === 'paragraph') {
      const text = block.text.replace(/\t+/g, '   ')
      if (!text) continue
      const page = pageOf(block.breaks)
      const shown = block.list ? `${block.list.marker} ${text}` : text
      for (const row of shown.split('\n')) lines.push({ text: row, page })
      blocks.push({
        kind: 'paragraph',
        text,
        line,
        page,
        ...(block.list ? { list: block.list } : {}),
        ...(block.bold ? { bold: true } : {}),
        ...(block.centred ? { centred: true } : {}),
      })
      continue
    }
    const rows = buildRows(block, line, pageOf)
    if (rows.length === 0) continue
    for (const row of rows) lines.push(...rowLines(row.cells, row.page))
    blocks.push({ kind: 'table', rows, line, page: rows[0]!.page })
  }
  return { format: 'docx', blocks, lineCount: lines.length, lines }
}

function buildRows(
  table: RawTable,
  firstLine: number,
  pageOf: (breaks: number) => number | null,
): SourceRow[] {
  const rows: SourceRow[] = []
  const above = new Map<number, SourceCell>()
  let line = firstLine
  for (const raw of normaliseGrid(table)) {
    const page = pageOf(raw.breaks)
    const row: SourceRow = { cells: [], line, page }
    for (const cell of raw.cells) {
      const text = cellText(cell)
      const merged = above.get(cell.start)
      if (cell.continues && merged && !text) {
        merged.rowSpan += 1
        continue
      }
      const built = { text, column: cell.start, columnSpan: cell.span, rowSpan: 1, line, page }
      row.cells.push(built)
      for (let at = cell.start; at < cell.start + cell.span; at += 1) above.delete(at)
      above.set(cell.start, built)
    }
    // A row without a word still counts where it only continues merged cells above.
    if (row.cells.every((cell) => !cell.text) && row.cells.length === raw.cells.length) continue
    rows.push(row)
    line += rowLines(row.cells, page).length
  }
  return rows
}

/** The paragraphs of a cell one under another; a table inside it gives a line a row. */
function cellText(cell: RawCell): string {
  return cell.blocks
    .map((block) => {
      if (block.kind === 'table') {
        return block.rows
          .map((row) =>
            row.cells
              .map((inner) => cellText(inner).replace(/\n/g, ' '))
              .join(' ')
              .trim(),
          )
          .join('\n')
      }
      const text = block.text.replace(/\t+/g, ' ')
      return block.list ? `${block.list.marker} ${text}`.trim() : text
    })
    .filter(Boolean)
    .join('\n')
}

/** Turns tables that only place text on the page (heading, signature, frames) into their paragraphs. */
function flattenLayout(blocks: RawBlock[], depth: number): RawBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || depth > 8 || !isLayout(block)) return [block]
    const starts = [...new Set(block.rows.flatMap((row) => row.cells.map((cell) => cell.start)))].sort(
      (a, b) => a - b,
    )
    return starts.flatMap((start) =>
      block.rows.flatMap((row) =>
        row.cells
          .filter((cell) => cell.start === start)
          .flatMap((cell) => flattenLayout(cell.blocks, depth + 1)),
      ),
    )
  })
}

function isLayout(table: RawTable): boolean {
  const cells = table.rows.flatMap((row) => row.cells)
  if (table.rows.every((row) => row.cells.length <= 1)) return true
  if (table.rows.length > 8 || table.rows.some((row) => row.cells.length > 4)) return false
  const texts = cells.map((cell) => fold(cellText(cell)).replace(/\s+/g, ' '))
  if (texts.some((text) => /doc lap\s*[-–—]\s*tu do/.test(text) || /^[*_]*noi nhan/.test(text))) return true
  const dated = texts.some((text) => /, ?ngay .{0,12}thang .{0,12}nam/.test(text) && text.length < 80)
  if (dated && texts.some((text) => /(?:^| )so ?:/.test(text))) return true
  return table.rows.length <= 2 && texts.some((text) => /^(?:tm|kt|tl|tuq)\. ?\p{L}/u.test(text))
}
