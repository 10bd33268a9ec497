import { type Act, inAct } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import {
  type Basis,
  checkParent,
  childrenLeftBehind,
  closeChange,
  moveChildren,
  openUnits,
  prepareUndo,
} from './change-units.ts'
import type { ChangeDone } from './found-unit.ts'
import { endUnit, isBelow } from './store-units.ts'

/**
 * Ends a unit without a successor; its past stays with the unit above it. Living children need a new parent.
 * @refuses unit-has-children, unit-under-itself and what `openUnits`, `checkParent` refuse
 */
export function dissolveUnit(
  act: Act,
  input: {
    unitId: string
    revision: number
    childrenTo: string | null
    happenedOn: string
    basis: Basis
  },
): Promise<ChangeDone | Refusal> {
  return inAct<ChangeDone>(act, async (tx) => {
    const seen = [{ id: input.unitId, revision: input.revision }]
    const units = await openUnits(tx, act, seen, { happenedOn: input.happenedOn, ends: () => true })
    if (isRefusal(units)) return units
    const unit = units[0]!
    const children = await childrenLeftBehind(tx, [unit.id])
    if (children.length > 0) {
      if (!input.childrenTo)
        return refuse('unit-has-children', { name: unit.current.name, count: children.length })
      const refusal = await checkParent(tx, act, input.childrenTo, input.happenedOn)
      if (refusal) return refusal
      if (await isBelow(tx, input.childrenTo, unit.id))
        return refuse('unit-under-itself', { name: unit.current.name, parent: unit.current.name })
    }
    const undo = await prepareUndo(tx, [unit.id, ...children])
    await endUnit(tx, unit, input.happenedOn)
    if (input.childrenTo) await moveChildren(tx, children, input.childrenTo, input.happenedOn)
    return closeChange(tx, act, {
      act: 'dissolve-unit',
      objectId: unit.id,
      kind: 'dissolved',
      happenedOn: input.happenedOn,
      basis: input.basis,
      before: [unit.id],
      after: [],
      alsoMoved: children,
      undo,
    })
  })
}
