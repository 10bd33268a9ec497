import { type GoldPeriod, quarter, type Sample, wholeYear } from './sample.ts'
import { type Cell, heading, packWord, para, section, signature, table } from './word.ts'

const q = (...values: number[]) => quarter(2026, ...values)
const groups = 'Các Cụm, Khối thi đua của tỉnh'
const standing = 'Cơ quan Thường trực Hội đồng'

type Line = [text: string, lead: string, partners: string, read: string[], when: string, period: GoldPeriod]

const lines: Line[] = [
  [
    'Tham mưu ban hành Kế hoạch hoạt động của Hội đồng Thi đua - Khen thưởng tỉnh năm 2026',
    standing,
    'Thành viên Hội đồng',
    ['Thành viên Hội đồng'],
    'Quý I',
    q(1),
  ],
  [
    'Phân công thành viên Hội đồng theo dõi các Cụm, Khối thi đua',
    standing,
    'Thành viên Hội đồng',
    ['Thành viên Hội đồng'],
    'Quý I',
    q(1),
  ],
  [
    'Họp Hội đồng phiên thứ nhất: cho ý kiến về phương hướng, nhiệm vụ công tác thi đua, khen thưởng năm 2026 và xét hồ sơ khen thưởng thành tích năm 2025',
    standing,
    '- Thành viên Hội đồng;\n- Văn phòng UBND tỉnh.',
    ['Thành viên Hội đồng', 'Văn phòng UBND tỉnh'],
    'Quý I',
    q(1),
  ],
  [
    'Hướng dẫn các Cụm, Khối thi đua ký kết giao ước thi đua, đăng ký danh hiệu thi đua năm 2026',
    standing,
    groups,
    [groups],
    'Quý I',
    q(1),
  ],
  [
    'Thẩm định hồ sơ đề nghị tặng thưởng Huân chương Lao động cho các tập thể, cá nhân có thành tích đặc biệt xuất sắc',
    standing,
    '- Sở Nội vụ;\n- Công an tỉnh;\n- Bộ Chỉ huy Quân sự tỉnh.',
    ['Sở Nội vụ', 'Công an tỉnh', 'Bộ Chỉ huy Quân sự tỉnh'],
    'Quý I, II',
    q(1, 2),
  ],
  [
    'Kiểm tra, giám sát việc thực hiện chính sách, pháp luật về thi đua, khen thưởng tại 06 xã, phường',
    'Đoàn kiểm tra của Hội đồng',
    '- Thanh tra tỉnh;\n- Các đơn vị được kiểm tra.',
    ['Thanh tra tỉnh', 'Các đơn vị được kiểm tra'],
    'Quý II',
    q(2),
  ],
  [
    'Sơ kết phong trào thi đua “An Bình chung tay vì người nghèo”',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    groups,
    [groups],
    'Quý II',
    q(2),
  ],
  [
    'Họp Hội đồng phiên thứ hai: đánh giá kết quả công tác thi đua, khen thưởng 6 tháng đầu năm 2026',
    standing,
    'Thành viên Hội đồng',
    ['Thành viên Hội đồng'],
    'Quý II',
    q(2),
  ],
  [
    'Bình xét, suy tôn điển hình tiên tiến trong phong trào thi đua yêu nước',
    standing,
    groups,
    [groups],
    'Quý III',
    q(3),
  ],
  [
    'Tổ chức gặp mặt, biểu dương điển hình tiên tiến tiêu biểu của tỉnh',
    standing,
    '- Văn phòng UBND tỉnh;\n- Sở Văn hóa, Thể thao và Du lịch;\n- Báo và Phát thanh, Truyền hình An Bình.',
    ['Văn phòng UBND tỉnh', 'Sở Văn hóa, Thể thao và Du lịch', 'Báo và Phát thanh, Truyền hình An Bình'],
    'Quý III',
    q(3),
  ],
  [
    'Xét hồ sơ khen thưởng ngành Giáo dục và Đào tạo năm học 2025 - 2026',
    standing,
    'Sở Giáo dục và Đào tạo',
    ['Sở Giáo dục và Đào tạo'],
    'Quý III',
    q(3),
  ],
  [
    'Trao đổi kinh nghiệm với Hội đồng Thi đua - Khen thưởng các tỉnh trong Cụm',
    standing,
    'Văn phòng UBND tỉnh',
    ['Văn phòng UBND tỉnh'],
    'Quý III, IV',
    q(3, 4),
  ],
  [
    'Chấm điểm, bình xét Cờ thi đua cho các đơn vị dẫn đầu Cụm, Khối thi đua',
    standing,
    groups,
    [groups],
    'Quý IV',
    q(4),
  ],
  [
    'Họp Hội đồng phiên thứ ba: xét danh hiệu thi đua, hình thức khen thưởng năm 2026',
    standing,
    'Thành viên Hội đồng',
    ['Thành viên Hội đồng'],
    'Quý IV',
    q(4),
  ],
  [
    'Tổng kết hoạt động của Hội đồng năm 2026, xây dựng phương hướng năm 2027',
    standing,
    'Thành viên Hội đồng',
    ['Thành viên Hội đồng'],
    'Quý IV',
    q(4),
  ],
  [
    'Xét khen thưởng đột xuất theo đề nghị của các cơ quan, đơn vị, địa phương',
    standing,
    'Thành viên Hội đồng',
    ['Thành viên Hội đồng'],
    'Thường xuyên',
    wholeYear(2026),
  ],
]

