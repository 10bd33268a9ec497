import { kindOfAward, nameAward, splitAwards, sureAward } from './award-words.ts'
import { cleanCell, isDitto, isFormulaError, isNothing, isTick, wordsOf } from './cell-text.ts'
import { isUnitLike } from './context.ts'
import type { Field } from './fields.ts'
import { findPeriod, listPeriods, parseDate } from './parse-date.ts'
import { findDecision, readDecisionNumber, sameDecision } from './parse-decision.ts'
import { type HolderKind, parseHolder } from './parse-holder.ts'
import { parseMoney, readNumberWords } from './parse-money.ts'

/** The texts of one record by their meaning, with what stands above them filled in: what an officer mends. */
export type RawRecord = Partial<Record<RawField, string>>
export const rawFields = [
  'name',
  'kind',
  'gender',
  'birth',
  'ethnicity',
  'position',
  'unit',
  'unitAbove',
  'home',
  'residence',
  'idNumber',
  'award',
  'decision',
  'decisionNumber',
  'decisionDate',
  'issuer',
  'signer',
  'year',
  'goldenBook',
  'money',
  'moneyWords',
  'item',
  'deed',
  'note',
  'basis',
  'listDecisionNumber',
  'listDecisionDate',
] as const
export type RawField = (typeof rawFields)[number]

/** One award of one holder as understood. Dates may be partial: "2021", "2021-06", "2021-06-05". */
export type AwardValue = {
  name: string
  /** As the file has it, where that differs. */
  nameWritten: string | null
  kind: HolderKind
  gender: 'male' | 'female' | null
  birth: string | null
  ethnicity: string | null
  position: string | null
  unit: string | null
  unitAbove: string | null
  home: string | null
  idNumber: string | null
  awardId: string
  awardName: string
  decisionNumber: string | null
  decidedOn: string | null
  issuer: string | null
  signer: string | null
  yearFrom: number | null
  yearTo: number | null
  isSchoolYear: boolean
  goldenBook: string | null
  moneyVnd: number | null
  item: string | null
  deed: string | null
  note: string | null
  basis: string | null
}

/**
 * What is wrong with a record and where. `error`: it cannot be taken; `ask`: it waits for an answer; `note`: it is taken,
 * and somebody should know.
 */
export type Problem = {
  field: RawField
  code: string
  level: 'error' | 'ask' | 'note'
  values?: Record<string, string | number>
}

export type ReadRecord = { raw: RawRecord; value: AwardValue | null; problems: Problem[] }

/** What the officer has said of texts that no rule knows, by their words: the award, or "other" to keep the name. */
export type AwardAnswers = ReadonlyMap<string, { awardId: string; awardName: string | null }>

export type ReadOptions = { today: string; answers: AwardAnswers }

const longest: Partial<Record<RawField, number>> = {
  name: 300,
  unit: 400,
  position: 300,
  deed: 4_000,
  note: 4_000,
}

/** Reads the texts of one line into its records: one for each award and each year that it names. Pure. */
export function readRecords(raw: RawRecord, options: ReadOptions): ReadRecord[] {
  return spread(raw).map((one) => readOne(one, options))
}

/** "CSTĐCS; Giấy khen" are two awards; "2018, 2019" with one award are two years of it. */
function spread(raw: RawRecord): RawRecord[] {
  const awards = raw.award ? splitAwards(raw.award) : []
  const years = raw.year ? listPeriods(raw.year) : []
  if (awards.length > 1) {
    const numbers = partsOf(raw.decisionNumber, awards.length)
    const decisions = partsOf(raw.decision, awards.length)
    const dates = partsOf(raw.decisionDate, awards.length)
    const times = partsOf(raw.year, awards.length)
    const moneys = partsOf(raw.money, awards.length)
    return awards.map((award, at) => ({
      ...raw,
      award,
      ...(numbers ? { decisionNumber: numbers[at]! } : {}),
      ...(decisions ? { decision: decisions[at]! } : {}),
      ...(dates ? { decisionDate: dates[at]! } : {}),
      ...(times ? { year: times[at]! } : {}),
      // One sum beside two awards belongs to neither alone.
      ...(moneys ? { money: moneys[at]! } : raw.money && at > 0 ? { money: '' } : {}),
    }))
  }
  if (years.length > 1) {
    const numbers = partsOf(raw.decisionNumber, years.length)
    const dates = partsOf(raw.decisionDate, years.length)
    return years.map(({ from, to }, at) => ({
      ...raw,
      year: from === to ? String(from) : `${from}-${to}`,
      ...(numbers ? { decisionNumber: numbers[at]! } : {}),
      ...(dates ? { decisionDate: dates[at]! } : {}),
    }))
  }
  return [raw]
}

