import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../platform/refusal.ts'
import type { Case } from '../domain/engine/case.ts'
import { loadLaw } from '../load-law.ts'
import { readWorkedCases } from './case-files.fixture.ts'
import { checkEligibility, judgeCase, openJudge } from './check-eligibility.ts'

const open = openJudge(loadLaw())
const cases = readWorkedCases().map((one) => one.case as Case)
const answer = (theCase: Case) => {
  const found = checkEligibility(open, theCase)
  if (isRefusal(found)) throw new Error(JSON.stringify(found))
  return found
}

/** The verdict alone, without reading the form or writing reasons: for the many. */
const verdictOf = (theCase: Case) => {
  const found = judgeCase(open, theCase)
  if (isRefusal(found)) throw new Error(JSON.stringify(found))
  return found.verdict
}

/** Asked of every person and collective, whatever the award: no case is settled without them. */
const always = ['openMatters', 'discipline']

/** The case with one thing taken out that the contract does not call optional: it is unknown now. */
function* withOneUnknown(theCase: Case): Generator<[string, Case]> {
  const { subject } = theCase
  for (const key of [
    'years',
    'awards',
    'initiatives',
    'clusters',
    'discipline',
    'openMatters',
    'composition',
    'posts',
    'facts',
  ] as const)
    if (subject[key]) yield [key, { ...theCase, subject: { ...subject, [key]: undefined } }]
  for (const code of Object.keys(subject.facts ?? {}))
    yield [code, { ...theCase, subject: { ...subject, facts: { ...subject.facts, [code]: null } } }]
  for (const [i, one] of (subject.years ?? []).entries())
    for (const key of ['classification', 'monthsWorked'] as const) {
      const years = subject.years!.with(i, { ...one, [key]: null })
      if (one[key] != null) yield [`${key} ${one.year}`, { ...theCase, subject: { ...subject, years } }]
    }
  for (const [i, one] of (subject.initiatives ?? []).entries())
    for (const key of ['usedFor', 'scope', 'year'] as const) {
      const initiatives = subject.initiatives!.with(i, { ...one, [key]: null })
      if (one[key] != null) yield [`${key} ${i}`, { ...theCase, subject: { ...subject, initiatives } }]
    }
  for (const [i, one] of (subject.awards ?? []).entries()) {
    const awards = subject.awards!.with(i, { ...one, basis: null })
    if (one.basis) yield [`basis ${i}`, { ...theCase, subject: { ...subject, awards } }]
  }
  for (const list of ['openMatters', 'discipline'] as const)
    for (const [i, one] of (subject[list] ?? []).entries()) {
      const { until, ...rest } = one
      const shorter = (subject[list] as object[]).with(i, rest)
      if (until !== undefined)
        yield [`${list} ${i}`, { ...theCase, subject: { ...subject, [list]: shorter } }]
    }
}

/** `outstanding` is the council's choice, asked of nobody: taking it out says nothing. */
const isChoice = (what: string, theCase: Case) =>
  (what === 'outstanding' || what === 'facts') && theCase.subject.facts?.outstanding === false

/** Whether a sudden achievement was rewarded before is seen from the awards that a case lists, not asked of every case. */
const isDeedOfBefore = (what: string, { basis }: Case) =>
  basis === 'ad-hoc' && (what === 'awards' || what.startsWith('basis'))

/** So is whether the same form was given for these years before, where nothing else asks for the awards. */
const isSpentBefore = (what: string, { award }: Case) =>
  what === 'awards' && award === 'certificate-of-merit-province'

/** What is attested stands for posts that are not listed; listed, they stand against it. */
const isAttestedInstead = (what: string, { subject }: Case) =>
  what === 'posts' && subject.facts?.['position-tenure'] === true

/** The rule names people and collectives; before it nobody asked of a collective. */
const isNotAsked = (what: string, { subject, on }: Case) =>
  what.startsWith('discipline') &&
  (subject.kind === 'household' || (subject.kind !== 'individual' && on < '2024-01-01'))

