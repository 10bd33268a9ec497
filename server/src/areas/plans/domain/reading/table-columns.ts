import { startsAsBody } from './bodies.ts'
import { readPeriod } from './periods.ts'
import { isSlot, slotName, widenSlotHeader } from './slot-columns.ts'
import type { SourceTable } from './source-document.ts'
import { fold, squeeze, wordCount } from './text.ts'

export type ColumnRole =
  | 'ordinal'
  | 'content'
  | 'lead'
  | 'coordinating'
  | 'mixed'
  | 'time'
  | 'slot'
  | 'product'
  | 'other'

/** What the columns of a task table mean; `slots` are columns that stand for a month or a quarter each. */
export type Columns = {
  roles: ColumnRole[]
  headerRows: number
  slots: Map<number, string>
  /** One column holds lead and partners together. */
  mixed: boolean
  /** "tháng" or "quý" where the time column is headed by that word alone. */
  timeUnit: 'tháng' | 'quý' | null
}

const notTasks =
  /diem|tieu chi|don gia|thanh tien|dinh muc|muc thuong|muc chi|so luong|chi tieu|ty le|danh hieu|ho va ten|ho ten|so tien|kinh phi|don vi tinh|dvt/

function roleOfHeader(words: string): ColumnRole | null {
  if (!words) return null
  if (/^(?:stt|tt|so tt|st|so|so thu tu|s\.?t\.?t|#|no)\.?$/.test(words)) return 'ordinal'
  if (isSlot(words)) return 'slot'
  if (/phoi hop/.test(words)) {
    return /chu tri|thuc hien|phu trach|phan cong/.test(words) ? 'mixed' : 'coordinating'
  }
  if (
    /thoi gian|thoi diem|thoi han|tien do|ky han|lo trinh|hoan thanh|^(?:thang|quy|tuan|ngay)\b/.test(words)
  )
    return 'time'
  if (/san pham|ket qua|dau ra|cap trinh|yeu cau/.test(words)) return 'product'
  if (/ghi chu|kinh phi|dia diem|thanh phan|so luong/.test(words)) return 'other'
  if (/chu tri|phu trach|dau moi|chu quan|tham muu|chiu trach nhiem/.test(words)) return 'lead'
  if (
    /(?:don vi|co quan|bo phan|nguoi|phong|ca nhan|to chuc|luc luong|khoa)[^.]{0,20} (?:thuc hien|trien khai|tham gia|to chuc)|phan cong|trach nhiem|^(?:thuc hien|to chuc thuc hien|don vi|co quan|co quan, don vi|nguoi thuc hien|bo phan|phong)$/.test(
      words,
    )
  ) {
    return 'mixed'
  }
  if (/noi dung|nhiem vu|cong viec|hoat dong|cong tac|dau viec|hang muc|phan viec|viec lam/.test(words))
    return 'content'
  return null
}

/** Tells the columns of a table by its header and, where there is none, by its cells; null for tables without tasks. */
export function readColumns(table: SourceTable): Columns | null {
  let width = 0
  for (const row of table.rows) {
    for (const cell of row.cells) width = Math.max(width, cell.column + cell.columnSpan)
  }
  if (width < 2 || width > 30) return null
  for (let start = 0; start < Math.min(3, table.rows.length); start += 1) {
    const found = fromHeader(table, width, start)
    if (found) return found
    if (start === 0 && canBeHeader(table, 0) && notTasks.test(fold(rowText(table, 0)))) return null
  }
  return fromCells(table, width)
}

function rowText(table: SourceTable, index: number): string {
  return table.rows[index]!.cells.map((cell) => cell.text).join(' ')
}

function fromHeader(printed: SourceTable, width: number, start: number): Columns | null {
  if (!canBeHeader(printed, start)) return null
  const table = widenSlotHeader(printed, start, width)
  const texts = headerTexts(table, start, 1, width)
  let roles = texts.map(roleOfHeader)
  const has = (role: ColumnRole) => roles.includes(role)
  const known = roles.filter((role) => role !== null).length
  if (!has('content') || known < 2) {
    const inOrder = has('ordinal') && (has('time') || has('lead') || has('mixed'))
    if (!inOrder) return null
  }
  let headerRows = start + 1
  let labels = texts
  const below = table.rows[start + 1]
  if (below && isHeaderRow(table, start + 1, width)) {
    const second = headerTexts(table, start, 2, width)
    roles = second.map((words, column) => roleOfHeader(words) ?? roles[column] ?? null)
    const parts = headerTexts(table, start + 1, 1, width)
    labels = parts.map((part, column) => part || texts[column]!)
    roles = roles.map((role, column) => (parts[column] ? (roleOfHeader(parts[column]!) ?? role) : role))
    headerRows += 1
  }
  const numbering = table.rows[headerRows]
  if (
    numbering &&
    numbering.cells.length > 2 &&
    numbering.cells.every((c, i) => new RegExp(`^\\(?${i + 1}\\)?$`).test(c.text.trim()))
  ) {
    headerRows += 1
  }
  const words = texts.join(' | ')
  const placed = has('time') || has('lead') || has('mixed') || has('coordinating') || has('slot')
  if (!placed && notTasks.test(words)) return null
  return settle(table, roles, headerRows, { texts, labels }, width)
}

/** A row that begins with a number, or holds whole sentences, is not a header. */
function canBeHeader(table: SourceTable, index: number): boolean {
  const cells = table.rows[index]!.cells
  return (
    !/^\d{1,3}[.)]?$/.test(cells[0]?.text.trim() ?? '') && cells.every((cell) => wordCount(cell.text) <= 14)
  )
}

/** The words of each column over some header rows; a merged cell counts for every column that it covers. */
function headerTexts(table: SourceTable, start: number, rows: number, width: number): string[] {
  const texts = new Array<string>(width).fill('')
  for (const row of table.rows.slice(start, start + rows)) {
    for (const cell of row.cells) {
      for (let c = cell.column; c < Math.min(width, cell.column + cell.columnSpan); c += 1) {
        texts[c] = squeeze(`${texts[c]} ${fold(cell.text)}`)
      }
    }
  }
  return texts.map((text) => text.replace(/[*:()]/g, '').trim())
}

function isHeaderRow(table: SourceTable, index: number, width: number): boolean {
  const row = table.rows[index]!
  const above = table.rows[index - 1]!
  const merged = above.cells.some((cell) => cell.columnSpan > 1 || cell.rowSpan > 1)
  const texts = headerTexts(table, index, 1, width).filter(Boolean)
  if (texts.length < 2 || row.cells.some((cell) => wordCount(cell.text) > 8)) return false
  const known = texts.filter((text) => roleOfHeader(text) !== null).length
  const opensEmpty = headerTexts(table, index, 1, width)[0] === ''
  return row.cells.length > 1 && known === texts.length && (merged || opensEmpty)
}

function settle(
  table: SourceTable,
  found: (ColumnRole | null)[],
  headerRows: number,
  header: { texts: string[]; labels: string[] },
  width: number,
): Columns | null {
  const roles = found.map((role) => role ?? 'other')
  const body = table.rows.slice(headerRows)
  if (!roles.includes('content')) {
    const longest = longestColumn(body, roles, width)
    if (longest < 0) return null
    roles[longest] = 'content'
  }
  keepFirst(roles, 'content')
  keepFirst(roles, 'time')
  keepFirst(roles, 'ordinal')
  if (roles.includes('lead')) {
    const implementers = roles.indexOf('mixed')
    if (implementers >= 0) roles[implementers] = roles.includes('coordinating') ? 'other' : 'coordinating'
    keepFirst(roles, 'lead')
  } else if (roles.includes('mixed') && roles.includes('coordinating')) {
    roles[roles.indexOf('mixed')] = 'lead'
  }
  keepFirst(roles, 'mixed')
  const slots = new Map<number, string>()
  const count = roles.filter((role) => role === 'slot').length
  roles.forEach((role, column) => {
    if (role !== 'slot') return
    slots.set(column, slotName(header.labels[column] ?? '', header.texts[column] ?? '', count))
  })
  const timeHeader = header.texts[roles.indexOf('time')] ?? ''
  const timeUnit = /^thang\b/.test(timeHeader) ? 'tháng' : /^quy\b/.test(timeHeader) ? 'quý' : null
  return { roles, headerRows, slots, mixed: roles.includes('mixed'), timeUnit }
}

function keepFirst(roles: ColumnRole[], role: ColumnRole): void {
  const first = roles.indexOf(role)
  roles.forEach((one, column) => {
    if (one === role && column !== first) roles[column] = 'other'
  })
}

function longestColumn(rows: SourceTable['rows'], roles: ColumnRole[], width: number): number {
  let best = -1
  let most = 0
  for (let column = 0; column < width; column += 1) {
    if (roles[column] !== 'other') continue
    const size = rows.reduce(
      (sum, row) => sum + (row.cells.find((c) => c.column === column)?.text.length ?? 0),
      0,
    )
    if (size > most) [best, most] = [column, size]
  }
  return best
}

/** A table without a header: numbers, long words, names of bodies and times tell the columns. */
function fromCells(table: SourceTable, width: number): Columns | null {
  const sample = table.rows.slice(0, 40)
  const share = (column: number, test: (text: string) => boolean) => {
    const texts = sample
      .map((row) => row.cells.find((c) => c.column === column)?.text.trim() ?? '')
      .filter(Boolean)
    return texts.length === 0 ? 0 : texts.filter(test).length / texts.length
  }
  const roles = new Array<ColumnRole>(width).fill('other')
  for (let column = 0; column < width; column += 1) {
    if (share(column, (text) => /^\d{1,3}[.)]?$/.test(text)) > 0.6 && !roles.includes('ordinal'))
      roles[column] = 'ordinal'
    else if (
      share(column, (text) => text.length < 60 && readPeriod(text, { year: 0 })?.kind !== 'unspecified') > 0.6
    )
      roles[column] = 'time'
    else if (share(column, (text) => text.length < 200 && startsAsBody(text)) > 0.6)
      roles[column] = roles.includes('mixed') ? 'coordinating' : 'mixed'
  }
  const content = longestColumn(sample, roles, width)
  if (content < 0 || sample.length < 2 || !(roles.includes('time') || roles.includes('mixed'))) return null
  if (share(content, (text) => text.length > 15) < 0.5) return null
  roles[content] = 'content'
  return settle(table, roles, 0, { texts: [], labels: [] }, width)
}
