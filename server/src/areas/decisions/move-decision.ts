import { type Act, accountOf, inAct } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { checkDecision } from './check-decision.ts'
import { mayStep, stateOfSteps } from './domain/decision-state.ts'
import { draft, holdDecision, stateLabels } from './rights.ts'
import { insertStep, updateDecision } from './store-decisions.ts'
import { dropRows, listRows } from './store-rows.ts'

const acts = {
  submitted: 'submit-decision',
  'taken-back': 'take-back-decision',
  dropped: 'drop-decision',
} as const

/**
 * Sends a draft to be signed, takes it back to mend it, or drops it; dropping frees its nominations.
 * @refuses decision-step-closed, decision-empty, decision-row-wrong and those of `holdDecision`
 */
export function moveDecision(
  act: Act,
  input: { decisionId: string; revision: number; step: keyof typeof acts; note?: string | undefined },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const decision = await holdDecision(tx, act, input, draft)
    if (isRefusal(decision)) return decision
    if (!mayStep(input.step, decision.state))
      return refuse('decision-step-closed', { state: stateLabels[decision.state] })
    if (input.step === 'submitted') {
      const rows = await listRows(tx, decision.id)
      if (rows.length === 0) return refuse('decision-empty')
      const [wrong] = (await checkDecision(tx, act, decision, rows, act.clock.today())).filter(
        ({ blocks }) => blocks,
      )
      if (wrong) return refuse('decision-row-wrong', { text: wrong.text })
    }
    if (input.step === 'dropped') await dropRows(tx, decision.id, null)
    const now = act.clock.now()
    await insertStep(tx, {
      decisionId: decision.id,
      kind: input.step,
      note: input.note,
      accountId: accountOf(act),
      now,
    })
    await updateDecision(tx, decision.id, { state: stateOfSteps([input.step]) })
    await recordAct(tx, act, {
      act: acts[input.step],
      objectKind: 'decision',
      objectId: decision.id,
      unitId: decision.unitId,
      details: { title: decision.title, note: input.note ?? null },
    })
    return { revision: decision.revision + 1 }
  })
}
