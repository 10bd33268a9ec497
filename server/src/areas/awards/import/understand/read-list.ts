import type { SourceRow } from '../reading/source-rows.ts'
import { isDitto, isNothing, isTick, wordsOf } from './cell-text.ts'
import { type Context, isUnitLike, kindOfWords, type ReadGroup, readGroup, readTitle } from './context.ts'
import type { ColumnMeaning } from './fields.ts'
import {
  doubtsOf,
  findHeading,
  guessLayout,
  isColumnNumbers,
  type Layout,
  namesAwards,
} from './find-header.ts'
import { legacyReader } from './legacy-text.ts'
import { findPeriod } from './parse-date.ts'
import { looksLikePerson } from './parse-holder.ts'
import {
  plainFields,
  type RawField,
  type RawRecord,
  type ReadOptions,
  type ReadRecord,
  readRecords,
} from './read-record.ts'

/** A line of a list with what was made of it: one or more records. */
export type ReadLine = {
  sheet: number
  line: number
  cells: string[]
  section: number
  records: ReadRecord[]
}

/** A list found in a sheet: its heading, and what its lines say together. */
export type Section = {
  sheet: number
  sheetName: string
  line: number
  layout: Layout
  doubts: string[]
  rows: number
}

/** Something about the list as a whole that somebody should look at. */
export type ListFinding = {
  code: 'count-differs' | 'numbers-missing' | 'numbers-repeated' | 'columns-left-out' | 'nothing-found'
  sheet: number
  line: number
  values: Record<string, string | number>
}

/** A line that is no record, and why: nothing of a file goes away unseen. */
export type LeftLine = {
  sheet: number
  line: number
  why: 'title' | 'heading' | 'group' | 'total' | 'closing' | 'numbers'
  text: string
}

export type ListReading = {
  sections: Section[]
  findings: ListFinding[]
  left: LeftLine[]
  leftCount: number
}

export type ListOptions = ReadOptions & {
  /** What the officer has said of lists of this shape before. */
  remembered: (fingerprint: string) => (ColumnMeaning | null)[] | null
}

const ahead = 4
const mostLeft = 500
const guessFrom = 40

