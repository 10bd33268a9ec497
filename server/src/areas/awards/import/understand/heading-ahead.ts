import type { SourceRow } from '../reading/source-rows.ts'
import { findHeading, type Layout } from './find-header.ts'

/** How many rows a heading is looked for before the columns are guessed. */
export const guessFrom = 40

/** Cheap question before the dear one: does this row look like a heading in the middle of a list? */
export function mayBeHeading(row: SourceRow, layout: Layout): boolean {
  for (let at = 0; at < 3; at += 1) {
    const cell = row.cells[at]
    if (cell && cell.length <= 14 && /^\s*(stt|tt|s\.?tt|số\s*tt|số thứ tự)\s*\.?\s*$/i.test(cell))
      return true
  }
  const name = layout.columns.indexOf('name')
  const cell = row.cells[Math.max(name, 0)]
  return (
    cell !== undefined &&
    cell.length < 40 &&
    /^\s*(họ|tên|tập thể|cá nhân|đơn vị)(\s|$)/i.test(cell) &&
    row.cells.filter(Boolean).length >= 3
  )
}

/** A heading stands somewhere in the next rows. */
export function hasHeadingAhead(rows: readonly SourceRow[], at: number): boolean {
  for (let index = at; index < Math.min(rows.length, at + guessFrom); index += 1)
    if (findHeading(rows, index)) return true
  return false
}
