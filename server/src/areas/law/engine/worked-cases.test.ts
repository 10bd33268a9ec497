import { describe, expect, test } from 'vitest'
import { decidingRules } from '../domain/engine/deciding.ts'
import { loadLaw } from '../load-law.ts'
import { judged, readWorkedCases, withParts } from './case-files.fixture.ts'
import { openJudge } from './check-eligibility.ts'

const open = openJudge(loadLaw())
const worked = readWorkedCases()

describe('worked cases', () => {
  test.each(worked.map((one) => [one.file, one.name, one] as const))('%s: %s', (_file, _name, one) => {
    const answer = judged(open, one)
    const { verdict, provisional = false, hold = false, missing, rules, cite, regime } = one.expect
    if (verdict === 'never-eligible') expect(answer.verdict).not.toBe('eligible')
    else expect(answer.verdict).toBe(verdict)
    if (rules)
      expect({ provisional: answer.provisional, hold: !!answer.hold, rules: decidingRules(answer) }).toEqual({
        provisional,
        hold,
        rules,
      })
    if (missing) expect([...answer.missing].sort()).toEqual([...missing].sort())
    if (regime) expect(answer.law.regime).toBe(regime)
    if (cite)
      expect(answer.reasons.flatMap(withParts).some((reason) => reason.cite.includes(cite))).toBe(true)
  })

  test('every reason of every case is written out and cited', () => {
    const bare = worked
      .flatMap((one) => judged(open, one).reasons.flatMap(withParts))
      .filter(
        (reason) => reason.text === '' || (reason.cite === '' && !reason.text.includes('chưa đối chiếu')),
      )
    expect(bare.map((reason) => reason.text)).toEqual([])
  })

  test('what needs more says what would settle it; what is settled asks nothing', () => {
    for (const one of worked) {
      const { verdict, missing } = judged(open, one)
      expect([one.name, missing.length > 0]).toEqual([one.name, verdict === 'needs-more'])
    }
  })
})
