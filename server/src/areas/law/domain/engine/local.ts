import { shareOfBase } from './constructs/local-cap.ts'
import { evaluate, spanOf } from './evaluate.ts'
import type { Facts } from './facts.ts'
import type { Finding } from './finding.ts'
import { subjectFit } from './subject-fit.ts'
import { underEntry } from './under-entry.ts'

/** What a body adds for this award: further criteria that must hold too, and shares of those nominated. */
export function judgeLocal(facts: Facts): Finding[] {
  return facts.award.local.flatMap((entry) => {
    const key = `local/${entry.id}`
    if (entry.kind === 'quota') {
      const of =
        entry.of === 'base'
          ? 'người, tập thể được xét'
          : (facts.law.law.awards.get(entry.of)?.name ?? entry.of)
      return [underEntry(named(shareOfBase(entry.maxPercent, of, facts), entry.text), facts.law, entry, key)]
    }
    if (entry.kind !== 'criterion') return []
    if (subjectFit(facts.law.law, entry.subjects, facts.theCase) === 'no') return []
    const found = evaluate(entry.rule, facts, { year: facts.judgedYear, span: spanOf(entry.rule), run: null })
    return [underEntry(named(found, entry.text), facts.law, entry, key)]
  })
}

const named = (found: Finding, text: string): Finding => ({ ...found, text: () => text, children: [found] })
