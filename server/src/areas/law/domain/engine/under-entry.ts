import type { Citation, Confidence } from '../catalogue-types.ts'
import { citeText } from '../cite-text.ts'
import { standingOf } from '../confirmations.ts'
import type { LawInForce } from '../law-on.ts'
import type { Finding } from './finding.ts'

type Entry = { confidence: Confidence; cite: Citation[]; from?: string; note?: string | undefined }

/**
 * Puts the citation and the confidence of a catalogue entry on what it said. A `notMet` under an entry that nobody
 * read or confirmed becomes soft; under one that was carried over into an unconfirmed regime it stays firm.
 */
export function underEntry(found: Finding, law: LawInForce, entry: Entry, rule: string): Finding {
  const standing = standingOf(law, entry)
  const soft = standing.provisional && entry.confidence !== 'verified' && found.verdict === 'notMet'
  const key = law.law.keys.get(entry)?.key ?? rule
  return {
    ...found,
    cite: citeText(law.law, entry.cite),
    rule,
    provisional: found.provisional || standing.provisional,
    ...(soft && !found.soft ? { soft, missing: [`law.${key}`] } : {}),
  }
}
