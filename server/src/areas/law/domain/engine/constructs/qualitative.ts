import type { Rule } from '../../catalogue-types.ts'
import { type Facts, path } from '../facts.ts'
import { type Finding, met, notMet, unknown } from '../finding.ts'

/** What a person attests; the engine never guesses it. */
export function qualitative(rule: Extract<Rule, { type: 'qualitative' }>, facts: Facts): Finding {
  const attested = facts.facts[rule.code]
  const label = () => labelOf(facts, rule.code)
  if (attested === true) return met(label)
  if (attested === false) return notMet(() => `Không đạt: ${label()}`)
  return unknown(() => `Cần xác nhận: ${label()}`, [path.fact(rule.code)])
}

export function labelOf(facts: Facts, code: string): string {
  return facts.law.law.terms.facts.find((one) => one.code === code)?.label ?? code
}

type Attested = { codes: readonly string[]; only: boolean }
const known = new WeakMap<Rule, Attested>()

/** Every fact code that a rule asks, and whether it asks nothing else. */
export function attestedOnly(rule: Rule): Attested {
  let attested = known.get(rule)
  if (!attested) {
    attested = attestedIn(rule)
    known.set(rule, attested)
  }
  return attested
}

function attestedIn(rule: Rule): Attested {
  if ('all' in rule || 'any' in rule) {
    const parts = ('all' in rule ? rule.all : rule.any).map(attestedOnly)
    return { codes: parts.flatMap((one) => one.codes), only: parts.every((one) => one.only) }
  }
  if (rule.type === 'postTenure') return { codes: [rule.attested], only: true }
  return rule.type === 'qualitative' ? { codes: [rule.code], only: true } : { codes: [], only: false }
}
