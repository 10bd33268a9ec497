import { describeRefusal } from '../../../platform/http/catalogue.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import type { Law } from '../domain/catalogue-types.ts'
import { withDrafts } from '../domain/engine/with-drafts.ts'
import { openJudge } from './check-eligibility.ts'
import { readCase } from './read-case.ts'
import { workedCases } from './read-worked-cases.ts'
import { type TriedCase, turnedCases } from './turned-cases.ts'

/**
 * Cases out of JSON (or, where none are given, the worked cases of the catalogue) by the law as it stands and by the
 * law with local rules and drafts: counts before and after, and every case that turns. Writes nothing.
 * @refuses eligibility-case-invalid with the place of the first case that is wrong
 */
export async function tryChange(
  laws: { now: Law; changed: Law; drafts: boolean },
  input: unknown,
): Promise<(Awaited<ReturnType<typeof turnedCases>> & { judged: number }) | Refusal> {
  const changed = laws.drafts ? withDrafts(laws.changed) : laws.changed
  const given =
    input === null
      ? workedCases().map((one) => ({ who: one.name, input: one.case }))
      : [input].flat().map((one, place) => ({ who: `Hồ sơ [${place}]`, input: one }))
  const cases: TriedCase[] = []
  for (const one of given) {
    const theCase = readCase(one.input, changed)
    if (isRefusal(theCase))
      return refuse('eligibility-case-invalid', { what: `${one.who}: ${describeRefusal(theCase).detail}` })
    cases.push({ who: one.who, subject: null, theCase })
  }
  return { judged: cases.length, ...(await turnedCases(cases, openJudge(laws.now), openJudge(changed))) }
}
