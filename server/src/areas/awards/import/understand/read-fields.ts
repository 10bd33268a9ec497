import { isNothing, isTick } from './cell-text.ts'
import { findPeriod, parseDate } from './parse-date.ts'
import { findDecision, readDecisionNumber, sameDecision } from './parse-decision.ts'
import type { HolderKind } from './parse-holder.ts'
import { parseMoney, readNumberWords } from './parse-money.ts'
import type { Problem, RawField, RawRecord } from './record-types.ts'

/** Notes what is wrong with a field. */
export type Tell = (
  field: RawField,
  code: string,
  level: Problem['level'],
  values?: Problem['values'],
) => void

/** The text of a cell that says something; null for an empty one, a dash, "không". */
export function some(text: string | undefined): string | null {
  return text === undefined || isNothing(text) ? null : text
}

/** The decision of a record: its own cells first, then what the list says. */
export function readDecision(
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

/** The year or years that the award is for. */
export function readYear(raw: RawRecord, today: string, tell: Tell) {
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

/** Day, month or year of birth; collectives have none. */
export function readBirth(raw: RawRecord, kind: HolderKind, today: string, tell: Tell): string | null {
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

/** "Nam", "Nữ" and their like. */
export function readGender(written: string | undefined): 'male' | 'female' | null {
  const text = written?.trim().toLowerCase() ?? ''
  if (/^(nam|ông|m|male|trai)$/.test(text)) return 'male'
  return /^(nữ|nu|bà|f|female|gái)$/.test(text) ? 'female' : null
}

/** The sum in đồng; figures and words are held against each other. */
export function readMoney(raw: RawRecord, tell: Tell): number | null {
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
