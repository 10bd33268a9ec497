import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, type Right } from '../access/index.ts'
import { type AwardActKind, allowedActs, type RecordedAwardAct, stateOf } from './domain/award-acts.ts'
import { loadActs, lockAward } from './store-register.ts'
import { stateLabels } from './words.ts'

export type HeldAward = {
  award: NonNullable<Awaited<ReturnType<typeof lockAward>>>
  /** What was done to it before. */
  acts: RecordedAwardAct[]
}

/**
 * Holds a record for an act on it, of who may do it on a day that has come; the revision is left to the record where none is given.
 * @refuses award-unknown, changed-meanwhile, award-act-closed, award-date-ahead, right-missing, outside-your-unit
 */
export async function holdAward(
  tx: Tx,
  act: Act,
  input: { awardId: string; revision: number | null; happenedOn: string },
  { kind, right }: { kind: AwardActKind; right: Right },
): Promise<HeldAward | Refusal> {
  const award = await lockAward(tx, input.awardId)
  if (!award) return refuse('award-unknown')
  const refusal = await mayAt(tx, act.actor, right, award.scope_unit_id)
  if (refusal) return refusal
  if (input.revision !== null && award.revision !== input.revision) return refuse('changed-meanwhile')
  const acts = (await loadActs(tx, [award.id])).map((one) => ({
    kind: one.kind,
    amountVnd: one.amountVnd === null ? null : Number(one.amountVnd),
  }))
  const bonusVnd = award.bonus_vnd === null ? null : Number(award.bonus_vnd)
  if (!allowedActs(acts, bonusVnd).includes(kind))
    return refuse('award-act-closed', { state: stateLabels[stateOf(acts)] })
  if (input.happenedOn > act.clock.today()) return refuse('award-date-ahead', { day: input.happenedOn })
  return { award, acts }
}
