import { isRefusal } from '../../../../../platform/refusal.ts'
import { holdsOn } from '../../in-force.ts'
import { type LawInForce, parameterOn } from '../../law-on.ts'
import { rulesIn } from '../../rules-in.ts'
import type { Facts } from '../facts.ts'

export type WomenCut = { share: number; fact: string; exceptFact: string }

/** The share by which a woman's time in post is cut on the day, and the facts that it hangs on. Null: no such rule. */
export function womenCut(facts: Facts): WomenCut | null {
  const rule = facts.award.rules.find(({ entry }) => entry.named === 'womenTenureCut')
  if (!rule) return null
  const { share, fact, exceptFact } = rule.entry.with as Record<'share' | 'fact' | 'exceptFact', string>
  const value = parameterOn(facts.law, share)
  if (isRefusal(value)) return null
  const [part, whole = '1'] = String(value.value).split('/')
  return { share: Number(part) / Number(whole), fact, exceptFact }
}

const known = new WeakMap<LawInForce, Map<string, number>>()

/** The fewest years in a post that any award of the day asks for; null: no award asks for it. */
export function leastYears(law: LawInForce, post: string): number | null {
  let least = known.get(law)
  if (!least) {
    least = new Map()
    for (const award of law.law.awards.values())
      for (const variant of award.criteria.filter(
        (one) => one.confidence !== 'draft' && holdsOn(one, law.on),
      ))
        for (const rule of variant.items.flatMap((item) => rulesIn(item.rule)))
          if ('type' in rule && rule.type === 'postTenure')
            for (const row of rule.posts)
              least.set(row.post, Math.min(row.years ?? 0, least.get(row.post) ?? Number.POSITIVE_INFINITY))
    known.set(law, least)
  }
  return least.get(post) ?? null
}
