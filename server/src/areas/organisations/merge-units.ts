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
  type SeenUnit,
  versionOfNew,
} from './change-units.ts'
import type { UnitState } from './domain/units.ts'
import { endUnit, insertUnit, isBelow, writeVersion } from './store-units.ts'

export type UnitMerger = {
  units: SeenUnit[]
  /** One of `units` that goes on, perhaps under another name; or a new unit. */
  into:
    | { survivorId: string; name?: string | undefined; shortName?: string | undefined }
    | { founded: NewUnit }
  happenedOn: string
  basis: Basis
}

/**
 * Merges units into one of them or into a new one. The others end on the day; their living children go over to the
 * successor with their people, roles and cluster places, and everything they ever did counts under it from that day on.
 * @refuses merge-needs-two, unit-under-itself and what `openUnits` and `checkParent` refuse
 */
export function mergeUnits(act: Act, input: UnitMerger): Promise<ChangeDone | Refusal> {
  return inAct<ChangeDone>(act, (tx) => merge(tx, act, input))
}

/** What the merger would do, without doing it. @refuses as `mergeUnits` */
export function previewMerger(act: Act, input: UnitMerger): Promise<ChangeDone | Refusal> {
  return inTrial<ChangeDone>(act, (tx) => merge(tx, act, input))
}

async function merge(tx: Tx, act: Act, input: UnitMerger): Promise<ChangeDone | Refusal> {
  const { into, happenedOn } = input
  const ids = input.units.map(({ id }) => id)
  const survivorId = 'survivorId' in into ? into.survivorId : null
  if (ids.length < 2 || new Set(ids).size < ids.length) return refuse('merge-needs-two')
  if (survivorId && !ids.includes(survivorId)) return refuse('unit-unknown')
  const ends = (unit: UnitState) => unit.id !== survivorId
  const units = await openUnits(tx, act, input.units, { happenedOn, ends })
  if (isRefusal(units)) return units
  const refusal = await checkPlace(tx, act, units, input)
  if (refusal) return refusal

  const ending = units.filter(ends)
  const children = await childrenLeftBehind(
    tx,
    ending.map(({ id }) => id),
  )
  const staying = children.filter((id) => id !== survivorId)
  const undo = await prepareUndo(tx, [...ids, ...staying])
  const successorId = await makeSuccessor(tx, units, input)
  if (successorId !== survivorId) undo.founded = [successorId]
  for (const unit of ending) await endUnit(tx, unit, happenedOn)
  await moveChildren(tx, staying, successorId, happenedOn)
  const fromIds = ending.map(({ id }) => id)
  const { carried, undo: carriedUndo } = await carryOver(tx, { fromIds, toId: successorId, on: happenedOn })
  undo.carried = carriedUndo
  return closeChange(tx, act, {
    act: 'merge-units',
    objectId: successorId,
    kind: 'merged',
    happenedOn,
    basis: input.basis,
    before: ids,
    after: [successorId],
    alsoMoved: staying,
    undo,
    carried,
  })
}

/** The successor must stand outside of what ends. */
async function checkPlace(
  tx: Tx,
  act: Act,
  units: UnitState[],
  { into, happenedOn }: UnitMerger,
): Promise<Refusal | null> {
  const survivor = 'survivorId' in into ? units.find(({ id }) => id === into.survivorId)! : null
  const parentId = survivor ? survivor.current.parentId : (into as { founded: NewUnit }).founded.parentId
  for (const unit of units) {
    if (unit.id === survivor?.id || parentId === null) continue
    if (await isBelow(tx, parentId, unit.id))
      return refuse('unit-under-itself', { name: unit.current.name, parent: unit.current.name })
  }
  return survivor ? null : checkParent(tx, act, parentId, happenedOn)
}

async function makeSuccessor(tx: Tx, units: UnitState[], { into, happenedOn }: UnitMerger): Promise<string> {
  if ('founded' in into) return insertUnit(tx, versionOfNew(into.founded), happenedOn)
  const survivor = units.find(({ id }) => id === into.survivorId)!
  const name = into.name?.normalize('NFC').trim() || survivor.current.name
  const kept = name === survivor.current.name ? survivor.current.shortName : name
  const shortName = into.shortName?.normalize('NFC').trim() || kept
  if (name !== survivor.current.name || shortName !== survivor.current.shortName)
    await writeVersion(tx, survivor, { name, shortName }, happenedOn)
  return survivor.id
}
