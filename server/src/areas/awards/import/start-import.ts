import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import { excelType, wordType } from '../../../platform/file-type.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt, unitsWithRight } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { openPastedText, openTableFile } from './reading/open-table-file.ts'
import { runReading } from './run-reading.ts'
import { findSameFile, insertImport, type Likely } from './store-import.ts'

export type ImportSource = { bytes: Uint8Array; fileName: string; isPasted?: boolean }
export type StartedImport = { importId: string; isKnown: boolean }

const mediaTypes: Record<string, string> = {
  xlsx: excelType,
  docx: wordType,
  csv: 'text/csv',
  paste: 'text/tab-separated-values; charset=utf-8',
}

/**
 * Keeps a file of past awards byte for byte and begins an import of it at a unit (by default the first at which the actor
 * manages awards). The same file at the same unit is the import it was before. `whenRead` ends when the file is read and
 * matched; nothing is in the register before the import is taken.
 * @refuses import-unit-missing, right-missing, outside-your-unit, import-file-empty, import-file-too-large,
 * import-file-type, import-file-encrypted, import-file-bomb, import-file-damaged
 */
export async function startAwardImport(
  act: Act,
  input: ImportSource & { unitId?: string | undefined; likely?: Likely | undefined },
): Promise<(StartedImport & { whenRead: Promise<Refusal | null> }) | Refusal> {
  const unitId =
    input.unitId ?? (act.actor === 'system' ? undefined : unitsWithRight(act.actor, 'manage-awards')[0])
  if (!unitId) return refuse('import-unit-missing')
  const refused = await inAct(act, (tx) => mayAt(tx, act.actor, 'manage-awards', unitId))
  if (isRefusal(refused)) return refused
  const file = input.isPasted
    ? openPastedText(new TextDecoder().decode(input.bytes))
    : openTableFile(input.bytes)
  if (isRefusal(file)) return file
  const name = input.fileName.normalize('NFC').slice(0, 200) || 'danh-sach'
  const kept = await act.files.keep(input.bytes)
  const started = await inAct<StartedImport>(act, async (tx) => {
    const refusedNow = await mayAt(tx, act.actor, 'manage-awards', unitId)
    if (refusedNow) return refusedNow
    const same = await findSameFile(tx, unitId, kept.sha256)
    if (same) return { importId: same.id, isKnown: true }
    const importId = await insertImport(tx, {
      unitId,
      name,
      mediaType: mediaTypes[file.format]!,
      ...kept,
      format: file.format,
      likely: input.likely ?? 'ask',
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: 'start-award-import',
      objectKind: 'award-import',
      objectId: importId,
      unitId,
      details: { file: name, sha256: kept.sha256 },
    })
    return { importId, isKnown: false }
  })
  if (isRefusal(started)) return started
  const whenRead = started.isKnown ? Promise.resolve(null) : readAndTell(act, started.importId)
  return { ...started, whenRead }
}

/** Reads; what was thrown is told and left to be taken up again by the timed job. */
async function readAndTell(act: Act, importId: string): Promise<Refusal | null> {
  const result = await runReading(act, importId)
  return isRefusal(result) ? result : null
}
