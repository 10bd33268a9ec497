import type { PeriodContext } from './period-context.ts'
import type { PeriodToken } from './period-tokens.ts'
import type { Period } from './plan-reading.ts'

type Of<T extends PeriodToken['type']> = Extract<PeriodToken, { type: T }>

const pad = (value: number) => String(value).padStart(2, '0')
const iso = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const monthEnd = (year: number, month: number) => iso(year, month, lastDay(year, month))

/** Puts the pieces of a written period together; the finest piece decides the kind. */
export function combine(tokens: PeriodToken[], context: PeriodContext): Period {
  const of = <T extends PeriodToken['type']>(type: T) =>
    tokens.filter((token): token is Of<T> => token.type === type)
  const years = of('years')
  const written = years.length === 1 && years[0]!.from === years[0]!.to ? years[0]!.from : null
  const dates = of('date')
  if (dates.length > 0) return fromDates(dates, tokens, written, context)
  if (of('every-month').length > 0)
    return { kind: 'month', year: written ?? context.year, values: span(1, 12) }
  const months = of('months')
  if (months.some((token) => token.values.length > 0)) return fromMonths(months, tokens, written, context)
  const quarters = of('quarters')
  if (quarters.some((token) => token.values.length > 0))
    return fromQuarters(quarters, tokens, written, context)
  if (of('every-quarter').length > 0)
    return { kind: 'quarter', year: written ?? context.year, values: span(1, 4) }
  const reviews = of('reviews')
  if (reviews.length > 0)
    return { kind: 'quarter', year: written ?? context.year, values: reviews[0]!.quarters }
  const halves = of('half')
  if (halves.length > 0) return fromHalf(halves[0]!, written ?? context.year)
  const terms = of('term')
  if (terms.length > 0 && context.schoolYear) return fromTerms(terms, context.schoolYear)
  const school = of('school-year')[0]
  if (school) return { kind: 'year', year: school.from, values: [] }
  if (years.length > 0) {
    const [from, to] = [Math.min(...years.map((y) => y.from)), Math.max(...years.map((y) => y.to))]
    if (from === to) return { kind: 'year', year: from, values: [] }
    return {
      kind: 'year',
      year: from,
      values: [],
      from: iso(from, 1, 1),
      to: iso(to, 12, 31),
      bound: 'between',
    }
  }
  if (of('whole-year').length > 0) return { kind: 'year', year: context.year, values: [] }
  return { kind: 'unspecified', year: context.year, values: [] }
}

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

function yearOfMonth(month: number, written: number | null, context: PeriodContext): number | null {
  if (written !== null) return written
  // A school year opens in the second half of its first calendar year.
  if (context.schoolYear) return month >= 7 ? context.schoolYear[0] : context.schoolYear[1]
  return context.year
}

function isSpan(tokens: PeriodToken[], type: PeriodToken['type']): boolean {
  const first = tokens.findIndex((token) => token.type === type)
  const last = tokens.findLastIndex((token) => token.type === type)
  return tokens
    .slice(first + 1, last)
    .some((token) => token.type === 'dash' || token.type === 'to' || token.type === 'before')
}

const has = (tokens: PeriodToken[], type: PeriodToken['type']) => tokens.some((token) => token.type === type)

function fromDates(
  dates: Of<'date'>[],
  tokens: PeriodToken[],
  written: number | null,
  context: PeriodContext,
): Period {
  const lastYear = dates.findLast((one) => one.year !== null)?.year ?? written
  const values: string[] = []
  let year: number | null = null
  for (const one of dates) {
    const of = yearOfMonth(one.month, one.year ?? lastYear, context)
    year ??= of
    const value = of === null || one.day > lastDay(of, one.month) ? null : iso(of, one.month, one.day)
    if (value !== null && !values.includes(value)) values.push(value)
  }
  if (values.length === 0) return { kind: 'unspecified', year: context.year, values: [] }
  const period: Period = { kind: 'date', year, values }
  if (values.length > 1 && isSpan(tokens, 'date')) {
    return { ...period, from: values[0]!, to: values.at(-1)!, bound: 'between' }
  }
  if (has(tokens, 'before') || (has(tokens, 'to') && values.length === 1)) {
    return { ...period, to: values.at(-1)!, bound: 'before' }
  }
  if (has(tokens, 'after') || (has(tokens, 'from') && values.length === 1)) {
    return { ...period, from: values[0]!, bound: 'after' }
  }
  return period
}

