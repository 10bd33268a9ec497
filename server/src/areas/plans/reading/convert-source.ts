import { convertMixedText, type LegacyEncoding } from '../../../platform/text/vietnamese-encodings.ts'
import type { SourceDocument } from '../domain/reading/source-document.ts'

/** What was converted: each legacy writing met, and the first line of the text view where it stood. */
export type Conversion = { encodings: LegacyEncoding[]; firstLine: number }

/** A letter in TCVN3, in Unicode a place where a word may be broken. */
const softHyphen = '\u00AD'

/** Converts text that is legacy by its content, whatever its font says; null where there was none. */
export function convertSource(source: SourceDocument): {
  source: SourceDocument
  conversion: Conversion | null
} {
  const texts: string[] = []
  for (const block of source.blocks) {
    if (block.kind === 'paragraph') texts.push(block.text)
    else for (const row of block.rows) for (const cell of row.cells) texts.push(cell.text)
  }
  const viewFrom = texts.length
  for (const line of source.lines) texts.push(line.text)
  const { text, encodings } = convertMixedText(texts.join('\n'))
  if (encodings.length === 0 && !text.includes(softHyphen)) return { source, conversion: null }
  const converted = text.replaceAll(softHyphen, '').split('\n')
  let read = 0
  const next = (old: string) => {
    const count = old.split('\n').length
    read += count
    return converted.slice(read - count, read).join('\n')
  }
  const blocks = source.blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, text: next(block.text) }
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, text: next(cell.text) })),
          })),
        },
  )
  const lines = source.lines.map((line) => ({ ...line, text: next(line.text) }))
  if (encodings.length === 0) return { source: { ...source, blocks, lines }, conversion: null }
  const first = lines.findIndex((line, at) => line.text !== texts[viewFrom + at])
  return {
    source: { ...source, blocks, lines },
    conversion: { encodings, firstLine: Math.max(first, 0) + 1 },
  }
}
