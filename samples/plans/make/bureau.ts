import { before, between, month, type Sample, task } from './sample.ts'
import { heading, packWord, para, signature, table } from './word.ts'

const section = 'II. NHIỆM VỤ CỤ THỂ'
const office = 'Văn phòng Cục'
const rows: [when: string, lead: string, text: string, partners: string, at: string, note: string][] = [
  [
    '05/01 - 31/01/2026',
    office,
    'Trình Cục trưởng ban hành Kế hoạch công tác thi đua, khen thưởng năm 2026',
    'Các phòng thuộc Cục',
    '1',
    '',
  ],
  [
    'Từ 01/02 đến 28/02/2026',
    'Phòng Tổ chức cán bộ',
    'Rà soát, sửa đổi Quy chế thi đua, khen thưởng của Cục',
    `${office}, Phòng Pháp chế`,
    '2',
    'Đã có dự thảo',
  ],
  [
    'Tháng 3 - tháng 5/2026',
    'Phòng Quản lý giống',
    'Phát động đợt thi đua “Ngày giống tốt” tại các chi cục',
    'Chi cục vùng I; Chi cục vùng II',
    '3',
    '',
  ],
  [
    'Trước ngày 20/6/2026',
    office,
    'Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm gửi Bộ (qua Vụ Tổ chức cán bộ)',
    '',
    '4',
    '',
  ],
  [
    'Tháng 8/2026',
    'Phòng Tổ chức cán bộ',
    'Tổ chức kiểm tra chéo giữa các chi cục (nếu bố trí được kinh phí)',
    'Thanh tra Cục',
    '5',
    '',
  ],
  [
    '15/10/2026 đến 15/11/2026',
    'Hội đồng sáng kiến Cục',
    'Xét, công nhận sáng kiến cấp cơ sở năm 2026',
    'Các phòng, chi cục',
    '6',
    '',
  ],
  [
    'Chậm nhất 30/11/2026',
    'Hội đồng Thi đua - Khen thưởng Cục',
    'Họp bình xét danh hiệu thi đua, hình thức khen thưởng năm 2026',
    office,
    '7',
    '',
  ],
]
const periods = [
  between('date', ['2026-01-05', '2026-01-31'], '2026-01-05', '2026-01-31'),
  between('date', ['2026-02-01', '2026-02-28'], '2026-02-01', '2026-02-28'),
  between('month', [3, 4, 5], '2026-03-01', '2026-05-31'),
  before('2026-06-20'),
  month(2026, 8),
  between('date', ['2026-10-15', '2026-11-15'], '2026-10-15', '2026-11-15'),
  before('2026-11-30'),
]
const partners = [
  ['Các phòng thuộc Cục'],
  [office, 'Phòng Pháp chế'],
  ['Chi cục vùng I', 'Chi cục vùng II'],
  [],
  ['Thanh tra Cục'],
  ['Các phòng, chi cục'],
  [office],
]

/** Plan of a bureau of a ministry: time and lead stand before the work, the number near the end, spans of days. */
export const bureau: Sample = {
  file: 'bureau-order.docx',
  write: () =>
    packWord([
      heading(
        ['BỘ LÂM NÔNG AN NAM', 'CỤC GIỐNG CÂY TRỒNG AN NAM'],
        'Số: 88/KH-GCT',
        'Hà An, ngày 30 tháng 12 năm 2025',
      ),
      para('KẾ HOẠCH', { bold: true, align: 'center' }),
      para('Công tác thi đua, khen thưởng năm 2026 của Cục Giống cây trồng An Nam', {
        bold: true,
        align: 'center',
      }),
      para(
        'Căn cứ Quyết định số 3311/QĐ-BLN ngày 15/12/2025 của Bộ trưởng Bộ Lâm nông về Chương trình công tác thi đua, khen thưởng năm 2026;',
      ),
      para('Cục Giống cây trồng An Nam ban hành Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:'),
      para('I. MỤC ĐÍCH, YÊU CẦU', { bold: true }),
      para('Gắn thi đua với nhiệm vụ chuyên môn của từng đơn vị.'),
      para('II. NHIỆM VỤ CỤ THỂ', { bold: true }),
      table(
        [1500, 1600, 3300, 1700, 600, 900],
        [
          [
            'Thời gian thực hiện',
            'Đơn vị chủ trì',
            'Nội dung công việc',
            'Đơn vị phối hợp',
            'STT',
            'Ghi chú',
          ],
          ...rows,
        ],
        { header: 1, size: 24 },
      ),
      para('III. TỔ CHỨC THỰC HIỆN', { bold: true }),
      para('1. Thủ trưởng các đơn vị thuộc Cục chịu trách nhiệm thực hiện Kế hoạch này.'),
      para('2. Văn phòng Cục theo dõi, tổng hợp, báo cáo Cục trưởng trước ngày 25 hằng tháng.'),
      signature(
        ['Bộ Lâm nông (để b/c);', 'Các đơn vị thuộc Cục;', 'Lưu: VT.'],
        ['KT. CỤC TRƯỞNG', 'PHÓ CỤC TRƯỞNG'],
        'Cao Thị Bích Ngọc',
      ),
    ]),
  gold: {
    document: {
      number: '88/KH-GCT',
      issuer: 'Cục Giống cây trồng An Nam',
      place: 'Hà An',
      issuedOn: '2025-12-30',
      title: 'Công tác thi đua, khen thưởng năm 2026 của Cục Giống cây trồng An Nam',
      year: 2026,
      signer: { onBehalfOf: 'KT. CỤC TRƯỞNG', position: 'PHÓ CỤC TRƯỞNG', name: 'Cao Thị Bích Ngọc' },
    },
    tasks: rows.map(([, lead, text], at) =>
      task(String(at + 1), section, text, periods[at]!, [lead], partners[at]!, { conditional: at === 4 }),
    ),
    findings: [],
    noFindings: [
      'ordinal-gap',
      'year-mismatch',
      'lead-missing',
      'period-missing',
      'number-missing',
      'lead-not-distinguished',
    ],
  },
}
