import { describe, expect, it } from 'vitest'
import { type CandidatePlan, citedPlanNumbers, sameNumber, suggestParentPlans } from './parent-plan.ts'

const plan = (
  id: string,
  number: string | null,
  year: number,
  issuedOn: string | null = null,
): CandidatePlan => ({
  id,
  number,
  title: `Kế hoạch ${id}`,
  year,
  issuedOn,
  unitId: '1',
})
const basis = 'Kế hoạch số 02/KH-UBND ngày 03/01/2024 về công tác thi đua, khen thưởng năm 2024'

describe('the plan that a plan carries out', () => {
  it.each([
    ['02/KH-UBND', '2/KH-UBND'],
    ['01 /KH - HĐĐKT', '1/KH-HĐĐKT'],
    ['160/KH–BTĐKT.', '160/KH-BTĐKT'],
  ])('writes %s one way', (number, expected) => {
    expect(sameNumber(number)).toBe(expected)
  })

  it('finds the cited numbers with their years', () => {
    expect(
      citedPlanNumbers([basis, 'Luật Thi đua, khen thưởng số 06/2022/QH15', 'Kế hoạch số 7/KH-SNV']),
    ).toEqual([
      { number: '2/KH-UBND', year: 2024, basis },
      { number: '7/KH-SNV', year: null, basis: 'Kế hoạch số 7/KH-SNV' },
    ])
  })

  it('suggests plans of the cited number, the cited year first', () => {
    const candidates = [
      plan('1', '02/KH-UBND', 2023),
      plan('2', '2/KH-UBND', 2024),
      plan('3', '03/KH-UBND', 2024),
      plan('4', null, 2024),
      plan('5', '02/KH-UBND', 2025, '2024-12-31'),
    ]
    expect(suggestParentPlans([basis], candidates).map(({ id, sameYear }) => [id, sameYear])).toEqual([
      ['2', true],
      ['5', true],
      ['1', false],
    ])
  })

  it('suggests nothing without a basis', () => {
    expect(suggestParentPlans([], [plan('1', '02/KH-UBND', 2024)])).toEqual([])
  })
})
