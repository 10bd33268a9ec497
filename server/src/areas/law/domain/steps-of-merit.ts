import type { AwardId, Criterion, Law, Rule } from './catalogue-types.ts'
import { type AwardInForce, awardsOn, type LawInForce } from './law-on.ts'

/** An award on the way up by merit, and what its criteria of the day name before it. */
export type Step = {
  award: AwardId
  name: string
  /** Awards of earlier years that lead to it. */
  before: ReadonlySet<AwardId>
  /** Titles that it wants one after another, or of the very year. */
  titles: readonly AwardId[]
}

type Kind = 'individual' | 'collective'

/**
 * What merit leads to step by step on the day of the law: titles of every year, certificates, and whatever names an award
 * before it. Each stands after those that it names, else the lower before the higher.
 */
export function stepsOfMerit(inForce: LawInForce, kind: Kind): Step[] {
  const steps = awardsOn(inForce)
    .reverse()
    .flatMap((one): Step[] => {
      const { award, name } = one
      const items = itemsByMerit(inForce.law, one, kind)
      if (items.length === 0 || !award.subjects.includes(kind)) return []
      const named = items.flatMap(({ rule }) => awardsNamedBefore(rule))
      if (named.length === 0 && award.period !== 'annual' && award.kind !== 'commendation') return []
      const isTitle = (id: AwardId) => inForce.law.awards.get(id)?.kind === 'emulation-title'
      const titles = named.filter((each) => each.inRow && isTitle(each.award)).map((each) => each.award)
      const before = named.filter((each) => !each.sameYear).map((each) => each.award)
      return [{ award: award.id, name, before: new Set(before), titles: [...new Set(titles)] }]
    })
  const inOrder = new Set<Step>()
  const put = (step: Step): void => {
    for (const lower of steps)
      if (!inOrder.has(lower) && (step.before.has(lower.award) || step.titles.includes(lower.award)))
        put(lower)
    inOrder.add(step)
  }
  for (const step of steps) if (!inOrder.has(step)) put(step)
  return [...inOrder]
}

function itemsByMerit(law: Law, { award, criteria }: AwardInForce, kind: Kind): Criterion[] {
  if (!criteria || !award.basis.includes('merit')) return []
  const kindOf = (id: string) => law.terms.subjects.find((one) => one.id === id)?.kind
  return criteria.items.filter(
    ({ basis, subjects }) =>
      (!basis || basis.includes('merit')) && (!subjects || subjects.some((id) => kindOf(id) === kind)),
  )
}

type Named = { award: AwardId; sameYear: boolean; inRow: boolean }

/** Awards that a condition wants won before, or in the very year. */
export function awardsNamedBefore(rule: Rule): Named[] {
  if ('all' in rule) return rule.all.flatMap(awardsNamedBefore)
  if ('any' in rule) return rule.any.flatMap(awardsNamedBefore)
  if (rule.type === 'windowBefore') return [rule.baseline, ...rule.contains].flatMap(awardsNamedBefore)
  if (rule.type !== 'priorAward') return []
  const sameYear = rule.window === 'same-year'
  return [{ award: rule.award, sameYear, inRow: sameYear || !!rule.consecutive || rule.times === 1 }]
}
