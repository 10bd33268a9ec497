import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { insertFile } from '../../platform/db/insert-file.ts'
import { excelType } from '../../platform/file-type.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import type { Basis } from './change-units.ts'
import { checkParent } from './change-units.ts'
import { checkImport, type ImportRow } from './domain/check-import.ts'
import { findColumns, type ImportColumn } from './domain/import-columns.ts'
import { readSheet, type SheetCell } from './read-sheet.ts'
import { insertImport, loadImport, markUndone, readImports, removeUnits } from './store-imports.ts'
import { readIdsBelow, readMatchRows } from './store-names.ts'
import { insertAlias } from './store-unit.ts'
import { insertChange, insertUnit, loadUnits, lockStructure, recomputeAncestors } from './store-units.ts'

export type ImportFile = { name: string; bytes: Uint8Array }
export type ImportInput = ImportFile & { underId: string; foundedOn: string; basis: Basis }
export type ImportPreview = {
  columns: ImportColumn[]
  rows: ImportRow[]
  good: number
  known: number
  bad: number
}

const mostBytes = 5 * 1024 * 1024

async function readRows(file: ImportFile): Promise<SheetCell[][] | Refusal> {
  if (file.bytes.length > mostBytes) return refuse('sheet-too-heavy', { megabytes: 5 })
  return readSheet(file.bytes)
}

async function judge(
  tx: Tx,
  act: Act,
  sheet: SheetCell[][],
  input: { underId: string; foundedOn: string },
): Promise<ImportPreview | Refusal> {
  const refusal =
    (await mayAt(tx, act.actor, 'manage-organisation', input.underId)) ??
    (await checkParent(tx, act, input.underId, input.foundedOn))
  if (refusal) return refusal
  const found = findColumns(sheet)
  if (!found) return refuse('sheet-without-names')
  const today = act.clock.today()
  const below = new Set([
    input.underId,
    ...(await readIdsBelow(tx, input.underId, today, { directly: false, kinds: null })),
  ])
  const known = (await readMatchRows(tx, today)).filter(({ id }) => below.has(id))
  const rows = checkImport(sheet, found, known, { ...input, today })
  return {
    columns: Object.keys(found.columns) as ImportColumn[],
    rows,
    good: rows.filter((row) => row.unit && !row.known).length,
    known: rows.filter((row) => row.unit && row.known).length,
    bad: rows.filter((row) => !row.unit).length,
  }
}

/**
 * Reads the officer's file and says of each row what it would make, or what is wrong and where. Changes nothing.
 * @refuses sheet-too-heavy, sheet-unreadable, sheet-too-large, sheet-without-names, unit-unknown, right-missing,
 * outside-your-unit
 */
export async function previewUnitImport(
  act: Act,
  input: ImportFile & { underId: string; foundedOn: string },
): Promise<ImportPreview | Refusal> {
  const sheet = await readRows(input)
  if (isRefusal(sheet)) return sheet
  return inView<ImportPreview | Refusal>(act, (tx) => judge(tx, act, sheet, input))
}

export type ImportDone = { importId: string; made: number; known: number; bad: number }

/**
 * Takes the good rows of the file in one act, keeps the bad ones with their reasons, keeps the file. Units that are
 * there already are left as they are, so that the same file twice adds nothing.
 * @refuses as `previewUnitImport`, and import-nothing-new
 */
export async function importUnits(act: Act, input: ImportInput): Promise<ImportDone | Refusal> {
  const sheet = await readRows(input)
  if (isRefusal(sheet)) return sheet
  const kept = await act.files.keep(input.bytes)
  return inAct<ImportDone>(act, async (tx) => {
    await lockStructure(tx)
    const preview = await judge(tx, act, sheet, input)
    if (isRefusal(preview)) return preview
    if (preview.good === 0) return refuse('import-nothing-new', { known: preview.known, bad: preview.bad })
    const unitIds = await makeUnits(tx, preview.rows, input.basis)
    const uploader = accountOf(act)
    const now = act.clock.now()
    const file = { unitId: input.underId, name: input.name, accountId: uploader, now }
    const fileId = await insertFile(tx, { ...file, mediaType: excelType, ...kept })
    const rejected = preview.rows
      .filter((row) => !row.unit)
      .map(({ line, cells, problems }) => ({ line, cells, problems }))
    const importId = await insertImport(tx, {
      unitId: input.underId,
      fileId,
      fileName: input.name,
      sha256: kept.sha256,
      accountId: uploader,
      now,
      content: { unitIds, known: preview.known, rejected },
    })
    const counts = { made: unitIds.length, known: preview.known, bad: preview.bad }
    await recordAct(tx, act, {
      act: 'import-units',
      objectKind: 'unit-import',
      objectId: importId,
      unitId: input.underId,
      details: { file: input.name, sha256: kept.sha256, ...counts },
    })
    return { importId, ...counts }
  })
}

