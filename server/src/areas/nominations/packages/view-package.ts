import { type Act, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { mayEditPackage, mayEndPackage, statesAfter } from '../domain/package-state.ts'
import type { PackageList, PackageQuery, PackageView } from '../schemas-packages.ts'
import { type ChosenNomination, readNominations } from '../shared/store-chosen.ts'
import { checkParts, countMissing, readAskedParts } from './checklist.ts'
import {
  findPackage,
  type ItemRow,
  listFiles,
  listItems,
  listPackageRows,
  listStates,
  type PackageFileRow,
  type PackageRow,
  readPaperParts,
} from './store.ts'

/** Packages in sight, the newest first. */
export function listPackages(act: Act, query: PackageQuery): Promise<PackageList> {
  return inView(act, async (tx) => {
    const { state, after, limit } = query
    const rows = await listPackageRows(tx, { state, before: after, limit })
    const page = rows.slice(0, limit)
    return {
      rows: page.map(({ note: _, archiveSha256: __, revision: ___, ...row }) => row),
      next: rows.length > limit ? page.at(-1)!.id : null,
    }
  })
}

/** One package with its checklist, its papers and its way so far. @refuses not-found */
export function viewPackage(act: Act, id: string): Promise<PackageView | Refusal> {
  return inView<PackageView | Refusal>(act, async (tx) => {
    const row = await findPackage(tx, id)
    if (!row) return refuse('not-found')
    const whole = await readPackage(tx, act, row)
    const mayManage = (await mayAt(tx, act.actor, 'manage-packages', row.unitId)) === null
    const shown = ({ itemId: _, sha256: __, ...file }: PackageFileRow) => file
    return {
      ...row,
      mayManage,
      mayEdit: mayManage && mayEditPackage(row.state),
      mayEnd: mayManage && mayEndPackage(row.state),
      next: mayManage ? statesAfter(row.state) : [],
      missing: whole.items.reduce((sum, one) => sum + countMissing(one.parts), 0),
      rows: whole.items.map(({ item, nomination, parts, cite, provisional }) => ({
        id: item.id,
        nominationId: item.nominationId,
        name: nomination.name,
        post: nomination.post,
        unitName: nomination.unitName,
        awardName: nomination.awardName,
        outcome: item.outcome,
        outcomeReason: item.outcomeReason,
        awardId: item.awardId,
        holderId: nomination.holderId,
        parts,
        cite,
        provisional,
        files: whole.files.filter((file) => file.itemId === item.id).map(shown),
      })),
      files: whole.files.filter((file) => file.itemId === null).map(shown),
      states: await listStates(tx, id),
    }
  })
}

export type WholeItem = {
  item: ItemRow
  nomination: ChosenNomination
  parts: PackageView['rows'][number]['parts']
  cite: string | null
  provisional: boolean
}

/** Everything that the package holds, for the page and for the archive. */
export async function readPackage(
  tx: Tx,
  act: Act,
  row: PackageRow,
): Promise<{ items: WholeItem[]; files: PackageFileRow[] }> {
  const items = await listItems(tx, row.id)
  const found = await readNominations(tx, { ids: items.map((item) => item.nominationId) })
  const nominations = new Map(found.map((one) => [one.id, one]))
  const asked = await readAskedParts(
    tx,
    act,
    found.map((one) => one.awardKey),
    row.unitId,
  )
  const papers = await readPaperParts(tx, row.id)
  const files = await listFiles(tx, row.id)
  return {
    files,
    items: items.flatMap((item) => {
      const nomination = nominations.get(item.nominationId)
      if (!nomination) return []
      const of = asked.get(nomination.awardKey)
      const parts = new Set(files.filter((file) => file.itemId === item.id).map((file) => file.part))
      return [
        {
          item,
          nomination,
          parts: checkParts(of, { nomination, itemId: item.id, parts, papers }),
          cite: of?.cite ?? null,
          provisional: of?.provisional ?? true,
        },
      ]
    }),
  }
}
