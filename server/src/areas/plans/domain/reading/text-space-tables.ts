import type { SourceRow } from './source-document.ts'
import { fold } from './text.ts'
import { groupRow, isBetweenRows, type TextTable, textRow } from './text-rows.ts'

type Piece = { text: string; at: number }

const headerWord =
  /^(?:stt|tt|so tt|noi dung|nhiem vu|cong viec|chu tri|phoi hop|thoi gian|tien do|don vi|co quan|nguoi|ghi chu|bo phan|hoat dong|phu trach)/

/** Reads a table whose columns are set apart by spaces only, from its header line; null where none starts there. */
export function readSpaceTable(lines: string[], start: number): TextTable | null {
  const header = pieces(lines[start]!)
  if (header.length < 3 || header.filter((piece) => headerWord.test(fold(piece.text))).length < 3) return null
  const ordinals = /^(?:stt|tt|so tt)/.test(fold(header[0]!.text))
  const rows: SourceRow[] = [
    textRow(
      header.map((piece) => piece.text),
      start + 1,
    ),
  ]
  let end = start + 1
  let gap = 0
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at]!
    if (isBetweenRows(line)) {
      gap += 1
      if (gap > 2) break
      continue
    }
    const found = pieces(line)
    const numbered = /^\d{1,3}[.)]?$/.test(found[0]!.text) && found.length > 1
    const inside = found.length > 1 || found[0]!.at >= header[1]!.at - 1
    if (ordinals ? !numbered && !inside : !inside) {
      // A heading over a group of rows stands alone and a numbered row follows it.
      if (gap > 0 || !/^\s*\d{1,3}[.)]?\s{2,}/.test(lines[at + 1] ?? '')) break
      rows.push(groupRow(found[0]!.text, at + 1, header.length))
    } else if (numbered || !ordinals) rows.push(textRow(place(found, header), at + 1))
    else append(rows, place(found, header), header.length)
    gap = 0
    end = at + 1
  }
  return rows.length > 1 ? { rows, next: end } : null
}

/** The words of a line that two spaces or more set apart, with their columns. */
function pieces(line: string): Piece[] {
  const found: Piece[] = []
  for (const match of line.slice(0, 1000).matchAll(/\S+(?: \S+)*/g))
    found.push({ text: match[0], at: match.index })
  return found
}

/** Puts each piece under the heading that starts nearest to it. */
function place(found: Piece[], header: Piece[]): string[] {
  const cells = header.map(() => '')
  for (const piece of found) {
    let best = 0
    header.forEach((head, column) => {
      if (Math.abs(head.at - piece.at) < Math.abs(header[best]!.at - piece.at)) best = column
    })
    cells[best] = cells[best] ? `${cells[best]} ${piece.text}` : piece.text
  }
  return cells
}

function append(rows: SourceRow[], cells: string[], columns: number): void {
  const last = rows.at(-1)!
  if (rows.length === 1 || last.cells.length !== columns) return
  cells.forEach((text, column) => {
    const cell = last.cells[column]!
    if (text) cell.text = cell.text ? `${cell.text} ${text}` : text
  })
}