function partsOf(text: string | undefined, count: number): string[] | null {
  if (!text) return null
  for (const signs of [/[;\n+]/, /[;,\n+]/]) {
    const parts = text
      .split(signs)
      .map((part) => part.trim())
      .filter(Boolean)
    if (parts.length === count) return parts
  }
  return null
}

function readOne(raw: RawRecord, { today, answers }: ReadOptions): ReadRecord {
  const problems: Problem[] = []
  const tell = (field: RawField, code: string, level: Problem['level'], values?: Problem['values']) =>
    problems.push(values ? { field, code, level, values } : { field, code, level })
  for (const field in raw) {
    const text = raw[field as RawField]!
    if (text.startsWith('#') && isFormulaError(text))
      tell(field as RawField, 'formula-failed', 'error', { text })
    else if (text.length > (longest[field as RawField] ?? 1_000)) tell(field as RawField, 'too-long', 'error')
    else if (isDitto(text) && text.length > 0) tell(field as RawField, 'ditto-without-above', 'error')
  }
  if (problems.length > 0) return { raw, value: null, problems }

  const award = readAward(raw, answers, tell)
  const kindHint = kindHintOf(raw, award.id)
  const holder = parseHolder(raw.name ?? '', kindHint)
  if (holder.name === '') tell('name', 'name-missing', 'error')
  else if (!/\p{L}{2}/u.test(holder.name)) tell('name', 'name-strange', 'error', { text: raw.name ?? '' })
  if (holder.isTwo) tell('name', 'two-names', 'error')
  const kind = holder.kind ?? 'person'
  if (holder.kind === null && holder.name !== '') {
    if (/\d/.test(holder.name)) tell('name', 'name-strange', 'error', { text: raw.name ?? '' })
    else tell('kind', 'kind-supposed', 'note')
  }
  const place = readPlace(raw, holder.beside, kind)
  const decision = readDecision(raw, today, tell)
  const period = readYear(raw, today, tell)
  const birth = readBirth(raw, kind, today, tell)
  const money = readMoney(raw, tell)
  if (!decision.number && !decision.date && !period) tell('year', 'time-missing', 'error')
  const yearOfDecision = decision.date ? Number(decision.date.slice(0, 4)) : null
  if (period && yearOfDecision !== null && yearOfDecision < period.from - 1)
    tell('year', 'year-after-decision', 'note', { year: period.from, decided: yearOfDecision })
  if (birth && (yearOfDecision ?? period?.to ?? 9999) - Number(birth.slice(0, 4)) < 5)
    tell('birth', 'birth-too-late', 'error', { text: raw.birth ?? '' })

  const value: AwardValue = {
    name: holder.name,
    nameWritten: raw.name && cleanCell(raw.name) !== holder.name ? raw.name : null,
    kind,
    gender: readGender(raw.gender) ?? holder.gender,
    birth,
    ethnicity: some(raw.ethnicity),
    ...place,
    home: some(raw.home) ?? some(raw.residence),
    idNumber: raw.idNumber?.replace(/\D/g, '') || null,
    awardId: award.id,
    awardName: award.name,
    decisionNumber: decision.number,
    decidedOn: decision.date,
    issuer: decision.issuer,
    signer: some(raw.signer),
    yearFrom: period?.from ?? null,
    yearTo: period?.to ?? null,
    isSchoolYear: period?.isSchoolYear ?? false,
    goldenBook: some(raw.goldenBook),
    moneyVnd: money,
    item: some(raw.item),
    deed: some(raw.deed),
    note: some(raw.note),
    basis: some(raw.basis),
  }
  const isBad = problems.some(({ level }) => level === 'error')
  return { raw, value: isBad && value.name === '' ? null : value, problems }
}

type Tell = (field: RawField, code: string, level: Problem['level'], values?: Problem['values']) => void

function some(text: string | undefined): string | null {
  return text === undefined || isNothing(text) ? null : text
}

