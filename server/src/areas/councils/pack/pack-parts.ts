import { groupSheets } from '../domain/group-sheets.ts'
import { dayWords, timeWords } from '../domain/record-words.ts'
import { draftRecord, resultRows } from '../draft-records.ts'
import type { SessionItem, SessionView } from '../schemas.ts'

/** A cell: words, or a box to be ticked. */
export type PackCell = string | { box: true }
export type PackTable = {
  columns: { header: string; width: number; align?: 'left' | 'center' | 'right' }[]
  rows: PackCell[][]
}
/** One paper of the pack, without its heading; what the .docx and the PDF are written from. */
export type PackPart = {
  key: 'invitation' | 'summary' | 'pages' | 'ballot' | 'roll-call' | 'count-sheet' | 'minutes'
  typeName: string
  abstract: string
  orientation: 'portrait' | 'landscape'
  before: string[]
  table: PackTable | null
  after: string[]
  /** For the pages of the cases: each on a page of its own. */
  cases: { heading: string; facts: [string, string][]; paragraphs: string[] }[]
  /** Who signs, left to right. */
  signers: string[]
}

const whenAndWhere = (session: SessionView) =>
  [session.beginsAt && timeWords(session.beginsAt), dayWords(session.heldOn)].filter(Boolean).join(', ')

/** The papers of a session in the order in which they lie in the folder. */
export function packParts(session: SessionView): PackPart[] {
  const items = session.items.filter(({ state }) => state !== 'removed')
  const voted = items.filter(({ voting }) => voting)
  return [
    invitation(session, items),
    summary(session, items),
    pages(session, items),
    ...ballots(session, voted),
    rollCall(session),
    countSheet(session, voted),
    minutes(session),
  ]
}

const part = (given: Partial<PackPart> & Pick<PackPart, 'key' | 'typeName' | 'abstract'>): PackPart => ({
  orientation: 'portrait',
  before: [],
  table: null,
  after: [],
  cases: [],
  signers: [],
  ...given,
})

function invitation(session: SessionView, items: SessionItem[]): PackPart {
  const isMeeting = session.kind === 'meeting'
  return part({
    key: 'invitation',
    typeName: isMeeting ? 'GIẤY MỜI' : 'PHIẾU LẤY Ý KIẾN',
    abstract: session.title,
    before: isMeeting
      ? [
          `Trân trọng kính mời các thành viên ${session.councilName} dự phiên họp:`,
          `Thời gian: ${whenAndWhere(session)}.`,
          `Địa điểm: ${session.place ?? '……………………………………'}.`,
          'Chương trình:',
        ]
      : [
          `${session.councilName} lấy ý kiến bằng văn bản của thành viên về các nội dung sau, trả lời ${session.answersUntil ? `trước hết ${dayWords(session.answersUntil)}` : 'trước ngày ……'}:`,
        ],
    table: {
      columns: [
        { header: 'STT', width: 7, align: 'center' },
        { header: 'Nội dung', width: 50 },
        { header: 'Danh hiệu, hình thức', width: 28 },
        { header: 'Cách quyết định', width: 15, align: 'center' },
      ],
      rows: items.map((item, index) => [
        String(index + 1),
        item.title,
        item.awardName ?? '',
        item.voting ? 'Bỏ phiếu' : 'Nghe báo cáo',
      ]),
    },
    after: isMeeting
      ? ['Thành viên không dự được đề nghị báo Thư ký và gửi ý kiến bằng văn bản trước phiên họp.']
      : [],
    signers: ['TM. HỘI ĐỒNG\nCHỦ TỊCH'],
  })
}

function summary(session: SessionView, items: SessionItem[]): PackPart {
  return part({
    key: 'summary',
    typeName: 'BẢNG TỔNG HỢP',
    abstract: `Các trường hợp trình ${session.title}`,
    orientation: 'landscape',
    table: {
      columns: [
        { header: 'STT', width: 5, align: 'center' },
        { header: 'Họ và tên, tên tập thể', width: 24 },
        { header: 'Đơn vị', width: 17 },
        { header: 'Danh hiệu, hình thức', width: 20 },
        { header: 'Tóm tắt', width: 20 },
        { header: 'Phiếu cần', width: 14, align: 'center' },
      ],
      rows: items.map((item, index) => [
        String(index + 1),
        item.title,
        item.unitName ?? '',
        item.awardName ?? '',
        item.detail ?? '',
        needsOf(item),
      ]),
    },
    after: basesOf(items),
  })
}

function needsOf({ rule, voting }: SessionItem): string {
  if (!voting) return 'không bỏ phiếu'
  if (!rule) return 'chưa có tỷ lệ'
  return `${rule.needed}/${rule.base}${rule.provisional ? ' (tạm tính)' : ''}`
}

/** Each rule once, with what is not sure about it. */
function basesOf(items: SessionItem[]): string[] {
  const bases = items.flatMap(({ rule }) =>
    rule
      ? [`${rule.words}: ${rule.basis}${rule.provisional ? ` (tạm tính: ${rule.provisionalReason})` : ''}.`]
      : [],
  )
  return [...new Set(bases)]
}

function pages(session: SessionView, items: SessionItem[]): PackPart {
  return part({
    key: 'pages',
    typeName: 'TÀI LIỆU TỪNG TRƯỜNG HỢP',
    abstract: session.title,
    cases: items.map((item, index) => ({
      heading: `${index + 1}. ${item.title}`,
      facts: (
        [
          ['Danh hiệu, hình thức', item.awardName],
          ['Đơn vị', item.unitName],
          ['Tóm tắt', item.detail],
          ['Phiếu cần', needsOf(item)],
        ] as [string, string | null][]
      ).flatMap(([label, value]): [string, string][] => (value ? [[label, value]] : [])),
      paragraphs: (item.pageText ?? 'Không có tài liệu đọc kèm.').split('\n').filter(Boolean),
    })),
  })
}

