import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../platform/refusal.ts'
import { loadLaw } from '../load-law.ts'
import { lawOn } from './law-on.ts'
import { stepsOfMerit } from './steps-of-merit.ts'

function stepsOn(day: string, kind: 'individual' | 'collective') {
  const law = lawOn(loadLaw(), day)
  if (isRefusal(law)) throw new Error(`no law on ${day}`)
  return stepsOfMerit(law, kind)
}
const ids = (day: string, kind: 'individual' | 'collective') => stepsOn(day, kind).map((one) => one.award)

describe('steps of merit', () => {
  it('are what the criteria of the day lead up to, each after what it names', () => {
    expect(ids('2025-12-31', 'individual')).toEqual([
      'certificate-of-commendation-unit',
      'advanced-worker',
      'emulation-fighter-base',
      'certificate-of-merit-province',
      'emulation-fighter-province',
      'certificate-of-merit-pm',
      'emulation-fighter-national',
      'labour-order-3',
      'labour-order-2',
      'labour-order-1',
    ])
    expect(ids('2025-12-31', 'collective')).toEqual([
      'certificate-of-commendation-unit',
      'advanced-labour-collective',
      'excellent-labour-collective',
      'certificate-of-merit-province',
      'province-flag',
      'certificate-of-merit-pm',
      'government-flag',
      'labour-order-3',
      'labour-order-2',
      'labour-order-1',
    ])
  })

  it('are of their day: before 2024 no criterion of a unit’s certificate stands in the catalogue', () => {
    expect(ids('2023-12-31', 'individual')).not.toContain('certificate-of-commendation-unit')
    expect(ids('2024-01-01', 'individual')).toContain('certificate-of-commendation-unit')
  })

  it('tell what leads to them in earlier years, and which titles are wanted in a row or of the year', () => {
    const of = (id: string) => stepsOn('2025-12-31', 'individual').find((one) => one.award === id)!
    expect(of('emulation-fighter-base')).toMatchObject({
      before: new Set(),
      titles: ['advanced-worker', 'advanced-soldier'],
    })
    expect(of('emulation-fighter-national')).toMatchObject({
      before: new Set(['emulation-fighter-province']),
      titles: ['emulation-fighter-province'],
    })
    expect(of('certificate-of-merit-pm').before).toEqual(
      new Set(['certificate-of-merit-province', 'emulation-fighter-base']),
    )
  })
})
