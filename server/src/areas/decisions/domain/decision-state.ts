export const decisionKinds = ['award', 'replacement', 'correction', 'revocation'] as const
export type DecisionKind = (typeof decisionKinds)[number]

export const decisionStates = ['draft', 'submitted', 'numbered', 'signed', 'dropped'] as const
export type DecisionState = (typeof decisionStates)[number]

export const stepKinds = [
  'drafted',
  'submitted',
  'taken-back',
  'numbered',
  'signed',
  'signed-removed',
  'dropped',
] as const
export type StepKind = (typeof stepKinds)[number]

/** What the steps of a decision, in order, make of it. */
export function stateOfSteps(steps: readonly StepKind[]): DecisionState {
  const after: Record<StepKind, DecisionState> = {
    drafted: 'draft',
    submitted: 'submitted',
    'taken-back': 'draft',
    numbered: 'numbered',
    signed: 'signed',
    'signed-removed': 'numbered',
    dropped: 'dropped',
  }
  const last = steps.at(-1)
  return last ? after[last] : 'draft'
}

/** Step × state in which it may be taken; what is not listed is forbidden. */
const allowed: Record<Exclude<StepKind, 'drafted'>, readonly DecisionState[]> = {
  submitted: ['draft'],
  'taken-back': ['submitted'],
  numbered: ['submitted'],
  signed: ['numbered', 'signed'],
  'signed-removed': ['signed'],
  dropped: ['draft', 'submitted'],
}

/** May the step be taken now? Lists and words are changed in the state 'draft' only. */
export function mayStep(step: Exclude<StepKind, 'drafted'>, state: DecisionState): boolean {
  return allowed[step].includes(state)
}
