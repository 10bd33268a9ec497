import { isNothing, isTick } from './cell-text.ts'
import type { Layout } from './find-header.ts'
import type { State } from './list-state.ts'
import { findPeriod } from './parse-date.ts'
import { plainFields } from './read-record.ts'
import type { RawField, RawRecord } from './record-types.ts'

/** The texts of a line by their meaning, with what stands above the line filled in. */
export function rawOf(cells: readonly string[], state: State): RawRecord {
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
  const rank = at('class')
  if (raw.award && !isNothing(rank) && !/hạng/i.test(raw.award)) raw.award += ` hạng ${rank}`
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
export function matrixRecords(raw: RawRecord, cells: readonly string[], layout: Layout): RawRecord[] {
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
