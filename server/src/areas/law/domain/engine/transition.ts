import type { GeneralRuleEntry, LocalDate } from '../catalogue-types.ts'
import type { LawInForce } from '../law-on.ts'
import { dayText } from './days.ts'
import { met } from './finding.ts'
import type { CaseVerdict, Judged } from './judge.ts'
import { stampOf, underEntry } from './under-entry.ts'

/** What a change of law says of dossiers that were received for appraisal before it. */
export type Transition = { id: string; entry: GeneralRuleEntry; receivedBefore: LocalDate; regime: string }

/** The transition that the law of a day holds; null where its change left none. */
export function transitionIn(law: LawInForce): Transition | null {
  const found = law.rules.find(({ entry }) => entry.named === 'transitionOfReceivedDossiers')
  if (!found) return null
  const { receivedBefore, regime } = found.entry.with as { receivedBefore: LocalDate; regime: string }
  return { id: found.id, entry: found.entry, receivedBefore, regime }
}

const favour: Record<CaseVerdict, number> = { eligible: 2, 'needs-more': 1, 'not-eligible': 0 }

/** Of a dossier judged by the earlier law and by the new one: the new one only where it is the more favourable. */
export const moreFavourable = (before: Judged, after: Judged): 'before' | 'after' =>
  favour[after.verdict] > favour[before.verdict] ? 'after' : 'before'

/** The judgement with the transition that chose its law as its first reason; provisional where nobody read that clause. */
export function underTransition(
  judged: Judged,
  stands: {
    law: LawInForce
    transition: Transition
    receivedOn: LocalDate
    chosen: 'before' | 'after' | 'too-late'
  },
): Judged {
  const { law, transition, receivedOn, chosen } = stands
  const says = {
    before: () =>
      `Hồ sơ được nhận để thẩm định ngày ${dayText(receivedOn)}, trước ${dayText(transition.receivedBefore)}: xét theo quy định trước đó`,
    after: () =>
      `Hồ sơ được nhận để thẩm định ngày ${dayText(receivedOn)}, trước ${dayText(transition.receivedBefore)}: xét theo quy định mới vì có lợi hơn`,
    'too-late': () =>
      `Hồ sơ được nhận để thẩm định ngày ${dayText(receivedOn)}, từ ${dayText(transition.receivedBefore)}: xét theo quy định mới`,
  }[chosen]
  const reason = underEntry(met(says), law, transition.entry, `rules/${transition.id}`)
  return {
    ...judged,
    provisional: judged.provisional || stampOf(law, transition.entry).provisional,
    reasons: [reason, ...judged.reasons],
  }
}
