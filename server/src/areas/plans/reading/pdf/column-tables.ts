import type { TextPiece } from './page-content.ts'
import type { PageTable } from './ruled-tables.ts'
import { groupLines, joinCellLines, type PrintedLine } from './text-lines.ts'

const ordinal = /^(?:\d{1,3}|[IVX]{1,5})[.)]?(?:\s|$)/
const headWords =
  /^(?:s?tt|số tt|nội dung|nhiệm vụ|công việc|chủ trì|phối hợp|thời gian|thời hạn|cơ quan|đơn vị|sản phẩm|ghi chú|người thực hiện)/i

/** Finds tables without ruling lines by a header line of at least three known column names, and where its columns begin. */
export function findColumnTables(
  pieces: TextPiece[],
  page: number,
): { tables: PageTable[]; rest: TextPiece[] } {
  const rows = groupLines(pieces, page, 0.5)
  const at = rows.findIndex(
    (row) => row.length >= 3 && row.filter((one) => headWords.test(one.text)).length >= 3,
  )
  if (at < 0) return { tables: [], rest: pieces }
  const head = rows[at]!
  const body: PrintedLine[][] = []
  for (const row of rows.slice(at + 1)) {
    const before = (body.at(-1) ?? head)[0]!
    if (row[0]!.y - before.y > before.size * 4) break
    body.push(row)
  }
  const edges = columnEdges(head, body)
  // A line that runs across the columns is text again: the table has ended.
  const crossing = body.findIndex((row) => row.some((one) => crosses(one, edges)))
  const kept = crossing < 0 ? body : body.slice(0, crossing)
  if (kept.length < 3) return { tables: [], rest: pieces }
  const grouped = intoRows([head, ...kept], edges)
  const top = head[0]!.y - head[0]!.size
  const bottom = kept.at(-1)![0]!.y + 1
  return {
    tables: [
      {
        top,
        bottom,
        edges,
        rows: grouped.map((lines) => ({
          y: lines[0]![0]!.y,
          page,
          cells: edges.slice(0, -1).map((left, column) => {
            const right = edges[column + 1]!
            const inside = lines.flat().filter((one) => columnOf(one, edges) === column)
            return { text: joinCellLines(inside, right - left - 6), column, columnSpan: 1, rowSpan: 1 }
          }),
        })),
      },
    ],
    rest: pieces.filter((piece) => piece.y < top || piece.y > bottom),
  }
}

function columnEdges(head: PrintedLine[], body: PrintedLine[][]): number[] {
  const lines = [head, ...body].flat()
  const end = Math.max(...lines.map((one) => one.right)) + 2
  const ordinals = body.filter((row) => ordinal.test(row[0]!.text)).length
  const starts = commonStarts(body.flat(), Math.max(3, ordinals * 0.5))
  // Under a heading of two lines there are more columns than its first line names.
  if (starts.length >= head.length) return [...starts.map((x) => x - 2), end]
  return [...head.map((one, at) => startUnder(head, at, one, body.flat()) - 2), end]
}

/** A centred heading stands to the right of where its column begins. */
function startUnder(head: PrintedLine[], at: number, one: PrintedLine, lines: PrintedLine[]): number {
  const until = Math.min(one.right, head[at + 1]?.x ?? Number.POSITIVE_INFINITY)
  const before = head[at - 1]?.right ?? Number.NEGATIVE_INFINITY
  return Math.min(one.x, ...lines.filter((line) => line.x > before && line.x < until).map((line) => line.x))
}

/** The x at which at least `least` lines begin. */
function commonStarts(lines: PrintedLine[], least: number): number[] {
  const groups: { x: number; count: number }[] = []
  for (const x of lines.map((line) => line.x).sort((a, b) => a - b)) {
    const last = groups.at(-1)
    if (last && x - last.x < 4) last.count += 1
    else groups.push({ x, count: 1 })
  }
  return groups.filter((group) => group.count >= least).map((group) => group.x)
}

function crosses(line: PrintedLine, edges: number[]): boolean {
  const column = columnOf(line, edges)
  return column < edges.length - 2 && line.right > edges[column + 1]! + line.size * 2
}

function columnOf(line: PrintedLine, edges: number[]): number {
  for (let at = edges.length - 2; at > 0; at -= 1) if (line.x >= edges[at]!) return at
  return 0
}

/** A printed row begins where the first column holds an ordinal, or after a clear gap. */
function intoRows(lines: PrintedLine[][], edges: number[]): PrintedLine[][][] {
  const rows: PrintedLine[][][] = []
  lines.forEach((line, at) => {
    const first = line.find((one) => columnOf(one, edges) === 0)
    const starts = at <= 1 || (first !== undefined && ordinal.test(first.text))
    if (starts) rows.push([line])
    else rows.at(-1)!.push(line)
  })
  return rows
}
