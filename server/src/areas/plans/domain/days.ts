/** First day of a month, 1-12. */
export function firstDay(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`
}

/** Last day of a month, 1-12. */
export function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** Whole days from one calendar day to another; negative backwards. */
export function daysBetween(fromOn: string, toOn: string): number {
  return Math.round((Date.parse(toOn) - Date.parse(fromOn)) / 86_400_000)
}

/** The calendar day so many days later. */
export function daysLater(on: string, days: number): string {
  return new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)
}

/** 2026-03-31 → 31/03/2026; null → null. */
export function dayInWords(on: string): string {
  return on.split('-').reverse().join('/')
}
