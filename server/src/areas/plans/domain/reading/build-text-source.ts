import type { SourceBlock, SourceDocument, SourceParagraph } from './source-document.ts'
import { readBarTable } from './text-bar-tables.ts'
import type { TextTable } from './text-rows.ts'
import { readSpaceTable } from './text-space-tables.ts'
import { readTabTable } from './text-tab-tables.ts'

/** Splits a plain, OCR'd or markdown text (NFC) into paragraphs and tables; line numbers are those of the input. */
export function buildTextSource(text: string): SourceDocument {
  const lines = withoutVoids(
    text
      .normalize('NFC')
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/),
  )
  const plain = lines.map((line) => line.replace(/\f/g, '').replace(/[\u00A0\u2007\u202F]/g, ' '))
  const blocks: SourceBlock[] = []
  let open: SourceParagraph | null = null
  let noBarTableBefore = 0
  let at = 0
  while (at < plain.length) {
    const line = plain[at]!
    const table = readTable(plain, at, noBarTableBefore)
    if (table?.rows.length === 0) noBarTableBefore = table.next
    if (table && table.rows.length > 0) {
      blocks.push({ kind: 'table', rows: table.rows, line: table.rows[0]!.line, page: null })
      at = table.next
      open = null
      continue
    }
    if (!line.trim()) open = null
    else if (open) open.text += `\n${line.replace(/\t+/g, '    ')}`
    else {
      open = { kind: 'paragraph', text: line.replace(/\t+/g, '    '), line: at + 1, page: null }
      blocks.push(open)
    }
    at += 1
  }
  return {
    format: 'txt',
    blocks,
    lineCount: lines.length,
    lines: lines.map((line) => ({ text: line, page: null })),
  }
}

function readTable(lines: string[], at: number, noBarTableBefore: number): TextTable | null {
  return (
    readTabTable(lines, at) ??
    readSpaceTable(lines, at) ??
    (at < noBarTableBefore ? null : readBarTable(lines, at))
  )
}

/** A million empty lines say no more than a hundred: a file of nothing else would fill the memory. */
function withoutVoids(lines: string[]): string[] {
  if (lines.length < 50_000) return lines
  let empty = 0
  return lines.filter((line) => {
    empty = line === '' ? empty + 1 : 0
    return empty <= 100
  })
}
