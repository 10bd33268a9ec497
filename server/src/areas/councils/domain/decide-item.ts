import { percentOf } from './record-words.ts'
import { type ThresholdRule, thresholdInWords, votesNeeded } from './rules.ts'

/** Votes of one item from all the ways in which they came. */
export type Votes = { for: number; against: number; invalid: number }

export type ItemDecision = {
  state: 'passed' | 'failed'
  votesFor: number
  votesAgainst: number
  votesInvalid: number
  base: number
  needed: number
  sentence: string
}

/** Judges the votes by the rule and says so in one sentence. @law the rule's own basis */
export function decideItem(
  rule: ThresholdRule,
  votes: Votes,
  council: { members: number; present: number },
): ItemDecision {
  const base = rule.of === 'all-members' ? council.members : council.present
  const needed = votesNeeded(rule, base)
  const state = base > 0 && votes.for >= needed ? 'passed' : 'failed'
  return {
    state,
    votesFor: votes.for,
    votesAgainst: votes.against,
    votesInvalid: votes.invalid,
    base,
    needed,
    sentence: sentenceOf(rule, votes.for, base, needed, state),
  }
}

function sentenceOf(rule: ThresholdRule, votesFor: number, base: number, needed: number, state: string) {
  const share = percentOf(votesFor, base)
  const word = state === 'passed' ? 'đạt' : 'không đạt'
  const mark = rule.provisional ? ' (căn cứ tạm tính, chưa đối chiếu với văn bản)' : ''
  return `Đồng ý ${votesFor}/${base} (${share}), cần ${needed}/${base} – ${thresholdInWords(rule)} theo ${rule.basis}${mark}: ${word}.`
}
