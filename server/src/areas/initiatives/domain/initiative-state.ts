export const initiativeStates = ['registered', 'on-agenda', 'recognised', 'refused', 'withdrawn'] as const
export type InitiativeState = (typeof initiativeStates)[number]

const acts = ['change', 'withdraw', 'put-on-agenda', 'recognise'] as const
type InitiativeAct = (typeof acts)[number]

/** Act × state in which it may be done; what is not listed is forbidden. */
const allowed: Record<InitiativeAct, readonly InitiativeState[]> = {
  change: ['registered', 'refused'],
  withdraw: ['registered', 'refused'],
  'put-on-agenda': ['registered', 'refused'],
  recognise: ['registered', 'refused', 'on-agenda'],
}

export const mayDo = (act: InitiativeAct, state: InitiativeState): boolean => allowed[act].includes(state)