function fromMonths(
  tokensOfMonths: Of<'months'>[],
  tokens: PeriodToken[],
  written: number | null,
  context: PeriodContext,
): Period {
  const lastYear = tokensOfMonths.findLast((one) => one.year !== null)?.year ?? written
  const at = tokensOfMonths.flatMap((token, index) =>
    token.values.map((month) => {
      const later = tokensOfMonths.slice(index).find((one) => one.year !== null)?.year ?? lastYear
      return { month, year: yearOfMonth(month, token.year ?? later, context) }
    }),
  )
  const first = at[0]!
  const last = at.at(-1)!
  const inside = tokensOfMonths.some((token) => token.span && isRun(token.values))
  if (tokensOfMonths.length > 1 && isSpan(tokens, 'months') && first.year !== null && last.year !== null) {
    const values: number[] = []
    const length = (last.year - first.year) * 12 + last.month - first.month
    for (let step = 0; step <= Math.min(Math.max(length, 0), 11); step += 1)
      values.push(((first.month - 1 + step) % 12) + 1)
    return {
      kind: 'month',
      year: first.year,
      values,
      from: iso(first.year, first.month, 1),
      to: monthEnd(last.year, last.month),
      bound: 'between',
    }
  }
  const period: Period = { kind: 'month', year: first.year, values: [...new Set(at.map((one) => one.month))] }
  return withBound(period, tokens, inside)
}

const isRun = (values: number[]) =>
  values.every((value, index) => index === 0 || value === values[index - 1]! + 1)

function withBound(period: Period, tokens: PeriodToken[], between: boolean): Period {
  const perStep = period.kind === 'quarter' ? 3 : 1
  const { year } = period
  if (year === null) return period
  const first = (Number(period.values[0]) - 1) * perStep + 1
  const last = Number(period.values.at(-1)) * perStep
  if (between) return { ...period, from: iso(year, first, 1), to: monthEnd(year, last), bound: 'between' }
  if (has(tokens, 'before')) return { ...period, to: monthEnd(year, last), bound: 'before' }
  if (has(tokens, 'after')) return { ...period, from: iso(year, first, 1), bound: 'after' }
  return period
}

function fromQuarters(
  found: Of<'quarters'>[],
  tokens: PeriodToken[],
  written: number | null,
  context: PeriodContext,
): Period {
  const schoolYear = (quarter: number) => yearOfMonth(quarter * 3, null, context)
  const lastYear = found.findLast((one) => one.year !== null)?.year ?? written
  const at = found.flatMap((token) =>
    token.values.map((quarter) => ({
      quarter,
      year: shifted(token.year ?? lastYear ?? schoolYear(quarter), token.shift ?? 0),
    })),
  )
  const first = at[0]!
  const last = at.at(-1)!
  if (found.length > 1 && isSpan(tokens, 'quarters') && first.year !== null && last.year !== null) {
    const values: number[] = []
    const length = (last.year - first.year) * 4 + last.quarter - first.quarter
    for (let step = 0; step <= Math.min(Math.max(length, 0), 3); step += 1)
      values.push(((first.quarter - 1 + step) % 4) + 1)
    return {
      kind: 'quarter',
      year: first.year,
      values,
      from: iso(first.year, first.quarter * 3 - 2, 1),
      to: monthEnd(last.year, last.quarter * 3),
      bound: 'between',
    }
  }
  const period: Period = {
    kind: 'quarter',
    year: first.year,
    values: [...new Set(at.map((one) => one.quarter))],
  }
  return withBound(period, tokens, found.length === 1 && found[0]!.span === true)
}

function shifted(year: number | null, by: number): number | null {
  return year === null ? null : year + by
}

function fromHalf(half: Of<'half'>, contextYear: number | null): Period {
  const year = half.year ?? contextYear
  const quarters = half.months / 3
  const values = half.half === 1 ? span(1, quarters) : span(5 - quarters, 4)
  const period: Period = { kind: 'quarter', year, values }
  return withBound(period, [], true)
}

/** Terms of a school year: the first ends with January, the second with May. */
function fromTerms(terms: Of<'term'>[], [first, second]: readonly [number, number]): Period {
  const values = terms.flatMap(({ term, edge }) => {
    if (edge === 'end') return term === 1 ? [12, 1] : [5]
    return term === 1 ? [9, 10, 11, 12, 1] : span(1, 5)
  })
  const year = values[0]! >= 7 ? first : second
  return {
    kind: 'month',
    year,
    values: [...new Set(values)],
    from: iso(year, values[0]!, 1),
    to: monthEnd(second, values.at(-1)!),
    bound: 'between',
  }
}
