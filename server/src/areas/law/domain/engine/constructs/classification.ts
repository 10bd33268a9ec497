import type { Rule } from '../../catalogue-types.ts'
import type { At } from '../at.ts'
import type { YearRating } from '../case.ts'
import { allOf } from '../combine.ts'
import { type Facts, isLost, path } from '../facts.ts'
import { atLeast, type Finding, met, notMet, unknown } from '../finding.ts'
import { lostYear } from './lost-year.ts'
import { spentYear } from './spent-year.ts'

type Classification = Extract<Rule, { type: 'classification' }>

const height: Record<YearRating, number> = { none: 0, poor: 0, satisfactory: 1, well: 2, excellent: 3 }
const words: Record<YearRating, string> = {
  none: 'không xếp loại',
  poor: 'không hoàn thành nhiệm vụ',
  satisfactory: 'hoàn thành nhiệm vụ',
  well: 'hoàn thành tốt nhiệm vụ',
  excellent: 'hoàn thành xuất sắc nhiệm vụ',
}

/** Rated at least so in the judged year, in each of the years that end with it, or in some years of a window. */
export function classification(rule: Classification, facts: Facts, at: At): Finding {
  if (at.run) return countInRun(rule, facts, at.run)
  if (rule.years === 1) return ratedIn(rule, facts, at.year)
  if (rule.consecutive) {
    const years = Array.from({ length: rule.years }, (_, back) => at.year - back)
    return allOf(
      years.map((year) => spentYear(facts, year) ?? ratedIn(rule, facts, year)),
      () => `${rule.years} năm liên tục ${words[rule.atLeast]} trở lên`,
    )
  }
  return countInRun(rule, facts, { from: -Infinity, to: at.year, maybeFrom: -Infinity, unknownYears: [] })
}

/** The rating of one year against what is asked. */
function ratedIn({ atLeast: least }: Pick<Classification, 'atLeast'>, facts: Facts, year: number): Finding {
  if (isLost(facts, year)) return lostYear(facts, year)
  const rating = facts.years.get(year)?.classification
  if (!rating)
    return unknown(() => `Chưa rõ xếp loại năm ${year} (cần ${words[least]} trở lên)`, [path.year(year)])
  const says = () => `Năm ${year}: ${words[rating]} (cần ${words[least]} trở lên)`
  return height[rating] >= height[least] ? met(says) : notMet(says)
}

function countInRun(rule: Classification, facts: Facts, run: NonNullable<At['run']>): Finding {
  const enough = (year: number) => {
    const rating = facts.years.get(year)?.classification
    return !!rating && height[rating] >= height[rule.atLeast] && !isLost(facts, year)
  }
  const sure = [...facts.years.keys()].filter((year) => year >= run.from && year <= run.to && enough(year))
  const listed = [...facts.years.keys()].filter(
    (year) => year < run.from && year >= run.maybeFrom && enough(year),
  )
  const open = run.unknownYears.filter((year) => !facts.years.get(year)?.classification)
  return atLeast(
    {
      sure: sure.length,
      possible: listed.length + open.length,
      missing: run.unknownYears.map((y) => path.year(y)),
    },
    rule.years,
    () => `Trong thời gian đó có ít nhất ${rule.years} năm ${words[rule.atLeast]} (đã có ${sure.length})`,
  )
}