function readAward(raw: RawRecord, answers: AwardAnswers, tell: Tell): { id: string; name: string } {
  const written = some(raw.award)
  if (!written) {
    tell('award', 'award-missing', 'error')
    return { id: 'other', name: '' }
  }
  const answer = answers.get(wordsOf(written))
  if (answer) return { id: answer.awardId, name: answer.awardName ?? written }
  const hint = raw.kind && wordsOf(raw.kind).includes('tap the') ? 'collective' : null
  const named = nameAward(written, hint)
  if (named.id === 'other') tell('award', 'award-unknown', 'ask', { text: written })
  else if (named.confidence < sureAward)
    tell('award', 'award-unsure', 'ask', { text: written, awardId: named.id })
  else if (named.confidence < 0.8)
    tell('award', 'award-supposed', 'note', { text: written, awardId: named.id })
  return { id: named.id, name: written }
}

function kindHintOf(raw: RawRecord, awardId: string): HolderKind | null {
  const words = raw.kind ? wordsOf(raw.kind) : ''
  if (/tap the|^tt$|don vi/.test(words)) return 'collective'
  if (/ca nhan|^cn$|nguoi/.test(words)) return 'person'
  if (/^ho|gia dinh/.test(words)) return 'household'
  if (/doanh nghiep|cong ty/.test(words)) return 'enterprise'
  const only = kindOfAward(awardId)
  if (only) return only
  return raw.birth || raw.gender || raw.idNumber ? 'person' : null
}

const office =
  /^(phó\s+)?(giám đốc|tổng giám đốc|chủ tịch|bí thư|hiệu trưởng|chuyên viên(?: chính| cao cấp)?|nhân viên|giáo viên|công chức|viên chức|kế toán(?: trưởng)?|chánh văn phòng|trưởng ban|viện trưởng|cục trưởng|chi cục trưởng|chánh thanh tra|bác sĩ|y sĩ|điều dưỡng|cán bộ|đội trưởng|chỉ huy trưởng|phó trưởng ban|văn thư|thủ quỹ|công an viên|thành viên)\s+(?=\p{L})/iu

/** Post and unit, also where they share a cell or stand behind the name. */
function readPlace(
  raw: RawRecord,
  beside: string,
  kind: HolderKind,
): { position: string | null; unit: string | null; unitAbove: string | null } {
  let position = some(raw.position)
  let unit = some(raw.unit)
  if (beside && kind === 'person') {
    if (!position) position = beside
    else if (!unit && isUnitLike(beside)) unit = beside
  }
  if (position && !unit) {
    const cut = /\s*(?:,|;|\n|\s[-–]\s)\s*/.exec(position)
    const left = cut ? position.slice(0, cut.index) : ''
    const right = cut ? position.slice(cut.index + cut[0].length) : ''
    const title = office.exec(position)
    if (cut && isUnitLike(right)) {
      position = left
      unit = right
    } else if (title && isUnitLike(position.slice(title[0].length))) {
      unit = position.slice(title[0].length)
      position = title[0].trim()
    }
  }
  const above = some(raw.unitAbove)
  return { position, unit: unit ?? above, unitAbove: unit && above && unit !== above ? above : null }
}

function readDecision(
  raw: RawRecord,
  today: string,
  tell: Tell,
): { number: string | null; date: string | null; issuer: string | null } {
  const both = some(raw.decision)
  const found = both ? findDecision(both, today) : null
  if (both && !found) tell('decision', 'decision-strange', 'error', { text: both })
  let number = found?.number ?? null
  const writtenNumber = some(raw.decisionNumber)
  if (writtenNumber) {
    const inCell = findDecision(writtenNumber, today)
    number = inCell?.number ?? readDecisionNumber(writtenNumber)
    if (!number) tell('decisionNumber', 'decision-strange', 'error', { text: writtenNumber })
  }
  const writtenDate = some(raw.decisionDate)
  let date = found?.date ?? (writtenNumber ? (findDecision(writtenNumber, today)?.date ?? null) : null)
  if (writtenDate) {
    const read = parseDate(writtenDate, today)
    if (read) date = read
    else tell('decisionDate', 'date-strange', 'error', { text: writtenDate })
  }
  if (date?.note === 'two-digit-year')
    tell('decisionDate', 'two-digit-year', 'note', { date: shown(date.date) })
  if (date?.note === 'month-first') tell('decisionDate', 'month-first', 'note', { date: shown(date.date) })
  if (date && date.date > today) tell('decisionDate', 'date-ahead', 'error', { date: shown(date.date) })
  else if (date && date.date < '1945-09')
    tell('decisionDate', 'date-too-early', 'error', { date: shown(date.date) })
  const list = some(raw.listDecisionNumber)
  const listDate = some(raw.listDecisionDate)
  if (list && number && !sameDecision(list, number))
    tell('decisionNumber', 'decision-differs', 'note', { list, row: number })
  else if (
    list &&
    number &&
    listDate &&
    date &&
    date.date.length === 10 &&
    listDate.length === 10 &&
    date.date !== listDate
  )
    tell('decisionDate', 'decision-date-differs', 'note', { list: shown(listDate), row: shown(date.date) })
  return {
    number: number ?? list,
    date: date?.date ?? (number && list && !sameDecision(list, number) ? null : listDate),
    issuer: some(raw.issuer) ?? found?.issuer ?? null,
  }
}

