import PizZip from 'pizzip'
import { type Act, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { ServedFile } from '../../../platform/http/send-file.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import {
  documentFileName,
  fillTemplate,
  renderCasePages,
  renderTableDocument,
} from '../../documents/index.ts'
import { type Letterhead, readLetterhead } from '../../organisations/index.ts'
import { dayWords } from '../domain/record-words.ts'
import { draftRecord } from '../draft-records.ts'
import type { SessionView } from '../schemas.ts'
import { loadForView } from '../standing.ts'
import { describeSession } from '../view-session.ts'
import { headOf, writeRecord } from '../write-record.ts'
import { type PackPart, packParts } from './pack-parts.ts'
import { setPack } from './set-pack.ts'

/** The whole pack of a session: one PDF, or every paper as .docx in one .zip. @refuses not-found, session-act-forbidden */
export function writePack(
  act: Act,
  input: { sessionId: string; format: 'pdf' | 'docx' },
): Promise<ServedFile | Refusal> {
  return inView<ServedFile | Refusal>(act, async (tx) => {
    const standing = await loadForView(tx, act, input.sessionId)
    if (isRefusal(standing)) return standing
    const session = await describeSession(tx, act, standing)
    const unit = await readLetterhead(tx, session.unitId)
    const parts = packParts(session)
    const name = documentFileName(`tai lieu ${session.title}`, 'docx').replace(/\.docx$/, '')
    if (input.format === 'docx') {
      const bytes = await zipParts(tx, act, session, unit, parts)
      return { bytes, name: `${name}.zip`, mediaType: 'application/zip' }
    }
    const placeDate = `${unit.place}, ${dayWords(session.heldOn)}`
    const bytes = setPack({ unit: unit.issuingBody, council: session.councilName, placeDate, parts })
    return { bytes, name: `${name}.pdf`, mediaType: 'application/pdf' }
  })
}

async function zipParts(tx: Tx, act: Act, session: SessionView, unit: Letterhead, parts: PackPart[]) {
  const zip = new PizZip()
  for (const [index, part] of parts.entries()) {
    const place = String(index + 1).padStart(2, '0')
    const name = `${place}-${documentFileName(part.typeName, 'docx')}`
    zip.file(name, await writePart(tx, act, session, unit, part))
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

async function writePart(tx: Tx, act: Act, session: SessionView, unit: Letterhead, part: PackPart) {
  const { heading } = headOf(session, unit)
  const of = { unitId: session.unitId, on: session.heldOn }
  if (part.key === 'minutes') {
    const content = draftRecord('minutes', session)
    return writeRecord(tx, act, { kind: 'minutes', session, unit, content })
  }
  if (part.key === 'ballot') {
    const rows = (part.table?.rows ?? []).map((cells, index) => ({
      stt: String(index + 1),
      ten: String(cells[1]),
      don_vi: '',
      hinh_thuc: String(cells[2]),
    }))
    const fields = {
      hoi_dong: session.councilName,
      thoi_gian: dayWords(session.heldOn),
      dia_diem: session.place ?? '',
      huong_dan: part.before.join(' '),
      noi_dung: rows,
    }
    return fillTemplate(tx, act, 'ballot', { heading, abstract: part.abstract, fields }, of)
  }
  const common = {
    heading: heading!,
    signer: { titleLines: part.signers.slice(-1).flatMap((title) => title.split('\n')), name: null },
    recipients: part.key === 'invitation' ? ['Như trên', 'Lưu: VT'] : [],
  }
  if (part.key === 'pages') return renderCasePages({ title: part.typeName, cases: part.cases })
  return renderTableDocument({
    ...common,
    typeName: part.typeName,
    abstract: part.abstract,
    introduction: part.before.join('\n') || null,
    columns: part.table!.columns,
    rows: part.table!.rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : '☐'))),
    closing: part.after.join('\n') || null,
    orientation: part.orientation,
  })
}
