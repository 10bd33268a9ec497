import { type GoldTask, quarter, type Sample } from './sample.ts'
import { type Cell, heading, packWord, para, signature, table } from './word.ts'

type Line = [text: string, bodies: string, read: string[]]

const quarters: [string, Line[]][] = [
  [
    'QUÝ I',
    [
      [
        'Xây dựng Kế hoạch công tác thi đua, khen thưởng năm 2026 của Sở',
        '- Văn phòng Sở;\n- Các phòng, đơn vị thuộc Sở.',
        ['Văn phòng Sở', 'Các phòng, đơn vị thuộc Sở'],
      ],
      [
        'Tổ chức đăng ký thi đua và ký giao ước thi đua giữa các phòng, đơn vị',
        '- Văn phòng Sở; Công đoàn Sở.',
        ['Văn phòng Sở', 'Công đoàn Sở'],
      ],
      ['Trình khen thưởng thành tích năm 2025 (nếu có)', '- Hội đồng TĐKT Sở.', ['Hội đồng TĐKT Sở']],
    ],
  ],
  [
    'QUÝ II',
    [
      [
        'Phát động đợt thi đua chào mừng ngày truyền thống của ngành',
        '- Văn phòng Sở;\n- Đoàn Thanh niên Sở.',
        ['Văn phòng Sở', 'Đoàn Thanh niên Sở'],
      ],
      [
        'Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026',
        '- Văn phòng Sở.',
        ['Văn phòng Sở'],
      ],
    ],
  ],
  [
    'QUÝ III',
    [
      [
        'Kiểm tra việc thực hiện giao ước thi đua tại các đơn vị thuộc Sở',
        '- Thanh tra Sở;\n- Văn phòng Sở.',
        ['Thanh tra Sở', 'Văn phòng Sở'],
      ],
      ['Cử công chức tham gia lớp tập huấn nghiệp vụ do tỉnh tổ chức', '- Văn phòng Sở.', ['Văn phòng Sở']],
    ],
  ],
  [
    'QUÝ IV',
    [
      [
        'Hội đồng sáng kiến Sở xét, công nhận sáng kiến năm 2026',
        '- Hội đồng sáng kiến Sở;\n- Văn phòng Sở.',
        ['Hội đồng sáng kiến Sở', 'Văn phòng Sở'],
      ],
      [
        'Họp Hội đồng Thi đua - Khen thưởng Sở xét danh hiệu thi đua năm 2026',
        '- Hội đồng TĐKT Sở;\n- Văn phòng Sở.',
        ['Hội đồng TĐKT Sở', 'Văn phòng Sở'],
      ],
      [
        'Báo cáo tổng kết công tác thi đua, khen thưởng năm 2026',
        '- Văn phòng Sở;\n- Các phòng, đơn vị thuộc Sở.',
        ['Văn phòng Sở', 'Các phòng, đơn vị thuộc Sở'],
      ],
    ],
  ],
]

// The typist went from 7 to 9.
const ordinals = ['1', '2', '3', '4', '5', '6', '7', '9', '10', '11']

function rows(): Cell[][] {
  let at = 0
  return quarters.flatMap(([name, lines]): Cell[][] => [
    [{ text: name, span: 3, look: { bold: true } }],
    ...lines.map(([text, bodies]): Cell[] => [ordinals[at++]!, text, bodies]),
  ])
}

function tasks(): GoldTask[] {
  let at = 0
  return quarters.flatMap(([, lines], index) =>
    lines.map(([text, , read]) => ({
      ordinal: ordinals[at++]!,
      text,
      lead: read.slice(0, 1),
      coordinating: read.slice(1),
      period: quarter(2026, index + 1),
      conditional: text.endsWith('(nếu có)'),
    })),
  )
}

/** Plan of a department: rows grouped by quarter, one mixed column of bodies, no number, no day, a gap in the ordinals. */
export const department: Sample = {
  file: 'department.docx',
  write: () =>
    packWord([
      heading(
        ['ỦY BAN NHÂN DÂN', 'TỈNH AN BÌNH', 'SỞ CÔNG NGHIỆP VÀ BẾN BÃI'],
        'Số:        /KH-SCNBB',
        'An Bình, ngày      tháng 01 năm 2026',
      ),
      para('KẾ HOẠCH\nCông tác thi đua, khen thưởng năm 2026', { bold: true, align: 'center' }),
      para(
        'Thực hiện Kế hoạch số 17/KH-UBND ngày 14/01/2026 của Ủy ban nhân dân tỉnh An Bình về công tác thi đua, khen thưởng năm 2026, Sở Công nghiệp và Bến bãi xây dựng Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:',
      ),
      para('I. MỤC ĐÍCH, YÊU CẦU', { bold: true }),
      para('Tổ chức tốt các phong trào thi đua; khen thưởng đúng người, đúng việc.'),
      para('II. NỘI DUNG', { bold: true }),
      table(
        [700, 5600, 3400],
        [
          [
            { text: 'TT', look: { bold: true } },
            { text: 'Nội dung', look: { bold: true } },
            { text: 'Đơn vị thực hiện và phối hợp', look: { bold: true } },
          ],
          ...rows(),
        ],
        { header: 1 },
      ),
      para('III. TỔ CHỨC THỰC HIỆN', { bold: true }),
      para('1. Văn phòng Sở theo dõi, đôn đốc việc thực hiện Kế hoạch này.'),
      para(
        '2. Trưởng các phòng, đơn vị thuộc Sở gửi bản đăng ký thi đua về Văn phòng Sở trước ngày 30/01/2026./.',
      ),
      signature(['Sở Nội vụ;', 'Lãnh đạo Sở;', 'Lưu: VT.'], ['GIÁM ĐỐC'], 'Phạm Thị Thu Hà'),
    ]),
  gold: {
    document: {
      number: null,
      issuer: 'Sở Công nghiệp và Bến bãi',
      place: 'An Bình',
      issuedOn: null,
      title: 'Công tác thi đua, khen thưởng năm 2026',
      year: 2026,
      signer: { onBehalfOf: null, position: 'GIÁM ĐỐC', name: 'Phạm Thị Thu Hà' },
    },
    tasks: tasks(),
    findings: ['number-missing', 'issue-date-incomplete', 'ordinal-gap', 'lead-not-distinguished'],
    noFindings: ['ordinal-repeated', 'lead-missing', 'period-missing', 'year-mismatch'],
  },
}
