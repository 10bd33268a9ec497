import { remembering } from './cell-text.ts'

/** A day, month or year as read; `note` where something about it was supposed. */
export type ReadDate = { date: string; note: 'two-digit-year' | 'month-first' | 'from-number' | null }

const sign = '\\s*[/.\\-–]\\s*'
const dayMonthYear = new RegExp(`^(\\d{1,2})${sign}(\\d{1,2})${sign}(\\d{4}|\\d{2})$`)
const monthYear = new RegExp(`^(\\d{1,2})${sign}(\\d{4})$`)

/**
 * A date in any usual form: 5/6/2021, 05-6-21, 2021-06-05, "ngày 5 tháng 6 năm 2021", "tháng 6/2021", "2021", a serial
 * number of a sheet. Partial dates stay partial: "2021-06", "2021". Null: nothing written; undefined: no date.
 */
export function parseDate(written: string, today: string): ReadDate | null | undefined {
  if (today !== knownToday) {
    knownToday = today
    known = remembering((text) => readDate(text, today))
  }
  return known(written)
}

// Dates come again and again in a list.
let knownToday = ''
let known: (text: string) => ReadDate | null | undefined = () => undefined

function readDate(written: string, today: string): ReadDate | null | undefined {
  let text = written.trim().toLowerCase()
  if (text === '') return null
  text = text
    .replace(/^(ngày|ngay)\s*[:.]?\s*/, '')
    .replace(/[.,;]+$/, '')
    .replace(/\s*(tháng|thang)\s*/, (_all, _word, at) => (at === 0 ? '' : '/'))
    .replace(/\s*(năm|nam)\s*/, (_all, _word, at) => (at === 0 ? '' : '/'))
    .replace(/\s+(00:00:00|0:00|\d{1,2}:\d{2}(:\d{2})?)$/, '')
    .replace(/^[()]+|[()]+$/g, '')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t[\d:.]*z?)?$/.exec(text)
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]), null)
  const full = dayMonthYear.exec(text)
  if (full) return fromParts(Number(full[1]), Number(full[2]), full[3]!, today)
  const partial = monthYear.exec(text)
  if (partial) {
    const month = Number(partial[1])
    const year = Number(partial[2])
    if (month < 1 || month > 12 || !isYear(year)) return undefined
    return { date: `${year}-${String(month).padStart(2, '0')}`, note: null }
  }
  if (/^\d{4}$/.test(text)) return isYear(Number(text)) ? { date: text, note: null } : undefined
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (packed) return fromParts(Number(packed[1]), Number(packed[2]), packed[3]!, today)
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const at = new Date((Math.floor(Number(text)) - 25_569) * 86_400_000).toISOString().slice(0, 10)
    return { date: at, note: 'from-number' }
  }
  return undefined
}

function fromParts(first: number, second: number, year: string, today: string): ReadDate | undefined {
  const century = year.length === 4 ? Number(year) : centuryOf(Number(year), today)
  const isShort = year.length === 2
  if (second > 12 && first <= 12) {
    const swapped = real(century, first, second, 'month-first')
    return swapped
  }
  return real(century, second, first, isShort ? 'two-digit-year' : null)
}

/** Two digits: this century up to today's year, the last one above it. */
function centuryOf(year: number, today: string): number {
  const now = Number(today.slice(0, 4))
  const here = Math.floor(now / 100) * 100 + year
  return here <= now ? here : here - 100
}

function isYear(year: number): boolean {
  return year >= 1800 && year < 2200
}

function real(year: number, month: number, day: number, note: ReadDate['note']): ReadDate | undefined {
  if (!isYear(year)) return undefined
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const at = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(date)) return undefined
  return { date, note }
}

/** The year or span of years that an award is for: "2019", "năm học 2019-2020", "2016 - 2020"; null where none is. */
export type ReadPeriod = { from: number; to: number; isSchoolYear: boolean }

/** Reads years out of a text that may say more. */
export function findPeriod(text: string): ReadPeriod | null {
  const span =
    /(?<!\d)((?:19|20)\d{2})\s*(?:[-–—/]|đến|den|tới)\s*(?:năm\s*)?((?:19|20)\d{2}|\d{2})(?!\d)/i.exec(text)
  if (span) {
    const from = Number(span[1])
    const to = span[2]!.length === 4 ? Number(span[2]) : Math.floor(from / 100) * 100 + Number(span[2])
    if (to >= from && to - from <= 60)
      return { from, to, isSchoolYear: to === from + 1 && /học|hoc|nh\b/i.test(text) }
  }
  const one = /(?<![\d/.-])((?:19|20)\d{2})(?![\d/])/.exec(text)
  return one ? { from: Number(one[1]), to: Number(one[1]), isSchoolYear: false } : null
}

/** Every year that a cell lists: "2018, 2019, 2020"; a span counts as one. */
export function listPeriods(text: string): ReadPeriod[] {
  return text
    .split(/[,;\n+&]|\svà\s/)
    .map((part) => findPeriod(part))
    .filter((period) => period !== null)
}
