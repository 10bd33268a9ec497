import type { TextPiece } from './page-content.ts'
import { groupLines, type PrintedLine } from './text-lines.ts'

/** A line of running text in reading order; `side` marks lines of two texts that stand side by side. */
export type FlowLine = PrintedLine & { side: 'left' | 'right' | null }

/** How far apart, in letter sizes, two pieces of one line are two texts and not two words. */
const gutterSizes = 1.8

/** Orders the text outside tables for reading: where two texts stand side by side, the left one first. */
export function orderLines(pieces: TextPiece[], page: number): FlowLine[] {
  const rows = groupLines(pieces, page, gutterSizes)
  const out: FlowLine[] = []
  for (let at = 0; at < rows.length; ) {
    const region = rows[at]!.length > 1 ? takeRegion(rows, at) : null
    if (!region) {
      out.push({ ...joinSegments(rows[at]!), side: null })
      at += 1
      continue
    }
    for (const side of ['left', 'right'] as const) {
      for (const row of rows.slice(at, region.end)) {
        const lines = row.filter((line) => line.right <= region.gutter === (side === 'left'))
        if (lines.length > 0) out.push({ ...joinSegments(lines), side })
      }
    }
    at = region.end
  }
  return out
}

/** What stands between heading and foot, and so never beside another text. */
const ofTheBody =
  /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|THÔNG BÁO|HƯỚNG DẪN|[IVX]{1,5}[.)]\s|\d{1,2}[.)]\s|Căn cứ|Thực hiện)/u
const ofTheFoot = /^(?:Nơi nhận|(?:TM|KT|TL|TUQ)\.)/u

/** The rows from `at` on that keep clear of one gutter; null where only a stray gap stands in the line. */
function takeRegion(rows: PrintedLine[][], at: number): { end: number; gutter: number } | null {
  const first = rows[at]!
  if (first.length !== 2) return null
  const foot = first.some((line) => ofTheFoot.test(line.text))
  let [from, to] = [first[0]!.right, first[1]!.x]
  let paired = 1
  let lastPaired = at
  let end = at + 1
  for (; end < rows.length; end += 1) {
    const row = rows[end]!
    if (row[0]!.y - rows[end - 1]![0]!.y > row[0]!.size * 6) break
    const lefts = row.filter((line) => line.right <= to - 1)
    const rights = row.filter((line) => line.x >= from + 1)
    if (lefts.length + rights.length !== row.length) break
    const isPaired = lefts.length > 0 && rights.length > 0
    if (!isPaired && (foot ? /^PHỤ LỤC/i : ofTheBody).test(row[0]!.text)) break
    // A heading has sides of nearly the same height; in a foot one side may go on alone.
    if (!isPaired && !foot && end - lastPaired >= 3) break
    const nextFrom = Math.max(from, ...lefts.map((line) => line.right))
    const nextTo = Math.min(to, ...rights.map((line) => line.x))
    if (nextTo - nextFrom < 1) break
    from = nextFrom
    to = nextTo
    if (isPaired) {
      paired += 1
      lastPaired = end
    }
  }
  if (!foot) while (end - 1 > lastPaired && !ofTheHeading(rows[end - 1]!)) end -= 1
  if (paired < 2 && end - at < 2 && !isPair(first)) return null
  return { end, gutter: (from + to) / 2 }
}

/** A line of one side only that still belongs to a heading: capitals, the number, or the date. */
function ofTheHeading(row: PrintedLine[]): boolean {
  const text = row.map((line) => line.text).join(' ')
  return text === text.toUpperCase() || /^Số\s*:|, ngày\s/u.test(text)
}

/** One line that holds two texts all the same: "Số: …" and its date, "Nơi nhận" and the signing authority. */
function isPair(row: PrintedLine[]): boolean {
  return /^(?:số|nơi nhận)\s*:/i.test(row[0]!.text)
}

function joinSegments(row: PrintedLine[]): PrintedLine {
  return {
    ...row[0]!,
    text: row.map((line) => line.text).join('   '),
    right: row.at(-1)!.right,
    bold: row.every((line) => line.bold),
  }
}
