import { type Act, inAct } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { bringBack } from './carry-over.ts'
import { findUnitInUse } from './store-imports.ts'
import { findLaterChanged, loadChange, markRevoked } from './store-unit.ts'
import {
  bumpRevisions,
  loadUnits,
  lockStructure,
  recomputeAncestors,
  restoreUnits,
  type UndoData,
  unfoundUnits,
} from './store-units.ts'

/**
 * The correcting act for a change that was entered by mistake: the units are again what they were before it, the change
 * stays in the record as revoked. Only the last change of all its units can be revoked.
 * @refuses not-found, change-not-undoable, change-revoked, change-not-last, change-in-use, right-missing, outside-your-unit
 */
export function revokeChange(
  act: Act,
  input: { changeId: string; reason: string },
): Promise<{ changeId: string } | Refusal> {
  return inAct<{ changeId: string }>(act, async (tx) => {
    await lockStructure(tx)
    const change = await loadChange(tx, input.changeId)
    if (!change) return refuse('not-found')
    const kept = change.undo as unknown as Partial<UndoData>
    if (!kept.units || !kept.founded) return refuse('change-not-undoable')
    const undo = { units: kept.units, founded: kept.founded, carried: kept.carried ?? [] }
    const touched = [
      ...new Set([...change.members.map(({ unit_id }) => unit_id), ...undo.units.map(({ id }) => id)]),
    ]
    for (const unitId of touched) {
      const refusal = await mayAt(tx, act.actor, 'manage-organisation', unitId)
      if (refusal) return refusal
    }
    if (change.revoked_on !== null) return refuse('change-revoked')
    const later = await findLaterChanged(tx, change.id, touched)
    const named = await loadUnits(tx, touched)
    if (later) {
      const [unit] = await loadUnits(tx, [later])
      return refuse('change-not-last', { name: unit?.current.name ?? later })
    }
    await bringBack(tx, undo.carried)
    const used = await findUnitInUse(tx, undo.founded)
    if (used) {
      const [unit] = await loadUnits(tx, [used])
      return refuse('change-in-use', { name: unit?.current.name ?? used })
    }
    await restoreUnits(tx, undo.units)
    await unfoundUnits(tx, undo.founded)
    await markRevoked(tx, change.id, act.clock.today(), input.reason)
    await bumpRevisions(tx, touched)
    await recomputeAncestors(tx, touched)
    await recordAct(tx, act, {
      act: 'revoke-unit-change',
      objectKind: 'unit',
      objectId: touched[0]!,
      unitId: touched[0]!,
      details: {
        changeId: change.id,
        kind: change.kind,
        reason: input.reason,
        units: named.map((unit) => unit.current.name),
      },
    })
    return { changeId: change.id }
  })
}
