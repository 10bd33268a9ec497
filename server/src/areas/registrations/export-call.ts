import { type Act, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import {
  documentFileName,
  renderTableDocument,
  renderTableWorkbook,
  type TableCell,
  type TableColumn,
} from '../documents/index.ts'
import { readLetterhead } from '../organisations/index.ts'
import { statusWords } from './domain/registration-state.ts'
import type { CallView } from './schemas.ts'
import { listSentPledges, type SentPledge } from './store-calls.ts'
import { countOutcomes, type OutcomeCounts } from './store-outcomes.ts'
import { readCallView } from './view-call.ts'

export type ExportKind = 'titles' | 'units' | 'rows'
type Table = { title: string; columns: TableColumn[]; rows: TableCell[][] }

const number: TableColumn = { header: 'STT', width: 5, align: 'center' }

function titlesTable(view: CallView): Table {
  return {
    title: `Tổng hợp đăng ký danh hiệu thi đua, hình thức khen thưởng năm ${view.year}`,
    columns: [
      number,
      { header: 'Danh hiệu, hình thức', width: 40 },
      { header: 'Cá nhân', width: 12, kind: 'number' },
      { header: 'Tập thể', width: 12, kind: 'number' },
      { header: 'Số đơn vị đăng ký', width: 14, kind: 'number' },
    ],
    rows: view.byAward.map((one, i) => [i + 1, one.awardName, one.people, one.collectives, one.units]),
  }
}

function unitsTable(view: CallView, outcomes: readonly OutcomeCounts[]): Table {
  const outcomeOf = new Map(outcomes.map((one) => [one.registrationId, one]))
  return {
    title: `Tình hình đăng ký thi đua năm ${view.year} của các đơn vị`,
    columns: [
      number,
      { header: 'Đơn vị', width: 36 },
      { header: 'Tình trạng', width: 18 },
      { header: 'Ngày gửi', width: 12, kind: 'date' },
      { header: 'Cá nhân', width: 10, kind: 'number' },
      { header: 'Tập thể', width: 10, kind: 'number' },
      { header: 'Sáng kiến', width: 10, kind: 'number' },
      { header: 'Danh hiệu đăng ký', width: 11, kind: 'number' },
      { header: 'Đạt theo Sổ vàng', width: 11, kind: 'number' },
      { header: 'Trùng tên, cần đối chiếu', width: 12, kind: 'number' },
    ],
    rows: view.units.map((one, i) => {
      const of = one.registrationId ? outcomeOf.get(one.registrationId) : undefined
      const counts = one.status === 'sent' || one.status === 'accepted'
      return [
        i + 1,
        one.unitName,
        one.status ? statusWords[one.status] : 'Chưa lập',
        one.sentOn,
        ...(counts ? [one.people, one.collectives, one.initiatives] : [null, null, null]),
        ...(counts ? [of?.pledged ?? 0, of?.reached ?? 0, of?.likely ?? 0] : [null, null, null]),
      ]
    }),
  }
}

function rowsTable(view: CallView, pledges: readonly SentPledge[]): Table {
  return {
    title: `Danh sách đăng ký thi đua năm ${view.year}`,
    columns: [
      number,
      { header: 'Đơn vị', width: 22 },
      { header: 'Cá nhân, tập thể', width: 22 },
      { header: 'Chức vụ', width: 18 },
      { header: 'Danh hiệu, hình thức đăng ký', width: 22 },
      { header: 'Chỉ tiêu', width: 22 },
      { header: 'Sáng kiến', width: 22 },
    ],
    rows: pledges.map((one, i) => [
      i + 1,
      one.unitName,
      one.name,
      one.position,
      one.awardName,
      one.target,
      one.initiative,
    ]),
  }
}

/** What units pledged, as an official table: by title, by unit, or every row that was sent. @refuses not-found */
export function exportCall(
  act: Act,
  input: { id: string; kind: ExportKind; format: 'docx' | 'xlsx' },
): Promise<{ bytes: Uint8Array; name: string } | Refusal> {
  return inView<{ bytes: Uint8Array; name: string } | Refusal>(act, async (tx) => {
    const view = await readCallView(tx, act, input.id)
    if (isRefusal(view)) return view
    if (!view.mayCollect) return refuse('not-found')
    const table =
      input.kind === 'titles'
        ? titlesTable(view)
        : input.kind === 'units'
          ? unitsTable(view, await countOutcomes(tx, view))
          : rowsTable(view, await listSentPledges(tx, view.id))
    const sent = view.units.filter((one) => one.status === 'sent' || one.status === 'accepted').length
    const today = act.clock.today()
    const head = await readLetterhead(tx, view.unitId)
    const note = `Đến ngày ${today.split('-').reverse().join('/')}: ${sent}/${view.units.length} đơn vị đã gửi đăng ký.`
    const law = view.law ? `${view.law.text} (${view.law.cite}).` : null
    const bytes =
      input.format === 'xlsx'
        ? await renderTableWorkbook({
            title: table.title,
            notes: [note, ...(law ? [law] : [])],
            sheetName: 'Đăng ký',
            columns: table.columns,
            rows: table.rows,
            orientation: 'landscape',
          })
        : renderTableDocument({
            typeName: input.kind === 'rows' ? 'DANH SÁCH' : 'BẢNG TỔNG HỢP',
            heading: {
              superiorBody: head.superiorBody,
              issuingBody: head.issuingBody,
              number: null,
              symbol: input.kind === 'rows' ? `DS-${head.symbol}` : `BTH-${head.symbol}`,
              place: head.place,
              issuedOn: today.slice(0, 7),
            },
            signer: { titleLines: ['NGƯỜI LẬP BIỂU'], name: null },
            recipients: ['Lãnh đạo cơ quan', 'Lưu: VT'],
            abstract: `${table.title.replace(/^(Danh sách|Tổng hợp) /, '')}`,
            introduction: [note, law].filter(Boolean).join(' '),
            columns: table.columns,
            rows: table.rows,
            closing: null,
            orientation: input.kind === 'titles' ? 'portrait' : 'landscape',
          })
    return { bytes, name: documentFileName(table.title, input.format) }
  })
}
