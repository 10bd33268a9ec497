import type { Period } from './reading/plan-reading.ts'

/** First and last day of a period; null where it has none. YYYY-MM-DD. */
export type PeriodDates = { startsOn: string | null; endsOn: string | null }

/**
 * The days that a period covers: several quarters or months run from the first to the last (a smaller number after a
 * larger one belongs to the next year), a bound leaves its open side null. "Before" a date still allows the date itself,
 * as deadlines are read; "before" a quarter, month or year ends the day before it begins. What is no day of the calendar
 * (30/02, a year of five digits) gives none.
 */
export function periodToDates(period: Period): PeriodDates {
  const whole = wholeOf(period)
  const startsOn = dayOrNull(period.from)
  const endsOn = dayOrNull(period.to)
  if (period.bound === 'before')
    return { startsOn, endsOn: endsOn ?? (period.kind === 'date' ? whole.endsOn : dayBefore(whole.startsOn)) }
  if (period.bound === 'after')
    return {
      startsOn: startsOn ?? (period.kind === 'date' ? whole.startsOn : dayAfter(whole.endsOn)),
      endsOn,
    }
  if (startsOn !== null || endsOn !== null) return { startsOn, endsOn }
  return whole
}

function wholeOf({ kind, year, values }: Period): PeriodDates {
  if (kind === 'date') {
    const days = values
      .map(dayOrNull)
      .filter((day) => day !== null)
      .sort()
    return { startsOn: days[0] ?? null, endsOn: days.at(-1) ?? null }
  }
  if (year === null || year < 1000 || year > 9999 || kind === 'unspecified')
    return { startsOn: null, endsOn: null }
  if (kind === 'year') return { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
  const most = kind === 'quarter' ? 4 : 12
  const numbers = values.map(Number).filter((value) => value >= 1 && value <= most)
  if (numbers.length === 0) return { startsOn: null, endsOn: null }
  const width = kind === 'quarter' ? 3 : 1
  let lastYear = year
  for (let i = 1; i < numbers.length; i += 1) if (numbers[i]! < numbers[i - 1]!) lastYear += 1
  const first = (numbers[0]! - 1) * width + 1
  const last = numbers.at(-1)! * width
  return { startsOn: `${year}-${two(first)}-01`, endsOn: lastDayOf(lastYear, last) }
}

function dayOrNull(value: string | number | undefined): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return null
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && iso(new Date(time)) === value ? value : null
}

function lastDayOf(year: number, month: number): string {
  return iso(new Date(Date.UTC(year, month, 0)))
}

function dayBefore(day: string | null): string | null {
  return shift(day, -1)
}

function dayAfter(day: string | null): string | null {
  return shift(day, 1)
}

function shift(day: string | null, days: number): string | null {
  if (day === null) return null
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return iso(date)
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
