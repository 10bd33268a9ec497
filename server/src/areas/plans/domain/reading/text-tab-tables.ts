import { readMarker } from './markers.ts'
import type { SourceRow } from './source-document.ts'
import { fold, isUpper } from './text.ts'
import { groupRow, isBetweenRows, isCellTail, type TextTable, textRow } from './text-rows.ts'

const periodHeading = /^(?:[ivx\d]{1,4}\s*[.)]\s*)?(?:quy|qui|thang|tuan|hoc ky|dot)\s+[ivxl\d]{1,4}\b/

/** Reads a table whose cells are separated by tabs, starting at a line; null where none starts there. */
export function readTabTable(lines: string[], start: number): TextTable | null {
  const tabs = countTabs(lines[start]!)
  if (tabs === 0) return null
  const next = nextFilled(lines, start + 1)
  if (tabs === 1 && (next === null || countTabs(lines[next]!) === 0)) return null
  const columns = widest(lines, start)
  const rows: SourceRow[] = []
  let at = start
  let end = start
  while (at < lines.length) {
    const line = lines[at]!
    if (isBetweenRows(line)) {
      at += 1
      continue
    }
    if (countTabs(line) > 0) {
      addRow(rows, line, at + 1, columns)
    } else if (!addLoose(rows, lines, at, end, columns)) {
      break
    }
    at += 1
    end = at
  }
  return { rows, next: end }
}

function addRow(rows: SourceRow[], line: string, number: number, columns: number): void {
  const cells = line.split('\t')
  const last = rows.at(-1)
  const first = cells[0]!.trim()
  // A cell broken by a line end: the row above is short by exactly what this line brings.
  if (
    last &&
    first &&
    last.line === number - 1 &&
    last.cells.length < columns &&
    last.cells.length > 1 &&
    last.cells.length - 1 + cells.length === columns &&
    !/^\d{1,3}[.)]?$/.test(first)
  ) {
    last.cells.at(-1)!.text += `\n${first}`
    for (const text of cells.slice(1)) {
      last.cells.push({ ...last.cells[0]!, text: text.trim(), column: last.cells.length, line: number })
    }
    return
  }
  rows.push(textRow(cells, number))
}

/** A line without tabs inside a table: the heading of a group, or the rest of the cell above. */
function addLoose(rows: SourceRow[], lines: string[], at: number, end: number, columns: number): boolean {
  const text = lines[at]!.trim()
  const next = nextFilled(lines, at + 1)
  const tableGoesOn = next !== null && next - at <= 3 && countTabs(lines[next]!) > 0
  const last = rows.at(-1)
  if (tableGoesOn && opensOther(rows, lines[next]!)) return false
  const touches = at === end
  if (
    tableGoesOn &&
    (periodHeading.test(fold(text)) || isUpper(text) || readMarker(text)?.marker.kind === 'roman')
  ) {
    rows.push(groupRow(text, at + 1, columns))
    return true
  }
  const bullet = /^[-+•]\s/.test(text)
  if (
    last &&
    ((touches && (bullet || isCellTail(text) || tableGoesOn)) || (tableGoesOn && isCellTail(text)))
  ) {
    const cell = touches ? last.cells.at(-1)! : last.cells[Math.min(1, last.cells.length - 1)]!
    cell.text += `\n${text}`
    return true
  }
  return false
}

/** The header of another table: its first word is that of a header, and its words are not those of this table's. */
function opensOther(rows: SourceRow[], line: string): boolean {
  const cells = line.split('\t').map((cell) => fold(cell.trim()))
  if (!/^(?:s?tt|so tt|so thu tu)\.?$/.test(cells[0]!) || rows.length < 2) return false
  const known = rows.some((row) => row.cells.every((cell, index) => fold(cell.text) === (cells[index] ?? '')))
  return !known
}

function countTabs(line: string): number {
  let count = 0
  for (let at = line.indexOf('\t'); at >= 0; at = line.indexOf('\t', at + 1)) count += 1
  return line.trim() ? count : 0
}

function nextFilled(lines: string[], from: number): number | null {
  for (let at = from; at < Math.min(lines.length, from + 6); at += 1)
    if (!isBetweenRows(lines[at]!)) return at
  return null
}

function widest(lines: string[], start: number): number {
  let columns = 0
  for (let at = start; at < Math.min(lines.length, start + 40); at += 1) {
    columns = Math.max(columns, countTabs(lines[at]!) + 1)
  }
  return columns
}
