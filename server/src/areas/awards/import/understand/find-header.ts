import { createHash } from 'node:crypto'
import type { SourceRow } from '../reading/source-rows.ts'
import { nameAward } from './award-words.ts'
import { cleanCell, wordsOf } from './cell-text.ts'
import { type ColumnMeaning, meaningOf } from './fields.ts'
import { parseDate } from './parse-date.ts'
import { looksLikePerson } from './parse-holder.ts'

/** The columns of a list: what stands over them, what each means, and why somebody should look. */
export type Layout = {
  /** Rows of the heading. */
  height: number
  headings: string[]
  /** Null where the meaning is not known. */
  columns: (ColumnMeaning | null)[]
  /** Tells lists of one shape from others. */
  fingerprint: string
  /** No heading was found: meanings were told by what the cells hold. */
  isGuessed: boolean
}

const highest = 3

/** The heading that begins at this row of the list; null where none does. */
export function findHeading(rows: readonly SourceRow[], at: number): Layout | null {
  const first = rows[at]!
  if (!mayHead(first)) return null
  let best: { layout: Layout; score: number } | null = null
  for (let height = 1; height <= highest && at + height <= rows.length; height += 1) {
    const block = rows.slice(at, at + height)
    if (height > 1 && !mayContinue(block.at(-1)!, block)) break
    const parts = composeHeadings(block)
    const headings = parts.map((texts) => texts.join(' '))
    const columns = parts.map(meaningOfParts)
    const score = scoreOf(headings, columns)
    if (score > 0 && (!best || score > best.score))
      best = { layout: makeLayout(height, headings, columns, false), score }
  }
  return best?.layout ?? null
}

/** A heading is a row of short texts, two of them known at least. */
function mayHead(row: SourceRow): boolean {
  let known = 0
  let filled = 0
  for (const cell of row.cells) {
    if (cell === '') continue
    filled += 1
    if (cell.length <= 90 && meaningOf(cell) !== null) known += 1
  }
  return known >= 4 || (known >= 2 && known * 2 >= filled - 1)
}

/** A further row of a heading has no running number and no person in it. */
function mayContinue(row: SourceRow, block: readonly SourceRow[]): boolean {
  const first = block[0]!
  let known = 0
  let filled = 0
  for (const [at, cell] of row.cells.entries()) {
    if (cell === '' || cell === first.cells[at]) continue
    filled += 1
    if (/^\(?\d{1,3}\)?$/.test(cell.trim()) || looksLikePerson(cell)) return false
    if (meaningOf(cell) !== null || isSpanned(first, at)) known += 1
  }
  return filled > 0 && known * 2 >= filled
}

function isSpanned(row: SourceRow, column: number): boolean {
  return row.spans?.some(([from, to]) => column >= from && column <= to && to > from) ?? false
}

/** One heading a column: what stands above it, its own words last; texts over several columns go for each. */
function composeHeadings(block: readonly SourceRow[]): string[][] {
  const width = Math.max(
    ...block.map((row) => row.cells.length),
    ...block.flatMap((row) => row.spans ?? []).map(([, to]) => to + 1),
  )
  const parts: string[][] = Array.from({ length: width }, () => [])
  for (const [index, row] of block.entries()) {
    const isLast = index === block.length - 1
    let over = ''
    let overTo = -1
    for (let at = 0; at < width; at += 1) {
      const own = (row.cells[at] ?? '').replaceAll('\n', ' ')
      if (own !== '') {
        over = own
        const span = row.spans?.find(([from]) => from === at)
        // Without merged cells a heading goes on over the empty cells beside it, where a row below fills them.
        overTo = span ? span[1] : isLast ? at : openEnd(block, index, at, width)
      }
      const text = own !== '' ? own : at <= overTo ? over : ''
      if (text !== '' && parts[at]!.at(-1) !== text) parts[at]!.push(text)
    }
  }
  return parts
}

/** A year or an award in the last row says more than what stands above it. */
function meaningOfParts(texts: readonly string[]): ColumnMeaning | null {
  const last = texts.length > 1 ? meaningOf(texts.at(-1)!) : null
  return last && /^(year|award):/.test(last) ? last : meaningOf(texts.join(' '))
}

function openEnd(block: readonly SourceRow[], index: number, at: number, width: number): number {
  const row = block[index]!
  if (row.spans) return at
  let end = at
  while (
    end + 1 < width &&
    !row.cells[end + 1] &&
    block.slice(index + 1).some((below) => below.cells[end + 1])
  )
    end += 1
  return block.slice(index + 1).some((below) => below.cells[at]) ? end : at
}

function scoreOf(headings: readonly string[], columns: readonly (ColumnMeaning | null)[]): number {
  const known = new Set<ColumnMeaning | null>(
    columns.filter((column) => column !== null && column !== 'order' && column !== 'note'),
  )
  const filled = headings.filter(Boolean).length
  const recognised = columns.filter((column) => column !== null).length
  const names = ['name', 'surname', 'unit', 'givenName'].some((field) => known.has(field as ColumnMeaning))
  if (recognised < 2 || (recognised < 4 && recognised * 2 < filled)) return 0
  if (!names && known.size < 3) return 0
  return (
    known.size * 10 - columns.filter((column, at) => column !== null && columns.indexOf(column) < at).length
  )
}

function makeLayout(
  height: number,
  headings: string[],
  columns: (ColumnMeaning | null)[],
  isGuessed: boolean,
): Layout {
  const key = headings.map(wordsOf).join('|').replace(/\|+$/, '')
  const fingerprint = createHash('sha256')
    .update(isGuessed ? `guessed:${columns.join('|')}` : key)
    .digest('hex')
    .slice(0, 32)
  return { height, headings, columns: settle(columns), fingerprint, isGuessed }
}

