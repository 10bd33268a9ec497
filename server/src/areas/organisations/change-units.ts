import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import type { Carried } from './carry-over.ts'
import { checkChange, dayInWords } from './domain/check-change.ts'
import { citeBasis } from './domain/lineage.ts'
import { existsOn, type UnitState } from './domain/units.ts'
import {
  bumpRevisions,
  findLivingChildren,
  insertChange,
  loadUnits,
  lockStructure,
  type NewChange,
  recomputeAncestors,
  snapshotUnits,
  type UndoData,
  writeVersion,
} from './store-units.ts'

/** A change that was made, the unit it is about, and what went over with it. */
export type ChangeDone = {
  changeId: string
  unitId: string
  carried: Carried & {
    toName: string | null /** Names of units that came below another one. */
    children: string[]
  }
}
/** The decision that a change rests on. */
export type Basis = { number: string; issuedOn: string | null }
/** A unit and the revision of it that the officer saw. */
export type SeenUnit = { id: string; revision: number }
/** What a new unit is called and where it stands. */
export type NewUnit = {
  name: string
  shortName?: string | null | undefined
  kind: string
  parentId: string | null
  protocolOrder?: number | null | undefined
}

/** The fields of a version, with the defaults of a new unit. */
export function versionOfNew(unit: NewUnit) {
  const name = unit.name.normalize('NFC').trim()
  return {
    name,
    shortName: unit.shortName?.normalize('NFC').trim() || name,
    kind: unit.kind,
    parentId: unit.parentId,
    protocolOrder: unit.protocolOrder ?? 1000,
  }
}

/**
 * Locks the tree and loads units for a change; each must be the actor's to manage and free to change on the day.
 * @refuses unit-unknown, right-missing, outside-your-unit, and what `checkChange` refuses
 */
export async function openUnits(
  tx: Tx,
  act: Act,
  seen: SeenUnit[],
  change: { happenedOn: string; ends: (unit: UnitState) => boolean },
): Promise<UnitState[] | Refusal> {
  await lockStructure(tx)
  const units = await loadUnits(
    tx,
    seen.map(({ id }) => id),
  )
  if (units.length < seen.length) return refuse('unit-unknown')
  for (const [place, unit] of units.entries()) {
    const refusal =
      (await mayAt(tx, act.actor, 'manage-organisation', unit.id)) ??
      checkChange(unit, {
        revision: seen[place]!.revision,
        happenedOn: change.happenedOn,
        today: act.clock.today(),
        ends: change.ends(unit),
      })
    if (refusal) return refusal
  }
  return units
}

/**
 * May units be put below this parent from the day on? No parent: only for whoever manages a unit at the top.
 * @refuses unit-unknown, unit-parent-absent, root-needs-root, right-missing, outside-your-unit
 */
export async function checkParent(
  tx: Tx,
  act: Act,
  parentId: string | null,
  happenedOn: string,
): Promise<Refusal | null> {
  if (act.actor === 'system' && parentId === null) return null
  if (parentId === null) {
    const roots = act.actor === 'system' ? [] : act.actor.roles.map((held) => held.unitId)
    const tops = (await loadUnits(tx, [...new Set(roots)])).filter((unit) => unit.current.parentId === null)
    for (const top of tops) if (!(await mayAt(tx, act.actor, 'manage-organisation', top.id))) return null
    return refuse('root-needs-root')
  }
  const [parent] = await loadUnits(tx, [parentId])
  if (!parent) return refuse('unit-unknown')
  if (!existsOn(parent, happenedOn))
    return refuse('unit-parent-absent', { parent: parent.current.name, day: dayInWords(happenedOn) })
  return mayAt(tx, act.actor, 'manage-organisation', parentId)
}

/** Snapshot of the units a change will touch: themselves and, where they follow, their children. */
export async function prepareUndo(tx: Tx, unitIds: string[], founded: string[] = []): Promise<UndoData> {
  return { units: await snapshotUnits(tx, unitIds), founded }
}

/** Puts living children of ended units below their new parent; a child that changed later keeps its later change. */
export async function moveChildren(
  tx: Tx,
  childIds: string[],
  parentId: string,
  happenedOn: string,
): Promise<void> {
  for (const child of await loadUnits(tx, childIds)) {
    const on = child.current.since > happenedOn ? child.current.since : happenedOn
    await writeVersion(tx, child, { parentId }, on)
  }
}

/** Living children of units that end, without those that end with them. */
export async function childrenLeftBehind(tx: Tx, endingIds: string[]): Promise<string[]> {
  const children = await findLivingChildren(tx, endingIds)
  return children.filter((id) => !endingIds.includes(id))
}

const nothingCarried: Carried = { toId: null, posts: [], grants: [], places: [] }

function countCarried({ posts, grants, places }: Carried = nothingCarried): Record<string, number> {
  const counts = { posts: posts.length, grants: grants.length, places: places.length }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

/** Writes the change with its members, makes revisions and closure right, and enters it in the ledger. Call it last. */
export async function closeChange(
  tx: Tx,
  act: Act,
  change: NewChange & { act: string; alsoMoved?: string[]; objectId: string; carried?: Carried },
): Promise<ChangeDone> {
  const changeId = await insertChange(tx, change, act.clock.today())
  const touched = [...new Set([...change.before, ...change.after, ...(change.alsoMoved ?? [])])]
  await bumpRevisions(tx, touched)
  await recomputeAncestors(tx, touched)
  const named = await loadUnits(tx, [
    ...new Set([...touched, ...(change.carried?.toId ? [change.carried.toId] : [])]),
  ])
  const nameOf = (id: string) => named.find((unit) => unit.id === id)?.current.name ?? id
  await recordAct(tx, act, {
    act: change.act,
    objectKind: 'unit',
    objectId: change.objectId,
    unitId: change.objectId,
    details: {
      changeId,
      happenedOn: change.happenedOn,
      basis: citeBasis({ basis: change.basis.number, basisOn: change.basis.issuedOn }),
      before: change.before.map(nameOf),
      after: change.after.map(nameOf),
      ...countCarried(change.carried),
    },
  })
  const { carried = nothingCarried } = change
  const toName = carried.toId ? nameOf(carried.toId) : null
  const children = (change.alsoMoved ?? []).map(nameOf)
  return { changeId, unitId: change.objectId, carried: { ...carried, toName, children } }
}
