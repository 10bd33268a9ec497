import { describe, expect, it } from 'vitest'
import { matchBody } from '../domain/match-bodies.ts'
import { matcherFor } from './match-names.ts'

const unit = (id: string, name: string, parentId: string | null = '1') => ({
  id,
  name,
  shortName: name,
  aliases: [],
  kind: 'department',
  parentId,
})
const context = { units: [unit('1', 'Tỉnh An Bình', null), unit('2', 'Sở Nội vụ')], issuerUnitId: '1' }

describe('matching of names that is remembered', () => {
  it('answers as the matching does, the second time too', () => {
    for (const name of ['Sở Nội vụ', 'Sở Nội vụ', 'Sở Xa Lạ'])
      expect(matcherFor(context)(name)).toEqual(matchBody(name, context))
    expect(matcherFor(context)('Sở Nội vụ')).toBe(matcherFor(structuredClone(context))('Sở Nội vụ'))
  })

  it('matches anew where the register changed', () => {
    expect(matcherFor(context)('Sở Tài chính').unitIds).toEqual([])
    const grown = { ...context, units: [...context.units, unit('3', 'Sở Tài chính')] }
    expect(matcherFor(grown)('Sở Tài chính').unitIds).toEqual(['3'])
    expect(matcherFor(context)('Sở Tài chính').unitIds).toEqual([])
  })

  it('keeps a bounded number of registers', () => {
    const first = matcherFor(context)('Sở Nội vụ')
    for (let i = 10; i < 20; i += 1)
      matcherFor({ ...context, units: [...context.units, unit(String(i), `Sở ${i}`)] })('Sở Nội vụ')
    const again = matcherFor(context)('Sở Nội vụ')
    expect(again).toEqual(first)
    expect(again).not.toBe(first)
  })
})
