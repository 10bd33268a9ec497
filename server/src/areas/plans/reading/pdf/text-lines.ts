import type { TextPiece } from './page-content.ts'

/** A printed line: its pieces joined, and its place on the page. */
export type PrintedLine = {
  text: string
  x: number
  right: number
  y: number
  size: number
  bold: boolean
  page: number
}

/** A mark that begins a new item, so that the line before it was not merely wrapped. */
const itemStart =
  /^(?:[-–—+•*▪●○]|\(?\d{1,3}(?:\.\d{1,2})*[.)]\s*\p{L}|\d{1,2}(?:\.\d{1,2})+\s\p{L}|\(?[a-zđA-H][.)]\s|[IVX]{1,5}[.)]\s)/u

/** Joins pieces that share a baseline, left to right; pieces further apart than `gap` sizes stay apart. */
export function groupLines(
  pieces: TextPiece[],
  page: number,
  gap = Number.POSITIVE_INFINITY,
): PrintedLine[][] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)
  const rows: TextPiece[][] = []
  for (const piece of sorted) {
    const row = rows.at(-1)
    if (row && Math.abs(row[0]!.y - piece.y) <= Math.max(row[0]!.size, piece.size) * 0.35) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) =>
    joinRow(
      row.sort((a, b) => a.x - b.x),
      page,
      gap,
    ),
  )
}

function joinRow(row: TextPiece[], page: number, gap: number): PrintedLine[] {
  const lines: PrintedLine[] = []
  for (const piece of row) {
    const last = lines.at(-1)
    if (last && piece.x - last.right <= gap * piece.size && !(gap < 5 && startsRightSide(last, piece))) {
      // A double strike of the same word, used to fake bold type, is one word.
      if (piece.text === last.text && Math.abs(piece.x - last.x) < 1) continue
      const apart = piece.x - last.right > piece.size * 0.12
      last.text += apart ? ` ${piece.text}` : piece.text
      last.right = Math.max(last.right, piece.right)
      last.size = Math.max(last.size, piece.size)
      last.bold &&= piece.bold
    } else {
      const { text, x, right, y, size, bold } = piece
      lines.push({ text, x, right, y, size, bold, page })
    }
  }
  for (const line of lines) line.text = line.text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return lines
}

/** Whether `next` goes on the sentence of `line` because the width `available` was used up, not because it ended. */
export function isWrapped(line: PrintedLine, next: PrintedLine, available: number): boolean {
  if (itemStart.test(next.text)) return false
  return line.right - line.x + firstWordWidth(next) > available
}

/** Whether a text begins with a small letter, so that it cannot be a new sentence. */
export function startsSmall(text: string): boolean {
  const first = /^["“'(]*(\p{L})/u.exec(text)?.[1]
  return first !== undefined && first === first.toLowerCase() && !itemStart.test(text)
}

/** Width of a space and the first word of a line: what would have had to fit on the line before. */
function firstWordWidth(line: PrintedLine): number {
  const word = line.text.split(' ', 1)[0]!
  const share = letterWeight(word) / Math.max(1, letterWeight(line.text))
  return share * (line.right - line.x) + line.size * 0.25
}

/** Letters counted by how wide they print: capitals and digits are wider than a space or an "i". */
function letterWeight(text: string): number {
  let weight = 0
  for (const char of text) {
    if (/[\p{Lu}]/u.test(char)) weight += 1.45
    else weight += /[\s.,;:'’!|ijltf()-]/.test(char) ? 0.6 : 1
  }
  return weight
}

/** What stands on the right of an official heading or foot, however close the left side comes to it. */
const rightSide =
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]|(?:TM|KT|TL|TUQ)\.\s?\p{Lu}|\p{Lu}[\p{L} ]{1,30}, ngày\s)/u

function startsRightSide(last: PrintedLine, piece: TextPiece): boolean {
  return rightSide.test(piece.text) && piece.x - last.right > piece.size * 0.15
}

/** The lines of a cell as its paragraphs, divided by "\n": lines that were only wrapped are joined. */
export function joinCellLines(lines: PrintedLine[], width: number): string {
  // Where items have marks, a line without one belongs to the item above it.
  const marked = lines.length > 1 && /^[-–—+•*▪]/.test(lines[0]!.text)
  let out = ''
  let before: PrintedLine | null = null
  for (const line of lines) {
    if (!before) out = line.text
    else {
      const open = !/[.;]$/.test(before.text)
      const inItem = open && (startsSmall(line.text) || (marked && !itemStart.test(line.text)))
      const wrapped = inItem || isWrapped(before, line, width)
      out += wrapped ? joint(before.text, line.text) + line.text : `\n${line.text}`
    }
    before = line
  }
  return out
}

/** What stands between two wrapped lines: nothing after a slash or in a broken number, else a space. */
export function joint(before: string, after: string): string {
  // "STT" and "12" in a column too narrow for them.
  if (/^\d$/.test(before) && /^\d$/.test(after)) return ''
  if (/^\p{Lu}{1,3}$/u.test(before) && /^\p{Lu}{1,2}$/u.test(after)) return ''
  return /[\p{L}\d]\/$/u.test(before) || /^\/[\p{L}\d]/u.test(after) ? '' : ' '
}
