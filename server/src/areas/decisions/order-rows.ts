import { type Act, inAct } from '../../platform/act.ts'
import { isReordering } from '../../platform/is-reordering.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { type RowsChanged, recordRows } from './change-rows.ts'
import { holdDraft } from './rights.ts'
import { listRows, listRowsByUnit, placeRows } from './store-rows.ts'

/**
 * Puts the lines of a draft into the order of `rowIds`, all of them; without it awards stay as they follow one another, and in each
 * units follow in the order of protocol, names in the Vietnamese order.
 * @refuses changed-meanwhile and those of `holdDraft`
 */
export function orderRows(
  act: Act,
  input: { decisionId: string; revision: number; rowIds: readonly string[] | null },
): Promise<RowsChanged | Refusal> {
  return inAct<RowsChanged>(act, async (tx) => {
    const decision = await holdDraft(tx, act, input)
    if (isRefusal(decision)) return decision
    const rows = await listRows(tx, decision.id)
    const ids = input.rowIds ?? (await listRowsByUnit(tx, decision.id))
    if (!isReordering(rows, ids)) return refuse('changed-meanwhile')
    await placeRows(tx, decision.id, ids)
    return recordRows(tx, act, decision, { act: 'order-decision-rows', count: ids.length })
  })
}
