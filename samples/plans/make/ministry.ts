import { before, type GoldPeriod, on, type Sample, wholeYear } from './sample.ts'
import { heading, packWord, para, signature, table } from './word.ts'

type Line = [
  text: string,
  lead: string,
  partners: string,
  read: string[],
  product: string,
  when: string,
  period: GoldPeriod,
]

const units = 'Các đơn vị thuộc Bộ'

const lines: Line[] = [
  [
    'Xây dựng Thông tư hướng dẫn công tác thi đua, khen thưởng của ngành Bến bãi',
    'Vụ Tổ chức cán bộ',
    'Vụ Pháp chế; Văn phòng Bộ',
    ['Vụ Pháp chế', 'Văn phòng Bộ'],
    'Thông tư',
    'Trước 30/6/2026',
    before('2026-06-30'),
  ],
  [
    'Phát động phong trào thi đua “Ngành Bến bãi đổi mới, phục vụ nhân dân” năm 2026',
    'Văn phòng Bộ',
    'Công đoàn Bộ',
    ['Công đoàn Bộ'],
    'Kế hoạch',
    'Trước 31/01/2026',
    before('2026-01-31'),
  ],
  [
    'Tổng hợp đăng ký thi đua của các đơn vị thuộc Bộ năm 2026',
    'Vụ Tổ chức cán bộ',
    units,
    [units],
    'Báo cáo',
    '15/3/2026',
    on('2026-03-15'),
  ],
  [
    'Tập huấn nghiệp vụ thi đua, khen thưởng cho các đơn vị khu vực phía Nam',
    'Vụ Tổ chức cán bộ',
    'Trường Cán bộ ngành Bến bãi',
    ['Trường Cán bộ ngành Bến bãi'],
    'Lớp tập huấn',
    'Trước 30/5/2026',
    before('2026-05-30'),
  ],
  [
    'Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026',
    'Vụ Tổ chức cán bộ',
    units,
    [units],
    'Báo cáo sơ kết',
    'Trước 15/7/2026',
    before('2026-07-15'),
  ],
  [
    'Kiểm tra công tác thi đua, khen thưởng tại 05 đơn vị thuộc Bộ',
    'Vụ Tổ chức cán bộ',
    'Thanh tra Bộ; Công đoàn Bộ',
    ['Thanh tra Bộ', 'Công đoàn Bộ'],
    'Kết luận kiểm tra',
    'Trước 30/9/2026',
    before('2026-09-30'),
  ],
  [
    'Xét tặng Kỷ niệm chương “Vì sự nghiệp Bến bãi”',
    'Hội đồng Thi đua - Khen thưởng Bộ',
    'Văn phòng Bộ',
    ['Văn phòng Bộ'],
    'Quyết định',
    'Trước 20/10/2026',
    before('2026-10-20'),
  ],
  [
    'Xét, công nhận sáng kiến, đề tài có phạm vi ảnh hưởng trong ngành',
    'Hội đồng sáng kiến Bộ',
    'Vụ Khoa học và Công nghệ',
    ['Vụ Khoa học và Công nghệ'],
    'Quyết định công nhận',
    'Trước 15/11/2026',
    before('2026-11-15'),
  ],
  [
    'Tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng của ngành năm 2026',
    'Văn phòng Bộ',
    'Vụ Tổ chức cán bộ; Công đoàn Bộ',
    ['Vụ Tổ chức cán bộ', 'Công đoàn Bộ'],
    'Hội nghị',
    'Trước 31/12/2026',
    before('2026-12-31'),
  ],
  [
    'Tuyên truyền điển hình tiên tiến trên Tạp chí Bến bãi',
    'Tạp chí Bến bãi',
    units,
    [units],
    'Tin, bài',
    'Thường xuyên',
    wholeYear(2026),
  ],
]

const bold = { bold: true, align: 'center' } as const
const columns = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời hạn hoàn thành']

/** Plan of a ministry, printed: products, and a date by which each task is due. */
export const ministry: Sample = {
  file: 'ministry.pdf',
  pdf: true,
  write: () =>
    packWord([
      heading(['BỘ BẾN BÃI'], 'Số: 204/KH-BBB', 'Bến Ngự An, ngày 09 tháng 01 năm 2026'),
      para('KẾ HOẠCH', { bold: true, align: 'center' }),
      para('Công tác thi đua, khen thưởng ngành Bến bãi năm 2026', { bold: true, align: 'center' }),
      para('Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;', { align: 'both' }),
      para(
        'Bộ Bến bãi ban hành Kế hoạch công tác thi đua, khen thưởng ngành Bến bãi năm 2026 với các nội dung như sau:',
        { align: 'both' },
      ),
      para('I. MỤC ĐÍCH, YÊU CẦU', { bold: true }),
      para(
        '1. Tiếp tục đổi mới công tác thi đua, khen thưởng của ngành theo hướng thiết thực, gắn với nhiệm vụ chính trị của từng đơn vị, lấy kết quả phục vụ nhân dân làm thước đo.',
        { align: 'both' },
      ),
      para('2. Bảo đảm khen thưởng kịp thời, đúng đối tượng, chú trọng người lao động trực tiếp.', {
        align: 'both',
      }),
      para('II. NHIỆM VỤ CỤ THỂ', { bold: true }),
      table(
        [600, 3100, 1500, 1700, 1400, 1400],
        [
          columns.map((text) => ({ text, look: bold })),
          ...lines.map(([text, lead, partners, , product, when], at) => [
            String(at + 1),
            text,
            lead,
            partners,
            product,
            when,
          ]),
        ],
        { header: 1, size: 22 },
      ),
      para('III. TỔ CHỨC THỰC HIỆN', { bold: true }),
      para(
        'Thủ trưởng các đơn vị thuộc Bộ chịu trách nhiệm tổ chức thực hiện Kế hoạch này; định kỳ báo cáo kết quả về Bộ qua Vụ Tổ chức cán bộ để tổng hợp./.',
        { align: 'both' },
      ),
      signature(
        ['Bộ trưởng (để báo cáo);', 'Các đơn vị thuộc Bộ;', 'Lưu: VT, TCCB.'],
        ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
        'Vũ Đình Khải',
      ),
    ]),
  gold: {
    document: {
      number: '204/KH-BBB',
      issuer: 'Bộ Bến bãi',
      place: 'Bến Ngự An',
      issuedOn: '2026-01-09',
      title: 'Công tác thi đua, khen thưởng ngành Bến bãi năm 2026',
      year: 2026,
      signer: { onBehalfOf: 'KT. BỘ TRƯỞNG', position: 'THỨ TRƯỞNG', name: 'Vũ Đình Khải' },
    },
    tasks: lines.map(([text, lead, , coordinating, , , period], at) => ({
      ordinal: String(at + 1),
      section: 'II. NHIỆM VỤ CỤ THỂ',
      text,
      lead: [lead],
      coordinating,
      period,
    })),
    findings: [],
    noFindings: [
      'ordinal-gap',
      'lead-missing',
      'period-missing',
      'number-missing',
      'markup-removed',
      'encoding-converted',
    ],
  },
}
