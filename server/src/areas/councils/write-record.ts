import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type FormData, fillTemplate } from '../documents/index.ts'
import type { Letterhead } from '../organisations/index.ts'
import { ballotSums, resultRows } from './draft-records.ts'
import type { SessionView } from './schemas.ts'
import type { RecordContent, RecordKind } from './schemas-records.ts'

/** Names of the records, as acts and files call them. */
export const recordTitles: Record<RecordKind, string> = {
  minutes: 'biên bản họp',
  'vote-record': 'biên bản kiểm phiếu',
}

const symbols: Record<string, string> = {
  'emulation-commendation': 'BB-HĐTĐKT',
  initiative: 'BB-HĐSK',
  science: 'BB-HĐKH',
}

/** What every paper of a council begins with; the clerk fills the number. */
export function headOf(session: SessionView, unit: Letterhead): Pick<FormData, 'heading'> {
  return {
    heading: {
      superiorBody: unit.issuingBody,
      issuingBody: session.councilName,
      number: null,
      symbol: symbols[session.councilKind] ?? 'BB-HĐ',
      place: unit.place,
      issuedOn: session.heldOn,
    },
  }
}

/** The record as .docx, by the body's own template of the day where it has one. */
export function writeRecord(
  tx: Tx,
  act: Act,
  record: { kind: RecordKind; session: SessionView; unit: Letterhead; content: RecordContent },
): Promise<Uint8Array> {
  const { kind, session, content } = record
  const common = {
    hoi_dong: session.councilName,
    thoi_gian: content.time,
    dia_diem: content.place,
    chu_tri: content.chair,
    ket_qua: resultRows(session),
  }
  const head = { ...headOf(session, record.unit), abstract: session.title }
  const of = { unitId: session.unitId, on: session.heldOn }
  if (kind === 'minutes') {
    const present = session.members.filter(({ attendance }) => attendance === 'present')
    const fields = {
      ...common,
      thu_ky: content.secretary,
      tong_so_thanh_vien: String(session.members.length),
      so_co_mat: String(present.length),
      co_mat: present.map((one, index) => ({
        stt: String(index + 1),
        ten: one.name,
        chuc_vu: `${one.position}, ${one.roleName}`,
      })),
      vang_mat: content.absent,
      noi_dung: content.proceedings,
      ket_luan: content.conclusions,
      ket_thuc_luc: content.endedAt || '…… giờ …… phút',
    }
    return fillTemplate(tx, act, 'session-minutes', { ...head, fields }, of)
  }
  const sums = ballotSums(session)
  const fields = {
    ...common,
    ban_kiem_phieu: content.committee,
    truong_ban: content.committeeHead,
    phieu_phat_ra: String(sums.given),
    phieu_thu_vao: String(sums.returned),
    phieu_hop_le: String(sums.returned - sums.invalid),
    phieu_khong_hop_le: String(sums.invalid),
    y_kien_van_ban: String(sums.written),
  }
  return fillTemplate(tx, act, 'count-minutes', { ...head, fields }, of)
}
