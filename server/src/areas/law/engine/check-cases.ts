import { describeRefusal } from '../../../platform/http/catalogue.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import type { Answer } from '../domain/engine/answer.ts'
import { checkEligibility, type Judge } from './check-eligibility.ts'

/**
 * One case or a list of them out of JSON; a list is answered whole or refused whole, with the place of the first
 * case that is wrong.
 * @refuses eligibility-case-invalid, law-no-regime, law-award-not-in-force
 */
export function checkCases(open: Judge, input: unknown): Answer | Answer[] | Refusal {
  if (!Array.isArray(input)) return checkEligibility(open, input)
  const answers: Answer[] = []
  for (const [place, one] of input.entries()) {
    const answer = checkEligibility(open, one)
    if (isRefusal(answer))
      return refuse('eligibility-case-invalid', {
        what: `Hồ sơ [${place}]: ${describeRefusal(answer).detail}`,
        place,
      })
    answers.push(answer)
  }
  return answers
}
