import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { insertFile } from '../../platform/db/insert-file.ts'
import { plainFileName, scanTypeOf } from '../../platform/file-type.ts'
import type { ServedFile } from '../../platform/http/send-file.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { documentFileName, wordType } from '../documents/index.ts'
import { readLetterhead } from '../organisations/index.ts'
import { draftRecord } from './draft-records.ts'
import { recordSessionAct } from './record-session-act.ts'
import type { RecordContent, RecordKind, RecordView } from './schemas-records.ts'
import { loadForAct, loadForView, type Standing } from './standing.ts'
import { findRecord, saveFrozen, saveRecord, saveSigned } from './store-records.ts'
import { tellMembers } from './tell-members.ts'
import { describeSession } from './view-session.ts'
import { recordTitles, writeRecord } from './write-record.ts'

type At = { sessionId: string; kind: RecordKind }

/** A record: as it was saved, else as the session drafts it. @refuses not-found, session-act-forbidden, session-state */
export function viewRecord(act: Act, { sessionId, kind }: At): Promise<RecordView | Refusal> {
  return inView<RecordView | Refusal>(act, async (tx) => {
    const loaded = await loadForView(tx, act, sessionId, 'write-records')
    if (isRefusal(loaded)) return loaded
    const row = await findRecord(tx, sessionId, kind)
    return {
      kind,
      revision: row?.revision ?? 0,
      content: row?.content ?? draftRecord(kind, await describeSession(tx, act, loaded)),
      frozenAt: row?.frozenAt?.toISOString() ?? null,
      frozenBy: row?.frozenBy ?? null,
      frozenSha256: row?.frozenSha256 ?? null,
      signed: row?.signedName
        ? { name: row.signedName, sizeBytes: Number(row.signedSize), sha256: row.signedSha256! }
        : null,
    }
  })
}

/** Keeps what the secretary corrected. @refuses record-frozen, changed-meanwhile */
export function correctRecord(
  act: Act,
  input: At & { revision: number; content: RecordContent },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'write-records')
    if (isRefusal(loaded)) return loaded
    const row = await findRecord(tx, input.sessionId, input.kind)
    if (row?.frozenAt) return refuse('record-frozen')
    if ((row?.revision ?? 0) !== input.revision) return refuse('changed-meanwhile')
    const revision = input.revision + 1
    await saveRecord(tx, { ...input, revision, accountId: accountOf(act), now: act.clock.now() })
    await recordSessionAct(tx, act, 'write-council-record', loaded.session, {
      record: recordTitles[input.kind],
    })
    return { revision }
  })
}

async function render(tx: Tx, act: Act, standing: Standing, kind: RecordKind): Promise<Uint8Array> {
  const session = await describeSession(tx, act, standing)
  const row = await findRecord(tx, session.id, kind)
  const content = row?.content ?? draftRecord(kind, session)
  const unit = await readLetterhead(tx, session.unitId)
  return writeRecord(tx, act, { kind, session, unit, content })
}

/** Fixes the record: the .docx of this moment is kept byte for byte and nothing of it changes any more. @refuses record-frozen, changed-meanwhile */
export function freezeRecord(
  act: Act,
  input: At & { revision: number },
): Promise<{ sha256: string } | Refusal> {
  return inAct<{ sha256: string }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'freeze-record')
    if (isRefusal(loaded)) return loaded
    const { session } = loaded
    const row = await findRecord(tx, session.id, input.kind)
    if (row?.frozenAt) return refuse('record-frozen')
    if ((row?.revision ?? 0) !== input.revision) return refuse('changed-meanwhile')
    const by = { accountId: accountOf(act), now: act.clock.now() }
    const content = row?.content ?? draftRecord(input.kind, await describeSession(tx, act, loaded))
    await saveRecord(tx, { ...input, content, revision: input.revision + 1, ...by })
    const bytes = await render(tx, act, loaded, input.kind)
    const { sha256, sizeBytes } = await act.files.keep(bytes)
    const name = documentFileName(`${recordTitles[input.kind]} ${session.title}`, 'docx')
    const file = { unitId: session.unitId, name, mediaType: wordType, sizeBytes, sha256, ...by }
    const fileId = await insertFile(tx, file)
    const kept = await findRecord(tx, session.id, input.kind)
    await saveFrozen(tx, kept!.id, { fileId, sha256, ...by })
    const signing = loaded.members.filter(({ role }) => role === 'chair' || role === 'secretary')
    await tellMembers(
      tx,
      act,
      session,
      {
        kind: 'council-record',
        text: `Đã chốt ${recordTitles[input.kind]} “${session.title}”, chờ ký`,
        byMail: true,
      },
      signing,
    )
    await recordSessionAct(tx, act, 'freeze-council-record', session, {
      record: recordTitles[input.kind],
      sha256,
    })
    return { sha256 }
  })
}

