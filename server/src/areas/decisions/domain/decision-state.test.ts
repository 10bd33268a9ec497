import { describe, expect, it } from 'vitest'
import { decisionStates, mayStep, stateOfSteps, stepKinds } from './decision-state.ts'

describe('the steps of a decision', () => {
  it('are taken in these states and in no others', () => {
    const found = decisionStates.map((state) => {
      const steps = stepKinds.filter((step) => step !== 'drafted').filter((step) => mayStep(step, state))
      return `${state}: ${steps.join(' ')}`.trim()
    })
    expect(found).toEqual([
      'draft: submitted dropped',
      'submitted: taken-back numbered dropped',
      'numbered: signed',
      'signed: signed signed-removed',
      'dropped:',
    ])
  })

  it('leave it in the state of the last', () => {
    expect(stateOfSteps([])).toBe('draft')
    expect(stateOfSteps(['drafted', 'submitted', 'taken-back'])).toBe('draft')
    expect(stateOfSteps(['drafted', 'submitted', 'numbered', 'signed', 'signed-removed'])).toBe('numbered')
    expect(stateOfSteps(['drafted', 'submitted', 'dropped'])).toBe('dropped')
  })
})
