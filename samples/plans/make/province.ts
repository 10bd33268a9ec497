import { type GoldPeriod, quarter, type Sample, wholeYear } from './sample.ts'
import { type Cell, heading, packWord, para, signature, table } from './word.ts'

const year = 2026
const q = (...values: number[]) => quarter(year, ...values)

type Line = [
  text: string,
  lead: string,
  partners: string,
  partnersRead: string[],
  when: string,
  period: GoldPeriod,
]

const all = 'Các sở, ban, ngành; UBND các xã, phường'
const allRead = ['Các sở, ban, ngành', 'UBND các xã, phường']

/** The work of the year; what stands in the fourth place is what the third must be read as. */
const lines: Line[] = [
  [
    'Ban hành Kế hoạch công tác thi đua, khen thưởng năm 2026 của tỉnh',
    'Sở Nội vụ',
    'Văn phòng UBND tỉnh',
    ['Văn phòng UBND tỉnh'],
    'Quý I',
    q(1),
  ],
  [
    'Tham mưu phát động phong trào thi đua thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội năm 2026',
    'Sở Nội vụ',
    all,
    allRead,
    'Quý I',
    q(1),
  ],
  [
    'Tổng hợp đăng ký danh hiệu thi đua, hình thức khen thưởng năm 2026',
    'Sở Nội vụ',
    all,
    allRead,
    'Quý I',
    q(1),
  ],
  [
    'Kiện toàn Hội đồng Thi đua - Khen thưởng tỉnh',
    'Sở Nội vụ',
    'Văn phòng UBND tỉnh',
    ['Văn phòng UBND tỉnh'],
    'Quý I',
    q(1),
  ],
  [
    'Tham mưu Quyết định tổ chức các Cụm, Khối thi đua của tỉnh năm 2026',
    'Sở Nội vụ',
    '- Sở Tư pháp;\n- Các Cụm, Khối thi đua.',
    ['Sở Tư pháp', 'Các Cụm, Khối thi đua'],
    'Quý I',
    q(1),
  ],
  [
    'Tổ chức ký kết giao ước thi đua của các Cụm, Khối thi đua',
    'Các Cụm trưởng, Khối trưởng',
    'Sở Nội vụ',
    ['Sở Nội vụ'],
    'Quý I',
    q(1),
  ],
  [
    'Rà soát, công bố thủ tục hành chính lĩnh vực thi đua, khen thưởng',
    'Sở Nội vụ',
    'Văn phòng UBND tỉnh',
    ['Văn phòng UBND tỉnh'],
    'Quý I',
    q(1),
  ],
  [
    'Họp Hội đồng Thi đua - Khen thưởng tỉnh phiên thứ nhất',
    'Sở Nội vụ',
    'Thành viên Hội đồng TĐKT tỉnh',
    ['Thành viên Hội đồng TĐKT tỉnh'],
    'Quý I',
    q(1),
  ],
  [
    'Xây dựng Kế hoạch kiểm tra công tác thi đua, khen thưởng năm 2026',
    'Sở Nội vụ',
    '- Thanh tra tỉnh;\n- Văn phòng UBND tỉnh.',
    ['Thanh tra tỉnh', 'Văn phòng UBND tỉnh'],
    'Quý II',
    q(2),
  ],
  ['Tập huấn nghiệp vụ công tác thi đua, khen thưởng cho cơ sở', 'Sở Nội vụ', all, allRead, 'Quý II', q(2)],
  [
    'Tuyên truyền gương điển hình tiên tiến trên các phương tiện thông tin đại chúng',
    'Báo và Phát thanh, Truyền hình An Bình',
    'Sở Nội vụ; Sở Văn hóa, Thể thao và Du lịch',
    ['Sở Nội vụ', 'Sở Văn hóa, Thể thao và Du lịch'],
    'Quý II, III',
    q(2, 3),
  ],
  [
    'Sơ kết phong trào thi đua “An Bình chung sức xây dựng nông thôn mới”',
    'Sở Nông nghiệp và Môi trường',
    'Sở Nội vụ',
    ['Sở Nội vụ'],
    'Quý II',
    q(2),
  ],
  [
    'Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026',
    'Sở Nội vụ',
    'Các Cụm, Khối thi đua',
    ['Các Cụm, Khối thi đua'],
    'Quý II',
    q(2),
  ],
  [
    'Xét, công nhận sáng kiến có phạm vi ảnh hưởng cấp tỉnh đợt 1',
    'Sở Khoa học và Công nghệ',
    'Hội đồng sáng kiến tỉnh',
    ['Hội đồng sáng kiến tỉnh'],
    'Quý II',
    q(2),
  ],
  [
    'Thẩm định hồ sơ khen thưởng thành tích kháng chiến còn tồn đọng',
    'Sở Nội vụ',
    'Bộ Chỉ huy Quân sự tỉnh',
    ['Bộ Chỉ huy Quân sự tỉnh'],
    'Quý II',
    q(2),
  ],
  [
    'Đề nghị khen thưởng ngành Giáo dục và Đào tạo năm học 2025 - 2026',
    'Sở Giáo dục và Đào tạo',
    'Sở Nội vụ',
    ['Sở Nội vụ'],
    'Quý III',
    q(3),
  ],
  [
    'Kiểm tra công tác thi đua, khen thưởng tại một số sở, ngành và xã, phường',
    'Sở Nội vụ',
    'Các đơn vị được kiểm tra',
    ['Các đơn vị được kiểm tra'],
    'Quý III',
    q(3),
  ],
  [
    'Họp Hội đồng Thi đua - Khen thưởng tỉnh phiên thứ hai',
    'Sở Nội vụ',
    'Thành viên Hội đồng TĐKT tỉnh',
    ['Thành viên Hội đồng TĐKT tỉnh'],
    'Quý III',
    q(3),
  ],
  [
    'Tổ chức đoàn học tập, trao đổi kinh nghiệm tại các tỉnh bạn',
    'Sở Nội vụ',
    '- Văn phòng UBND tỉnh;\n- Sở Tài chính.',
    ['Văn phòng UBND tỉnh', 'Sở Tài chính'],
    'Quý III',
    q(3),
  ],
  [
    'Số hóa hồ sơ khen thưởng giai đoạn 2016 - 2020',
    'Sở Nội vụ',
    'Sở Khoa học và Công nghệ',
    ['Sở Khoa học và Công nghệ'],
    'Quý III, IV',
    q(3, 4),
  ],
  [
    'Hướng dẫn tổng kết công tác thi đua, khen thưởng năm 2026',
    'Sở Nội vụ',
    'Các Cụm, Khối thi đua',
    ['Các Cụm, Khối thi đua'],
    'Quý IV',
    q(4),
  ],
  [
    'Chấm điểm, xếp hạng thi đua các Cụm, Khối thi đua của tỉnh',
    'Sở Nội vụ',
    'Các Cụm, Khối thi đua',
    ['Các Cụm, Khối thi đua'],
    'Quý IV',
    q(4),
  ],
  [
    'Trình khen thưởng doanh nghiệp, doanh nhân tiêu biểu nhân ngày 13/10',
    'Sở Tài chính',
    '- Sở Nội vụ;\n- Hiệp hội Doanh nghiệp tỉnh.',
    ['Sở Nội vụ', 'Hiệp hội Doanh nghiệp tỉnh'],
    'Quý IV',
    q(4),
  ],
  [
    'Xét, công nhận sáng kiến có phạm vi ảnh hưởng cấp tỉnh đợt 2',
    'Sở Khoa học và Công nghệ',
    'Hội đồng sáng kiến tỉnh',
    ['Hội đồng sáng kiến tỉnh'],
    'Quý IV',
    q(4),
  ],
  [
    'Họp Hội đồng Thi đua - Khen thưởng tỉnh phiên thứ ba',
    'Sở Nội vụ',
    'Thành viên Hội đồng TĐKT tỉnh',
    ['Thành viên Hội đồng TĐKT tỉnh'],
    'Quý IV',
    q(4),
  ],
  [
    'Báo cáo tổng kết công tác thi đua, khen thưởng năm 2026',
    'Sở Nội vụ',
    'Văn phòng UBND tỉnh',
    ['Văn phòng UBND tỉnh'],
    'Quý IV',
    q(4),
  ],
  [
    'Chuẩn bị hội nghị tổng kết phong trào thi đua yêu nước năm 2026',
    'Sở Nội vụ',
    '- Văn phòng UBND tỉnh;\n- Sở Văn hóa, Thể thao và Du lịch;\n- Công an tỉnh.',
    ['Văn phòng UBND tỉnh', 'Sở Văn hóa, Thể thao và Du lịch', 'Công an tỉnh'],
    'Quý IV',
    q(4),
  ],
  [
    'Mua sắm, cấp phát hiện vật khen thưởng',
    'Sở Nội vụ',
    'Sở Tài chính',
    ['Sở Tài chính'],
    'Thường xuyên',
    wholeYear(year),
  ],
  [
    'Cấp đổi, cấp lại hiện vật khen thưởng theo đề nghị của tổ chức, cá nhân',
    'Sở Nội vụ',
    'UBND các xã, phường',
    ['UBND các xã, phường'],
    'Thường xuyên',
    wholeYear(year),
  ],
  ['Khen thưởng đột xuất, khen thưởng chuyên đề', 'Sở Nội vụ', all, allRead, 'Cả năm', wholeYear(year)],
  [
    'Tham gia hoạt động của Cụm thi đua các tỉnh ven sông',
    'Sở Nội vụ',
    'Văn phòng UBND tỉnh',
    ['Văn phòng UBND tỉnh'],
    'Cả năm',
    wholeYear(year),
  ],
  ['Vận hành phần mềm quản lý thi đua, khen thưởng', 'Sở Nội vụ', all, allRead, 'Cả năm', wholeYear(year)],
]