/** The record as .docx: the fixed bytes, else the draft of now. @refuses not-found, session-act-forbidden */
export async function openRecord(act: Act, { sessionId, kind }: At): Promise<ServedFile | Refusal> {
  const found = await inView<{ sha256: string } | { bytes: Uint8Array } | Refusal>(act, async (tx) => {
    const loaded = await loadForView(tx, act, sessionId, 'write-records')
    if (isRefusal(loaded)) return loaded
    const row = await findRecord(tx, sessionId, kind)
    if (row?.frozenSha256) return { sha256: row.frozenSha256 }
    return { bytes: await render(tx, act, loaded, kind) }
  })
  if (isRefusal(found)) return found
  const bytes = 'bytes' in found ? found.bytes : await act.files.read(found.sha256)
  return { bytes, name: documentFileName(recordTitles[kind], 'docx'), mediaType: wordType }
}

/** Attaches the signed copy of a fixed record, byte for byte. @refuses record-not-frozen, paper-type */
export async function attachSigned(
  act: Act,
  input: At & { file: { bytes: Uint8Array; fileName: string } },
): Promise<{ fileId: string; sha256: string } | Refusal> {
  const refused = await inView<Refusal | null>(act, async (tx) => {
    const loaded = await loadForView(tx, act, input.sessionId, 'attach-signed')
    return isRefusal(loaded) ? loaded : null
  })
  if (refused) return refused
  const mediaType = scanTypeOf(input.file.bytes)?.mediaType
  if (!mediaType) return refuse('paper-type', { fileName: input.file.fileName })
  const { sha256, sizeBytes } = await act.files.keep(input.file.bytes)
  return inAct<{ fileId: string; sha256: string }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'attach-signed')
    if (isRefusal(loaded)) return loaded
    const row = await findRecord(tx, input.sessionId, input.kind)
    if (!row?.frozenAt) return refuse('record-not-frozen')
    const by = { accountId: accountOf(act), now: act.clock.now() }
    const name = plainFileName(input.file.fileName)
    const fileId = await insertFile(tx, {
      unitId: loaded.session.unitId,
      name,
      mediaType,
      sizeBytes,
      sha256,
      ...by,
    })
    await saveSigned(tx, row.id, { fileId, ...by })
    await recordSessionAct(tx, act, 'attach-signed-record', loaded.session, {
      record: recordTitles[input.kind],
      sha256,
    })
    return { fileId, sha256 }
  })
}

/** The signed copy as it was given. @refuses not-found, session-act-forbidden */
export async function openSigned(act: Act, { sessionId, kind }: At): Promise<ServedFile | Refusal> {
  const found = await inView(act, async (tx) => {
    const loaded = await loadForView(tx, act, sessionId)
    if (isRefusal(loaded)) return loaded
    const row = await findRecord(tx, sessionId, kind)
    return row?.signedSha256 ? row : refuse('not-found')
  })
  if (isRefusal(found)) return found
  return {
    bytes: await act.files.read(found.signedSha256!),
    name: found.signedName!,
    mediaType: found.signedType!,
  }
}
