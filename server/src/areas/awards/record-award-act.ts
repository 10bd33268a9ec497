import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import type { Right } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import type { ActDone } from './correct-award.ts'
import { type AwardActKind, stateOf } from './domain/award-acts.ts'
import { holdAward } from './hold-award.ts'
import { insertAct, loadHolder } from './store-register.ts'

export type AwardActInput = {
  awardId: string
  revision: number
  kind: Exclude<AwardActKind, 'corrected'>
  happenedOn: string
  basisNumber?: string | null | undefined
  basisOn?: string | null | undefined
  reason: string
  amountVnd?: number | null | undefined
}

const ledgerNames = {
  cancelled: 'cancel-award',
  restored: 'restore-award',
  'item-recovery-ordered': 'order-item-recovery',
  'item-recovered': 'recover-item',
  'money-recovery-ordered': 'order-money-recovery',
  'money-recovered': 'recover-money',
  'item-exchanged': 'exchange-item',
  'item-reissued': 'reissue-item',
} as const

/** Acts that must name the decision they are done by. */
const byDecision: readonly AwardActKind[] = [
  'cancelled',
  'restored',
  'item-recovery-ordered',
  'money-recovery-ordered',
]

/**
 * Cancels or restores a record, or takes a step in the recovery of its item or money.
 * @refuses award-unknown, changed-meanwhile, award-act-closed, award-basis-missing, award-amount-missing, award-date-ahead,
 * right-missing, outside-your-unit
 */
export function recordAwardAct(act: Act, input: AwardActInput): Promise<ActDone | Refusal> {
  return inAct<ActDone>(act, (tx) => putAwardAct(tx, act, input))
}

/** The same inside a transaction of another act, which may leave the revision to the record as it stands. */
export async function putAwardAct(
  tx: Tx,
  act: Act,
  input: Omit<AwardActInput, 'revision'> & { revision: number | null },
  right: Right = 'manage-awards',
): Promise<ActDone | Refusal> {
  const held = await holdAward(tx, act, input, { kind: input.kind, right })
  if (isRefusal(held)) return held
  const { award, acts } = held
  if (byDecision.includes(input.kind) && !input.basisNumber) return refuse('award-basis-missing')
  if (input.kind === 'money-recovered' && !input.amountVnd) return refuse('award-amount-missing')

  const amountVnd = input.kind === 'money-recovered' ? input.amountVnd! : null
  const state = stateOf([...acts, { kind: input.kind, amountVnd }])
  await tx
    .updateTable('awards')
    .set((eb) => ({ state, revision: eb('revision', '+', 1) }))
    .where('id', '=', award.id)
    .execute()
  const actId = await insertAct(tx, {
    awardId: award.id,
    kind: input.kind,
    happenedOn: input.happenedOn,
    basisNumber: input.basisNumber ?? null,
    basisOn: input.basisOn ?? null,
    reason: input.reason,
    amountVnd,
    accountId: accountOf(act),
    now: act.clock.now(),
  })
  const holder = await loadHolder(tx, award.holder_id)
  await recordAct(tx, act, {
    act: ledgerNames[input.kind],
    objectKind: 'award',
    objectId: award.id,
    unitId: award.scope_unit_id,
    details: {
      award: award.award_name,
      name: holder?.name ?? '',
      basisNumber: input.basisNumber ?? null,
      reason: input.reason,
      amountVnd,
    },
  })
  return { actId, state, revision: award.revision + 1 }
}
