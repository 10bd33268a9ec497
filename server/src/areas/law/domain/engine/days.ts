import type { LocalDate } from '../catalogue-types.ts'

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))

/** Whole months from one day to another: 2025-07-15 to 2025-12-31 is five. */
export function wholeMonths(from: LocalDate, to: LocalDate): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return to.slice(8) < from.slice(8) ? months - 1 : months
}

/** The same day so many months later, or the last of a shorter month. */
export function monthsLater(day: LocalDate, months: number): LocalDate {
  const first = new Date(Date.UTC(yearOf(day), Number(day.slice(5, 7)) - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(Number(day.slice(8)), last))
  return first.toISOString().slice(0, 10)
}

/** The day after, as a period that names its last day becomes half-open. */
export function dayAfter(day: LocalDate): LocalDate {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** The day before. */
export function dayBefore(day: LocalDate): LocalDate {
  const last = new Date(`${day}T00:00:00Z`)
  last.setUTCDate(last.getUTCDate() - 1)
  return last.toISOString().slice(0, 10)
}

/** 2025-03-01 → 01/03/2025, as it is written in Vietnamese. */
export const dayText = (day: LocalDate): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
