import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { readUnitIdsWithin } from '../../organisations/index.ts'
import { itemFolder, paperPath } from '../domain/archive-path.ts'
import { mayEditPackage, packageStateWords } from '../domain/package-state.ts'
import type { ChangePackageBody, NewPackageBody } from '../schemas-packages.ts'
import { findUnitFile } from '../shared/store-case-files.ts'
import { readNominations } from '../shared/store-chosen.ts'
import {
  deletePackageFile,
  insertPackage,
  insertPackageFile,
  listFiles,
  listItems,
  lockPackage,
  markPaperPart,
  type PackageRow,
  readPacked,
  updatePackage,
} from './store.ts'

const right = 'manage-packages'

/** Puts nominations that the council passed, or that were found fit, into a package. @refuses package-nomination-unfit, package-nomination-packed */
export function preparePackage(act: Act, body: NewPackageBody): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, right, body.unitId)
    if (refused) return refused
    const ids = [...new Set(body.nominationIds)]
    const chosen = await readNominations(tx, { ids })
    const within = await readUnitIdsWithin(tx, body.unitId)
    const unfit = chosen.find(
      (one) => !within.has(one.unitId) || (one.state !== 'passed' && one.state !== 'eligible'),
    )
    if (unfit || chosen.length < ids.length)
      return refuse('package-nomination-unfit', { name: unfit?.name ?? null })
    const packed = await readPacked(tx, ids)
    const twice = chosen.find((one) => packed.has(one.id))
    if (twice) return refuse('package-nomination-packed', { name: twice.name })
    const id = await insertPackage(tx, {
      unitId: body.unitId,
      title: body.title,
      destination: body.destination,
      destinationName: body.destinationName,
      note: body.note || null,
      nominationIds: chosen.map((one) => one.id),
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: 'prepare-package',
      objectKind: 'package',
      objectId: id,
      unitId: body.unitId,
      details: { title: body.title, to: body.destinationName, nominations: chosen.length },
    })
    return { id }
  })
}

/** The package, if the actor may change it at this revision. @refuses not-found, right-missing, changed-meanwhile, package-state */
export async function openForChange(
  tx: Tx,
  act: Act,
  input: { id: string; revision: number },
  editing: boolean,
): Promise<PackageRow | Refusal> {
  const row = await lockPackage(tx, input.id)
  if (!row) return refuse('not-found')
  const refused = await mayAt(tx, act.actor, right, row.unitId)
  if (refused) return refused
  if (row.revision !== input.revision) return refuse('changed-meanwhile')
  if (editing && !mayEditPackage(row.state))
    return refuse('package-state', { state: packageStateWords[row.state] })
  return row
}

/** Changes words, or fills the letter's number and day. @refuses those of `openForChange` */
export function changePackage(
  act: Act,
  input: { id: string } & ChangePackageBody,
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const row = await openForChange(tx, act, input, input.title !== undefined)
    if (isRefusal(row)) return row
    await updatePackage(tx, row.id, {
      ...(input.title === undefined ? {} : { title: input.title }),
      ...(input.destinationName === undefined ? {} : { destination_name: input.destinationName }),
      ...(input.letterNumber === undefined ? {} : { letter_number: input.letterNumber || null }),
      ...(input.letterOn === undefined ? {} : { letter_on: input.letterOn }),
      ...(input.note === undefined ? {} : { note: input.note || null }),
    })
    await recordAct(tx, act, {
      act: 'change-package',
      objectKind: 'package',
      objectId: row.id,
      unitId: row.unitId,
      details: { title: input.title ?? row.title, number: input.letterNumber ?? row.letterNumber },
    })
    return { revision: row.revision + 1 }
  })
}

/** Adds a paper, under a name that follows the rule. @refuses those of `openForChange` */
export function addPaper(
  act: Act,
  input: { id: string; revision: number; itemId?: string | null | undefined; part: string; fileId: string },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const row = await openForChange(tx, act, input, true)
    if (isRefusal(row)) return row
    const file = await findUnitFile(tx, input.fileId, row.unitId)
    const item = input.itemId
      ? (await listItems(tx, row.id)).find((one) => one.id === input.itemId)
      : undefined
    if (!file || (input.itemId && !item)) return refuse('not-found')
    const [nomination] = item ? await readNominations(tx, { ids: [item.nominationId] }) : []
    const folder =
      item && nomination ? itemFolder(item.position, nomination.name, nomination.awardName) : '01_Van-ban'
    const taken = new Set((await listFiles(tx, row.id)).map((one) => one.path))
    const path = paperPath(folder, input.part, file.name, taken)
    await insertPackageFile(tx, {
      packageId: row.id,
      itemId: item?.id ?? null,
      part: input.part,
      path,
      fileId: input.fileId,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await updatePackage(tx, row.id, {})
    await recordAct(tx, act, {
      act: 'add-package-paper',
      objectKind: 'package',
      objectId: row.id,
      unitId: row.unitId,
      details: { title: row.title, path, sha256: file.sha256 },
    })
    return { revision: row.revision + 1 }
  })
}

/** Takes a paper out. @refuses those of `openForChange` */
export function dropPaper(
  act: Act,
  input: { id: string; revision: number; paperId: string },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const row = await openForChange(tx, act, input, true)
    if (isRefusal(row)) return row
    const path = await deletePackageFile(tx, row.id, input.paperId)
    if (!path) return refuse('not-found')
    await updatePackage(tx, row.id, {})
    await recordAct(tx, act, {
      act: 'drop-package-paper',
      objectKind: 'package',
      objectId: row.id,
      unitId: row.unitId,
      details: { title: row.title, path },
    })
    return { revision: row.revision + 1 }
  })
}

/** Marks that a part of one nominee goes along on paper only, or takes that back. @refuses those of `openForChange` */
export function markPaper(
  act: Act,
  input: { id: string; revision: number; itemId: string; part: string; onPaper: boolean },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const row = await openForChange(tx, act, input, true)
    if (isRefusal(row)) return row
    const item = (await listItems(tx, row.id)).find((one) => one.id === input.itemId)
    if (!item) return refuse('not-found')
    await markPaperPart(tx, { ...input, accountId: accountOf(act), now: act.clock.now() })
    await updatePackage(tx, row.id, {})
    await recordAct(tx, act, {
      act: 'mark-package-paper',
      objectKind: 'package',
      objectId: row.id,
      unitId: row.unitId,
      details: { title: row.title, part: input.part, onPaper: input.onPaper },
    })
    return { revision: row.revision + 1 }
  })
}
