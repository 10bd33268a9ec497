import { type GoldTask, month, type Sample } from './sample.ts'
import { type Cell, heading, packWord, para, signature, table } from './word.ts'

type Line = [text: string, who: string, read: string[]]

const months: [string, number, number, Line[]][] = [
  [
    'Tháng 9/2025',
    2025,
    9,
    [
      ['Kiện toàn Hội đồng Thi đua - Khen thưởng nhà trường', 'Hiệu trưởng', ['Hiệu trưởng']],
      [
        'Tổ chức cho cán bộ, giáo viên đăng ký thi đua năm học',
        'Chủ tịch Công đoàn; các tổ chuyên môn',
        ['Chủ tịch Công đoàn', 'các tổ chuyên môn'],
      ],
    ],
  ],
  [
    'Tháng 11/2025',
    2025,
    11,
    [
      [
        'Phát động đợt thi đua “Dạy tốt, học tốt” chào mừng Ngày Nhà giáo Việt Nam',
        'Phó Hiệu trưởng',
        ['Phó Hiệu trưởng'],
      ],
    ],
  ],
  [
    'Tháng 01/2026',
    2026,
    1,
    [
      ['Sơ kết phong trào thi đua học kỳ I', 'Hội đồng TĐKT trường', ['Hội đồng TĐKT trường']],
      [
        'Hướng dẫn viết sáng kiến năm học 2025 - 2026',
        'Phó Hiệu trưởng; các tổ chuyên môn',
        ['Phó Hiệu trưởng', 'các tổ chuyên môn'],
      ],
    ],
  ],
  [
    'Tháng 4/2026',
    2026,
    4,
    [['Chấm, công nhận sáng kiến cấp trường', 'Hội đồng sáng kiến trường', ['Hội đồng sáng kiến trường']]],
  ],
  [
    'Tháng 5/2026',
    2026,
    5,
    [
      [
        'Họp xét danh hiệu thi đua, hình thức khen thưởng năm học',
        'Hội đồng TĐKT trường',
        ['Hội đồng TĐKT trường'],
      ],
      ['Gửi hồ sơ đề nghị khen thưởng về Ủy ban nhân dân phường', 'Văn thư', ['Văn thư']],
    ],
  ],
]

const rows = months.flatMap(([name, , , lines]): Cell[][] => [
  [{ text: name, span: 4, look: { bold: true } }],
  ...lines.map(([text, who], at): Cell[] => [String(at + 1), text, who, '']),
])

const tasks = months.flatMap(([, year, number, lines]) =>
  lines.map(
    ([text, , read], at): GoldTask => ({
      ordinal: String(at + 1),
      text,
      lead: read.slice(0, 1),
      coordinating: read.slice(1),
      period: month(year, number),
    }),
  ),
)

/** Plan of a school: a school year, rows grouped by month, ordinals that begin anew, a post or a group as the lead. */
export const school: Sample = {
  file: 'school.docx',
  write: () =>
    packWord([
      heading(
        ['UBND PHƯỜNG BẾN NGỰ AN', 'TRƯỜNG TIỂU HỌC HOA SEN AN'],
        'Số: 45/KH-THHSA',
        'Bến Ngự An, ngày 08 tháng 9 năm 2025',
      ),
      para('KẾ HOẠCH', { bold: true, align: 'center' }),
      para('Công tác thi đua, khen thưởng năm học 2025 - 2026', { bold: true, align: 'center' }),
      para(
        'Trường Tiểu học Hoa Sen An xây dựng Kế hoạch công tác thi đua, khen thưởng năm học 2025 - 2026 như sau:',
      ),
      para('I. MỤC ĐÍCH, YÊU CẦU', { bold: true }),
      para('Xây dựng tập thể sư phạm đoàn kết, học sinh chăm ngoan.'),
      para('II. NỘI DUNG CÔNG VIỆC THEO THÁNG', { bold: true }),
      table(
        [700, 5000, 2800, 1200],
        [
          ['STT', 'Nội dung công việc', 'Người thực hiện', 'Ghi chú'].map((text) => ({
            text,
            look: { bold: true },
          })),
          ...rows,
        ],
        { header: 1 },
      ),
      para('III. TỔ CHỨC THỰC HIỆN', { bold: true }),
      para('Các tổ chuyên môn, cán bộ, giáo viên, nhân viên thực hiện nghiêm túc Kế hoạch này./.'),
      signature(
        ['UBND phường (báo cáo);', 'Các tổ chuyên môn;', 'Lưu: VT.'],
        ['HIỆU TRƯỞNG'],
        'Đỗ Thị Lan Phương',
      ),
    ]),
  gold: {
    document: {
      number: '45/KH-THHSA',
      issuer: 'Trường Tiểu học Hoa Sen An',
      place: 'Bến Ngự An',
      issuedOn: '2025-09-08',
      title: 'Công tác thi đua, khen thưởng năm học 2025 - 2026',
      year: 2025,
      signer: { onBehalfOf: null, position: 'HIỆU TRƯỞNG', name: 'Đỗ Thị Lan Phương' },
    },
    tasks,
    findings: [],
    noFindings: [
      'ordinal-gap',
      'ordinal-repeated',
      'lead-missing',
      'period-missing',
      'year-mismatch',
      'number-missing',
    ],
  },
}
