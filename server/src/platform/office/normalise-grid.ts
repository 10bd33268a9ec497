import type { RawRow, RawTable } from './raw-blocks.ts'

/** Below this width (twentieths of a point) a grid column is a slip of the hand, not a column: about 2 mm. */
const sliver = 120

/**
 * Gives the cells of a table the columns that a reader sees: edges that lie a sliver apart are one edge, and edges at
 * which no cell begins are none.
 */
export function normaliseGrid(table: RawTable): RawRow[] {
  const count = Math.max(...table.rows.flatMap((row) => row.cells.map((cell) => cell.start + cell.span)), 0)
  const edges = edgesOf(table, count)
  const used = new Set(table.rows.flatMap((row) => row.cells.map((cell) => edges[cell.start]!)))
  const columns = new Map([...used].sort((a, b) => a - b).map((edge, column) => [edge, column]))
  const last = columns.size
  const columnAt = (edge: number) => {
    for (let at = edge; at <= count; at += 1) {
      const column = columns.get(at)
      if (column !== undefined) return column
    }
    return last
  }
  return table.rows.map((row) => ({
    breaks: row.breaks,
    cells: row.cells.map((cell) => {
      const start = columnAt(edges[cell.start]!)
      const end = columnAt(edges[cell.start + cell.span]!)
      return { ...cell, start, span: Math.max(1, end - start) }
    }),
  }))
}

/** For each grid edge the edge that stands for it. */
function edgesOf(table: RawTable, count: number): number[] {
  const edges: number[] = [0]
  for (let at = 1; at <= count; at += 1) {
    const width = table.widths[at - 1]
    const thin = width !== undefined && width > 0 && width < sliver && table.widths.length > 2
    edges.push(thin ? edges[at - 1]! : at)
  }
  return edges
}
