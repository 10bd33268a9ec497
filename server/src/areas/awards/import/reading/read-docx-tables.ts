import { normaliseGrid } from '../../../../platform/office/normalise-grid.ts'
import { readNumbering } from '../../../../platform/office/numbering.ts'
import type { Zip } from '../../../../platform/office/open-zip.ts'
import type { RawBlock, RawCell, RawTable } from '../../../../platform/office/raw-blocks.ts'
import { readBody } from '../../../../platform/office/read-body.ts'
import { readStyles } from '../../../../platform/office/styles.ts'
import { isRefusal, refuse } from '../../../../platform/refusal.ts'
import { cleanCell } from '../understand/cell-text.ts'
import { makeMergeFiller } from './read-xlsx.ts'
import { BrokenFile, type SourceChunk, type SourceRow } from './source-rows.ts'

/** Tables and paragraphs of a Word document as rows of one list: a paragraph is a row with one cell. Throws `BrokenFile`. */
export function readDocxTables(zip: Zip, encodings: Set<string>): SourceChunk {
  const part = (name: string) => {
    const bytes = zip.read(name)
    if (isRefusal(bytes))
      throw new BrokenFile(refuse(bytes.code === 'zip-bomb' ? 'import-file-bomb' : 'import-file-damaged'))
    return bytes
  }
  const document = part('word/document.xml')
  if (!document) throw new BrokenFile(refuse('import-file-damaged', { detail: 'word/document.xml' }))
  const styles = readStyles(part('word/styles.xml'))
  const numbering = readNumbering(part('word/numbering.xml'))
  if (isRefusal(styles) || isRefusal(numbering)) throw new BrokenFile(refuse('import-file-damaged'))
  const body = readBody(document, styles, numbering)
  if (isRefusal(body)) throw new BrokenFile(refuse('import-file-damaged', { detail: 'document.xml' }))
  const rows: SourceRow[] = []
  let line = 0
  for (const block of body.blocks) {
    noteEncoding(block, encodings)
    if (block.kind === 'paragraph') {
      for (const text of block.text.split('\n')) {
        line += 1
        if (text.trim()) rows.push({ line, cells: [cleanCell(text)] })
      }
    } else {
      const added = tableRows(block, line)
      rows.push(...added.rows)
      line += added.lines
    }
  }
  return { sheet: { index: 0, name: '' }, rows, share: 1 }
}

function tableRows(table: RawTable, above: number): { rows: SourceRow[]; lines: number } {
  const grid = normaliseGrid(table)
  const merges: { top: number; bottom: number; left: number; right: number }[] = []
  const open = new Map<number, (typeof merges)[number]>()
  for (const [index, row] of grid.entries()) {
    const line = above + index + 1
    for (const cell of row.cells) {
      const before = open.get(cell.start)
      if (cell.continues && before) before.bottom = line
      else {
        const merge = { top: line, bottom: line, left: cell.start + 1, right: cell.start + cell.span }
        open.set(cell.start, merge)
        merges.push(merge)
      }
    }
  }
  const fill = makeMergeFiller(merges.filter((merge) => merge.bottom > merge.top || merge.right > merge.left))
  const rows: SourceRow[] = []
  for (const [index, raw] of grid.entries()) {
    const row: SourceRow = { line: above + index + 1, cells: [] }
    for (const cell of raw.cells) {
      while (row.cells.length < cell.start) row.cells.push('')
      row.cells[cell.start] = cleanCell(cellText(cell))
    }
    if (fill(row, row.cells.some(Boolean))) rows.push(row)
  }
  return { rows, lines: grid.length }
}

function cellText(cell: RawCell): string {
  return cell.blocks
    .map((block) => {
      if (block.kind === 'table')
        return block.rows.map((row) => row.cells.map(cellText).join(' ').trim()).join('\n')
      return block.list ? `${block.list.marker} ${block.text}`.trim() : block.text
    })
    .filter(Boolean)
    .join('\n')
}

function noteEncoding(block: RawBlock, encodings: Set<string>): void {
  if (block.kind === 'paragraph') {
    if (block.encoding) encodings.add(block.encoding)
    return
  }
  for (const row of block.rows)
    for (const cell of row.cells) for (const inner of cell.blocks) noteEncoding(inner, encodings)
}
