export const roundKinds = [
  'annual',
  'school-year',
  'thematic',
  'movement',
  'ad-hoc',
  'tenure',
  'foreign',
  'resistance',
  'enterprise',
  'badge',
] as const
export type RoundKind = (typeof roundKinds)[number]

export const periodKinds = [
  'year',
  'school-year',
  'half-year',
  'quarter',
  'month',
  'campaign',
  'none',
] as const
export type PeriodKind = (typeof periodKinds)[number]

export const dossierStates = [
  'preparing',
  'approved',
  'sent',
  'received',
  'returned',
  'appraised',
  'closed',
] as const
export type DossierState = (typeof dossierStates)[number]

export const nominationStates = [
  'listed',
  'to-mend',
  'eligible',
  'rejected',
  'withdrawn',
  'on-agenda',
  'passed',
  'failed',
  'decided',
] as const
export type NominationState = (typeof nominationStates)[number]

/** Nothing more is done about the nomination in its round. */
const isSettled = (state: NominationState): boolean =>
  state === 'rejected' || state === 'withdrawn' || state === 'failed' || state === 'decided'

/** Where a dossier stands once these are its nominations: the appraiser has spoken on each, or all are settled. */
export function dossierStateAfter(
  current: DossierState,
  nominations: readonly NominationState[],
): DossierState {
  if (current !== 'received' && current !== 'appraised') return current
  if (nominations.every(isSettled)) return 'closed'
  return nominations.some((one) => one === 'listed' || one === 'to-mend') ? 'received' : 'appraised'
}