/** Reads lists row by row: give it the rows of a sheet in order, then `endSheet`; `finish` tells the whole. */
export function makeListReader(options: ListOptions) {
  const sections: Section[] = []
  const findings: ListFinding[] = []
  const left: LeftLine[] = []
  let leftCount = 0
  let sheet: { index: number; name: string } | null = null
  let waiting: SourceRow[] = []
  let state = freshState()
  let decode: ((text: string) => string) | null = null

  const leave = (row: SourceRow, why: LeftLine['why']) => {
    leftCount += 1
    if (left.length < mostLeft)
      left.push({
        sheet: sheet!.index,
        line: row.line,
        why,
        text: row.cells.filter(Boolean).join(' | ').slice(0, 300),
      })
  }

  const work = (isEnd: boolean): ReadLine[] => {
    const lines: ReadLine[] = []
    let at = 0
    const last = isEnd ? waiting.length : waiting.length - ahead
    while (at < last) {
      if (!state.section && !isEnd && !hasHeadingAhead(waiting, at) && waiting.length - at < guessFrom) break
      at += step(at, isEnd, lines)
    }
    waiting = waiting.slice(at)
    return lines
  }

  /** Deals with the row at this place; how many rows that took. */
  const step = (at: number, isEnd: boolean, lines: ReadLine[]): number => {
    const row = waiting[at]!
    if (!state.section || mayBeHeading(row, state.section.layout)) {
      const layout = findHeading(waiting, at)
      if (layout) return begin(at, layout)
    }
    if (!state.section) {
      const isAlone = row.cells.filter(Boolean).length === 1
      if (!isAlone && (isEnd || waiting.length - at >= guessFrom) && !hasHeadingAhead(waiting, at)) {
        const guessed = guessLayout(waiting.slice(at), options.today)
        if (guessed) {
          begin(at, guessed)
          return 0
        }
      }
      takeTitle(row)
      return 1
    }
    const found = classify(row, waiting[at + 1] ?? null)
    if (found === 'record') {
      const line = readLine(row)
      if (line) lines.push(line)
    } else if (found === 'title') {
      closeGroup()
      if (/^(danh sach|bang tong hop|phu luc)/.test(wordsOf(row.cells.find(Boolean) ?? ''))) {
        state.title = {}
        state.groups = []
        state.previous = new Map()
      }
      takeTitle(row)
    } else if (found === 'numbers' || found === 'closing') leave(row, found)
    else if (found === 'total') {
      checkTotal(row)
      leave(row, 'total')
    } else {
      openGroup(found)
      leave(row, 'group')
    }
    return 1
  }

  const begin = (at: number, found: Layout): number => {
    const known = options.remembered(found.fingerprint)
    const layout = known
      ? { ...found, columns: found.columns.map((_, column) => known[column] ?? null) }
      : found
    for (let index = 0; index < found.height; index += 1) leave(waiting[at + index]!, 'heading')
    // The same heading again, on the next page: the list goes on.
    if (state.section && state.section.layout.fingerprint === found.fingerprint && !state.isNewTitle)
      return found.height
    closeSection()
    const line = waiting[at]!.line
    state.section = { sheet: sheet!.index, sheetName: sheet!.name, line, layout, doubts: [], rows: 0 }
    state.known = known !== null
    state.filled = []
    state.columns = columnsByField(layout)
    state.previous = new Map()
    state.isNewTitle = false
    sections.push(state.section)
    return found.height
  }

  const closeSection = () => {
    closeGroup()
    const { section } = state
    if (!section) return
    const hasAward = namesAwards(section.layout) || state.awardSeen || section.rows === 0
    section.doubts = state.known ? [] : doubtsOf(section.layout, state.filled, hasAward)
    if (state.announced !== null && state.announced.count !== section.rows && section.rows > 0)
      findings.push({
        code: 'count-differs',
        sheet: section.sheet,
        line: state.announced.line,
        values: { said: state.announced.count, found: section.rows },
      })
    if (state.gaps.length > 0)
      findings.push({
        code: 'numbers-missing',
        sheet: section.sheet,
        line: state.gaps[0]!.line,
        values: {
          numbers: state.gaps
            .slice(0, 20)
            .map((gap) => gap.text)
            .join(', '),
          count: state.gaps.length,
        },
      })
    if (state.repeats.length > 0)
      findings.push({
        code: 'numbers-repeated',
        sheet: section.sheet,
        line: state.repeats[0]!.line,
        values: {
          numbers: state.repeats
            .slice(0, 20)
            .map((gap) => gap.text)
            .join(', '),
          count: state.repeats.length,
        },
      })
    const { title } = state
    const keep = state.isNewTitle ? title : {}
    state = { ...freshState(), title: keep, sheetContext: state.sheetContext }
  }

  const takeTitle = (row: SourceRow) => {
    const text = row.cells.filter(Boolean).join(' ')
    const read = readTitle(text, options.today)
    leave(row, 'title')
    if (state.section) state.isNewTitle = true
    state.title = { ...state.title, ...read.context }
    if (read.announced !== null) state.announced = { count: read.announced, line: row.line }
  }

  const openGroup = (group: ReadGroup & { line: number }) => {
    closeGroup()
    const same = state.groups.findIndex(({ mark }) => mark === group.mark)
    if (same >= 0) state.groups = state.groups.slice(0, same)
    state.groups.push({ mark: group.mark, context: group.context })
    state.group = group.announced === null ? null : { announced: group.announced, rows: 0, line: group.line }
    state.above = Object.assign({}, ...state.groups.map(({ context }) => context)) as Context
  }

  const closeGroup = () => {
    const { group } = state
    if (group && group.rows > 0 && group.rows !== group.announced)
      findings.push({
        code: 'count-differs',
        sheet: sheet!.index,
        line: group.line,
        values: { said: group.announced, found: group.rows },
      })
    state.group = null
  }

  const checkTotal = (row: SourceRow) => {
    const text = row.cells.filter(Boolean).join(' ')
    const count =
      /(?:^|\D)(\d{1,6})(?:\s*(?:người|cá nhân|tập thể|hộ|đơn vị|trường hợp|đồng chí|danh hiệu))?(?:\D|$)/i.exec(
        text.replace(/\d{1,3}([.,]\d{3})+/g, ''),
      )
    if (count && state.announced === null && Number(count[1]) < 100_000)
      state.announced = { count: Number(count[1]), line: row.line }
  }

  /** What a row is: a record, or one of the things that stand between records. */
  const classify = (row: SourceRow, next: SourceRow | null) => {
    const { columns, section } = state
    const filled: number[] = []
    for (let at = 0; at < row.cells.length; at += 1)
      if (row.cells[at] !== '' && row.cells[at] !== undefined) filled.push(at)
    if (section!.rows === 0 && isColumnNumbers(row)) return 'numbers' as const
    const order = columns.order === undefined ? '' : (row.cells[columns.order] ?? '')
    let texts = filled.filter((at) => at !== columns.order && !isNothing(row.cells[at]!))
    // A line that goes over all columns begins in the column of numbers.
    if (
      order.length > 3 &&
      !/^(\d|\(?[IVXL]+[.)]*$)/.test(order) &&
      texts.length <= 2 &&
      /\p{L}{2}/u.test(order)
    )
      texts = [columns.order!, ...texts]
    if (texts.length > 4 && !/^\W*(tổng|cộng)/i.test(row.cells[texts[0]!]!)) return 'record' as const
    if (texts.length === 0)
      return order === '' || filled.length <= 1 ? ('closing' as const) : ('record' as const)
    const first = row.cells[texts[0]!]!
    const words = wordsOf(first)
    if (/^(tong cong|cong|tong so|tong)( |$)/.test(words) && !looksLikePerson(first) && texts.length <= 6)
      return 'total' as const
    if (/^danh sach nay|^danh sach (gom|co) |^an dinh danh sach/.test(words) && texts.length <= 2) {
      readAnnounced(row, first)
      return 'total' as const
    }
    if (isClosing(first, words, texts.length)) return 'closing' as const
    if (/^(danh sach|bang tong hop|phu luc)( |$)/.test(words) && texts.length <= 2) return 'title' as const
    if (texts.length > 2) return 'record' as const
    const isMark =
      /^\(?([A-HĐ]|[IVXL]{1,6})[.)]?\)?$/.test(order) ||
      /^(\(?([A-HĐ]|[IVXL]{1,6})[.)/:])\s|^([A-HĐ]|[IVXL]{1,6})\s*[-–.]\s*\p{L}/u.test(first)
    const rest = texts.slice(1).map((at) => row.cells[at]!)
    const hasOnlyCount = rest.every((text) => /^\d{1,5}$/.test(text))
    if (
      texts.length === 1 ||
      hasOnlyCount ||
      row.spans?.some(([from, to]) => from === texts[0] && to - from >= 2)
    ) {
      const group = () => ({
        ...readGroup(
          hasOnlyCount && rest[0] ? `${first} (${rest[0]})` : first,
          isMark ? order : '',
          options.today,
        ),
        line: row.line,
      })
      if (isMark) return group()
      const isNumbered = /^\d{1,6}[.)]?$/.test(order)
      if (!isNumbered) {
        if (looksLikePerson(first) && !isUnitLike(first)) return 'record' as const
        return /năm|quyết định/i.test(first) && first.length > 120 ? ('title' as const) : group()
      }
      if (headsOthers(row, first, next)) return { ...group(), mark: 'number1' }
    }
    return 'record' as const
  }

  /** A numbered line with only a unit on it, in a list of people, over lines numbered anew: a group. */
  const headsOthers = (row: SourceRow, first: string, next: SourceRow | null): boolean => {
    const { columns, section } = state
    if (!next || columns.order === undefined || !isUnitLike(first) || kindInForce() === 'collective')
      return false
    const order = Number.parseInt(row.cells[columns.order] ?? '', 10)
    const below = next.cells[columns.order] ?? ''
    const isDeeper =
      below === '' ||
      /^\d+\.\d+/.test(below) ||
      /^[-–+a-zđ][.)]?$/i.test(below) ||
      (below === '1' && order > 0)
    return (
      isDeeper &&
      next.cells.filter(Boolean).length > row.cells.filter(Boolean).length &&
      (columns.birth !== undefined ||
        section!.layout.columns.includes('position') ||
        namesAwards(section!.layout))
    )
  }

  const kindInForce = () => state.above.kind ?? state.title.kind ?? state.sheetContext.kind ?? null

  const readAnnounced = (row: SourceRow, text: string) => {
    const read = readTitle(text, options.today)
    if (read.announced !== null) state.announced = { count: read.announced, line: row.line }
  }

  const readLine = (row: SourceRow): ReadLine | null => {
    const section = state.section!
    const cells = row.cells.slice()
    const { columns } = section.layout
    for (let at = 0; at < cells.length; at += 1) {
      const text = cells[at] ?? ''
      if (text === '') {
        cells[at] = ''
        continue
      }
      state.filled[at] = (state.filled[at] ?? 0) + 1
      if (isDitto(text) && columns[at] !== 'order') cells[at] = state.previous.get(at) ?? text
      else {
        cells[at] = text
        state.previous.set(at, text)
      }
    }
    countOrder(row, cells)
    const raw = rawOf(cells, state)
    const records = matrixRecords(raw, cells, section.layout).flatMap((one) => readRecords(one, options))
    section.rows += 1
    if (state.group) state.group.rows += 1
    if (raw.award) state.awardSeen = true
    return { sheet: section.sheet, line: row.line, cells: row.cells, section: sections.length - 1, records }
  }

  const countOrder = (row: SourceRow, cells: string[]) => {
    const at = state.columns.order
    if (at === undefined || !/^\d{1,7}\.?$/.test(cells[at] ?? '')) return
    const number = Number.parseInt(cells[at]!, 10)
    const before = state.lastOrder
    // A one begins anew; anything else that does not follow is a gap or a repetition.
    if (before !== null && number > before + 1 && number - before < 1_000)
      state.gaps.push({
        line: row.line,
        text: number - before === 2 ? String(before + 1) : `${before + 1}–${number - 1}`,
      })
    else if (before !== null && number === before)
      state.repeats.push({ line: row.line, text: String(number) })
    state.lastOrder = number
  }

  return {
    take(rows: readonly SourceRow[], of: { index: number; name: string }): ReadLine[] {
      const lines: ReadLine[] = []
      if (sheet && sheet.index !== of.index) lines.push(...this.endSheet())
      if (!sheet) {
        sheet = of
        state = { ...freshState(), sheetContext: contextOfSheetName(of.name, options.today) }
        decode = null
      }
      decode ??= legacyReader(rows)
      for (const row of rows) {
        if (decode)
          for (let at = 0; at < row.cells.length; at += 1)
            if (row.cells[at]) row.cells[at] = decode(row.cells[at]!)
        waiting.push(row)
      }
      lines.push(...work(false))
      return lines
    },
    endSheet(): ReadLine[] {
      if (!sheet) return []
      const lines = work(true)
      closeSection()
      sheet = null
      waiting = []
      return lines
    },
    finish(): ListReading {
      if (sections.every(({ rows }) => rows === 0))
        findings.push({ code: 'nothing-found', sheet: 0, line: 0, values: {} })
      return { sections: sections.filter(({ rows }, at) => rows > 0 || at >= 0), findings, left, leftCount }
    },
  }
}

