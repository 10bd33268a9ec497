import { type Act, inAct, inTrial } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { carryOver } from './carry-over.ts'
import {
  type Basis,
  type ChangeDone,
  checkParent,
  childrenLeftBehind,
  closeChange,
  moveChildren,
  openUnits,
  prepareUndo,
} from './change-units.ts'
import { endUnit, isBelow } from './store-units.ts'

export type Dissolution = {
  unitId: string
  revision: number
  /** Who takes the units below it over. */
  childrenTo: string | null
  /** Who takes its people, roles and cluster places over; whoever takes the units below it, if not said; null: nobody. */
  peopleTo?: string | null | undefined
  happenedOn: string
  basis: Basis
}

/**
 * Ends a unit without a successor; its past stays with the unit above it. Living children need a new parent.
 * @refuses unit-has-children, unit-under-itself and what `openUnits`, `checkParent` refuse
 */
export function dissolveUnit(act: Act, input: Dissolution): Promise<ChangeDone | Refusal> {
  return inAct<ChangeDone>(act, (tx) => dissolve(tx, act, input))
}

/** What the dissolution would do, without doing it. @refuses as `dissolveUnit` */
export function previewDissolution(act: Act, input: Dissolution): Promise<ChangeDone | Refusal> {
  return inTrial<ChangeDone>(act, (tx) => dissolve(tx, act, input))
}

async function dissolve(tx: Tx, act: Act, input: Dissolution): Promise<ChangeDone | Refusal> {
  const seen = [{ id: input.unitId, revision: input.revision }]
  const units = await openUnits(tx, act, seen, { happenedOn: input.happenedOn, ends: () => true })
  if (isRefusal(units)) return units
  const unit = units[0]!
  const children = await childrenLeftBehind(tx, [unit.id])
  if (children.length > 0) {
    if (!input.childrenTo)
      return refuse('unit-has-children', { name: unit.current.name, count: children.length })
  }
  const peopleTo = input.peopleTo === undefined ? input.childrenTo : input.peopleTo
  for (const heirId of new Set([children.length > 0 ? input.childrenTo : null, peopleTo])) {
    if (!heirId) continue
    const refusal = await checkParent(tx, act, heirId, input.happenedOn)
    if (refusal) return refusal
    if (await isBelow(tx, heirId, unit.id))
      return refuse('unit-under-itself', { name: unit.current.name, parent: unit.current.name })
  }
  const undo = await prepareUndo(tx, [unit.id, ...children])
  await endUnit(tx, unit, input.happenedOn)
  if (input.childrenTo) await moveChildren(tx, children, input.childrenTo, input.happenedOn)
  const move = { fromIds: [unit.id], toId: peopleTo, on: input.happenedOn }
  const { carried, undo: carriedUndo } = await carryOver(tx, move)
  undo.carried = carriedUndo
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
    carried,
  })
}
