import type { Act } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import {
  fillTemplate,
  renderTableDocument,
  renderTableWorkbook,
  type TableCell,
  type TableColumn,
} from '../../documents/index.ts'
import type { HolderRecords } from '../../law/index.ts'
import type { Letterhead } from '../../organisations/index.ts'
import type { PackageRow } from './store.ts'
import type { WholeItem } from './view-package.ts'

const isPerson = (one: WholeItem) =>
  one.nomination.holderKind === 'person' || one.nomination.holderKind === 'foreign-person'
const two = (count: number) => String(count).padStart(2, '0')
/** The package and the body that sends it. */
export type Sender = { row: PackageRow; head: Letterhead; today: string }

const signerOf = ({ head }: Sender) => ({ titleLines: head.signerTitles, name: null })

function headingOf({ row, head, today }: Sender, kind: 'TTr' | 'DS' | 'TT') {
  const [number = null, ...symbol] = row.letterNumber?.split('/') ?? []
  return {
    superiorBody: head.superiorBody,
    issuingBody: head.issuingBody,
    number,
    symbol: kind === 'TTr' && symbol.length > 0 ? symbol.join('/') : `${kind}-${head.symbol}`,
    place: head.place,
    issuedOn: row.letterOn ?? today.slice(0, 7),
  }
}

/** The submission that goes with the package, by the body's own template of the day. */
export function proposalLetter(
  tx: Tx,
  act: Act,
  sender: Sender,
  items: readonly WholeItem[],
): Promise<Uint8Array> {
  const { row } = sender
  const byAward = Map.groupBy(items, (one) => one.nomination.awardName)
  return fillTemplate(
    tx,
    act,
    'proposal',
    {
      heading: headingOf(sender, 'TTr'),
      signer: signerOf(sender),
      recipients: ['Như trên', 'Lưu: VT'],
      abstract: `Về việc ${row.title.charAt(0).toLocaleLowerCase('vi')}${row.title.slice(1)}`,
      addressees: [row.destinationName],
      fields: {
        noi_dung: row.note ? [row.note] : [],
        so_tap_the: two(items.filter((one) => !isPerson(one)).length),
        so_ca_nhan: two(items.filter(isPerson).length),
        tong_hop: [...byAward].map(([award, ones], i) => ({
          stt: String(i + 1),
          hinh_thuc: award,
          tap_the: two(ones.filter((one) => !isPerson(one)).length),
          ca_nhan: two(ones.filter(isPerson).length),
        })),
        phu_luc: [
          {
            ten_phu_luc: 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
            nhom: [...byAward].map(([award, ones]) => ({
              tieu_de: award,
              dong: ones.map((one, i) => ({
                stt: String(i + 1),
                ten: one.nomination.name,
                chuc_vu_don_vi: [one.nomination.post, one.nomination.unitName].filter(Boolean).join(', '),
                thanh_tich: one.nomination.deed ?? '',
              })),
            })),
          },
        ],
      },
    },
    { unitId: row.unitId },
  )
}

function listTable(items: readonly WholeItem[]): { columns: TableColumn[]; rows: TableCell[][] } {
  return {
    columns: [
      { header: 'STT', width: 5, align: 'center' },
      { header: 'Họ và tên, tên tập thể', width: 24 },
      { header: 'Năm sinh', width: 8, align: 'center' },
      { header: 'Chức vụ', width: 18 },
      { header: 'Đơn vị', width: 22 },
      { header: 'Danh hiệu, hình thức đề nghị', width: 24 },
      { header: 'Tóm tắt thành tích', width: 34 },
    ],
    rows: items.map(({ item, nomination: one }) => [
      item.position,
      one.name,
      one.birthYear,
      one.post,
      one.unitName,
      one.awardName,
      one.deed,
    ]),
  }
}

/** The list of everybody in the package, as an official document. */
export function listDocument(sender: Sender, items: readonly WholeItem[]): Uint8Array {
  const { row, head } = sender
  return renderTableDocument({
    typeName: 'DANH SÁCH',
    heading: { ...headingOf(sender, 'DS'), number: null },
    signer: signerOf(sender),
    recipients: ['Như trên', 'Lưu: VT'],
    abstract: row.title,
    introduction: `Kèm theo văn bản của ${head.issuingBody} gửi ${row.destinationName}.`,
    ...listTable(items),
    closing: null,
    orientation: 'landscape',
  })
}

/** The same list as a workbook. */
export function listWorkbook(row: PackageRow, items: readonly WholeItem[]): Promise<Uint8Array> {
  return renderTableWorkbook({
    title: row.title,
    notes: [`${row.unitName} gửi ${row.destinationName}`],
    sheetName: 'Danh sách',
    ...listTable(items),
    orientation: 'landscape',
  })
}

/** "Năm 2023: Bằng khen … (Quyết định ngày 05/12/2023)", the newest first, as the form of the law asks. */
function heldWords(awards: HolderRecords['awards']): string {
  const lines = awards.toReversed().map(({ awardName, year, decidedOn }) => {
    const on = decidedOn ? ` (Quyết định ngày ${decidedOn.split('-').reverse().join('/')})` : ''
    return `- ${year === null ? '' : `Năm ${year}: `}${awardName}${on}`
  })
  return lines.length > 0 ? lines.join('\n') : 'Sổ vàng chưa có khen thưởng nào trước đây.'
}

/** The recognised initiatives of the nominee, one a line. */
function initiativeWords(initiatives: HolderRecords['initiatives']): string | null {
  if (initiatives.length === 0) return null
  const scopes = { unit: 'cơ sở', province: 'Bộ, ban, ngành, tỉnh', national: 'toàn quốc' }
  const lines = initiatives.map(({ year, scope, recognisedOn }) => {
    const on = recognisedOn ? `, công nhận ngày ${recognisedOn.split('-').reverse().join('/')}` : ''
    return `- Năm ${year}, phạm vi ${scope ? scopes[scope as keyof typeof scopes] : 'chưa rõ'}${on}`
  })
  return lines.join('\n')
}

/** The summary of one nominee: who, what for, what was granted before, with what report. */
export function summarySheet(
  sender: Sender,
  { nomination: one }: WholeItem,
  records: HolderRecords | undefined,
): Uint8Array {
  const facts: [string, string | null][] = [
    ['Họ và tên, tên tập thể', one.name],
    ['Năm sinh', one.birthYear === null ? null : String(one.birthYear)],
    ['Chức vụ', one.post],
    ['Đơn vị', one.unitName],
    ['Danh hiệu, hình thức đề nghị', one.awardName],
    ['Năm xét', one.year === null ? null : String(one.year)],
    ['Đợt xét', one.roundTitle],
    ['Thành tích', one.deed],
    ['Các danh hiệu, hình thức khen thưởng đã được tặng', heldWords(records?.awards ?? [])],
    ['Sáng kiến, đề tài được công nhận', initiativeWords(records?.initiatives ?? [])],
    ['Báo cáo thành tích', one.report],
  ]
  return renderTableDocument({
    typeName: 'TÓM TẮT THÀNH TÍCH',
    heading: { ...headingOf(sender, 'TT'), number: null },
    signer: signerOf(sender),
    recipients: ['Lưu: hồ sơ'],
    abstract: `Đề nghị tặng ${one.awardName}`,
    introduction: null,
    columns: [
      { header: 'Nội dung', width: 28 },
      { header: 'Thông tin', width: 72 },
    ],
    rows: facts.filter(([, value]) => value).map(([label, value]) => [label, value]),
    closing: null,
    orientation: 'portrait',
  })
}
