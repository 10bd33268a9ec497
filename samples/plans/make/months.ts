import { month, type Sample, task } from './sample.ts'
import { type Cell, heading, packWord, para, section, signature, table } from './word.ts'

const rows: [text: string, lead: string, months: number[]][] = [
  ['Xây dựng kế hoạch thi đua, khen thưởng năm 2026', 'Tổ Tổng hợp', [1]],
  ['Tổ chức đăng ký thi đua, ký giao ước thi đua giữa các đội', 'Công đoàn', [1, 2]],
  [
    'Chấm điểm thi đua, công bố kết quả trên bảng tin',
    'Tổ Tổng hợp',
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  ],
  ['Phát động đợt thi đua cao điểm mùa khô “90 ngày giữ rừng”', 'Ban Giám đốc', [2, 3, 4]],
  ['Sơ kết công tác thi đua', 'Tổ Tổng hợp', [6, 9]],
  ['Thao diễn kỹ thuật chữa cháy rừng', 'Đội Kiểm lâm cơ động', [10]],
  ['Họp Hội đồng Thi đua - Khen thưởng Vườn xét danh hiệu thi đua năm 2026', 'Hội đồng TĐKT', [11]],
  ['Tổng kết, trao thưởng', 'Ban Giám đốc', [12]],
]
const title = 'TIẾN ĐỘ THỰC HIỆN CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2026'
const wide = (column: number, text: string, span: number): Cell[] => (column >= 0 ? [{ text, span }] : [])

/** Plan of a national park: a column for each month, crosses where the work is done. */
export const months: Sample = {
  file: 'month-columns.pdf',
  pdf: true,
  write: () =>
    packWord(
      [
        heading(
          ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG AN BÌNH', 'VƯỜN QUỐC GIA RỪNG TRÀM AN BÌNH'],
          'Số: 03/KH-VQG',
          'An Bình, ngày 08 tháng 01 năm 2026',
        ),
        para('KẾ HOẠCH', { bold: true, align: 'center' }),
        para('Công tác thi đua, khen thưởng năm 2026', { bold: true, align: 'center' }),
        para(
          'Vườn Quốc gia Rừng Tràm An Bình xây dựng Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:',
        ),
        para('I. MỤC ĐÍCH, YÊU CẦU', { bold: true }),
        para('Thi đua bảo vệ rừng, không để xảy ra cháy rừng.'),
        para('II. NỘI DUNG VÀ TIẾN ĐỘ', { bold: true }),
        para('Tiến độ thực hiện theo biểu kèm theo.'),
        signature(['Sở Nông nghiệp và Môi trường;', 'Lưu: VT.'], ['GIÁM ĐỐC'], 'Ngô Hữu Nghĩa'),
        section(false),
        para('PHỤ LỤC', { bold: true, align: 'center' }),
        para(title, { bold: true, align: 'center' }),
        table(
          [600, 4600, 2000, ...Array.from({ length: 12 }, () => 560)],
          [
            [
              { text: 'TT', merge: 'start' },
              { text: 'Nội dung công việc', merge: 'start' },
              { text: 'Đơn vị thực hiện', merge: 'start' },
              ...wide(3, 'Tháng', 12),
            ],
            [
              { text: '', merge: 'on' },
              { text: '', merge: 'on' },
              { text: '', merge: 'on' },
              ...Array.from({ length: 12 }, (_, at) => String(at + 1)),
            ],
            ...rows.map(([text, lead, marked], at): Cell[] => [
              String(at + 1),
              text,
              lead,
              ...Array.from({ length: 12 }, (_, one) => (marked.includes(one + 1) ? 'x' : '')),
            ]),
          ],
          { header: 2 },
        ),
      ],
      { landscape: true },
    ),
  gold: {
    document: {
      number: '03/KH-VQG',
      issuer: 'Vườn Quốc gia Rừng Tràm An Bình',
      place: 'An Bình',
      issuedOn: '2026-01-08',
      title: 'Công tác thi đua, khen thưởng năm 2026',
      year: 2026,
      signer: { onBehalfOf: null, position: 'GIÁM ĐỐC', name: 'Ngô Hữu Nghĩa' },
    },
    tasks: rows.map(([text, lead, marked], at) =>
      task(String(at + 1), title, text, month(2026, ...marked), [lead], []),
    ),
    findings: [],
    noFindings: ['ordinal-gap', 'year-mismatch', 'lead-missing', 'period-missing', 'number-missing'],
  },
}
