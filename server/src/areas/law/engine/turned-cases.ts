import { lettingOthersIn } from '../../../platform/let-others-in.ts'
import { isRefusal } from '../../../platform/refusal.ts'
import { type Answer, answerOf } from '../domain/engine/answer.ts'
import type { Case } from '../domain/engine/case.ts'
import type { CaseVerdict } from '../domain/engine/judge.ts'
import type { Turn } from '../schemas-outlook.ts'
import { type Judge, judgeCase } from './check-eligibility.ts'

/** A case to try, and whose it is. */
export type TriedCase = { who: string; subject: string | null; theCase: Case }

type Counts = Record<CaseVerdict, number>

/** Judges each case by both laws: how many of each verdict before and after, and which turned, with what is new. */
export async function turnedCases(
  cases: readonly TriedCase[],
  now: Judge,
  changed: Judge,
): Promise<{ turned: Turn[]; before: Counts; after: Counts }> {
  const none = (): Counts => ({ eligible: 0, 'not-eligible': 0, 'needs-more': 0 })
  const before = none()
  const after = none()
  const turned: Turn[] = []
  const letOthersIn = lettingOthersIn()
  for (const [place, { who, subject, theCase }] of cases.entries()) {
    await letOthersIn()
    const was = judgeCase(now, theCase)
    const will = judgeCase(changed, theCase)
    const wasVerdict = isRefusal(was) ? 'needs-more' : was.verdict
    before[wasVerdict] += 1
    after[isRefusal(will) ? 'needs-more' : will.verdict] += 1
    if (isRefusal(will) || (!isRefusal(was) && was.verdict === will.verdict)) continue
    turned.push({
      place,
      who,
      subject,
      award: theCase.award,
      awardName: changed.law.awards.get(theCase.award)?.name ?? theCase.award,
      on: theCase.on,
      before: wasVerdict,
      after: will.verdict,
      why: reasonsThatChanged(isRefusal(was) ? null : answerOf(was), answerOf(will)),
    })
  }
  return { turned, before, after }
}

/** Reasons under the new law that were not there, word for word, under the old; what is met, where that turned it. */
function reasonsThatChanged(was: Answer | null, will: Answer): Turn['why'] {
  const flat = (list: Answer['reasons']): Answer['reasons'] =>
    list.flatMap((one) => [one, ...flat(one.children)])
  const old = new Set(flat(was?.reasons ?? []).map((one) => `${one.verdict} ${one.text} ${one.cite}`))
  const isBetter = will.verdict === 'eligible'
  return flat(will.reasons)
    .filter(
      (one) =>
        (one.verdict === 'met') === isBetter &&
        one.children.length === 0 &&
        !old.has(`${one.verdict} ${one.text} ${one.cite}`),
    )
    .slice(0, 8)
    .map(({ text, verdict, cite }) => ({ text, verdict, cite }))
}
