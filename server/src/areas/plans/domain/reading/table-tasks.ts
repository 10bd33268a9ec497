import { isUnnamedGroup, splitBodies } from './bodies.ts'
import { findPeriod, noPeriod, readPeriod, readPeriodHeading } from './periods.ts'
import type { Period, ReadTask, SourcePlace } from './plan-reading.ts'
import { find, nameOfTask, type Reading } from './reading-context.ts'
import { splitRoles } from './roles.ts'
import type { SourceTable } from './source-document.ts'
import { type ColumnRole, type Columns, readColumns } from './table-columns.ts'
import { type CellText, type WholeRow, wholeRows } from './table-rows.ts'
import { fold, removeMarkup, squeeze, trimEnd } from './text.ts'
import { workKindOf } from './work-kinds.ts'

type TaskRow = Extract<WholeRow, { kind: 'task' }>
type Group = { section: string | null; period: Period | null; line: number }

/** Reads the tasks of a table into the reading; false where the table holds no tasks. */
export function readTaskTable(
  table: SourceTable,
  section: string | null,
  period: Period | null,
  reading: Reading,
  columns = readColumns(table),
): boolean {
  if (!columns) return false
  let group: Group = { section, period, line: table.line }
  let before: { time: CellText } | null = null
  for (const row of wholeRows(table, columns, reading.plainText)) {
    if (row.kind === 'group') {
      const heading = trimEnd(row.text)
      group = {
        section: heading,
        period: readPeriodHeading(heading, reading.years) ?? period,
        line: row.line,
      }
      before = null
      continue
    }
    before = addTask(row, columns, group, before, reading)
  }
  return true
}

function cellOf(row: TaskRow, columns: Columns, role: ColumnRole): { cell: CellText; column: number } | null {
  const column = columns.roles.indexOf(role)
  return column < 0 ? null : { cell: row.cells[column]!, column }
}

function place(row: TaskRow, found: { cell: CellText; column: number }): SourcePlace {
  return { line: found.cell.line, page: found.cell.page, row: row.index, column: found.column }
}

function addTask(
  row: TaskRow,
  columns: Columns,
  group: Group,
  before: { time: CellText } | null,
  reading: Reading,
): { time: CellText } | null {
  const cleaned = row.cells.map((cell) => removeMarkup(cell.text))
  const contentAt = columns.roles.indexOf('content')
  const text = squeeze(cleaned[contentAt]!.text).replace(/^(?:[-–+•]\s+|\*\s+)/, '')
  const ordinalCell = cellOf(row, columns, 'ordinal')
  const ordinal = ordinalCell ? squeeze(ordinalCell.cell.text).replace(/[.)]+$/, '') : null
  if (!text || /^(?:tong cong|cong|tong)$/.test(fold(text))) return before
  const values: ReadTask['source']['values'] = {}
  const index = reading.tasks.length
  const task: ReadTask = {
    ordinal: ordinal || null,
    section: group.section,
    text,
    period: noPeriod(reading.years),
    lead: [],
    coordinating: [],
    conditional: isConditional(text),
    workKind: workKindOf(text),
    source: { line: row.line, page: row.page, endLine: row.endLine, values },
  }
  if (!ordinalCell) {
    const mark = /^(\d{1,3}(?:\.\d{1,2})*|[a-zđ])[.)]\s+(?=\p{L})/u.exec(text)
    if (mark) {
      task.ordinal = mark[1]!
      task.text = text.slice(mark[0].length)
    }
  }
  reading.tasks.push(task)
  readRoles(row, columns, task, values, index, reading)
  const time = readTime(row, columns, group, before, task, values, index, reading)
  if (Object.keys(values).length === 0) delete task.source.values
  if (cleaned.some((cell) => cell.removed)) {
    find(
      reading,
      'markup-removed',
      'info',
      row.line,
      `${nameOfTask(task)}: đã bỏ ký hiệu định dạng lẫn trong ô.`,
      { task: index },
    )
  }
  for (const line of row.joined) {
    find(
      reading,
      'row-joined',
      'info',
      line,
      `${nameOfTask(task)}: đã nối phần của hàng bị ngắt trang ở dòng ${line}.`,
      { task: index },
    )
  }
  return time
}

