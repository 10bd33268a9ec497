import { differInMarks, foldVietnamese } from '../../../platform/text/vietnamese-names.ts'
import { cellDay, cellText, type findColumns, type ImportColumn, readKind } from './import-columns.ts'

/** A unit that is there already, as rows are compared with it. */
export type KnownUnit = {
  id: string
  name: string
  shortName: string
  aliases: string[]
  parentId: string | null
}

export type ImportProblem = { column: ImportColumn; message: string }
export type ImportRow = {
  /** Line in the sheet, from 1. */
  line: number
  cells: Record<ImportColumn, string>
  problems: ImportProblem[]
  /** There is a unit of this name under this parent. */
  known: boolean
  /** What the row makes, where it has no problem. `parentLine`: the parent is another row of the file. */
  unit: {
    name: string
    shortName: string
    kind: string
    protocolOrder: number
    foundedOn: string
    aliases: string[]
    parentId: string | null
    parentLine: number | null
  } | null
}

export type ImportSettings = {
  /** Units without a parent in the file go here. */
  underId: string
  /** Day of founding where the file says none. */
  foundedOn: string
  today: string
}

const columnsInOrder: ImportColumn[] = [
  'name',
  'shortName',
  'kind',
  'parent',
  'order',
  'foundedOn',
  'aliases',
]

