import type { Rule } from '../../catalogue-types.ts'
import type { At, Run } from '../at.ts'
import { allOf } from '../combine.ts'
import { yearOf } from '../days.ts'
import type { Evaluate } from '../evaluate-type.ts'
import { type Facts, heldAwards, lastTitleYear } from '../facts.ts'
import { type Finding, notMet } from '../finding.ts'
import { spentYear } from './spent-year.ts'

type Window = Extract<Rule, { type: 'windowBefore' }>
/** No record reaches further back than a working life. */
const mostYears = 60

/**
 * Years without a break that end at the proposal, each meeting `baseline`; "from five years" is five or more, so
 * what must lie inside may lie anywhere in the unbroken run. After a prior award, the years begin with the next.
 */
export function windowBefore(rule: Window, facts: Facts, at: At, evaluate: Evaluate): Finding {
  const title = titleOf(rule.baseline)
  const end = title ? lastTitleYear(facts, title) : at.year
  const first = rule.startsAfter ? firstAfter(rule.startsAfter, facts) : -Infinity
  const rated = (year: number) => evaluate(rule.baseline, facts, { year, span: 1, yearly: true, run: null })
  const baseline = (year: number) => spentYear(facts, year) ?? rated(year)
  const years = Array.from({ length: rule.years }, (_, back) => end - back)
  const each = years.map((year) => (year < first ? tooEarly(facts, rule, year) : baseline(year)))
  const whole = allOf(
    each,
    () => `${rule.years} năm liên tục đến thời điểm đề nghị (${end - rule.years + 1}–${end})`,
  )
  if (rule.contains.length === 0) return whole
  const oldest = Math.min(oldestYear(facts), end - rule.years + 1)
  // What an unread rule takes away is still counted inside: that rule alone may not turn the case down.
  const run = runBack(end, Math.max(first, end - mostYears, oldest), facts.spent?.soft ? rated : baseline)
  const inside = rule.contains.map((one) => evaluate(one, facts, { year: end, span: rule.years, run }))
  return allOf(
    [whole, ...inside],
    () => `Trong thời gian từ ${rule.years} năm liên tục đến thời điểm đề nghị`,
  )
}

/** A row of titles ends with the last that can have been given, not with the last rating. */
const titleOf = (rule: Rule) => ('type' in rule && rule.type === 'priorAward' ? rule.award : null)

function firstAfter(award: string, facts: Facts): number {
  const years = (heldAwards(facts) ?? [])
    .filter((one) => one.award === award && (!one.basis || one.basis === 'merit'))
    .map((one) => one.year ?? (one.decidedOn ? yearOf(one.decidedOn) : null))
    .filter((year) => year !== null)
  return years.length > 0 ? Math.min(...years) + 1 : -Infinity
}

function tooEarly(facts: Facts, rule: Window, year: number): Finding {
  const name = facts.law.law.awards.get(rule.startsAfter!)?.name ?? rule.startsAfter
  return notMet(() => `Năm ${year} chưa ở sau năm được tặng ${name}`)
}

/** How far back the run reaches surely, and how far it could reach: as long as no year breaks it. */
function runBack(end: number, oldest: number, baseline: (year: number) => Finding): Run {
  let from = end + 1
  let year = end
  const unknownYears: number[] = []
  let broken = false
  for (; year >= oldest && !broken; year -= 1) {
    const { verdict } = baseline(year)
    if (verdict === 'notMet') broken = true
    else if (verdict === 'unknown') unknownYears.push(year)
    else if (unknownYears.length === 0) from = year
  }
  return { from, to: end, maybeFrom: broken ? year + 2 : Math.min(from, year + 1), unknownYears }
}

/** Nothing that could be counted lies before it. */
function oldestYear(facts: Facts): number {
  const { awards, initiatives } = facts.theCase.subject
  const years = [
    ...facts.years.keys(),
    ...(awards ?? []).map((one) => one.year ?? (one.decidedOn ? yearOf(one.decidedOn) : facts.judgedYear)),
    ...(initiatives ?? []).map(
      (one) => one.year ?? (one.recognisedOn ? yearOf(one.recognisedOn) : facts.judgedYear),
    ),
  ]
  return Math.min(facts.judgedYear, ...years)
}