describe('properties of the engine over every worked case', () => {
  test('judging twice gives equal trees', () => {
    for (const one of cases) expect(answer(one)).toEqual(answer(structuredClone(one)))
  })

  test('taking a fact away never makes a case eligible', () => {
    let tried = 0
    for (const one of cases) {
      if (answer(one).verdict === 'eligible') continue
      for (const [what, less] of withOneUnknown(one)) {
        if (isChoice(what, one) || isDeedOfBefore(what, one)) continue
        if (isSpentBefore(what, one) || isNotAsked(what, one) || isAttestedInstead(what, one)) continue
        tried += 1
        expect([what, verdictOf(less), JSON.stringify(one)]).not.toEqual([
          what,
          'eligible',
          JSON.stringify(one),
        ])
      }
    }
    expect(tried).toBeGreaterThan(1000)
  })

  test('taking a fact away never turns an eligible case down; discipline and open matters are asked of every person and collective', () => {
    const survived: string[][] = []
    let tried = 0
    for (const one of cases) {
      if (answer(one).verdict !== 'eligible') continue
      for (const [what, less] of withOneUnknown(one)) {
        const verdict = verdictOf(less)
        tried += 1
        expect([what, verdict, JSON.stringify(one)]).not.toEqual([what, 'not-eligible', JSON.stringify(one)])
        const asked = one.on >= '2024-01-01' && !isNotAsked(what, one)
        if (verdict === 'eligible' && asked && always.includes(what)) survived.push([what, one.award])
      }
    }
    expect(tried).toBeGreaterThan(500)
    expect(survived).toEqual([])
  })

  test('an open matter holds every case, whatever else is met, unmet or unknown', () => {
    const verdicts = new Set<string>()
    for (const one of cases) {
      if (one.on < '2024-01-01') continue
      verdicts.add(answer(one).verdict)
      const openMatters = [{ kind: 'investigation' as const, from: '2023-12-31', until: null }]
      const held = answer({ ...one, subject: { ...one.subject, openMatters } })
      expect([held.verdict, held.hold, held.missing]).toEqual(['not-eligible', true, []])
    }
    expect([...verdicts].sort()).toEqual(['eligible', 'needs-more', 'not-eligible'])
  })

  test('in every award a case met by a criterion falls open once nothing of that criterion is known', () => {
    const open = cases.filter((one) => answer(one).verdict === 'eligible')
    expect(new Set(open.map((one) => one.award)).size).toBeGreaterThan(50)
    for (const one of open) {
      const { kind, category, foreign, discipline, openMatters } = one.subject
      const bare = { kind, category, foreign, discipline, openMatters } as Case['subject']
      expect([one.award, verdictOf({ ...one, subject: bare }), JSON.stringify(one)]).toEqual([
        one.award,
        'needs-more',
        JSON.stringify(one),
      ])
    }
  })

  test('answering a fact that was not missing changes nothing, but for a ground that nobody claimed', () => {
    const codes = loadLaw().terms.facts.map((one) => one.code)
    let tried = 0
    for (const one of cases) {
      const { verdict, missing, reasons } = answer(one)
      const unclaimed = JSON.stringify(reasons).includes('Căn cứ khác, hồ sơ không nêu')
      if (unclaimed) continue
      for (const code of codes) {
        if (one.subject.facts?.[code] != null || missing.includes(`subject.facts.${code}`)) continue
        for (const value of [true, false]) {
          const more = { ...one, subject: { ...one.subject, facts: { ...one.subject.facts, [code]: value } } }
          tried += 1
          expect([code, value, verdictOf(more), JSON.stringify(one)]).toEqual([
            code,
            value,
            verdict,
            JSON.stringify(one),
          ])
        }
      }
    }
    expect(tried).toBeGreaterThan(10_000)
  })

  test('rating a year that was not missing changes nothing', () => {
    for (const one of cases) {
      const { verdict, missing } = answer(one)
      // An earlier rating shows that somebody is not newly recruited: it answers the same question.
      if (verdict === 'not-eligible' || missing.some((one) => one.endsWith('monthsWorked'))) continue
      for (const year of [2010, 2015, 2019, 2022, 2024, 2026]) {
        const listed = one.subject.years?.some((each) => each.year === year)
        if (
          listed ||
          missing.includes(`subject.years[${year}].classification`) ||
          year >= Number(one.on.slice(0, 4))
        )
          continue
        const years = [...(one.subject.years ?? []), { year, classification: 'excellent' as const }]
        expect([year, verdictOf({ ...one, subject: { ...one.subject, years } }), one]).toEqual([
          year,
          verdict,
          one,
        ])
      }
    }
  })
})
