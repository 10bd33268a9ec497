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
  type NewUnit,
  openUnits,
  prepareUndo,
  versionOfNew,
} from './change-units.ts'
import { endUnit, findLivingChildren, insertUnit, isBelow } from './store-units.ts'

export type UnitSplit = {
  unitId: string
  revision: number
  /** True: the unit goes on and the new ones leave it; false: it ends and only the new ones remain. */
  survives: boolean
  /** The new units, each with the living children of the old one that it takes over. */
  founded: (NewUnit & { childIds: string[] })[]
  /** Where the unit ends: which of the new ones takes its people, roles and cluster places; the first if not said. */
  heir?: number | undefined
  happenedOn: string
  basis: Basis
}

/**
 * Splits a unit into new ones. Where it ends, its past counts under every successor, and each of its living children
 * must be taken over by one of them.
 * @refuses split-needs-result, unit-has-children, unit-under-itself and what `openUnits`, `checkParent` refuse
 */
export function splitUnit(act: Act, input: UnitSplit): Promise<ChangeDone | Refusal> {
  return inAct<ChangeDone>(act, (tx) => split(tx, act, input))
}

/** What the split would do, without doing it. @refuses as `splitUnit` */
export function previewSplit(act: Act, input: UnitSplit): Promise<ChangeDone | Refusal> {
  return inTrial<ChangeDone>(act, (tx) => split(tx, act, input))
}

async function split(tx: Tx, act: Act, input: UnitSplit): Promise<ChangeDone | Refusal> {
  if (input.founded.length < (input.survives ? 1 : 2)) return refuse('split-needs-result')
  const { happenedOn } = input
  const seen = [{ id: input.unitId, revision: input.revision }]
  const units = await openUnits(tx, act, seen, { happenedOn, ends: () => !input.survives })
  if (isRefusal(units)) return units
  const unit = units[0]!
  for (const next of input.founded) {
    const refusal = await checkParent(tx, act, next.parentId, happenedOn)
    if (refusal) return refusal
    if (next.parentId && !input.survives && (await isBelow(tx, next.parentId, unit.id)))
      return refuse('unit-under-itself', { name: unit.current.name, parent: next.name })
  }
  const children = await findLivingChildren(tx, [unit.id])
  const taken = new Set(input.founded.flatMap(({ childIds }) => childIds))
  if ([...taken].some((id) => !children.includes(id))) return refuse('unit-unknown')
  const left = (await childrenLeftBehind(tx, [unit.id])).filter((id) => !taken.has(id))
  if (!input.survives && left.length > 0)
    return refuse('unit-has-children', { name: unit.current.name, count: left.length })

  const undo = await prepareUndo(tx, [unit.id, ...taken])
  const foundedIds: string[] = []
  for (const next of input.founded) {
    const id = await insertUnit(tx, versionOfNew(next), happenedOn)
    await moveChildren(tx, next.childIds, id, happenedOn)
    foundedIds.push(id)
  }
  undo.founded = foundedIds
  const heirId = input.survives ? null : (foundedIds[input.heir ?? 0] ?? foundedIds[0]!)
  if (heirId) await endUnit(tx, unit, happenedOn)
  const over = heirId ? await carryOver(tx, { fromIds: [unit.id], toId: heirId, on: happenedOn }) : null
  if (over) undo.carried = over.undo
  return closeChange(tx, act, {
    act: 'split-unit',
    objectId: unit.id,
    kind: 'split',
    happenedOn,
    basis: input.basis,
    before: [unit.id],
    after: input.survives ? [unit.id, ...foundedIds] : foundedIds,
    alsoMoved: [...taken],
    undo,
    ...(over ? { carried: over.carried } : {}),
  })
}
