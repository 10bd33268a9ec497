import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, type Right } from '../access/index.ts'
import type { DecisionState } from './domain/decision-state.ts'
import { type Decision, lockDecision } from './store-decisions.ts'

export const see: Right = 'see-decisions'
export const draft: Right = 'draft-decisions'
export const number: Right = 'number-decisions'
export const pay: Right = 'pay-bonuses'

/** What states are called where officers read them. */
export const stateLabels: Record<DecisionState, string> = {
  draft: 'Đang soạn',
  submitted: 'Đã trình ký',
  numbered: 'Đã có số',
  signed: 'Đã có bản ký',
  dropped: 'Đã bỏ',
}

/**
 * The decision, held for an act of someone with the right at its body, as the actor last saw it.
 * @refuses decision-unknown, right-missing, outside-your-unit, changed-meanwhile
 */
export async function holdDecision(
  tx: Tx,
  act: Act,
  asked: { decisionId: string; revision: number | null },
  right: Right,
): Promise<Decision | Refusal> {
  const decision = await lockDecision(tx, asked.decisionId)
  if (!decision) return refuse('decision-unknown')
  const refused = await mayAt(tx, act.actor, right, decision.unitId)
  if (refused) return refused
  if (asked.revision !== null && decision.revision !== asked.revision) return refuse('changed-meanwhile')
  return decision
}

/** The same for a change of words or lines. @refuses decision-not-draft and those above */
export async function holdDraft(
  tx: Tx,
  act: Act,
  asked: { decisionId: string; revision: number | null },
): Promise<Decision | Refusal> {
  const decision = await holdDecision(tx, act, asked, draft)
  if ('refused' in decision) return decision
  if (decision.state !== 'draft') return refuse('decision-not-draft', { state: stateLabels[decision.state] })
  return decision
}
