import { type Act, inAct } from '../../platform/act.ts'
import { isReordering } from '../../platform/is-reordering.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { lockForEdit } from './edit-dossier.ts'
import { updateDossier } from './store-dossiers.ts'
import { listNominationIdsByName, orderNominationRows } from './store-nomination-order.ts'
import { listNominationHeads } from './store-nominations.ts'

/**
 * Puts the nominations of a dossier into the order of `nominationIds`, all of them; without it awards follow as in the round, and in
 * each collectives stand before people, names in the Vietnamese order.
 * @refuses changed-meanwhile and those of edit
 */
export function orderNominations(
  act: Act,
  input: { id: string; revision: number; nominationIds: readonly string[] | null; onPaper: boolean },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const open = await lockForEdit(tx, act, input.id, input.onPaper)
    if (isRefusal(open)) return open
    const { dossier, round } = open
    if (dossier.revision !== input.revision) return refuse('changed-meanwhile')
    const nominations = await listNominationHeads(tx, dossier.id)
    const ids = input.nominationIds ?? (await listNominationIdsByName(tx, dossier.id))
    if (!isReordering(nominations, ids)) return refuse('changed-meanwhile')
    await orderNominationRows(tx, dossier.id, ids)
    const revision = await updateDossier(tx, dossier.id, {})
    await recordAct(tx, act, {
      act: 'order-nominations',
      objectKind: 'dossier',
      objectId: dossier.id,
      unitId: dossier.unitId,
      details: { round: round.title, count: ids.length },
    })
    return { revision }
  })
}