/** A date as an officer writes it. */
export function shown(date: string): string {
  return date.split('-').reverse().join('/')
}

function readYear(raw: RawRecord, today: string, tell: Tell) {
  const written = some(raw.year)
  if (!written) {
    const inAward = raw.award ? findPeriod(raw.award) : null
    return inAward
  }
  const inside = findPeriod(written)
  const short = /^\d{2}$/.test(written) ? parseDate(`01/01/${written}`, today) : null
  const period =
    inside ??
    (short
      ? { from: Number(short.date.slice(0, 4)), to: Number(short.date.slice(0, 4)), isSchoolYear: false }
      : null)
  if (!period) tell('year', 'year-strange', 'error', { text: written })
  else if (short && !inside) tell('year', 'two-digit-year', 'note', { date: String(period.from) })
  if (period && period.from > Number(today.slice(0, 4)))
    tell('year', 'date-ahead', 'error', { date: String(period.from) })
  return period
}

function readBirth(raw: RawRecord, kind: HolderKind, today: string, tell: Tell): string | null {
  const written = some(raw.birth)
  if (!written || kind === 'collective' || kind === 'enterprise') return null
  const short = /^\d{2}$/.test(written)
  const read = parseDate(
    short ? `01/01/${written}` : written.replace(/^(sn|sinh|năm sinh|ns)\s*:?\s*/i, ''),
    today,
  )
  if (!read) {
    tell('birth', 'birth-strange', 'error', { text: written })
    return null
  }
  let date = short ? read.date.slice(0, 4) : read.date
  // Nobody of the register was born in this century's last years.
  if ((short || read.note === 'two-digit-year') && Number(today.slice(0, 4)) - Number(date.slice(0, 4)) < 16)
    date = String(Number(date.slice(0, 4)) - 100) + date.slice(4)
  if (short || read.note === 'two-digit-year') tell('birth', 'two-digit-year', 'note', { date: shown(date) })
  if (date > today || Number(today.slice(0, 4)) - Number(date.slice(0, 4)) > 160)
    tell('birth', 'birth-strange', 'error', { text: written })
  return date
}

function readGender(written: string | undefined): 'male' | 'female' | null {
  const text = written?.trim().toLowerCase() ?? ''
  if (/^(nam|ông|m|male|trai)$/.test(text)) return 'male'
  return /^(nữ|nu|bà|f|female|gái)$/.test(text) ? 'female' : null
}

function readMoney(raw: RawRecord, tell: Tell): number | null {
  const written = some(raw.money)
  const inWords = some(raw.moneyWords)
  if (!written && !inWords) return null
  if (written && isTick(written) && written !== '1') return null
  const read = written ? parseMoney(written) : null
  if (read === undefined) {
    tell('money', 'money-strange', 'error', { text: written! })
    return null
  }
  const said = inWords ? readNumberWords(inWords) : (read?.words ?? null)
  if (inWords && said === null) tell('moneyWords', 'money-words-strange', 'note', { text: inWords })
  if (read && said !== null && read.vnd !== said)
    tell('money', 'money-differs', 'note', { figures: read.vnd, words: said })
  return read?.vnd ?? said
}

/** Fields of the list that go straight into the record under the same name. */
export const plainFields: readonly Field[] = [
  'name',
  'gender',
  'birth',
  'ethnicity',
  'position',
  'unit',
  'home',
  'residence',
  'idNumber',
  'kind',
  'basis',
  'award',
  'decision',
  'decisionNumber',
  'decisionDate',
  'issuer',
  'signer',
  'year',
  'goldenBook',
  'money',
  'moneyWords',
  'item',
  'deed',
  'note',
]