type State = {
  section: Section | null
  known: boolean
  columns: Partial<Record<string, number>>
  filled: number[]
  title: Context
  isNewTitle: boolean
  sheetContext: Context
  groups: { mark: string; context: Context }[]
  above: Context
  group: { announced: number; rows: number; line: number } | null
  previous: Map<number, string>
  announced: { count: number; line: number } | null
  awardSeen: boolean
  lastOrder: number | null
  gaps: { line: number; text: string }[]
  repeats: { line: number; text: string }[]
}

function freshState(): State {
  return {
    section: null,
    known: false,
    columns: {},
    filled: [],
    title: {},
    isNewTitle: false,
    sheetContext: {},
    groups: [],
    above: {},
    group: null,
    previous: new Map(),
    announced: null,
    awardSeen: false,
    lastOrder: null,
    gaps: [],
    repeats: [],
  }
}

function columnsByField(layout: Layout): Partial<Record<string, number>> {
  const found: Partial<Record<string, number>> = {}
  for (const [at, column] of layout.columns.entries()) if (column !== null) found[column] ??= at
  return found
}

function contextOfSheetName(name: string, today: string): Context {
  const { context } = readTitle(name, today)
  const period = findPeriod(name)
  const kind = kindOfWords(wordsOf(name))
  return { ...context, ...(period && !context.year ? { year: name } : {}), ...(kind ? { kind } : {}) }
}

