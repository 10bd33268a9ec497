import { isRefusal, type Refusal } from '../../../../platform/refusal.ts'
import { type AwardInForce, awardOn, type LawInForce } from '../law-on.ts'
import type { Case } from './case.ts'
import { allOf } from './combine.ts'
import { spentBefore } from './constructs/spent-year.ts'
import { judgeCriteria } from './criteria.ts'
import { evaluate, spanOf } from './evaluate.ts'
import { type Facts, gatherFacts } from './facts.ts'
import { type Finding, met, notMet, unknown } from './finding.ts'
import { countsFrom, generalRules } from './general.ts'
import { judgeLocal } from './local.ts'
import { judgePresence } from './presence.ts'
import { subjectFit } from './subject-fit.ts'
import { stampOf, underEntry } from './under-entry.ts'

export type CaseVerdict = 'eligible' | 'not-eligible' | 'needs-more'

/** A judged case, its reasons not yet written out. */
export type Judged = {
  facts: Facts
  verdict: CaseVerdict
  hold: boolean
  provisional: boolean
  missing: readonly string[]
  reasons: readonly Finding[]
}

/** The law of one day with its awards, looked up once for any number of cases. */
export type Bench = { law: LawInForce; awards: Map<string, AwardInForce | Refusal> }

export const openBench = (law: LawInForce): Bench => ({ law, awards: new Map() })

/** Judges one case. Pure: no clock, no database. @refuses law-award-unknown, law-award-not-in-force */
export function judge(bench: Bench, theCase: Case): Judged | Refusal {
  let award = bench.awards.get(theCase.award)
  if (!award) {
    award = awardOn(bench.law, theCase.award)
    bench.awards.set(theCase.award, award)
  }
  if (isRefusal(award)) return award
  const facts = gatherFacts(bench.law, award, theCase)
  const restart = award.rules.find(({ entry }) => entry.named === 'achievementRestartsAfterDiscipline')
  facts.countsFrom = countsFrom(facts)
  if (restart) {
    const stamp = stampOf(bench.law, restart.entry)
    facts.countsFromCite = stamp.cite
    facts.countsFromSoft = stamp.unread
  }
  facts.spent = spentBefore(facts)
  const reasons = [
    judgeSubject(facts),
    ...judgeBasis(facts),
    ...judgePresence(facts),
    judgeCriteria(facts),
    ...judgeDisqualifiers(facts),
    ...judgeGeneral(facts),
    ...judgeLocal(facts),
  ]
  return conclude(facts, reasons)
}

/**
 * Eligible where all is met; not eligible where something firm stands against it; else more is needed. A rule that
 * did not stand in the way decides nothing, so only what is asked makes an eligible case provisional.
 */
function conclude(facts: Facts, reasons: Finding[]): Judged {
  const whole = allOf(reasons, () => '')
  const regimeOpen = !!facts.law.regime.unconfirmed && whole.provisional
  if (whole.verdict === 'met')
    return { facts, verdict: 'eligible', hold: false, provisional: whole.provisional, missing: [], reasons }
  if (whole.verdict === 'notMet' && !whole.soft)
    return {
      facts,
      verdict: 'not-eligible',
      hold: !!whole.hold,
      provisional: whole.provisional,
      missing: [],
      reasons,
    }
  const provisional = whole.provisional || regimeOpen
  return { facts, verdict: 'needs-more', hold: false, provisional, missing: whole.missing, reasons }
}

function judgeSubject(facts: Facts): Finding {
  const { award, law, theCase } = facts
  const { subjects, name } = award.award
  const labels = () =>
    subjects.map((id) => law.law.terms.subjects.find((one) => one.id === id)?.label ?? id).join(', ')
  const fits = subjectFit(law.law, subjects, theCase)
  const entry = award.criteria ?? award.decidingAuthority[0]
  const found =
    fits === 'yes'
      ? met(() => `Đúng đối tượng của ${name}: ${labels()}`)
      : fits === 'no'
        ? notMet(() => `${name} chỉ dành cho: ${labels()}`)
        : unknown(() => `Chưa rõ có thuộc đối tượng của ${name} không: ${labels()}`, ['subject.category'])
  const cite = entry ? stampOf(law, entry).cite : ''
  return {
    ...found,
    cite,
    rule: `awards/${award.award.id}/subjects`,
    provisional: !!law.regime.unconfirmed && fits !== 'yes',
  }
}

/** A type of commendation that the award is never given by. */
function judgeBasis(facts: Facts): Finding[] {
  const { award, criteria } = facts.award
  const { basis } = facts.theCase
  if (!basis || !criteria || award.basis.length === 0 || award.basis.includes(basis)) return []
  const label = (id: string) => facts.law.law.terms.words.find((one) => one.id === id)?.label ?? id
  const found = notMet(
    () =>
      `${award.name} xét theo ${award.basis.map(label).join(', ')}; không xét theo loại khen thưởng ${label(basis)}`,
  )
  return [underEntry(found, facts.law, criteria, `awards/${award.id}/basis`)]
}

/** A disqualifier is written as the fact that stands against the case: met there, it is not met here. */
function judgeDisqualifiers(facts: Facts): Finding[] {
  return facts.award.disqualifiers.map((entry) => {
    const at = { year: facts.judgedYear, span: spanOf(entry.rule), run: null }
    const found = evaluate(entry.rule, facts, at)
    const says = () => entry.text
    const turned =
      found.verdict === 'met'
        ? notMet(says, entry.effect === 'hold' ? { hold: true } : {})
        : found.verdict === 'notMet'
          ? met(() => `Không thuộc trường hợp: ${entry.text}`)
          : { ...found, text: says }
    const key = `awards/${facts.award.award.id}/disqualifiers/${entry.id}`
    return quietWhenMet(underEntry(turned, facts.law, entry, key))
  })
}

function judgeGeneral(facts: Facts): Finding[] {
  const found = facts.award.rules.flatMap(({ id, entry }) => {
    const { basis, subjects } = entry.applies
    if (basis && !(facts.basis && basis.includes(facts.basis))) return []
    if (subjectFit(facts.law.law, subjects, facts.theCase) === 'no') return []
    const found = generalRules[entry.named]?.(entry, facts)
    if (!found) return []
    return [quietWhenMet(underEntry(found, facts.law, entry, `rules/${id}`))]
  })
  const unread = disciplineUnread(facts)
  return unread ? [...found, unread] : found
}

/** A discipline in a time whose rule nobody read is not passed over, nor is not knowing of one. */
function disciplineUnread(facts: Facts): Finding | null {
  const named = 'achievementRestartsAfterDiscipline'
  const { discipline, kind } = facts.theCase.subject
  if (facts.award.rules.some(({ entry }) => entry.named === named)) return null
  if (!discipline)
    return kind === 'individual'
      ? unknown(
          () => 'Chưa rõ có bị kỷ luật hay không; quy định của thời gian này chưa đối chiếu',
          ['subject.discipline'],
        )
      : null
  if (!discipline.some((one) => one.from <= facts.theCase.on)) return null
  return unknown(() => 'Có kỷ luật, quy định của thời gian này chưa đối chiếu', [`law.rules/${named}`], {
    provisional: true,
  })
}

/** What might have stood in the way and did not, decided nothing. */
const quietWhenMet = (found: Finding): Finding =>
  found.verdict === 'met' ? { ...found, provisional: false } : found
