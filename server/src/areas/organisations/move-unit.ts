import { type Act, inAct } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import {
  type Basis,
  type ChangeDone,
  checkParent,
  closeChange,
  openUnits,
  prepareUndo,
} from './change-units.ts'
import { isBelow, loadUnits, writeVersion } from './store-units.ts'

/**
 * Puts the unit, with all that is below it, under another parent from a day on.
 * @refuses unit-under-itself, unit-nothing-changes and what `openUnits` and `checkParent` refuse
 */
export function moveUnit(
  act: Act,
  input: {
    unitId: string
    revision: number
    parentId: string | null
    protocolOrder?: number | undefined
    happenedOn: string
    basis: Basis
  },
): Promise<ChangeDone | Refusal> {
  return inAct<ChangeDone>(act, async (tx) => {
    const seen = [{ id: input.unitId, revision: input.revision }]
    const units = await openUnits(tx, act, seen, { happenedOn: input.happenedOn, ends: () => false })
    if (isRefusal(units)) return units
    const unit = units[0]!
    if (unit.current.parentId === input.parentId) return refuse('unit-nothing-changes')
    if (input.parentId && (await isBelow(tx, input.parentId, unit.id))) {
      const [parent] = await loadUnits(tx, [input.parentId])
      return refuse('unit-under-itself', { name: unit.current.name, parent: parent!.current.name })
    }
    const refusal = await checkParent(tx, act, input.parentId, input.happenedOn)
    if (refusal) return refusal
    const undo = await prepareUndo(tx, [unit.id])
    const protocolOrder = input.protocolOrder ?? unit.current.protocolOrder
    await writeVersion(tx, unit, { parentId: input.parentId, protocolOrder }, input.happenedOn)
    return closeChange(tx, act, {
      act: 'move-unit',
      objectId: unit.id,
      kind: 'moved',
      happenedOn: input.happenedOn,
      basis: input.basis,
      before: [unit.id],
      after: [unit.id],
      undo,
    })
  })
}
