import type { InitiativeScope, Rule } from '../../catalogue-types.ts'
import { type At, inRun } from '../at.ts'
import type { InitiativeFacts } from '../case.ts'
import { yearOf } from '../days.ts'
import { type Facts, heldAwards, isLost, path } from '../facts.ts'
import { atLeast, type Finding, met, notMet, unknown } from '../finding.ts'

type Initiative = Extract<Rule, { type: 'initiative' }>

/** A wider scope serves a narrower one. */
const width: Record<InitiativeScope, number> = { unit: 1, province: 2, national: 3 }
const scopeWords: Record<InitiativeScope, string> = {
  unit: 'cơ sở',
  province: 'Bộ, ban, ngành, tỉnh',
  national: 'toàn quốc',
}
type Status = {
  counts: 'yes' | 'maybe' | 'no'
  late?: boolean
  year: number | null
  missing: string[]
  why?: string
}

/** Initiatives, science topics and works that are recognised, wide enough, of the time that counts, and not used yet. */
export function initiative(rule: Initiative, facts: Facts, at: At): Finding {
  const list = facts.theCase.subject.initiatives
  const what = `${rule.count} sáng kiến hoặc đề tài, đề án, công trình phạm vi ${scopeWords[rule.scope]}`
  if (!list) return unknown(() => `Chưa rõ có ${what} hay không`, ['subject.initiatives'])
  const statuses = list.map((one, place) => statusOf(rule, facts, at, one, place))
  const free = statuses.filter((one) => one.counts === 'yes')
  const sure = Math.max(0, free.length - usedUnnamed(facts, free))
  const maybe = statuses.filter((one) => one.counts === 'maybe')
  const children = statuses.flatMap((one, place) => describe(one, list[place]!))
  const result = atLeast(
    { sure, possible: maybe.length, missing: maybe.flatMap((one) => one.missing) },
    rule.count,
    () => `${what}, chưa dùng cho lần khen khác (đã có ${sure})`,
  )
  const outside = statuses.filter((one) => one.late).length
  // When such a work must have been recognised is not written: an older one leaves the case open.
  const soft = result.verdict === 'notMet' && sure + maybe.length + outside >= rule.count
  return { ...result, children, ...(soft ? { soft, provisional: true, missing: [timeKey] } : {}) }
}

const timeKey = 'law.rules.initiative-time'

function statusOf(rule: Initiative, facts: Facts, at: At, one: InitiativeFacts, place: number): Status {
  const year = one.year ?? (one.recognisedOn ? yearOf(one.recognisedOn) : null)
  const no = (why: string, late = false): Status => ({ counts: 'no', year, missing: [], why, late })
  if (!rule.kinds.includes(one.kind)) return no('không phải loại được tính')
  const missing: string[] = []
  if (!one.scope) missing.push(path.initiative(place, 'scope'))
  else if (width[one.scope] < width[rule.scope])
    return no(`phạm vi ${scopeWords[one.scope]}, cần phạm vi ${scopeWords[rule.scope]}`)
  if (one.recognisedOn && one.recognisedOn > facts.theCase.on) return no('được công nhận sau ngày đề nghị')
  if (!one.usedFor) missing.push(path.initiative(place, 'usedFor'))
  else {
    const used = one.usedFor.find((use) => usesUp(facts, use))
    if (used)
      return no(
        `đã dùng để xét ${facts.law.law.awards.get(used.award)?.name ?? used.award}${used.year ? ` năm ${used.year}` : ''}`,
      )
  }
  if (year === null) return { counts: 'maybe', year, missing: [...missing, path.initiative(place, 'year')] }
  if (isLost(facts, year)) return no('trước ngày chấp hành xong kỷ luật')
  const when = timeOf(facts, at, year)
  if (when === 'out') return no(`năm ${year} nằm ngoài thời gian xét`, !at.run && at.span > 1)
  if (when === 'maybe')
    missing.push(...at.run!.unknownYears.filter((open) => open >= year).map((open) => path.year(open)))
  return { counts: missing.length > 0 ? 'maybe' : 'yes', year, missing }
}

/** Inside the run of a window; else in the judged year, or in the years that the criterion looks at. */
function timeOf(facts: Facts, at: At, year: number): 'in' | 'maybe' | 'out' {
  const latest = yearOf(facts.theCase.on)
  if (at.run) return inRun(at.run, year, latest)
  const { period } = facts.theCase
  const last = period
    ? Math.max(at.year, yearOf(period.to))
    : at.span > 1
      ? Math.max(at.year, latest)
      : at.year
  const first = period ? Math.min(at.year, yearOf(period.from)) : at.year
  return year <= last && year >= first - at.span + 1 ? 'in' : 'out'
}

/**
 * A use takes the initiative away for any other award, but not for the very award and year that is judged, and not
 * on the way up a ladder of titles: the work that won the lower title may win the higher one once its scope grew.
 */
function usesUp(facts: Facts, use: { award: string; year?: number | null }): boolean {
  const { award } = facts.award
  if (use.award === award.id) return use.year !== facts.judgedYear
  const used = facts.law.law.awards.get(use.award)
  const isTitle = award.kind === 'emulation-title' && used?.kind === 'emulation-title'
  return !(isTitle && used.rank < award.rank)
}

/** Titles won by an initiative that the case does not name: one of that year's is gone. */
function usedUnnamed(facts: Facts, free: Status[]): number {
  const { initiatives } = facts.theCase.subject
  const titles = (heldAwards(facts) ?? []).filter(
    (one) => one.groundedOn === 'initiative' && usesUp(facts, { award: one.award, year: one.year ?? null }),
  )
  return titles.filter((title) => {
    const named = initiatives?.some((one) =>
      one.usedFor?.some((use) => use.award === title.award && use.year === title.year),
    )
    return !named && free.some((one) => one.year === title.year)
  }).length
}

function describe(status: Status, one: InitiativeFacts): Finding[] {
  const name = `${kindWords[one.kind]}${status.year ? ` năm ${status.year}` : ''}`
  if (status.counts === 'yes') return [met(() => `${name}: được tính`)]
  if (status.counts === 'no') return [notMet(() => `${name}: không tính, ${status.why}`)]
  return [unknown(() => `${name}: chưa đủ thông tin`, status.missing)]
}

const kindWords: Record<InitiativeFacts['kind'], string> = {
  initiative: 'Sáng kiến',
  'science-topic': 'Đề tài khoa học',
  'science-project': 'Đề án khoa học',
  'science-work': 'Công trình khoa học và công nghệ',
}
