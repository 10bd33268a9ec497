import { yearOf } from '../days.ts'
import { type Facts, heldAwards, path, type Spent } from '../facts.ts'
import { type Finding, notMet, unknown } from '../finding.ts'
import { stampOf } from '../under-entry.ts'

/**
 * What the last award of the same name has used up: the next one counts from the end of the achievement it was given
 * for. The award of the judged year itself is this very proposal.
 */
export function spentBefore(facts: Facts): Spent | null {
  const { award } = facts.award
  const rule = facts.award.rules.find(({ entry }) => entry.named === 'nextAwardCountsAnew')
  if (!rule || facts.basis !== 'merit') return null
  const onlyMerit = award.basis.length === 1
  let last: { until: number; missing: string[] } | null = null
  for (const one of heldAwards(facts) ?? []) {
    if (one.award !== award.id || (one.basis && one.basis !== 'merit')) continue
    const until = one.year ?? (one.decidedOn ? yearOf(one.decidedOn) : null)
    if (until === null || until >= facts.judgedYear || until < (last?.until ?? 0)) continue
    last = { until, missing: one.basis || onlyMerit ? [] : [path.award(one.place, 'basis')] }
  }
  if (!last) return null
  const stamp = stampOf(facts.law, rule.entry)
  return { ...last, cite: stamp.cite, soft: stamp.unread ? [`law.${stamp.key ?? `rules/${rule.id}`}`] : null }
}

/** A year that an award of the same name has used up does not count again; null: it has not. */
export function spentYear(facts: Facts, year: number): Finding | null {
  const { spent } = facts
  if (!spent || year > spent.until) return null
  const says = () =>
    `Năm ${year} đã tính khi được tặng ${facts.award.award.name} năm ${spent.until}; lần sau tính từ năm ${spent.until + 1} (${spent.cite})`
  if (spent.missing.length > 0) return unknown(says, spent.missing)
  return notMet(says, spent.soft ? { soft: true, provisional: true, missing: spent.soft } : {})
}
