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

/** The rows from `at` on that keep clear of one gutter; null where only a stray gap stands in the line. */
function takeRegion(rows: PrintedLine[][], at: number): { end: number; gutter: number } | null {
  const first = rows[at]!
  if (first.length !== 2) return null
  let [from, to] = [first[0]!.right, first[1]!.x]
  let paired = 1
  let end = at + 1
  for (; end < rows.length; end += 1) {
    const row = rows[end]!
    if (row[0]!.y - rows[end - 1]![0]!.y > row[0]!.size * 6) break
    const lefts = row.filter((line) => line.right <= to - 1)
    const rights = row.filter((line) => line.x >= from + 1)
    if (lefts.length + rights.length !== row.length) break
    const nextFrom = Math.max(from, ...lefts.map((line) => line.right))
    const nextTo = Math.min(to, ...rights.map((line) => line.x))
    if (nextTo - nextFrom < 1) break
    from = nextFrom
    to = nextTo
    if (lefts.length > 0 && rights.length > 0) paired += 1
  }
  if (paired < 2 && end - at < 2 && !isPair(first)) return null
  return { end, gutter: (from + to) / 2 }
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
