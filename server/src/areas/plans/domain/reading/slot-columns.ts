import type { SourceTable } from './source-document.ts'
import { fold, squeeze } from './text.ts'

const slot = /^(?:thang|quy|t|q)?\s*\.?\s*(?:i{1,3}|iv|\d{1,2})(?:\s*[/-]\s*\d{4})?$/

/** The words of a header cell (folded) name one month or quarter: "1", "T5", "Quý II". */
export function isSlot(words: string): boolean {
  return slot.test(words)
}

/**
 * A header of two rows in which a text has lost the merging ("Tháng" over 1 … 12): gives the table back with the upper
 * cell as wide as the months or quarters under it, and the cells after it moved to their columns.
 */
export function widenSlotHeader(table: SourceTable, index: number, width: number): SourceTable {
  const [upper, lower] = [table.rows[index]!, table.rows[index + 1]]
  if (!lower || upper.cells.some((cell) => cell.columnSpan > 1)) return table
  const filled = lower.cells.filter((cell) => cell.text.trim())
  const slots = filled.filter((cell) => isSlot(squeeze(fold(cell.text))))
  if (slots.length < 3 || slots.length < filled.length - 1) return table
  const first = slots[0]!.column
  const over = upper.cells.findIndex((cell) => cell.column === first)
  if (over < 0 || !/thang|quy|thoi gian|tien do/.test(fold(upper.cells[over]!.text))) return table
  const after = upper.cells.slice(over + 1)
  // Where the empty cells under the merge were kept, the columns are right already.
  const kept = after.slice(0, slots.length - 1).every((cell) => !cell.text.trim())
  if (after.length > 0 && !kept && after.at(-1)!.column + slots.length > width) return table
  const move = after.length > 0 && !kept ? slots.length - 1 : 0
  const covered = after.slice(0, kept ? slots.length - 1 : 0)
  const cells = upper.cells.flatMap((cell, at) => {
    if (covered.includes(cell)) return []
    if (at === over) return [{ ...cell, columnSpan: slots.length }]
    return [at > over ? { ...cell, column: cell.column + move } : cell]
  })
  return { ...table, rows: table.rows.map((row, at) => (at === index ? { ...upper, cells } : row)) }
}

/** What a column of months or quarters stands for, in words that are read as a period. */
export function slotName(label: string, above: string, count: number): string {
  if (/thang|quy/.test(label)) return label
  const bare = label.replace(/^[tq]\s*\.?\s*/, '')
  const quarters =
    /[iv]/.test(bare) ||
    /^q/.test(label) ||
    /quy/.test(above) ||
    (count <= 4 && !/thang|^t/.test(`${above}${label}`))
  return `${quarters ? 'quy' : 'thang'} ${bare}`
}
