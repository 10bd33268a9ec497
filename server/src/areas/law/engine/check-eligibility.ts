import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import type { Law } from '../domain/catalogue-types.ts'
import { type Confirmations, noConfirmations } from '../domain/confirmations.ts'
import { type Answer, answerOf } from '../domain/engine/answer.ts'
import type { Case } from '../domain/engine/case.ts'
import { dayBefore } from '../domain/engine/days.ts'
import { type Bench, type Judged, judge, openBench } from '../domain/engine/judge.ts'
import {
  moreFavourable,
  type Transition,
  transitionIn,
  underTransition,
} from '../domain/engine/transition.ts'
import { lawOn } from '../domain/law-on.ts'
import { readCase } from './read-case.ts'

/**
 * Judges cases by the law of their days; each day is resolved once, however many cases fall on it.
 * A `Judge` keeps no case: it may be used for a whole list of nominations.
 */
export type Judge = { law: Law; confirmations: Confirmations; benches: Map<string, Bench | Refusal> }

export const openJudge = (law: Law, confirmations: Confirmations = noConfirmations): Judge => ({
  law,
  confirmations,
  benches: new Map(),
})

/**
 * Verdict and missing facts without writing the reasons out: for lists. The law is that of the day, but where a
 * transition of a change of law says otherwise of dossiers received before it.
 * @refuses law-no-regime and those of `judge`
 */
export function judgeCase(open: Judge, theCase: Case): Judged | Refusal {
  const { on, receivedOn } = theCase
  const plain = () => judgeOn(open, on, theCase)
  if (!receivedOn) return plain()
  const latest = [on, receivedOn].sort()[1]!
  const bench = benchOn(open, latest)
  const transition = isRefusal(bench) ? null : transitionIn(bench.law)
  if (isRefusal(bench) || !transition) return plain()
  const stands = { law: bench.law, transition, receivedOn }
  if (receivedOn >= transition.receivedBefore) {
    if (on >= transition.receivedBefore) return plain()
    const late = judge(bench, theCase)
    return isRefusal(late) ? late : underTransition(late, { ...stands, chosen: 'too-late' })
  }
  const before = judgeOn(open, dayOfEarlierLaw(open.law, transition, receivedOn), theCase)
  const after = judge(bench, theCase)
  if (isRefusal(before))
    return isRefusal(after) ? before : underTransition(after, { ...stands, chosen: 'after' })
  const chosen = isRefusal(after) ? 'before' : moreFavourable(before, after)
  return underTransition(chosen === 'before' ? before : (after as Judged), { ...stands, chosen })
}

function judgeOn(open: Judge, day: string, theCase: Case): Judged | Refusal {
  const bench = benchOn(open, day)
  return isRefusal(bench) ? bench : judge(bench, theCase)
}

function benchOn(open: Judge, day: string): Bench | Refusal {
  let bench = open.benches.get(day)
  if (!bench) {
    const law = lawOn(open.law, day, open.confirmations)
    bench = isRefusal(law) ? law : openBench(law)
    open.benches.set(day, bench)
  }
  return bench
}

/** The day of receipt where it lies in the regime that the transition names; else the last day of that regime. */
function dayOfEarlierLaw(law: Law, transition: Transition, receivedOn: string): string {
  const regime = law.regimes.find((one) => one.id === transition.regime)
  return regime && receivedOn < regime.from && regime.until ? dayBefore(regime.until) : receivedOn
}

/** One case out of JSON, judged and written out. @refuses eligibility-case-invalid and those of `judgeCase` */
export function checkEligibility(open: Judge, input: unknown): Answer | Refusal {
  const theCase = readCase(input, open.law)
  if (isRefusal(theCase)) return theCase
  const judged = judgeCase(open, theCase)
  return isRefusal(judged) ? judged : answerOf(judged)
}
