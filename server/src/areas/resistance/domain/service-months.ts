import type { ServicePeriod } from './fields.ts'
import { spanOf } from './partial-date.ts'

/** Months of service: least and most that the partial dates allow; overlapping periods count once. Null where an end is missing. */
export type ServiceMonths = { least: number; most: number } | null

export function countServiceMonths(periods: readonly ServicePeriod[]): ServiceMonths {
  if (periods.length === 0 || periods.some((period) => !period.from || !period.to)) return null
  const least = merged(
    periods.map(({ from, to }) => [monthOf(spanOf(from!).last), monthOf(spanOf(to!).first)]),
  )
  const most = merged(
    periods.map(({ from, to }) => [monthOf(spanOf(from!).first), monthOf(spanOf(to!).last)]),
  )
  return { least, most }
}

const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

/** Whole months covered, first and last included. */
function merged(spans: [number, number][]): number {
  let covered = 0
  let reached = Number.NEGATIVE_INFINITY
  for (const [from, to] of spans.filter(([from, to]) => to >= from).sort((a, b) => a[0] - b[0])) {
    const start = Math.max(from, reached + 1)
    if (to >= start) covered += to - start + 1
    reached = Math.max(reached, to)
  }
  return covered
}

/** The condition of the youth volunteers' medal on a day, as the law catalogue has it. */
export type ServiceCondition = {
  months: number
  exceptions: readonly string[]
  cite: string
  isVerified: boolean
}

export type ServiceVerdict =
  | {
      verdict: 'met' | 'not-met' | 'excepted'
      condition: ServiceCondition
      months: ServiceMonths
      stated: number | null
    }
  | { verdict: 'unknown'; condition: ServiceCondition; months: ServiceMonths; stated: number | null }

/**
 * Whether the time served meets the condition. What the periods say counts; the paper's own figure only where the periods
 * leave it open. Unknown where the dates allow both answers.
 * @law condition of service length, from the catalogue
 */
export function judgeService(
  holder: { periods: readonly ServicePeriod[]; timeServed: number | null; isMartyr: boolean },
  condition: ServiceCondition,
): ServiceVerdict {
  const months = countServiceMonths(holder.periods)
  const facts = { condition, months, stated: holder.timeServed }
  if (holder.isMartyr && condition.exceptions.includes('martyr')) return { verdict: 'excepted', ...facts }
  if (months && months.least >= condition.months) return { verdict: 'met', ...facts }
  if (months && months.most < condition.months) return { verdict: 'not-met', ...facts }
  if (holder.timeServed === null) return { verdict: 'unknown', ...facts }
  return { verdict: holder.timeServed >= condition.months ? 'met' : 'not-met', ...facts }
}
