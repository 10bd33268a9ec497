import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import type { Law } from '../domain/catalogue-types.ts'
import { type Confirmations, noConfirmations } from '../domain/confirmations.ts'
import { type Answer, answerOf } from '../domain/engine/answer.ts'
import type { Case } from '../domain/engine/case.ts'
import { type Bench, type Judged, judge, openBench } from '../domain/engine/judge.ts'
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

/** Verdict and missing facts without writing the reasons out: for lists. @refuses law-no-regime and those of `judge` */
export function judgeCase(open: Judge, theCase: Case): Judged | Refusal {
  let bench = open.benches.get(theCase.on)
  if (!bench) {
    const law = lawOn(open.law, theCase.on, open.confirmations)
    bench = isRefusal(law) ? law : openBench(law)
    open.benches.set(theCase.on, bench)
  }
  return isRefusal(bench) ? bench : judge(bench, theCase)
}

/** One case out of JSON, judged and written out. @refuses eligibility-case-invalid and those of `judgeCase` */
export function checkEligibility(open: Judge, input: unknown): Answer | Refusal {
  const theCase = readCase(input, open.law)
  if (isRefusal(theCase)) return theCase
  const judged = judgeCase(open, theCase)
  return isRefusal(judged) ? judged : answerOf(judged)
}
