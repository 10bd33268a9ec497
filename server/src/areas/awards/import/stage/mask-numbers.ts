import type { RawRecord } from '../understand/record-types.ts'

/** Cells and words of a line without the number of anyone's identity paper: only its last three figures stay. */
export function maskNumbers(cells: string[], raw: RawRecord): { cells: string[]; raw: RawRecord } {
  const digits = raw.idNumber?.replace(/\D/g, '') ?? ''
  if (digits.length < 9) return { cells, raw }
  const masked = `${'•'.repeat(digits.length - 3)}${digits.slice(-3)}`
  const isNumber = (cell: string) => cell.replace(/\D/g, '') === digits
  return {
    cells: cells.map((cell) => (isNumber(cell) ? masked : cell)),
    raw: { ...raw, idNumber: masked },
  }
}
