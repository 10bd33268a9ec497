import type { CalendarYear, LocalDate } from './catalogue-types.ts'

export type SkippedDay = { on: LocalDate; why: string }
export type WorkingDaysResult = {
  from: LocalDate
  days: number
  /** The last working day of the term. */
  until: LocalDate
  /** Days passed over, in order, each with its reason. */
  skipped: SkippedDay[]
  /** Weekend days that count because the year's notice makes them working days. */
  madeUp: SkippedDay[]
  provisional: boolean
  reasons: string[]
}

/**
 * The day on which a term of `days` working days ends; the day it runs from is not counted. Saturdays, Sundays,
 * holidays and days off in lieu are passed over, make-up days are counted. A year whose days are not in the calendar
 * (or not all) makes the result provisional.
 */
export function addWorkingDays(
  calendar: ReadonlyMap<number, CalendarYear>,
  from: LocalDate,
  days: number,
): WorkingDaysResult {
  const skipped: SkippedDay[] = []
  const madeUp: SkippedDay[] = []
  const years = new Set<number>()
  let day = from
  let left = days
  while (left > 0) {
    day = nextDay(day)
    years.add(Number(day.slice(0, 4)))
    const known = calendar.get(Number(day.slice(0, 4)))?.days.filter(({ on }) => on === day) ?? []
    const off = known.find(({ kind }) => kind !== 'make-up-working-day')
    const made = known.find(({ kind }) => kind === 'make-up-working-day')
    const weekend = weekendWord(day)
    if (off) skipped.push({ on: day, why: weekend ? `${weekend}, ${off.name}` : off.name })
    else if (weekend && !made) skipped.push({ on: day, why: weekend })
    else {
      if (made) madeUp.push({ on: day, why: made.name })
      left -= 1
    }
  }
  const reasons = [...years].flatMap((year) => yearDoubt(calendar, year))
  return { from, days, until: day, skipped, madeUp, provisional: reasons.length > 0, reasons }
}

/** Is the day worked, by weekday and calendar? */
export function isWorkingDay(calendar: ReadonlyMap<number, CalendarYear>, on: LocalDate): boolean {
  return addWorkingDays(calendar, previousDay(on), 1).until === on
}

function yearDoubt(calendar: ReadonlyMap<number, CalendarYear>, year: number): string[] {
  const known = calendar.get(year)
  if (!known) return [`Chưa có lịch nghỉ của năm ${year}: chỉ trừ thứ Bảy, Chủ nhật.`]
  if (known.provisional) return [`Năm ${year}: ${known.provisional}`]
  if (known.confidence !== 'verified')
    return [`Năm ${year}: lịch nghỉ ghi theo trí nhớ, chưa đối chiếu thông báo.`]
  return []
}

function weekendWord(on: LocalDate): string | null {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
  return weekday === 6 ? 'thứ Bảy' : weekday === 0 ? 'Chủ nhật' : null
}

function nextDay(on: LocalDate): LocalDate {
  return shifted(on, 1)
}

function previousDay(on: LocalDate): LocalDate {
  return shifted(on, -1)
}

function shifted(on: LocalDate, days: number): LocalDate {
  const day = new Date(`${on}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
