import type { SourceRow } from '../reading/source-rows.ts'
import { isDitto, wordsOf } from './cell-text.ts'
import { classifyRow } from './classify-row.ts'
import { type Context, kindOfWords, type ReadGroup, readGroup, readTitle } from './context.ts'
import { doubtsOf, findHeading, guessLayout, type Layout, namesAwards } from './find-header.ts'
import { guessFrom, hasHeadingAhead, mayBeHeading } from './heading-ahead.ts'
import { legacyReader } from './legacy-text.ts'
import { matrixRecords, rawOf } from './line-texts.ts'
import {
  columnsByField,
  freshState,
  type LeftLine,
  type ListFinding,
  type ListOptions,
  type ListReading,
  type ReadLine,
  type Section,
  titleBelow,
} from './list-state.ts'
import { findPeriod } from './parse-date.ts'
import { readRecords } from './read-record.ts'
import { sectionFindings } from './section-findings.ts'

const ahead = 4
const mostLeft = 500

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
    const found = classifyRow(row, waiting[at + 1] ?? null, state, options.today)
    if (found === 'record') {
      const line = readLine(row)
      if (line) lines.push(line)
    } else if (found === 'title') {
      closeGroup()
      if (/^(danh sach|bang tong hop|phu luc)/.test(wordsOf(row.cells.find(Boolean) ?? ''))) {
        state.title = {}
        state.groups = []
        state.nextGroup = null
        state.sinceRecord = {}
        state.previous = new Map()
      }
      takeTitle(row)
    } else if (found === 'numbers' || found === 'closing') leave(row, found)
    else if (found === 'announcement') {
      readAnnounced(row, row.cells.find((cell) => /\p{L}{2}/u.test(cell)) ?? '')
      leave(row, 'total')
    } else if (found === 'total') {
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
    state.group = state.nextGroup
    sections.push(state.section)
    return found.height
  }

  const closeSection = () => {
    closeGroup()
    const { section } = state
    if (!section) return
    const hasAward = namesAwards(section.layout) || state.awardSeen || section.rows === 0
    section.doubts = state.known ? [] : doubtsOf(section.layout, state.filled, hasAward)
    findings.push(...sectionFindings(section, state))
    const { sheetContext, nextGroup } = state
    state = { ...freshState(), title: titleBelow(state), sheetContext, nextGroup }
  }

  const takeTitle = (row: SourceRow) => {
    const text = row.cells.filter(Boolean).join(' ')
    const read = readTitle(text, options.today)
    leave(row, 'title')
    if (state.section) state.isNewTitle = true
    state.title = { ...state.title, ...read.context }
    if (read.announced !== null) state.announced = { count: read.announced, line: row.line }
    const part = readGroup(text, '', options.today)
    if (/^(roman|letter)$/.test(part.mark) && part.announced !== null)
      state.nextGroup = { announced: part.announced, rows: 0, line: row.line }
  }

  const openGroup = (group: ReadGroup & { line: number }) => {
    closeGroup()
    const same = state.groups.findIndex(({ mark }) => mark === group.mark)
    if (same >= 0) state.groups = state.groups.slice(0, same)
    state.groups.push({ mark: group.mark, context: group.context })
    state.group = group.announced === null ? null : { announced: group.announced, rows: 0, line: group.line }
    state.nextGroup = state.group && { ...state.group }
    state.sinceRecord = { ...state.sinceRecord, ...group.context }
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
    state.sinceRecord = {}
    state.nextGroup = null
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

function contextOfSheetName(name: string, today: string): Context {
  const { context } = readTitle(name, today)
  const period = findPeriod(name)
  const kind = kindOfWords(wordsOf(name))
  return { ...context, ...(period && !context.year ? { year: name } : {}), ...(kind ? { kind } : {}) }
}
