import type { SourceRow } from './source-document.ts'
import { type TextTable, textRow } from './text-rows.ts'

const rule = /^[\s|+:=_-]*$/
const isRule = (line: string) => rule.test(line) && /[-=_]{2}|:-/.test(line)
const barCount = (line: string) => line.split('|').length - 1

/** Reads a table drawn with bars (markdown, drawn grids, one cell a line); null where no bar stands at the line. Without rows: no table up to `next`. */
export function readBarTable(lines: string[], start: number): TextTable | null {
  const first = lines[start]!
  if (!first.includes('|') && !startsUnderBar(lines, start)) return null
  let end = start
  let gap = 0
  let bars = 0
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]!
    if (line.includes('|')) {
      bars += barCount(line)
      end = at + 1
      gap = 0
    } else if (isRule(line) && line.trim()) {
      end = at + 1
    } else {
      gap += 1
      if (gap > 3) break
    }
  }
  if (bars < 4) return { rows: [], next: end }
  const body = lines.slice(start, end)
  const wide = body.filter((line) => barCount(line) >= 2).length
  const rows = wide >= 2 || wide >= body.length / 2 ? rowsByLine(body, start) : rowsByCell(body, start)
  return { rows: rows.length >= 2 ? rows : [], next: end }
}

function startsUnderBar(lines: string[], start: number): boolean {
  const next = lines[start + 1]
  return next !== undefined && next.trim() === '|' && lines[start]!.trim().length > 0
}

function cellsOf(line: string): string[] {
  const trimmed = line.trim().replace(/^\|/, '').replace(/\|$/, '')
  return trimmed.split('|').map((cell) => cell.replace(/<br\s*\/?>/gi, '\n').trim())
}

/** One printed row a line; rules between rows (drawn grids) join the lines that stand between two of them. */
function rowsByLine(body: string[], start: number): SourceRow[] {
  const rules = body.filter((line) => line.trim() && isRule(line)).length
  const drawn = rules > 2
  const columns = Math.max(...body.slice(0, 200).map((line) => cellsOf(line).length))
  const rows: SourceRow[] = []
  let fresh = true
  body.forEach((line, index) => {
    if (!line.trim()) return
    if (isRule(line)) {
      fresh = true
      return
    }
    const last = rows.at(-1)
    if (!line.includes('|')) {
      const cell = last?.cells.findLast((one) => one.text) ?? last?.cells.at(-1)
      if (cell) cell.text += `\n${line.trim()}`
      return
    }
    const cells = cellsOf(line)
    if (drawn && !fresh && last) {
      cells.forEach((text, column) => {
        const cell = last.cells[column]
        if (cell && text) cell.text = cell.text ? `${cell.text}\n${text}` : text
      })
      return
    }
    // A row cut by a line end inside a cell: it has no closing bar and too few cells.
    const open = last && last.cells.length < columns && !line.trim().startsWith('|')
    if (open && last.cells.length - 1 + cells.length <= columns) {
      last.cells.at(-1)!.text += `\n${cells[0]}`
      for (const text of cells.slice(1)) {
        last.cells.push({ ...last.cells[0]!, text, column: last.cells.length, line: start + index + 1 })
      }
      return
    }
    rows.push(textRow(cells, start + index + 1))
    fresh = false
  })
  return rows
}

/** One cell a line between bars: the width of the table is told by the distance between the ordinals 1, 2, 3. */
function rowsByCell(body: string[], start: number): SourceRow[] {
  const cells: { text: string; line: number }[] = [{ text: '', line: start + 1 }]
  body.forEach((line, index) => {
    line.split('|').forEach((part, at) => {
      if (at > 0) cells.push({ text: '', line: start + index + 1 })
      const cell = cells.at(-1)!
      const text = part.trim()
      if (!text || isRule(text)) return
      if (!cell.text) cell.line = start + index + 1
      cell.text = cell.text ? `${cell.text}\n${text}` : text
    })
  })
  const filled = cells.filter((cell) => cell.text)
  const columns = distance(filled)
  if (columns === null) return []
  const rows: SourceRow[] = []
  for (let at = 0; at < filled.length; ) {
    const group = filled[at]!
    const next = filled[at + 1]
    // The heading of a group of rows stands alone before the next ordinal.
    const alone = rows.length > 0 && !/^\d{1,3}$/.test(group.text) && next && /^\d{1,3}$/.test(next.text)
    const part = filled.slice(at, alone ? at + 1 : at + columns)
    const row = textRow(
      part.map((cell) => cell.text),
      group.line,
    )
    row.cells.forEach((cell, index) => {
      cell.line = part[index]!.line
    })
    rows.push(row)
    at += part.length
  }
  return rows
}

function distance(cells: { text: string }[]): number | null {
  const one = cells.findIndex((cell) => /^0?1[.)]?$/.test(cell.text))
  const two = cells.findIndex((cell, index) => index > one && /^0?2[.)]?$/.test(cell.text))
  return one >= 0 && two - one >= 2 && two - one <= 12 ? two - one : null
}
