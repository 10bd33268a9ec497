import type { Citation, Confidence } from '../catalogue-types.ts'
import { citeText } from '../cite-text.ts'
import { standingOf } from '../confirmations.ts'
import type { LawInForce } from '../law-on.ts'
import type { Finding } from './finding.ts'

export type Entry = { confidence: Confidence; cite: Citation[]; from?: string; note?: string | undefined }

/** What stands on everything that an entry says: its citation, whether it is provisional, whether it may turn down. */
type Stamp = { cite: string; provisional: boolean; unread: boolean; why: string | null; key: string | null }

/** Of one law of one day an entry's stamp is always the same: a list of nominations asks it once. */
const stamps = new WeakMap<LawInForce, Map<object, Stamp>>()

/** Citation and standing of an entry on the day. */
export function stampOf(law: LawInForce, entry: Entry): Stamp {
  let ofLaw = stamps.get(law)
  if (!ofLaw) {
    ofLaw = new Map()
    stamps.set(law, ofLaw)
  }
  let stamp = ofLaw.get(entry)
  if (!stamp) {
    const { provisional, reason } = standingOf(law, entry)
    stamp = {
      cite: citeText(law.law, entry.cite),
      provisional,
      unread: provisional && entry.confidence !== 'verified',
      why: reason,
      key: law.law.keys.get(entry)?.key ?? null,
    }
    ofLaw.set(entry, stamp)
  }
  return stamp
}

/**
 * Puts the citation and the confidence of a catalogue entry on what it said. A `notMet` under an entry that nobody
 * read or confirmed becomes soft; under one that was carried over into an unconfirmed regime it stays firm.
 */
export function underEntry(found: Finding, law: LawInForce, entry: Entry, rule: string): Finding {
  const stamp = stampOf(law, entry)
  const soft = stamp.unread && found.verdict === 'notMet'
  const whole: Finding = {
    ...found,
    cite: stamp.cite,
    rule,
    provisional: found.provisional || stamp.provisional,
    ...(stamp.why ? { why: stamp.why } : {}),
  }
  return soft && !found.soft ? { ...whole, soft, missing: [`law.${stamp.key ?? rule}`] } : whole
}
