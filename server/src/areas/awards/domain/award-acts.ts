import type { AwardState } from './award-values.ts'

/** What may happen to a record. Recovery of the item and of the money run beside its state. */
const awardActKinds = [
  'corrected',
  'cancelled',
  'restored',
  'item-recovery-ordered',
  'item-recovered',
  'money-recovery-ordered',
  'money-recovered',
  'item-exchanged',
  'item-reissued',
] as const
export type AwardActKind = (typeof awardActKinds)[number]
export type RecordedAwardAct = { kind: AwardActKind; amountVnd: number | null }

/** What the acts of a record, in order, make of it. */
export function stateOf(acts: readonly RecordedAwardAct[]): AwardState {
  let corrected = false
  let cancelled = false
  for (const { kind } of acts) {
    if (kind === 'corrected') corrected = true
    if (kind === 'cancelled') cancelled = true
    if (kind === 'restored') cancelled = false
  }
  return cancelled ? 'cancelled' : corrected ? 'corrected' : 'in-force'
}

export type Track = { state: 'none' | 'ordered' | 'part' | 'done'; recoveredVnd: number }

/** How far item and money have come back. */
export function recoveryOf(
  acts: readonly RecordedAwardAct[],
  bonusVnd: number | null,
): { item: Track; money: Track } {
  const has = (kind: AwardActKind) => acts.some((act) => act.kind === kind)
  const paid = acts
    .filter(({ kind }) => kind === 'money-recovered')
    .reduce((sum, { amountVnd }) => sum + (amountVnd ?? 0), 0)
  const money: Track['state'] =
    paid > 0 && paid >= (bonusVnd ?? paid)
      ? 'done'
      : paid > 0
        ? 'part'
        : has('money-recovery-ordered')
          ? 'ordered'
          : 'none'
  return {
    item: {
      state: has('item-recovered') ? 'done' : has('item-recovery-ordered') ? 'ordered' : 'none',
      recoveredVnd: 0,
    },
    money: { state: money, recoveredVnd: paid },
  }
}

/** Act × what it needs: role rights are asked at the record's unit, states are those of the record. */
const allowed: Record<AwardActKind, (state: AwardState, tracks: ReturnType<typeof recoveryOf>) => boolean> = {
  corrected: (state) => state !== 'cancelled',
  cancelled: (state) => state !== 'cancelled',
  restored: (state) => state === 'cancelled',
  'item-recovery-ordered': (state, { item }) => state === 'cancelled' && item.state === 'none',
  'item-recovered': (_, { item }) => item.state === 'ordered',
  'money-recovery-ordered': (state, { money }) => state === 'cancelled' && money.state === 'none',
  'money-recovered': (_, { money }) => money.state === 'ordered' || money.state === 'part',
  'item-exchanged': (state, { item }) => state !== 'cancelled' && item.state !== 'done',
  'item-reissued': (state, { item }) => state !== 'cancelled' && item.state !== 'done',
}

/** Acts that come with a request for the item, not by hand on the record. */
const byRequest: readonly AwardActKind[] = ['item-exchanged', 'item-reissued']

/** The acts that a record is open to, those of requests among them. */
export function allowedActs(acts: readonly RecordedAwardAct[], bonusVnd: number | null): AwardActKind[] {
  const state = stateOf(acts)
  const tracks = recoveryOf(acts, bonusVnd)
  return awardActKinds.filter((kind) => allowed[kind](state, tracks))
}

/** The acts that whoever may manage awards at the record's unit may do on it by hand. */
export function openActs(acts: readonly RecordedAwardAct[], bonusVnd: number | null): AwardActKind[] {
  return allowedActs(acts, bonusVnd).filter((kind) => !byRequest.includes(kind))
}
