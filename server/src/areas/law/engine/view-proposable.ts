import { type Act, inView } from '../../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { type Answer, answerOf, type ReasonText } from '../domain/engine/answer.ts'
import type { Case } from '../domain/engine/case.ts'
import { type HolderRecords, subjectFromRecords } from '../domain/engine/from-records.ts'
import { type AwardInForce, awardOn, lawOn } from '../domain/law-on.ts'
import { stepsOfMerit } from '../domain/steps-of-merit.ts'
import { installedLaw } from '../installed-law.ts'
import type { ProposableQuery, ProposableRow, ProposableView } from '../schemas-outlook.ts'
import { judgeCase, openJudge } from './check-eligibility.ts'
import { readRecordsOf, readSubject } from './store-records.ts'

const mostReasons = 3
const order = { eligible: 0, 'needs-more': 1, 'not-eligible': 2 } as const

/**
 * What somebody on record may be proposed for by merit on a day, by what is recorded and nothing else: eligible first, then
 * what lacks facts, then what is not met and by which article. Keeps nothing.
 * @refuses year-results-subject-unknown, law-no-regime and those of `mayAt`
 */
export function viewProposable(act: Act, query: ProposableQuery): Promise<ProposableView | Refusal> {
  return inView(act, async (tx): Promise<ProposableView | Refusal> => {
    const one = await readSubject(tx, query.subject)
    if (!one) return refuse('year-results-subject-unknown')
    const refused = await mayAt(tx, act.actor, 'see-awards', one.unitId)
    if (refused) return refused
    const on = query.on ?? act.clock.today()
    const { law, confirmations } = await installedLaw(tx, act, [one.unitId])
    const inForce = lawOn(law, on, confirmations)
    if (isRefusal(inForce)) return inForce
    const records = (await readRecordsOf(tx, [one])).get(one.id)!
    const open = openJudge(law, confirmations)
    const subject = subjectFromRecords(records, on, law.terms.records.wholeForMonths)
    const rows = stepsOfMerit(inForce, one.kind).flatMap((step): ProposableRow[] => {
      const award = awardOn(inForce, step.award)
      if (isRefusal(award)) return []
      const judged = judgeCase(open, caseFor(award, on, subject))
      // What only an unread text leaves open is no prospect.
      if (isRefusal(judged) || judged.missing.some((path) => path.startsWith('law.'))) return []
      return [rowOf(award, records, answerOf(judged))]
    })
    const { id, name, unitId, unitName, kind } = one
    return {
      id,
      name,
      unitId,
      unitName,
      kind,
      on,
      years: records.years.length,
      rows: rows.sort((a, b) => order[a.verdict] - order[b.verdict]),
    }
  })
}

/** A yearly title is asked for the year that closes: this one in its second half, else the last. */
function caseFor({ award }: AwardInForce, on: string, subject: Case['subject']): Case {
  const year = Number(on.slice(0, 4)) - (on.slice(5, 7) < '07' ? 1 : 0)
  const period = award.period === 'annual' ? { period: { from: `${year}-01-01`, to: `${year}-12-31` } } : {}
  return { award: award.id, on, basis: 'merit', subject, ...period } as Case
}

function rowOf({ award, name }: AwardInForce, records: HolderRecords, answer: Answer): ProposableRow {
  const held = records.awards.filter((one) => one.awardKey === award.id)
  return {
    award: award.id,
    awardName: name,
    verdict: answer.verdict,
    hold: answer.hold ?? false,
    provisional: answer.provisional,
    held: held.length,
    heldLast: held.reduce<number | null>((last, one) => Math.max(last ?? 0, one.year ?? 0) || last, null),
    missing: answer.missing,
    against: answer.verdict === 'not-eligible' ? against(answer.reasons) : [],
  }
}

/** What is not met, at its deepest and each once. */
function against(reasons: readonly ReasonText[]): ProposableRow['against'] {
  const leaves = (list: readonly ReasonText[]): ReasonText[] =>
    list
      .filter((one) => one.verdict === 'notMet')
      .flatMap((one) => {
        const deeper = leaves(one.children)
        return deeper.length > 0 ? deeper : [one]
      })
  const seen = new Map(leaves(reasons).map((one) => [one.text, { text: one.text, cite: one.cite }]))
  return [...seen.values()].slice(0, mostReasons)
}