/** Makes the good rows, parents before children, with one founding for each day. */
async function makeUnits(tx: Tx, rows: ImportRow[], basis: Basis): Promise<string[]> {
  const idOfLine = new Map<number, string>()
  let waiting = rows.filter((row) => row.unit && !row.known)
  const byDay = new Map<string, string[]>()
  while (waiting.length > 0) {
    const ready = waiting.filter(({ unit }) => unit!.parentLine === null || idOfLine.has(unit!.parentLine))
    if (ready.length === 0) throw new Error('import: rows wait for parents that are not made')
    for (const { line, unit } of ready) {
      const { aliases, foundedOn, parentLine, ...fields } = unit!
      const parentId = parentLine === null ? fields.parentId : idOfLine.get(parentLine)!
      const id = await insertUnit(tx, { ...fields, parentId }, foundedOn)
      for (const alias of aliases) await insertAlias(tx, id, alias)
      idOfLine.set(line, id)
      byDay.set(foundedOn, [...(byDay.get(foundedOn) ?? []), id])
    }
    waiting = waiting.filter((row) => !ready.includes(row))
  }
  const all = [...idOfLine.values()]
  await recomputeAncestors(tx, all)
  // An import founds no unit ahead: its days have all come.
  for (const [happenedOn, ids] of byDay)
    await insertChange(
      tx,
      {
        kind: 'founded',
        happenedOn,
        basis,
        before: [],
        after: ids,
        undo: { units: [], founded: ids },
      },
      happenedOn,
    )
  return all
}

/**
 * Takes a whole import back, as long as nothing hangs on its units.
 * @refuses not-found, import-already-undone, import-in-use, right-missing, outside-your-unit
 */
export function undoUnitImport(
  act: Act,
  input: { importId: string },
): Promise<{ importId: string; removed: number } | Refusal> {
  return inAct<{ importId: string; removed: number }>(act, async (tx) => {
    await lockStructure(tx)
    const done = await loadImport(tx, input.importId)
    if (!done) return refuse('not-found')
    const refusal = await mayAt(tx, act.actor, 'manage-organisation', done.unitId)
    if (refusal) return refusal
    if (done.undone_at !== null) return refuse('import-already-undone')
    const used = await removeUnits(tx, done.content.unitIds)
    if (used !== null) {
      const [unit] = await loadUnits(tx, [used])
      return refuse('import-in-use', { name: unit?.current.name ?? used })
    }
    await markUndone(tx, done.id, act.clock.now())
    await recordAct(tx, act, {
      act: 'undo-unit-import',
      objectKind: 'unit-import',
      objectId: done.id,
      unitId: done.unitId,
      details: { file: done.file_name, removed: done.content.unitIds.length },
    })
    return { importId: done.id, removed: done.content.unitIds.length }
  })
}

/** Imports so far, newest first, by pages. */
export function listUnitImports(act: Act, query: { after?: string | undefined; limit?: number | undefined }) {
  const limit = query.limit ?? 20
  return inView(act, async (tx) => {
    const rows = await readImports(tx, query.after ?? null, limit)
    const page = rows.slice(0, limit).map((row) => ({
      ...row,
      importedAt: row.importedAt.toISOString(),
      undoneAt: row.undoneAt?.toISOString() ?? null,
    }))
    return { rows: page, next: rows.length > limit ? page.at(-1)!.id : null }
  })
}

/** The rows that an import left, with their reasons. @refuses not-found, right-missing, outside-your-unit */
export function readRejectedRows(act: Act, input: { importId: string }) {
  return inView(act, async (tx) => {
    const done = await loadImport(tx, input.importId)
    if (!done) return refuse('not-found')
    const refusal = await mayAt(tx, act.actor, 'manage-organisation', done.unitId)
    return refusal ?? { fileName: done.file_name, rows: done.content.rejected }
  })
}