const bold = { bold: true, align: 'center' } as const
const header = ['TT', 'Nội dung', 'Cơ quan chủ trì tham mưu', 'Cơ quan phối hợp', 'Thời gian thực hiện']

/** Plan of a council, printed: the tasks stand in an annex across the page, over several pages, its header repeated. */
export const council: Sample = {
  file: 'council-annex.pdf',
  pdf: true,
  write: () =>
    packWord(
      [
        heading(
          ['ỦY BAN NHÂN DÂN TỈNH AN BÌNH', 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG'],
          'Số: 03/KH-HĐTĐKT',
          'An Bình, ngày 02 tháng 02 năm 2026',
        ),
        para('KẾ HOẠCH', { bold: true, align: 'center' }),
        para('Hoạt động của Hội đồng Thi đua - Khen thưởng tỉnh năm 2026', { bold: true, align: 'center' }),
        para(
          'Căn cứ Quyết định số 55/QĐ-UBND ngày 10/01/2025 của Ủy ban nhân dân tỉnh An Bình về việc ban hành Quy chế hoạt động của Hội đồng Thi đua - Khen thưởng tỉnh, Hội đồng Thi đua - Khen thưởng tỉnh An Bình ban hành Kế hoạch hoạt động năm 2026 với các nội dung sau:',
          { align: 'both' },
        ),
        para('I. MỤC ĐÍCH, YÊU CẦU', { bold: true }),
        para(
          '1. Tham mưu tổ chức hiệu quả các phong trào thi đua yêu nước nhằm phát huy sức mạnh tổng hợp của cả hệ thống chính trị và các tầng lớp nhân dân trong tỉnh.',
          { align: 'both' },
        ),
        para(
          '2. Nâng cao trách nhiệm của từng thành viên Hội đồng trong việc chỉ đạo, kiểm tra, giám sát phong trào thi đua.',
          { align: 'both' },
        ),
        para('II. NỘI DUNG', { bold: true }),
        para('(Có Phụ lục kèm theo)'),
        para('III. TỔ CHỨC THỰC HIỆN', { bold: true }),
        para('1. Các thành viên Hội đồng căn cứ nhiệm vụ được phân công để tổ chức thực hiện Kế hoạch này.', {
          align: 'both',
        }),
        para(
          '2. Giao Cơ quan Thường trực Hội đồng theo dõi, đôn đốc, tổng hợp kết quả, báo cáo Chủ tịch Hội đồng./.',
          { align: 'both' },
        ),
        signature(
          ['Thành viên Hội đồng;', 'Các Cụm, Khối thi đua;', 'Lưu: VT, HĐ.'],
          ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
          'Đặng Quốc Bảo',
        ),
        section(false),
        para('PHỤ LỤC', { bold: true, align: 'center' }),
        para('Nhiệm vụ của Hội đồng Thi đua - Khen thưởng tỉnh năm 2026', { bold: true, align: 'center' }),
        para(
          '(Kèm theo Kế hoạch số 03/KH-HĐTĐKT ngày 02 tháng 02 năm 2026 của Hội đồng Thi đua - Khen thưởng tỉnh)',
          { align: 'center' },
        ),
        table(
          [800, 6000, 2900, 3000, 1500],
          [
            header.map((text) => ({ text, look: bold })),
            ...lines.map(([text, lead, partners, , when], at): Cell[] => [
              String(at + 1),
              text,
              lead,
              partners,
              when,
            ]),
          ],
          { header: 1, size: 28 },
        ),
      ],
      { landscape: true },
    ),
  gold: {
    document: {
      number: '03/KH-HĐTĐKT',
      issuer: 'Hội đồng Thi đua - Khen thưởng tỉnh An Bình',
      place: 'An Bình',
      issuedOn: '2026-02-02',
      title: 'Hoạt động của Hội đồng Thi đua - Khen thưởng tỉnh năm 2026',
      year: 2026,
      signer: { onBehalfOf: 'TM. HỘI ĐỒNG', position: 'CHỦ TỊCH', name: 'Đặng Quốc Bảo' },
    },
    tasks: lines.map(([text, lead, , coordinating, , period], at) => ({
      ordinal: String(at + 1),
      text,
      lead: [lead],
      coordinating,
      period,
    })),
    // The row of task 9 is broken by the page.
    findings: ['row-joined'],
    noFindings: [
      'ordinal-gap',
      'ordinal-repeated',
      'lead-missing',
      'period-missing',
      'number-missing',
      'year-mismatch',
    ],
  },
}