/** Cheap question before the dear one: does this row look like a heading in the middle of a list? */
function mayBeHeading(row: SourceRow, layout: Layout): boolean {
  for (let at = 0; at < 3; at += 1) {
    const cell = row.cells[at]
    if (cell && cell.length <= 14 && /^\s*(stt|tt|s\.?tt|số\s*tt|số thứ tự)\s*\.?\s*$/i.test(cell))
      return true
  }
  const name = layout.columns.indexOf('name')
  const cell = row.cells[Math.max(name, 0)]
  return (
    cell !== undefined &&
    cell.length < 40 &&
    /^\s*(họ|tên|tập thể|cá nhân|đơn vị)(\s|$)/i.test(cell) &&
    row.cells.filter(Boolean).length >= 3
  )
}

function hasHeadingAhead(rows: readonly SourceRow[], at: number): boolean {
  for (let index = at; index < Math.min(rows.length, at + guessFrom); index += 1)
    if (findHeading(rows, index)) return true
  return false
}

const closings =
  /^(nguoi lap|nguoi lap bieu|lap bieu|noi nhan|thu truong|tm |kt |tl |chu tich$|giam doc$|ky ten|xac nhan cua|hieu truong$|truong phong$|ke toan truong$|an dinh danh sach|ghi chu$|luu vt|\d* ?danh sach nay)/

