import type { PageContent, Ruling, TextPiece } from './page-content.ts'
import { groupLines, joinCellLines } from './text-lines.ts'

/** A table found on one page; `edges` are the x of its columns. */
export type PageTable = { top: number; bottom: number; edges: number[]; rows: PageRow[] }
export type PageRow = { cells: PageCell[]; y: number; page: number }
export type PageCell = { text: string; column: number; columnSpan: number; rowSpan: number }

const near = 3

/** Finds the tables that ruling lines draw, with the text in their cells; gives back the pieces outside any table. */
export function findRuledTables(content: PageContent): { tables: PageTable[]; rest: TextPiece[] } {
  const tables: PageTable[] = []
  let rest = content.pieces
  for (const group of connected(content.rulings)) {
    const xs = cluster(group.filter((line) => line.kind === 'v').map((line) => line.at))
    const ys = cluster(group.filter((line) => line.kind === 'h').map((line) => line.at))
    // An open side is no side: a table may have no outer edges, so the ends of its lying lines count too.
    const lying = group.filter((line) => line.kind === 'h')
    const edges = cluster([
      ...xs,
      Math.min(...lying.map((line) => line.from)),
      Math.max(...lying.map((line) => line.to)),
    ])
    if (xs.length < 2 || ys.length < 2 || edges.length < 3 || xs.length * ys.length > 20_000) continue
    const [left, right] = [edges[0]!, edges.at(-1)!]
    const standing = group.filter((line) => line.kind === 'v')
    const rowEdges = cluster([
      ...ys,
      Math.min(...standing.map((line) => line.from)),
      Math.max(...standing.map((line) => line.to)),
    ])
    const [top, bottom] = [rowEdges[0]!, rowEdges.at(-1)!]
    const isInside = (piece: TextPiece) => {
      const [x, y] = [(piece.x + piece.right) / 2, piece.y - piece.size * 0.3]
      return x > left - near && x < right + near && y > top - near && y < bottom + near
    }
    const inside = rest.filter(isInside)
    if (inside.length === 0) continue
    rest = rest.filter((piece) => !isInside(piece))
    const rows = buildCells(group, edges, rowEdges, inside, content.page)
    tables.push({ top, bottom, edges, rows })
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest }
}

/** Groups of lines that touch one another. */
function connected(rulings: Ruling[]): Ruling[][] {
  const parent = rulings.map((_, at) => at)
  const find = (at: number): number => {
    let top = at
    while (parent[top] !== top) top = parent[top]!
    parent[at] = top
    return top
  }
  const lying = rulings.flatMap((line, at) => (line.kind === 'h' ? [at] : []))
  const standing = rulings.flatMap((line, at) => (line.kind === 'v' ? [at] : []))
  standing.sort((a, b) => rulings[a]!.at - rulings[b]!.at)
  const meets = (a: Ruling, b: Ruling) =>
    b.at >= a.from - near && b.at <= a.to + near && a.at >= b.from - near && a.at <= b.to + near
  for (const h of lying) {
    for (const v of standing) {
      if (rulings[v]!.at > rulings[h]!.to + near) break
      if (meets(rulings[h]!, rulings[v]!)) parent[find(h)] = find(v)
    }
  }
  const groups = new Map<number, Ruling[]>()
  rulings.forEach((line, at) => {
    const key = find(at)
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  })
  return [...groups.values()].filter((group) => group.length >= 4)
}

function cluster(values: number[]): number[] {
  const out: number[] = []
  for (const value of values.sort((a, b) => a - b)) {
    if (out.length === 0 || value - out.at(-1)! > near) out.push(value)
  }
  return out
}

function buildCells(
  group: Ruling[],
  xs: number[],
  ys: number[],
  pieces: TextPiece[],
  page: number,
): PageRow[] {
  const covers = (kind: 'h' | 'v', at: number, point: number) =>
    group.some(
      (line) =>
        line.kind === kind && Math.abs(line.at - at) <= near && line.from <= point && line.to >= point,
    )
  const columns = xs.length - 1
  const rowCount = ys.length - 1
  const taken = new Set<number>()
  const byCell = new Map<number, TextPiece[]>()
  const owner = new Map<number, number>()
  const rows: PageRow[] = []
  const cells: (PageCell & { key: number; row: number; width: number })[] = []
  for (let row = 0; row < rowCount; row += 1) {
    rows.push({ cells: [], y: ys[row]!, page })
    for (let column = 0; column < columns; column += 1) {
      const key = row * columns + column
      if (taken.has(key)) continue
      const middle = (ys[row]! + ys[row + 1]!) / 2
      let columnSpan = 1
      while (column + columnSpan < columns && !covers('v', xs[column + columnSpan]!, middle)) columnSpan += 1
      const centre = (xs[column]! + xs[column + 1]!) / 2
      let rowSpan = 1
      while (row + rowSpan < rowCount && !covers('h', ys[row + rowSpan]!, centre)) rowSpan += 1
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) {
          taken.add(r * columns + c)
          owner.set(r * columns + c, key)
        }
      }
      const width = xs[column + columnSpan]! - xs[column]!
      cells.push({ text: '', column, columnSpan, rowSpan, key, row, width })
    }
  }
  for (const piece of pieces) {
    const row = indexOf(ys, piece.y - piece.size * 0.3)
    const column = indexOf(xs, Math.min(piece.x + piece.size * 0.3, (piece.x + piece.right) / 2))
    const key = owner.get(row * columns + column)
    if (key !== undefined) byCell.set(key, [...(byCell.get(key) ?? []), piece])
  }
  for (const { key, row, width, ...cell } of cells) {
    const inside = byCell.get(key) ?? []
    const padding = paddingOf(inside, xs[cell.column]!)
    const text = joinCellLines(groupLines(inside, page).flat(), width - padding * 2)
    rows[row]!.cells.push({ ...cell, text })
  }
  return rows.filter((row) => row.cells.length > 0)
}

function paddingOf(pieces: TextPiece[], left: number): number {
  const padding = Math.min(...pieces.map((piece) => piece.x - left), 6)
  return Math.max(1, padding)
}

function indexOf(edges: number[], value: number): number {
  for (let at = 0; at < edges.length - 2; at += 1) if (value < edges[at + 1]!) return at
  return edges.length - 2
}
