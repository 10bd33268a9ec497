import type { Rule } from '../catalogue-types.ts'
import { allOf, anyOf } from './combine.ts'
import { classification } from './constructs/classification.ts'
import { clusterRank, movement, movementStanding } from './constructs/clusters.ts'
import { combatIngenuity } from './constructs/combat-ingenuity.ts'
import { initiative } from './constructs/initiative.ts'
import { shareOfBase } from './constructs/local-cap.ts'
import { memberHasAward, memberShare, noMemberDisciplined } from './constructs/members.ts'
import { postTenure } from './constructs/post-tenure.ts'
import { priorAward } from './constructs/prior-award.ts'
import { qualitative } from './constructs/qualitative.ts'
import { serviceLength } from './constructs/service-length.ts'
import { windowBefore } from './constructs/window-before.ts'
import type { Evaluate } from './evaluate-type.ts'
import { unknown } from './finding.ts'

/** What a rule says of the facts, with every reason: nothing is cut short. Pure. */
export const evaluate: Evaluate = (rule, facts, at) => {
  if ('all' in rule)
    return allOf(
      rule.all.map((one) => evaluate(one, facts, at)),
      () => 'Đạt tất cả các điều kiện',
    )
  if ('any' in rule)
    return anyOf(
      rule.any.map((one) => evaluate(one, facts, at)),
      () => 'Đạt một trong các điều kiện',
    )
  switch (rule.type) {
    case 'classification':
      return classification(rule, facts, at)
    case 'priorAward':
      return priorAward(rule, facts, at)
    case 'windowBefore':
      return windowBefore(rule, facts, at, evaluate)
    case 'initiative':
      return initiative(rule, facts, at)
    case 'combatIngenuity':
      return combatIngenuity(rule, facts)
    case 'memberShare':
      return memberShare(rule, facts)
    case 'memberHasAward':
      return memberHasAward(rule, facts)
    case 'noMemberDisciplined':
      return noMemberDisciplined(rule, facts)
    case 'clusterRank':
      return clusterRank(rule, facts, at)
    case 'movement':
      return movement(rule, facts)
    case 'movementStanding':
      return movementStanding(rule, facts, at)
    case 'serviceLength':
      return serviceLength(rule, facts)
    case 'postTenure':
      return postTenure(rule, facts)
    case 'localCap':
      return shareOfBase(
        rule.maxPercent,
        facts.law.law.awards.get(rule.ofAward)?.name ?? rule.ofAward,
        facts,
        rule.ofTheList,
      )
    case 'qualitative':
      return qualitative(rule, facts)
    case 'notRead':
      return unknown(() => `Chưa đối chiếu văn bản: ${rule.what}`, [`law.text(${rule.what})`], {
        provisional: true,
      })
  }
}

/** How many years of achievement a rule looks at, for what has no window of its own. */
export function spanOf(rule: Rule): number {
  if ('all' in rule || 'any' in rule) return Math.max(1, ...('all' in rule ? rule.all : rule.any).map(spanOf))
  if (rule.type === 'priorAward' && rule.consecutive) return rule.times
  if (rule.type === 'classification' || rule.type === 'windowBefore') return rule.years
  return 1
}
