import type { LocalDate } from './catalogue-types.ts'

/** Is the day within [from, until)? */
export function holdsOn(period: { from: LocalDate; until: LocalDate | null }, on: LocalDate): boolean {
  return period.from <= on && (period.until === null || on < period.until)
}

/** The entries of a list in force on the day; a draft is never in force. */
export function entriesOn<T extends { from: LocalDate; until: LocalDate | null; confidence: string }>(
  list: readonly T[],
  on: LocalDate,
): T[] {
  return list.filter((entry) => entry.confidence !== 'draft' && holdsOn(entry, on))
}

/** Do two half-open periods share a day? */
export function overlap(
  a: { from: LocalDate; until: LocalDate | null },
  b: { from: LocalDate; until: LocalDate | null },
): boolean {
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until)
}
