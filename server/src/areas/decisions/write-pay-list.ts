import { type Act, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import {
  documentFileName,
  excelType,
  fillTemplate,
  renderTableWorkbook,
  wordType,
} from '../documents/index.ts'
import { groupRows } from './domain/group-rows.ts'
import { moneyInWords } from './domain/money-words.ts'
import { rankOf, readForPrint, shortDay, type WholeDecision, withSums } from './view-decision.ts'
import { officialData, personOf, type WrittenFile } from './write-decision.ts'

const provisionalNote =
  'Ghi chú: có mức thưởng tính theo quy định chưa đối chiếu với văn bản (đánh dấu *); cần kiểm tra trước khi chi.'

/** The pay list of a decision, .docx or .xlsx: each sum with how it was counted, the total in figures and words. @refuses decision-unknown, law-no-regime */
export function writePayList(
  act: Act,
  asked: { decisionId: string; format: 'docx' | 'xlsx' },
): Promise<WrittenFile | Refusal> {
  return inView<WrittenFile | Refusal>(act, async (tx) => {
    const whole = await readForPrint(tx, act, asked.decisionId)
    if (isRefusal(whole)) return whole
    const { decision } = whole
    const name = documentFileName(
      `Chi tiền thưởng ${decision.number ?? 'dự thảo'} ${decision.title}`,
      asked.format,
    )
    if (asked.format === 'xlsx') return { name, mediaType: excelType, bytes: await workbook(whole) }
    const bytes = await fillTemplate(
      tx,
      act,
      'pay-list',
      {
        ...officialData(whole, act.clock.today()),
        heading: listHeading(whole, act.clock.today()),
        abstract: `Chi tiền thưởng kèm theo ${decisionInWords(whole)}`,
        fields: {
          theo_quyet_dinh: `${decisionInWords(whole)} ${decision.title.replace(/^Về việc/u, 'về việc')}`,
          dong: linesOf(whole).map(({ row, bonus }, at) => ({
            ...personOf(row, at),
            cach_tinh: marked(bonus),
          })),
          tong_tien: whole.totalVnd.toLocaleString('vi-VN'),
          tong_tien_bang_chu: moneyInWords(whole.totalVnd),
          ghi_chu_tam_tinh: whole.provisional ? provisionalNote : '',
        },
      },
      { unitId: decision.unitId },
    )
    return { name, mediaType: wordType, bytes }
  })
}

/** The list is a paper of its own: it has not the number and day of the decision. */
function listHeading(whole: WholeDecision, today: string) {
  return { ...officialData(whole, today).heading!, number: null, symbol: '', issuedOn: today.slice(0, 7) }
}

function decisionInWords({ decision }: WholeDecision): string {
  return decision.number
    ? `Quyết định số ${decision.number} ngày ${shortDay(decision.decidedOn!)}`
    : 'Quyết định (dự thảo, chưa có số)'
}

function linesOf(whole: WholeDecision) {
  return groupRows(withSums(whole.rows, whole.bonuses), rankOf).flatMap(({ kinds }) =>
    kinds.flatMap(({ rows }) => rows.map((row) => ({ row, bonus: whole.bonuses.get(row.id) ?? null }))),
  )
}

function marked(bonus: { text: string; provisional: boolean } | null): string {
  return bonus ? `${bonus.text}${bonus.provisional ? ' (*)' : ''}` : ''
}

async function workbook(whole: WholeDecision): Promise<Uint8Array> {
  const lines = linesOf(whole)
  return renderTableWorkbook({
    title: 'Danh sách chi tiền thưởng',
    notes: [
      `Theo ${decisionInWords(whole)}: ${whole.decision.title}`,
      `Tổng số tiền: ${whole.totalVnd.toLocaleString('vi-VN')} đồng (${moneyInWords(whole.totalVnd).toLocaleLowerCase('vi')})`,
      ...(whole.provisional ? [provisionalNote] : []),
    ],
    sheetName: 'Chi tiền thưởng',
    columns: [
      { header: 'STT', align: 'center' },
      { header: 'Họ và tên, tên tập thể' },
      { header: 'Chức vụ, đơn vị' },
      { header: 'Danh hiệu, hình thức' },
      { header: 'Cách tính' },
      { header: 'Căn cứ' },
      { header: 'Số tiền (đồng)', kind: 'money' },
      { header: 'Đã chi (đồng)', kind: 'money' },
      { header: 'Ký nhận' },
    ],
    rows: [
      ...lines.map(({ row, bonus }, at) => [
        at + 1,
        row.name,
        personOf(row, at).chuc_vu_don_vi,
        row.awardName,
        marked(bonus),
        bonus?.cite ?? '',
        row.bonusVnd,
        row.paidVnd,
        '',
      ]),
      [
        '',
        'Tổng cộng',
        '',
        '',
        '',
        '',
        whole.totalVnd,
        lines.reduce((sum, { row }) => sum + row.paidVnd, 0),
        '',
      ],
    ],
  })
}
