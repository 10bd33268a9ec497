import { expect, test } from 'vitest'
import type { Rule } from '../domain/catalogue-types.ts'
import { generalRules } from '../domain/engine/general.ts'
import { loadLaw } from '../load-law.ts'
import { judged, readWorkedCases, withParts } from './case-files.fixture.ts'
import { openJudge } from './check-eligibility.ts'

const law = loadLaw()

/** A text that nobody here has read can be failed by its other parts, never met. */
const isUnread = (rule: Rule): boolean =>
  'all' in rule
    ? rule.all.some(isUnread)
    : 'any' in rule
      ? rule.any.every(isUnread)
      : rule.type === 'notRead' || (rule.type === 'windowBefore' && rule.contains.some(isUnread))

/** Which verdicts each rule must be seen to give. */
function wantedVerdicts(): Map<string, string[]> {
  const wanted = new Map<string, string[]>()
  for (const award of law.awards.values()) {
    for (const variant of award.criteria)
      if (variant.confidence !== 'draft')
        for (const item of variant.items)
          wanted.set(
            `awards/${award.id}/criteria/${item.id}`,
            isUnread(item.rule) ? ['notMet', 'unknown'] : ['met', 'notMet', 'unknown'],
          )
    for (const one of award.disqualifiers)
      wanted.set(`awards/${award.id}/disqualifiers/${one.id}`, ['met', 'notMet', 'unknown'])
  }
  for (const rule of law.rules.values())
    if (rule.inForce.some((entry) => generalRules[entry.named]))
      // A comment of the old unit that is not there yet can still be asked for.
      wanted.set(
        `rules/${rule.id}`,
        rule.id === 'transfer-needs-comment' ? ['met', 'unknown'] : ['met', 'notMet', 'unknown'],
      )
  return wanted
}

test('every rule is seen met, not met and unknown in the worked cases', () => {
  const open = openJudge(law)
  const seen = new Set(
    readWorkedCases()
      .flatMap((one) => judged(open, one).reasons.flatMap(withParts))
      .map((reason) => `${reason.rule} ${reason.verdict}`),
  )
  const wanted = [...wantedVerdicts()].flatMap(([rule, verdicts]) => verdicts.map((one) => `${rule} ${one}`))
  expect(wanted.length).toBeGreaterThan(300)
  expect(wanted.filter((one) => !seen.has(one))).toEqual([])
})