/** One master for each sheet: who has a part in an item gets the sheet without it. */
function ballots(session: SessionView, voted: SessionItem[]): PackPart[] {
  const plans = groupSheets(
    voted.map(({ id, recused }) => ({ id, recused: recused.map((one) => one.memberId) })),
  )
  return plans.map((plan, index) => {
    const rows = voted.filter(({ id }) => plan.itemIds.includes(id))
    const several = plans.length > 1 ? ` (tờ ${index + 1}/${plans.length})` : ''
    return part({
      key: 'ballot',
      typeName: `PHIẾU BẦU${several}`,
      abstract: session.title,
      before: [
        'Đánh dấu X vào một trong hai ô của mỗi dòng. Đánh cả hai ô hoặc để trống là không hợp lệ ở dòng đó. Không ghi tên, không ký vào phiếu.',
      ],
      table: {
        columns: [
          { header: 'STT', width: 7, align: 'center' },
          { header: 'Họ và tên, tên tập thể', width: 37 },
          { header: 'Danh hiệu, hình thức', width: 32 },
          { header: 'Đồng ý', width: 12, align: 'center' },
          { header: 'Không đồng ý', width: 12, align: 'center' },
        ],
        rows: rows.map((item, place) => [
          String(place + 1),
          item.title,
          item.awardName ?? '',
          { box: true },
          { box: true },
        ]),
      },
    })
  })
}

function rollCall(session: SessionView): PackPart {
  return part({
    key: 'roll-call',
    typeName: 'DANH SÁCH ĐIỂM DANH',
    abstract: session.title,
    table: {
      columns: [
        { header: 'STT', width: 7, align: 'center' },
        { header: 'Họ và tên', width: 28 },
        { header: 'Chức vụ', width: 30 },
        { header: 'Vai trò trong Hội đồng', width: 19 },
        { header: 'Ký tên', width: 16 },
      ],
      rows: session.members.map((one, index) => [
        String(index + 1),
        one.name,
        one.position,
        one.roleName,
        '',
      ]),
    },
    after: session.quorum
      ? [
          `Cần ít nhất ${session.quorum.needed}/${session.members.length} thành viên dự họp (${session.quorum.basis}${session.quorum.provisional ? '; tạm tính' : ''}).`,
        ]
      : ['Chưa có quy định về số thành viên dự họp tối thiểu.'],
    signers: ['THƯ KÝ'],
  })
}

function countSheet(session: SessionView, voted: SessionItem[]): PackPart {
  return part({
    key: 'count-sheet',
    typeName: 'BIỂU KIỂM PHIẾU',
    abstract: session.title,
    orientation: 'landscape',
    table: {
      columns: [
        { header: 'STT', width: 5, align: 'center' },
        { header: 'Họ và tên, tên tập thể', width: 30 },
        { header: 'Phiếu cần', width: 11, align: 'center' },
        { header: 'Phát ra', width: 9 },
        { header: 'Thu vào', width: 9 },
        { header: 'Không hợp lệ', width: 9 },
        { header: 'Đồng ý', width: 9 },
        { header: 'Không đồng ý', width: 9 },
        { header: 'Văn bản', width: 9 },
      ],
      rows: voted.map((item, index) => [
        String(index + 1),
        item.title,
        needsOf(item),
        '',
        '',
        '',
        '',
        '',
        '',
      ]),
    },
    after: ['Thu vào = đồng ý + không đồng ý + không hợp lệ; thu vào không lớn hơn phát ra.'],
    signers: ['TRƯỞNG BAN KIỂM PHIẾU', 'THÀNH VIÊN BAN KIỂM PHIẾU'],
  })
}

function minutes(session: SessionView): PackPart {
  const draft = draftRecord('minutes', session)
  const decided = resultRows(session)
  const present = session.members.filter(({ attendance }) => attendance === 'present').length
  return part({
    key: 'minutes',
    typeName: 'DỰ THẢO BIÊN BẢN',
    abstract: session.title,
    before: [
      `1. Thời gian: ${draft.time}.`,
      `2. Địa điểm: ${draft.place || '……………………………………'}.`,
      `3. Thành phần: có mặt ${present > 0 ? present : '……'}/${session.members.length} thành viên ${session.councilName}.`,
      ...draft.absent.map((line) => `Vắng mặt: ${line}.`),
      `4. Chủ trì: ${draft.chair || '……………………'}. Thư ký: ${draft.secretary || '……………………'}.`,
      '5. Nội dung:',
      ...draft.proceedings,
    ],
    table:
      decided.length === 0
        ? null
        : {
            columns: [
              { header: 'STT', width: 7, align: 'center' },
              { header: 'Họ và tên, tên tập thể', width: 33 },
              { header: 'Danh hiệu, hình thức', width: 28 },
              { header: 'Đồng ý', width: 16, align: 'center' },
              { header: 'Kết quả', width: 16, align: 'center' },
            ],
            rows: decided.map((row) => [
              row.stt,
              row.ten,
              row.hinh_thuc,
              `${row.phieu_thuan}/${row.tong_thanh_vien}`,
              row.ket_qua,
            ]),
          },
    after: [...draft.conclusions, 'Phiên họp kết thúc lúc …… giờ …… phút cùng ngày./.'],
    signers: ['THƯ KÝ', 'CHỦ TRÌ'],
  })
}
