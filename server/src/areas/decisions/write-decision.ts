import { type Act, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import {
  documentFileName,
  excelType,
  type FormData,
  fillTemplate,
  renderTableWorkbook,
  wordType,
} from '../documents/index.ts'
import { type AwardGroup, groupRows, kindHeadings, type ListedRow } from './domain/group-rows.ts'
import { moneyInWords } from './domain/money-words.ts'
import { rankOf, readForPrint, shortDay, type WholeDecision, withSums } from './view-decision.ts'

export type WrittenFile = { name: string; mediaType: string; bytes: Uint8Array }

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI']
const vi = (value: number) => value.toLocaleString('vi-VN')

/** The decision as .docx by the template of its body, with a list for each award. @refuses decision-unknown, law-no-regime */
export function writeDecision(act: Act, decisionId: string): Promise<WrittenFile | Refusal> {
  return inView<WrittenFile | Refusal>(act, async (tx) => {
    const whole = await readForPrint(tx, act, decisionId)
    if (isRefusal(whole)) return whole
    const { decision } = whole
    const key =
      decision.kind === 'correction' || decision.kind === 'revocation' ? 'change-decision' : 'award-decision'
    const data = key === 'award-decision' ? awardData(whole) : changeData(whole)
    const of = { unitId: decision.unitId, on: decision.decidedOn ?? undefined }
    const bytes = await fillTemplate(tx, act, key, { ...officialData(whole, act.clock.today()), ...data }, of)
    return {
      name: documentFileName(`Quyết định ${decision.number ?? 'dự thảo'} ${decision.title}`, 'docx'),
      mediaType: wordType,
      bytes,
    }
  })
}

/** Heading, signer and recipients of a paper of the decision. */
export function officialData({ decision }: WholeDecision, today: string): Omit<FormData, 'fields'> {
  return {
    heading: {
      superiorBody: decision.superiorBody,
      issuingBody: decision.issuingBody,
      number: decision.number,
      symbol: decision.symbol,
      place: decision.place,
      // A draft leaves the day of the month open.
      issuedOn: decision.decidedOn ?? today.slice(0, 7),
    },
    signer: { titleLines: decision.signerTitles, name: decision.signerName },
    recipients: decision.recipients,
    abstract: decision.title,
  }
}

function opening({ decision, articles }: WholeDecision) {
  const bases = decision.bases.map(({ text }) => text.replace(/[;.\s]+$/u, ''))
  return {
    tham_quyen: decision.authority,
    can_cu: bases.map((text, at) => `${text}${at === bases.length - 1 && !decision.proposal ? '.' : ';'}`),
    theo_de_nghi: decision.proposal ? `${decision.proposal.replace(/[;.\s]+$/u, '')}.` : '',
    dieu: articles.map(({ opening: mo_dau, paragraphs }, at) => ({
      so: String(at + 1),
      mo_dau,
      doan: paragraphs,
    })),
  }
}

function awardData(whole: WholeDecision): Pick<FormData, 'fields'> {
  const groups = groupRows(withSums(whole.rows, whole.bonuses), rankOf)
  const alone = whole.rows.length === 1
  return {
    fields: {
      ...opening(whole),
      tong_so: String(whole.rows.length),
      tong_tien: vi(whole.totalVnd),
      tong_tien_bang_chu: moneyInWords(whole.totalVnd),
      phu_luc: alone ? [] : groups.map((group) => annexOf(group)),
    },
  }
}

function annexOf(group: AwardGroup<ListedRow>) {
  return {
    ten_phu_luc: `DANH SÁCH\nTẶNG ${group.awardName.toLocaleUpperCase('vi')}`,
    nhom: group.kinds.map(({ kind, rows }, at) => ({
      tieu_de: `${romans[at]}. ${kindHeadings[kind]}`,
      dong: rows.map((row, place) => personOf(row, place)),
    })),
  }
}

/** A line as every list prints it. */
export function personOf(row: ListedRow, place: number) {
  return {
    stt: String(place + 1),
    ten: row.name,
    ong_ba: row.holderKind === 'person' && row.gender ? (row.gender === 'female' ? 'Bà' : 'Ông') : '',
    nam_sinh: row.birthYear === null ? '' : String(row.birthYear),
    chuc_vu: row.position ?? '',
    don_vi: row.unitName ?? '',
    chuc_vu_don_vi: [row.position, row.unitName === row.name ? null : row.unitName]
      .filter(Boolean)
      .join(', '),
    hinh_thuc: row.awardName,
    nam: row.year === null ? '' : String(row.year),
    thanh_tich: row.deed ?? '',
    tien_thuong: row.bonusVnd === null ? '' : vi(row.bonusVnd),
  }
}

const changedWords: Record<string, string> = {
  holderName: 'Họ và tên',
  position: 'Chức vụ',
  unitText: 'Đơn vị',
  awardName: 'Hình thức',
  deed: 'Thành tích',
}

function changeData(whole: WholeDecision): Pick<FormData, 'fields'> {
  const revokes = whole.decision.kind === 'revocation'
  return {
    fields: {
      ...opening(whole),
      thay_doi: whole.rows.map((row, place) => {
        const changes = Object.entries(row.changes ?? {})
        const line = (side: 'from' | 'to') =>
          changes
            .map(([field, change]) => `${changedWords[field] ?? field}: ${change[side] ?? ''}`)
            .join('\n')
        return {
          stt: String(place + 1),
          ten: row.name,
          hinh_thuc: row.awardName,
          da_ghi: revokes ? 'Đã tặng' : line('from'),
          sua_thanh: revokes ? 'Hủy bỏ' : line('to'),
        }
      }),
    },
  }
}

/** The list of a decision as .xlsx: one table with award, kind and sum. @refuses decision-unknown, law-no-regime */
export function writeDecisionList(act: Act, decisionId: string): Promise<WrittenFile | Refusal> {
  return inView<WrittenFile | Refusal>(act, async (tx) => {
    const whole = await readForPrint(tx, act, decisionId)
    if (isRefusal(whole)) return whole
    const { decision } = whole
    const groups = groupRows(withSums(whole.rows, whole.bonuses), rankOf)
    const lines = groups.flatMap(({ kinds }) =>
      kinds.flatMap(({ kind, rows }) => rows.map((row) => ({ kind, row }))),
    )
    const known = decision.number
      ? `Quyết định số ${decision.number} ngày ${shortDay(decision.decidedOn!)}`
      : 'Dự thảo, chưa có số'
    const bytes = await renderTableWorkbook({
      title: 'Danh sách khen thưởng',
      notes: [`${known}: ${decision.title}`],
      sheetName: 'Danh sách',
      columns: [
        { header: 'STT', align: 'center' },
        { header: 'Danh hiệu, hình thức' },
        { header: 'Loại' },
        { header: 'Ông/Bà', align: 'center' },
        { header: 'Họ và tên, tên tập thể' },
        { header: 'Năm sinh', align: 'center' },
        { header: 'Chức vụ' },
        { header: 'Đơn vị' },
        { header: 'Năm', align: 'center' },
        { header: 'Thành tích' },
        { header: 'Tiền thưởng (đồng)', kind: 'money' },
      ],
      rows: lines.map(({ kind, row }, at) => {
        const one = personOf(row, at)
        const loai = kindHeadings[kind]!.charAt(0) + kindHeadings[kind]!.slice(1).toLocaleLowerCase('vi')
        return [
          at + 1,
          row.awardName,
          loai,
          one.ong_ba,
          row.name,
          row.birthYear,
          row.position,
          row.unitName,
          row.year,
          row.deed,
          row.bonusVnd,
        ]
      }),
    })
    return {
      name: documentFileName(`Danh sách ${decision.number ?? 'dự thảo'} ${decision.title}`, 'xlsx'),
      mediaType: excelType,
      bytes,
    }
  })
}