/** Cells of one period that follow one another are merged downwards, as a typist does. */
function rows(): Cell[][] {
  return lines.map(([text, lead, partners, , when], at) => {
    const begins = lines[at - 1]?.[4] !== when
    const goesOn = lines[at + 1]?.[4] === when
    const last: Cell = begins ? (goesOn ? { text: when, merge: 'start' } : when) : { text: '', merge: 'on' }
    return [{ text: '', look: { list: [2, 0] } }, text, lead, partners, last]
  })
}

const bold = { bold: true, align: 'center' } as const
const head = (text: string, more: object = {}) => ({ text, look: bold, ...more })

/** Plan of a province: a table with lead, partners and quarter, a merged header, ordinals by Word's own list. */
export const province: Sample = {
  file: 'province.docx',
  write: () =>
    packWord([
      heading(['ỦY BAN NHÂN DÂN', 'TỈNH AN BÌNH'], 'Số: 17/KH-UBND', 'An Bình, ngày 14 tháng 01 năm 2026'),
      para('KẾ HOẠCH', { bold: true, align: 'center' }),
      para('Công tác thi đua, khen thưởng năm 2026 trên địa bàn tỉnh An Bình', {
        bold: true,
        align: 'center',
      }),
      para('Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;'),
      para('Ủy ban nhân dân tỉnh An Bình ban hành Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:'),
      para('MỤC ĐÍCH, YÊU CẦU', { bold: true, list: [1, 0] }),
      para('Nâng cao chất lượng các phong trào thi đua yêu nước trên địa bàn tỉnh.', { list: [1, 1] }),
      para('Khen thưởng chính xác, công khai, kịp thời.', { list: [1, 1] }),
      para('NỘI DUNG', { bold: true, list: [1, 0] }),
      table(
        [700, 3900, 1700, 2300, 1100],
        [
          [
            head('TT', { merge: 'start' }),
            head('Nội dung công việc', { merge: 'start' }),
            head('Cơ quan', { span: 2 }),
            head('Thời gian', { merge: 'start' }),
          ],
          [
            { text: '', merge: 'on' },
            { text: '', merge: 'on' },
            head('Chủ trì'),
            head('Phối hợp'),
            { text: '', merge: 'on' },
          ],
          ...rows(),
        ],
        { header: 2, size: 24 },
      ),
      para('TỔ CHỨC THỰC HIỆN', { bold: true, list: [1, 0] }),
      para('Các sở, ban, ngành, Ủy ban nhân dân các xã, phường căn cứ Kế hoạch này để tổ chức thực hiện.', {
        list: [1, 1],
      }),
      para('Giao Sở Nội vụ theo dõi, đôn đốc, tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh./.', {
        list: [1, 1],
      }),
      signature(
        [
          'Chủ tịch, các Phó Chủ tịch UBND tỉnh;',
          'Các sở, ban, ngành;',
          'UBND các xã, phường;',
          'Lưu: VT, NV.',
        ],
        ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
        'Lê Minh Quang',
      ),
    ]),
  gold: {
    document: {
      number: '17/KH-UBND',
      issuer: 'Ủy ban nhân dân tỉnh An Bình',
      place: 'An Bình',
      issuedOn: '2026-01-14',
      title: 'Công tác thi đua, khen thưởng năm 2026 trên địa bàn tỉnh An Bình',
      year,
      signer: {
        onBehalfOf: 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH',
        position: 'PHÓ CHỦ TỊCH',
        name: 'Lê Minh Quang',
      },
    },
    tasks: lines.map(([text, lead, , coordinating, , period], at) => ({
      ordinal: String(at + 1),
      section: 'II. NỘI DUNG',
      text,
      lead: [lead],
      coordinating,
      period,
    })),
    findings: [],
    noFindings: [
      'ordinal-gap',
      'ordinal-repeated',
      'period-missing',
      'lead-missing',
      'year-mismatch',
      'number-missing',
      'encoding-converted',
    ],
  },
}