/** "(nếu có)" and its kind. */
export function isConditional(text: string): boolean {
  return /\(\s*(?:neu\b|khi co\b|truong hop co\b)|\bneu co\s*\)|(?:^|[,;]\s*)neu co[.;,]?(?:\s|$)/.test(
    fold(text.slice(0, 4000)),
  )
}

function readRoles(
  row: TaskRow,
  columns: Columns,
  task: ReadTask,
  values: NonNullable<ReadTask['source']['values']>,
  index: number,
  reading: Reading,
): void {
  const lead = cellOf(row, columns, 'lead') ?? cellOf(row, columns, 'mixed')
  const partner = cellOf(row, columns, 'coordinating')
  if (lead) {
    const words = removeMarkup(lead.cell.text).text
    const both = splitRoles(words)
    const bodies = both ? [] : splitBodies(words)
    if (both) {
      task.lead.push(...both.lead)
      task.coordinating.push(...both.coordinating)
    } else if (columns.mixed) {
      task.lead.push(...bodies.slice(0, 1))
      task.coordinating.push(...bodies.slice(1))
      if (bodies.length > 1) {
        find(
          reading,
          'lead-not-distinguished',
          'warning',
          lead.cell.line,
          `${nameOfTask(task)}: cột ghi chung nhiều đơn vị, tạm coi “${bodies[0]}” chủ trì; đề nghị xác nhận.`,
          { task: index, suggestion: bodies[0]! },
        )
      }
    } else task.lead.push(...bodies)
    if (task.lead.length > 0) values.lead = place(row, lead)
  }
  if (partner) {
    for (const body of splitBodies(removeMarkup(partner.cell.text).text)) {
      if (!task.coordinating.includes(body) && !/^không$/i.test(body)) task.coordinating.push(body)
    }
  }
  if (task.coordinating.length > 0 && partner) values.coordinating = place(row, partner)
  for (const body of [...task.lead, ...task.coordinating].filter(isUnnamedGroup)) {
    find(
      reading,
      'body-group-unnamed',
      'info',
      row.line,
      `${nameOfTask(task)}: “${body}” không nêu tên thành viên; cần chỉ rõ đơn vị nào.`,
      { task: index },
    )
  }
}

function readTime(
  row: TaskRow,
  columns: Columns,
  group: Group,
  before: { time: CellText } | null,
  task: ReadTask,
  values: NonNullable<ReadTask['source']['values']>,
  index: number,
  reading: Reading,
): { time: CellText } | null {
  const time = cellOf(row, columns, 'time')
  const marks = [...columns.slots].filter(([column]) => row.cells[column]!.text.trim())
  if (marks.length > 0) {
    const words = marks.map(([, name]) => name).join(', ')
    task.period = readPeriod(words, reading.years) ?? task.period
    values.period = { line: row.line, page: row.page, row: row.index, column: marks[0]![0] }
    return before
  }
  const written = time ? squeeze(removeMarkup(time.cell.text).text) : ''
  if (time && written && !/^[-–.…]+$/.test(written)) {
    // A column headed "Tháng" holds bare numbers.
    const bare = columns.timeUnit !== null && /^[\divx\s,;–-]+$/i.test(written)
    task.period = readPeriod(bare ? `${columns.timeUnit} ${written}` : written, reading.years) ?? task.period
    values.period = place(row, time)
    // "Tuần 1" under "THÁNG 9": the group says the month.
    if (task.period.kind === 'unspecified' && group.period) task.period = { ...group.period, raw: written }
    if (task.period.kind === 'unspecified') {
      find(
        reading,
        'period-missing',
        'warning',
        time.cell.line,
        `${nameOfTask(task)}: thời gian chỉ ghi “${written}”, chưa định được ngày; cần hỏi lại.`,
        { task: index },
      )
    }
    return { time: time.cell }
  }
  if (group.period) {
    task.period = { ...group.period }
    values.period = { line: group.line, page: row.page }
    return before
  }
  const inText = findPeriod(task.text, reading.years)
  if (inText) {
    task.period = inText.period
    return before
  }
  if (time && before && time.column < columns.roles.indexOf('content')) {
    task.period = readPeriod(before.time.text, reading.years) ?? task.period
    values.period = { line: before.time.line, page: before.time.page }
    find(
      reading,
      'period-inherited',
      'info',
      row.line,
      `${nameOfTask(task)}: ô thời gian để trống, lấy theo hàng trên (${squeeze(before.time.text)}).`,
      { task: index },
    )
  }
  return before
}
