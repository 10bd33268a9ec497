import type { Refusal } from '../../../platform/refusal.ts'

/** Our own safety setting: the longest time that a person's rights may be lent at once. */
const longestDeputationDays = 92

export type DeputationDates = { since: string; until: string }

/** Days of a deputation, both ends counted. */
export function daysOf({ since, until }: DeputationDates): number {
  return Math.round((Date.parse(until) - Date.parse(since)) / 86_400_000) + 1
}

/**
 * Null where rights may be lent for these days, otherwise why not.
 * @refuses dates-reversed, deputation-in-past, deputation-too-long
 */
export function judgeDates(dates: DeputationDates, today: string): Refusal | null {
  const no = (code: string, values: Refusal['values'] = {}): Refusal => ({ refused: true, code, values })
  if (dates.until < dates.since) return no('dates-reversed')
  if (dates.since < today) return no('deputation-in-past')
  if (daysOf(dates) > longestDeputationDays) return no('deputation-too-long', { days: longestDeputationDays })
  return null
}

/** Where a deputation stands on `today`: one pure function of its row. */
export function stateOf(
  deputation: DeputationDates & { revokedAt: Date | null },
  today: string,
): 'coming' | 'running' | 'over' | 'revoked' {
  if (deputation.revokedAt !== null) return 'revoked'
  if (deputation.since > today) return 'coming'
  return deputation.until >= today ? 'running' : 'over'
}