/** What one heading alone cannot tell: which of two columns of units is the name, what a lone "Tên" is. */
function settle(columns: (ColumnMeaning | null)[]): (ColumnMeaning | null)[] {
  const has = (field: ColumnMeaning) => columns.includes(field)
  const settled = columns.map((column): ColumnMeaning | null => {
    if (column === 'givenName' && !has('surname')) return has('name') ? null : 'name'
    if (column === 'unit' && !has('name') && !has('surname') && !has('givenName'))
      return columns.indexOf('unit') === columns.lastIndexOf('unit') ? 'name' : column
    return column
  })
  if (!settled.includes('name') && !settled.includes('surname')) {
    const first = settled.indexOf('unit')
    if (first >= 0) settled[first] = 'name'
  }
  const names = settled.flatMap((column, at) => (column === 'name' ? [at] : []))
  // "Họ và tên" and "Tên đơn vị" in one list: the second is the unit.
  if (names.length === 2 && !settled.includes('unit')) settled[names[1]!] = 'unit'
  const decisions = settled.flatMap((column, at) => (column === 'decision' ? [at] : []))
  if (decisions.length > 0 && settled.includes('decisionNumber') && settled.includes('decisionDate'))
    for (const at of decisions) settled[at] = 'ignored'
  return settled
}

/** Meanings told by what the cells of a list without a heading hold; null where nobody's name is found. */
export function guessLayout(rows: readonly SourceRow[], today: string): Layout | null {
  const sample = rows.filter((row) => row.cells.filter(Boolean).length > 1).slice(0, 60)
  if (sample.length < 1) return null
  const width = Math.min(60, Math.max(...sample.map((row) => row.cells.length)))
  const taken = new Set<ColumnMeaning>()
  const columns = Array.from({ length: width }, (_, at): ColumnMeaning | null => {
    const texts = sample.map((row) => cleanCell(row.cells[at] ?? '')).filter(Boolean)
    if (texts.length * 3 < sample.length) return null
    const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length
    const guesses: [ColumnMeaning, number][] = [
      ['award', share((text) => nameAward(text).confidence >= 0.6)],
      ['order', at === 0 ? share((text) => /^\d{1,6}$/.test(text)) : 0],
      ['name', share(looksLikePerson)],
      [
        'decision',
        share((text) => /\d+\s*\/\s*(QĐ|QD)/i.test(text) && /\d[/.-]\d{1,2}[/.-]\d{2}/.test(text)),
      ],
      ['decisionNumber', share((text) => /^\d+\s*\/.*(QĐ|QD)/i.test(text))],
      ['year', share((text) => /^(19|20)\d{2}$/.test(text) && Number(text) >= 1990 && taken.has('birth'))],
      ['birth', share((text) => isBirth(text, today))],
      ['decisionDate', share((text) => Boolean(parseDate(text, today)) && text.length > 6)],
      ['money', share((text) => /^\d{1,3}([.,]\d{3})+$|^\d{6,9}$/.test(text))],
      ['gender', share((text) => /^(nam|nữ)$/i.test(text))],
    ]
    const found = guesses.find(([field, part]) => part >= 0.6 && !taken.has(field))
    if (found) taken.add(found[0])
    return found?.[0] ?? null
  })
  if (!taken.has('name') && !taken.has('award')) return null
  const headings = columns.map((_, at) => `Cột ${at + 1}`)
  return makeLayout(0, headings, columns, true)
}

function isBirth(text: string, today: string): boolean {
  const read = parseDate(text, today)
  if (!read) return false
  const age = Number(today.slice(0, 4)) - Number(read.date.slice(0, 4))
  return age >= 16 && age <= 110 && /^(\d{4}|.*\d{4})$/.test(text) && Number(read.date.slice(0, 4)) < 2008
}

/** A row of column numbers under a heading: "(1) (2) (3)", "A B 1 2". */
export function isColumnNumbers(row: SourceRow): boolean {
  const filled = row.cells.filter(Boolean)
  if (filled.length < 3) return false
  if (!filled.every((cell) => /^\(?(\d{1,2}|[A-H])\)?(\s*=.*)?$/.test(cell))) return false
  const numbers = filled.flatMap((cell) => /\d+/.exec(cell)?.[0] ?? [])
  return (
    numbers.length >= 2 && numbers.every((one, at) => at === 0 || Number(one) === Number(numbers[at - 1]) + 1)
  )
}

/** Why somebody should look at the meanings before the list is taken. */
export function doubtsOf(layout: Layout, filled: readonly number[], hasAward: boolean): string[] {
  const doubts: string[] = []
  if (layout.isGuessed) doubts.push('no-heading')
  const { columns } = layout
  if (!columns.includes('name') && !columns.includes('surname')) doubts.push('name-missing')
  if (!hasAward) doubts.push('award-missing')
  for (const [at, column] of columns.entries()) {
    if (column === null && (filled[at] ?? 0) > 0) doubts.push(`unknown:${at}`)
    else if (column !== null && column !== 'ignored' && columns.indexOf(column) < at)
      doubts.push(`twice:${at}`)
  }
  return doubts
}

/** Whether a column of ticks or of awards stands in the list. */
export function namesAwards(layout: Layout): boolean {
  return layout.columns.some(
    (column) => column === 'award' || column?.startsWith('award:') || column?.startsWith('year:'),
  )
}
