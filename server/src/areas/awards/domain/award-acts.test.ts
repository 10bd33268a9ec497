import { describe, expect, it } from 'vitest'
import { type AwardActKind, openActs, recoveryOf, stateOf } from './award-acts.ts'

const done = (...kinds: (AwardActKind | [AwardActKind, number])[]) =>
  kinds.map((kind) =>
    Array.isArray(kind) ? { kind: kind[0], amountVnd: kind[1] } : { kind, amountVnd: null },
  )

describe('what acts make of a record', () => {
  it.each([
    [[], 'in-force', ['corrected', 'cancelled']],
    [['corrected'], 'corrected', ['corrected', 'cancelled']],
    [
      ['corrected', 'cancelled'],
      'cancelled',
      ['restored', 'item-recovery-ordered', 'money-recovery-ordered'],
    ],
    [['cancelled', 'restored'], 'in-force', ['corrected', 'cancelled']],
    [
      ['cancelled', 'item-recovery-ordered'],
      'cancelled',
      ['restored', 'item-recovered', 'money-recovery-ordered'],
    ],
    [
      ['cancelled', 'item-recovery-ordered', 'item-recovered'],
      'cancelled',
      ['restored', 'money-recovery-ordered'],
    ],
  ] as [AwardActKind[], string, string[]][])('%j is %s', (kinds, state, open) => {
    expect(stateOf(done(...kinds))).toBe(state)
    expect(openActs(done(...kinds), 1_000_000)).toEqual(open)
  })

  it('counts what came back of the money until it is whole', () => {
    const ordered = done('cancelled', 'money-recovery-ordered', ['money-recovered', 400_000])
    expect(recoveryOf(ordered, 1_000_000).money).toEqual({ state: 'part', recoveredVnd: 400_000 })
    expect(openActs(ordered, 1_000_000)).toContain('money-recovered')
    const whole = [...ordered, ...done(['money-recovered', 600_000])]
    expect(recoveryOf(whole, 1_000_000).money).toEqual({ state: 'done', recoveredVnd: 1_000_000 })
    expect(openActs(whole, 1_000_000)).not.toContain('money-recovered')
    expect(recoveryOf(whole, 1_000_000).item.state).toBe('none')
  })
})