function isClosing(text: string, words: string, filled: number): boolean {
  if (filled > 4) return false
  if (/(^|, )\s*ngày\s*[\d.… ]*\s*tháng\s*[\d.… ]*\s*năm\s*[\d.…]*\s*$/i.test(text) && text.length < 80)
    return true
  if (/^\(?\s*ký,? (tên|ghi rõ|đóng dấu)/i.test(text)) return true
  return filled <= 3 && closings.test(words) && !/^(chu tich|giam doc) /.test(words)
}

/** The texts of a line by their meaning, with what stands above the line filled in. */
function rawOf(cells: readonly string[], state: State): RawRecord {
  const { columns, above, title, sheetContext } = state
  const raw: RawRecord = {}
  const at = (field: string) => {
    const column = columns[field]
    return column === undefined ? '' : (cells[column] ?? '')
  }
  for (const field of plainFields) {
    const text = at(field)
    if (text !== '') raw[field as RawField] = keepsBreaks.has(field) ? text : text.replaceAll('\n', ' ')
  }
  const given = at('givenName')
  if (columns.surname !== undefined) raw.name = `${at('surname')} ${given}`.trim()
  const both = at('positionUnit')
  if (both !== '' && !raw.position) raw.position = both
  takeGender(raw, at)
  const context = { ...sheetContext, ...title, ...above }
  if (isNothing(raw.award ?? '') && context.award) raw.award = context.award
  if (!raw.kind && context.kind) raw.kind = kindWords[context.kind]
  if (isNothing(raw.year ?? '') && context.year) raw.year = context.year
  if (context.unit) raw.unitAbove = context.unit
  if (context.decisionNumber) raw.listDecisionNumber = context.decisionNumber
  if (context.decisionDate) raw.listDecisionDate = context.decisionDate
  if (!raw.issuer && context.issuer) raw.issuer = context.issuer
  return raw
}

/** Cells in which a new line may part one thing from the next. */
const keepsBreaks = new Set<string>([
  'award',
  'decision',
  'decisionNumber',
  'decisionDate',
  'year',
  'money',
  'position',
])

const kindWords = {
  person: 'cá nhân',
  collective: 'tập thể',
  household: 'hộ gia đình',
  enterprise: 'doanh nghiệp',
}

/** Men and women in columns of their own: a tick, or the year of birth. */
function takeGender(raw: RawRecord, at: (field: string) => string): void {
  for (const [gender, tick, birth] of [
    ['Nam', 'male', 'birthMale'],
    ['Nữ', 'female', 'birthFemale'],
  ] as const) {
    const ticked = at(tick)
    const born = at(birth)
    if (isTick(ticked)) raw.gender = gender
    else if (/^(\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})$/.test(ticked)) {
      raw.gender = gender
      raw.birth ??= ticked
    }
    if (born !== '' && !isNothing(born)) {
      raw.gender = gender
      if (!isTick(born)) raw.birth = born
    }
  }
}

/** Lists with a column for each award (ticks) or each year (awards) have several records on a line. */
function matrixRecords(raw: RawRecord, cells: readonly string[], layout: Layout): RawRecord[] {
  const records: RawRecord[] = []
  let isMatrix = false
  for (const [at, column] of layout.columns.entries()) {
    const award = column?.startsWith('award:') ? layout.headings[at]! : null
    const year = column?.startsWith('year:') ? column.slice(5) : null
    if (!award && !year) continue
    isMatrix = true
    const text = cells[at] ?? ''
    if (isNothing(text) || text === '0') continue
    if (award) {
      const own: RawRecord = { ...raw, award }
      if (/\/\s*QĐ|QĐ/i.test(text)) own.decision = text
      else if (findPeriod(text)) own.year = text
      records.push(own)
    } else records.push({ ...raw, award: text, year: year! })
  }
  if (!isMatrix) return [raw]
  if (raw.award && records.length === 0) return [raw]
  return records.length > 0 ? records : [raw]
}