function keyOf(name: string): string {
  return foldVietnamese(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Judges every row of the sheet: what it would make, or what is wrong and in which cell. Empty rows are left out. */
export function checkImport(
  sheet: unknown[][],
  found: NonNullable<ReturnType<typeof findColumns>>,
  known: KnownUnit[],
  settings: ImportSettings,
): ImportRow[] {
  const rows = sheet
    .slice(found.headerRow + 1)
    .map((cells, index) => readRow(cells, found, found.headerRow + 2 + index, settings))
    .filter((row) => Object.values(row.cells).some(Boolean))
    // Numbers of columns under the headings: "(1) (2) (3)".
    .filter((row) => !/^\(?\d{1,2}\)?$/.test(row.cells.name))
  linkParents(rows, known, settings)
  markRepeated(rows, known)
  spreadProblems(rows)
  return rows
}

function readRow(
  cells: unknown[],
  { columns }: NonNullable<ReturnType<typeof findColumns>>,
  line: number,
  settings: ImportSettings,
): ImportRow {
  const cell = (column: ImportColumn) => {
    const place = columns[column]
    return place === undefined ? null : cells[place]
  }
  const text = Object.fromEntries(columnsInOrder.map((column) => [column, cellText(cell(column))])) as Record<
    ImportColumn,
    string
  >
  const problems: ImportProblem[] = []
  if (!text.name) problems.push({ column: 'name', message: 'Chưa có tên đơn vị' })
  if (text.name.length > 300) problems.push({ column: 'name', message: 'Tên dài quá 300 ký tự' })
  if (text.shortName.length > 100)
    problems.push({ column: 'shortName', message: 'Tên viết tắt dài quá 100 ký tự' })
  const kind = readKind(text.kind, text.name)
  if (!kind) problems.push({ column: 'kind', message: `Không rõ loại “${text.kind}”` })
  const day = cellDay(cell('foundedOn'))
  if (day === undefined)
    problems.push({
      column: 'foundedOn',
      message: `Không phải ngày: “${text.foundedOn}” (cần dạng 01/7/2025)`,
    })
  else if (day !== null && day > settings.today)
    problems.push({ column: 'foundedOn', message: 'Ngày thành lập chưa tới' })
  const order = text.order === '' ? 1000 : Number(text.order)
  // A running number in Roman numerals or "1.2" is no place in protocol: it is not used, and no reason to leave the row.
  const protocolOrder = Number.isInteger(order) && order >= 0 && order <= 100_000 ? order : 1000
  return {
    line,
    cells: text,
    problems,
    known: false,
    unit: {
      name: text.name,
      shortName: text.shortName || text.name,
      kind: kind ?? 'other',
      protocolOrder,
      foundedOn: day ?? settings.foundedOn,
      aliases: text.aliases
        .split(/[;\n]/)
        .map((alias) => alias.trim())
        .filter(Boolean),
      parentId: settings.underId,
      parentLine: null,
    },
  }
}

/** Finds the parent that a row names, among the rows of the file first, then among the units that are there. */
function linkParents(rows: ImportRow[], known: KnownUnit[], settings: ImportSettings): void {
  const unitsByKey = new Map<string, KnownUnit[]>()
  for (const unit of known)
    for (const key of new Set([unit.name, unit.shortName, ...unit.aliases].map(keyOf)))
      unitsByKey.set(key, [...(unitsByKey.get(key) ?? []), unit])
  const rowsByKey = new Map<string, ImportRow[]>()
  for (const row of rows) {
    const namesakes = rowsByKey.get(keyOf(row.cells.name)) ?? []
    // A row that repeats another one is a mistake of its own and makes nobody doubtful.
    const repeats = namesakes.some(
      ({ cells }) =>
        keyOf(cells.parent) === keyOf(row.cells.parent) && !differInMarks(cells.name, row.cells.name),
    )
    if (row.cells.name && !repeats) rowsByKey.set(keyOf(row.cells.name), [...namesakes, row])
  }
  for (const row of rows) {
    const written = row.cells.parent
    if (!written || !row.unit) continue
    const units = unitsByKey.get(keyOf(written)) ?? []
    const inFile = (rowsByKey.get(keyOf(written)) ?? []).filter(
      (other) => other !== row && !differInMarks(other.cells.name, written),
    )
    if (units.length === 1) row.unit.parentId = units[0]!.id
    else if (units.some(({ id }) => id === settings.underId)) row.unit.parentId = settings.underId
    else if (units.length > 1) problem(row, `Có ${units.length} đơn vị tên “${written}”: chưa rõ đơn vị nào`)
    else if (inFile.length === 1) row.unit = { ...row.unit, parentId: null, parentLine: inFile[0]!.line }
    else if (inFile.length > 1) problem(row, `Trong tệp có ${inFile.length} dòng tên “${written}”`)
    else problem(row, `Không tìm thấy đơn vị “${written}”`)
  }
  const byLine = new Map(rows.map((row) => [row.line, row]))
  for (const row of rows) {
    const seen = new Set<number>()
    for (let at: ImportRow | undefined = row; at?.unit?.parentLine; at = byLine.get(at.unit.parentLine)) {
      if (seen.has(at.line)) {
        problem(row, 'Các đơn vị trực thuộc lẫn nhau thành vòng tròn')
        break
      }
      seen.add(at.line)
    }
  }
}

function problem(row: ImportRow, message: string): void {
  row.problems.push({ column: 'parent', message })
}

/** A row that repeats an earlier one is a problem; one that repeats a unit is known and makes nothing. */
function markRepeated(rows: ImportRow[], known: KnownUnit[]): void {
  const units = Map.groupBy(known, (unit) => `${unit.parentId}|${keyOf(unit.name)}`)
  const unitAt = (parentId: string | null, name: string) =>
    units.get(`${parentId}|${keyOf(name)}`)?.find((unit) => !differInMarks(unit.name, name))
  const lines = new Map<string, ImportRow[]>()
  for (const row of rows) {
    if (!row.unit || !row.cells.name) continue
    const place = row.unit.parentLine ? `line ${row.unit.parentLine}` : row.unit.parentId
    const key = `${place}|${keyOf(row.cells.name)}`
    const alike = lines.get(key) ?? []
    const before = alike.find(({ cells }) => !differInMarks(cells.name, row.cells.name))
    if (before) row.problems.push({ column: 'name', message: `Trùng với dòng ${before.line}` })
    else lines.set(key, [...alike, row])
    row.known = row.unit.parentLine === null && Boolean(unitAt(row.unit.parentId, row.cells.name))
    // Also below a parent that the file repeats: the second import of the same file.
    const parent = rows.find(({ line }) => line === row.unit?.parentLine)
    if (parent?.known && parent.unit) {
      const unit = unitAt(parent.unit.parentId, parent.cells.name)!
      row.known = Boolean(unitAt(unit.id, row.cells.name))
      row.unit = { ...row.unit, parentId: unit.id, parentLine: null }
    }
  }
}

/** A row below a row with a problem cannot be taken either. */
function spreadProblems(rows: ImportRow[]): void {
  const byLine = new Map(rows.map((row) => [row.line, row]))
  for (let changed = true; changed; ) {
    changed = false
    for (const row of rows) {
      const parent = row.unit?.parentLine ? byLine.get(row.unit.parentLine) : null
      if (!parent || parent.problems.length === 0 || row.problems.length > 0) continue
      problem(row, `Dòng ${parent.line} (đơn vị cấp trên) đang có lỗi`)
      changed = true
    }
  }
  for (const row of rows) {
    const parent = row.unit?.parentLine ? byLine.get(row.unit.parentLine)?.unit : null
    if (row.unit && parent && parent.foundedOn > row.unit.foundedOn)
      row.unit = { ...row.unit, foundedOn: parent.foundedOn }
    if (row.problems.length > 0) row.unit = null
  }
}
