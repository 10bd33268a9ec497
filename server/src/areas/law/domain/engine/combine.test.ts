import { describe, expect, test } from 'vitest'
import { allOf, anyOf } from './combine.ts'
import { type Finding, met, notApplicable, notMet, unknown } from './finding.ts'

const say = () => 'x'
const parts: Record<string, Finding> = {
  met: met(say),
  notMet: notMet(say),
  soft: notMet(say, { soft: true, provisional: true, missing: ['law.a'] }),
  unknown: unknown(say, ['f']),
  drops: notApplicable(say),
}
const names = Object.keys(parts)
const shown = (found: Finding) =>
  found.soft ? 'soft' : found.verdict === 'notApplicable' ? 'drops' : found.verdict
const table = (combine: typeof allOf) =>
  names.map((a) => names.map((b) => shown(combine([parts[a]!, parts[b]!], say))))

describe('truth tables, in the order met, notMet, soft, unknown, drops', () => {
  test('all of two', () => {
    expect(table(allOf)).toEqual([
      ['met', 'notMet', 'soft', 'unknown', 'met'],
      ['notMet', 'notMet', 'notMet', 'notMet', 'notMet'],
      ['soft', 'notMet', 'soft', 'unknown', 'soft'],
      ['unknown', 'notMet', 'unknown', 'unknown', 'unknown'],
      ['met', 'notMet', 'soft', 'unknown', 'drops'],
    ])
  })

  test('one of two', () => {
    expect(table(anyOf)).toEqual([
      ['met', 'met', 'met', 'met', 'met'],
      ['met', 'notMet', 'soft', 'unknown', 'notMet'],
      ['met', 'soft', 'soft', 'unknown', 'soft'],
      ['met', 'unknown', 'unknown', 'unknown', 'unknown'],
      ['met', 'notMet', 'soft', 'unknown', 'drops'],
    ])
  })
})

describe('what is carried up', () => {
  test('missing facts of what is open, none of what is settled', () => {
    expect(allOf([parts.unknown!, parts.met!], say).missing).toEqual(['f'])
    expect(allOf([parts.unknown!, parts.notMet!], say).missing).toEqual([])
    expect(anyOf([parts.unknown!, parts.met!], say).missing).toEqual([])
    expect(anyOf([parts.unknown!, parts.soft!], say).missing).toEqual(['f', 'law.a'])
  })

  test('provisional of what decided', () => {
    const guess = met(say, { provisional: true })
    expect(anyOf([guess, parts.met!], say).provisional).toBe(false)
    expect(anyOf([guess, parts.notMet!], say).provisional).toBe(true)
    expect(allOf([guess, parts.met!], say).provisional).toBe(true)
    expect(allOf([guess, parts.notMet!], say).provisional).toBe(false)
  })

  test('every reason is kept, none cut short', () => {
    const all = [parts.notMet!, parts.unknown!, parts.met!, parts.drops!]
    expect(allOf(all, say).children).toEqual(all)
    expect(anyOf(all, say).children).toEqual(all)
  })
})
