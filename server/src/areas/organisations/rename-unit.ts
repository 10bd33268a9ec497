import { type Act, inAct } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { type Basis, type ChangeDone, closeChange, openUnits, prepareUndo } from './change-units.ts'
import { writeVersion } from './store-units.ts'

export type UnitRenaming = {
  unitId: string
  revision: number
  name: string
  shortName?: string | null | undefined
  kind?: string | undefined
  protocolOrder?: number | undefined
  happenedOn: string
  basis: Basis
}

/**
 * Gives the unit another name, short name, kind or place in protocol from a day on. On the day of the last change it
 * replaces that version: so a mistyped name is mended.
 * @refuses unit-nothing-changes and what `openUnits` refuses
 */
export function renameUnit(act: Act, input: UnitRenaming): Promise<ChangeDone | Refusal> {
  return inAct<ChangeDone>(act, async (tx) => {
    const seen = [{ id: input.unitId, revision: input.revision }]
    const units = await openUnits(tx, act, seen, { happenedOn: input.happenedOn, ends: () => false })
    if (isRefusal(units)) return units
    const unit = units[0]!
    const name = input.name.normalize('NFC').trim()
    const next = {
      name,
      shortName: input.shortName?.normalize('NFC').trim() || name,
      kind: input.kind ?? unit.current.kind,
      protocolOrder: input.protocolOrder ?? unit.current.protocolOrder,
    }
    const { current } = unit
    const same =
      current.name === next.name &&
      current.shortName === next.shortName &&
      current.kind === next.kind &&
      current.protocolOrder === next.protocolOrder
    if (same) return refuse('unit-nothing-changes')
    const undo = await prepareUndo(tx, [unit.id])
    await writeVersion(tx, unit, next, input.happenedOn)
    return closeChange(tx, act, {
      act: 'rename-unit',
      objectId: unit.id,
      kind: 'renamed',
      happenedOn: input.happenedOn,
      basis: input.basis,
      before: [unit.id],
      after: [unit.id],
      undo,
    })
  })
}
