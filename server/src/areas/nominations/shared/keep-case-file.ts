import { type Act, accountOf, inAct, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { insertFile } from '../../../platform/db/insert-file.ts'
import { fileTypeOf, plainFileName } from '../../../platform/file-type.ts'
import type { TakenFile } from '../../../platform/http/take-file.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { type Right, waysAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { findHeldFile } from './store-case-files.ts'

const rights: Right[] = ['manage-postings', 'manage-opinions', 'manage-packages']

/** The media type of a paper by its content, where its ending agrees, as papers go on under that ending; null for anything else. */
function paperType(name: string, bytes: Uint8Array): string | null {
  const type = fileTypeOf(bytes)
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase().replace('jpeg', 'jpg')
  return type && ending === type.extension ? type.mediaType : null
}

async function mayKeep(tx: Tx, act: Act, unitId: string): Promise<boolean> {
  if (act.actor === 'system') return true
  for (const right of rights) if ((await waysAt(tx, act.actor, right, [unitId])).has(unitId)) return true
  return false
}

/** Keeps a scan or a paper byte for byte for the unit; it counts once a record names it. @refuses right-missing, case-file-type */
export async function keepCaseFile(
  act: Act,
  input: TakenFile & { unitId: string },
): Promise<{ id: string; sha256: string; name: string } | Refusal> {
  const allowed = await inView(act, (tx) => mayKeep(tx, act, input.unitId))
  if (!allowed) return refuse('right-missing', { right: rights.join(', ') })
  const name = plainFileName(input.fileName)
  const mediaType = paperType(name, input.bytes)
  if (!mediaType) return refuse('case-file-type', { fileName: name })
  const kept = await act.files.keep(input.bytes)
  return inAct<{ id: string; sha256: string; name: string }>(act, async (tx) => {
    const id = await insertFile(tx, {
      unitId: input.unitId,
      name,
      mediaType,
      ...kept,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: 'keep-case-file',
      objectKind: 'file',
      objectId: id,
      unitId: input.unitId,
      details: { name, sha256: kept.sha256 },
    })
    return { id, sha256: kept.sha256, name }
  })
}

/** A paper that a posting, an answer or a package in sight holds, byte for byte. @refuses not-found */
export async function openCaseFile(
  act: Act,
  id: string,
): Promise<{ bytes: Uint8Array; name: string; mediaType: string; sha256: string } | Refusal> {
  const file = await inView(act, (tx) => findHeldFile(tx, id))
  if (!file) return refuse('not-found')
  return { bytes: await act.files.read(file.sha256), ...file }
}
