import type { SourceCell, SourceLine } from '../domain/reading/source-document.ts'

/** The lines that a table row takes in the text view: as many as its tallest cell, cells divided by tabs. */
export function rowLines(cells: readonly Pick<SourceCell, 'text'>[], page: number | null): SourceLine[] {
  const split = cells.map((cell) => cell.text.split('\n'))
  const height = Math.max(1, ...split.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) => ({
    text: split
      .map((lines) => lines[at] ?? '')
      .join('\t')
      .trimEnd(),
    page,
  }))
}
