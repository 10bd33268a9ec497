import { type GoldPeriod, month, type Sample, task } from './sample.ts'
import { type Cell, heading, packWord, para, signature, table } from './word.ts'

type Line = [text: string, lead: string, read: string[], partners: string, helped: string[]]
const turns: [label: string, period: GoldPeriod, Line[]][] = [
  [
    'Tháng 8/2025',
    month(2025, 8),
    [
      [
        'Kiện toàn Hội đồng Thi đua - Khen thưởng; phân công nhiệm vụ thành viên',
        'Hiệu trưởng',
        ['Hiệu trưởng'],
        'BCH Công đoàn',
        ['BCH Công đoàn'],
      ],
      [
        'Báo cáo tổng kết công tác thi đua năm học 2024 - 2025',
        'Thư ký Hội đồng',
        ['Thư ký Hội đồng'],
        '',
        [],
      ],
    ],
  ],
  [
    'Tháng 9/2025',
    month(2025, 9),
    [
      [
        'Phát động thi đua đầu năm học tại Lễ khai giảng',
        'Đ/c Hiệu trưởng',
        ['Đ/c Hiệu trưởng'],
        'Đoàn trường',
        ['Đoàn trường'],
      ],
      [
        'Đăng ký danh hiệu thi đua cá nhân, tập thể; đăng ký sáng kiến kinh nghiệm',
        'Tổ trưởng chuyên môn',
        ['Tổ trưởng chuyên môn'],
        'Giáo viên, nhân viên',
        ['Giáo viên', 'nhân viên'],
      ],
    ],
  ],
  [
    'Tháng 10, 11/2025',
    month(2025, 10, 11),
    [
      [
        'Hội giảng chào mừng ngày Nhà giáo Việt Nam 20/11',
        'Phó Hiệu trưởng chuyên môn',
        ['Phó Hiệu trưởng chuyên môn'],
        'Các tổ chuyên môn',
        ['Các tổ chuyên môn'],
      ],
    ],
  ],
  [
    'Tháng 01/2026',
    month(2026, 1),
    [
      [
        'Sơ kết thi đua học kỳ I, khen thưởng học sinh',
        'Hội đồng TĐKT',
        ['Hội đồng TĐKT'],
        'GVCN các lớp',
        ['GVCN các lớp'],
      ],
      [
        'Kiểm tra hồ sơ thi đua các tổ',
        'Ban Thanh tra nhân dân',
        ['Ban Thanh tra nhân dân'],
        'Tổ Văn phòng',
        ['Tổ Văn phòng'],
      ],
    ],
  ],
  [
    'Tháng 4/2026',
    month(2026, 4),
    [
      [
        'Chấm sáng kiến kinh nghiệm cấp trường, gửi sáng kiến dự thi cấp Sở',
        'Hội đồng khoa học trường',
        ['Hội đồng khoa học trường'],
        '',
        [],
      ],
    ],
  ],
  [
    'Tháng 5/2026',
    month(2026, 5),
    [
      [
        'Bình xét thi đua cuối năm từ tổ đến trường',
        'Hội đồng TĐKT',
        ['Hội đồng TĐKT'],
        'Các tổ',
        ['Các tổ'],
      ],
      [
        'Tổng kết năm học, trao thưởng',
        'Hiệu trưởng',
        ['Hiệu trưởng'],
        'Ban đại diện cha mẹ học sinh',
        ['Ban đại diện cha mẹ học sinh'],
      ],
    ],
  ],
]

/** Plan of a high school for a school year: the month first, merged down over its work; no numbers. */
export const highSchool: Sample = {
  file: 'high-school.docx',
  write: () =>
    packWord([
      heading(
        ['SỞ GIÁO DỤC VÀ ĐÀO TẠO AN BÌNH', 'TRƯỜNG THPT BẾN TRE LÀNG'],
        'Số: 112/KH-THPTBTL',
        'An Bình, ngày 25 tháng 8 năm 2025',
      ),
      para('KẾ HOẠCH', { bold: true, align: 'center' }),
      para('Công tác thi đua, khen thưởng năm học 2025 - 2026', { bold: true, align: 'center' }),
      para(
        'Căn cứ Công văn số 1502/SGDĐT-VP ngày 18/8/2025 của Sở Giáo dục và Đào tạo An Bình về việc hướng dẫn công tác thi đua, khen thưởng năm học 2025 - 2026;',
      ),
      para(
        'Trường THPT Bến Tre Làng xây dựng Kế hoạch công tác thi đua, khen thưởng năm học 2025 - 2026 như sau:',
      ),
      para('I. Mục đích, yêu cầu', { bold: true }),
      para('- Mỗi thầy giáo, cô giáo là một tấm gương đạo đức, tự học và sáng tạo.'),
      para('II. Các phong trào thi đua', { bold: true }),
      para('- Thi đua “Dạy tốt - Học tốt”.'),
      para('- Thi đua “Đổi mới, sáng tạo trong quản lý, giảng dạy và học tập”.'),
      para('III. Kế hoạch cụ thể', { bold: true }),
      table(
        [1500, 4600, 1800, 1800],
        [
          ['Thời gian', 'Nội dung công việc', 'Người phụ trách', 'Phối hợp'],
          ...turns.flatMap(([label, , lines]) =>
            lines.map(([text, lead, , partners], at): Cell[] => [
              lines.length === 1
                ? label
                : at === 0
                  ? { text: label, merge: 'start' }
                  : { text: '', merge: 'on' },
              `- ${text}`,
              lead,
              partners,
            ]),
          ),
        ],
        { header: 1 },
      ),
      para('IV. Tổ chức thực hiện', { bold: true }),
      para(
        'Các tổ chuyên môn, tổ Văn phòng và toàn thể cán bộ, giáo viên, nhân viên nghiêm túc thực hiện Kế hoạch này.',
      ),
      signature(['Sở GDĐT (để b/c);', 'Các tổ;', 'Lưu: VT.'], ['HIỆU TRƯỞNG'], 'Phạm Thị Hồng Gấm'),
    ]),
  gold: {
    document: {
      number: '112/KH-THPTBTL',
      issuer: 'Trường THPT Bến Tre Làng',
      place: 'An Bình',
      issuedOn: '2025-08-25',
      title: 'Công tác thi đua, khen thưởng năm học 2025 - 2026',
      year: 2025,
      signer: { onBehalfOf: null, position: 'HIỆU TRƯỞNG', name: 'Phạm Thị Hồng Gấm' },
    },
    tasks: [
      task(null, 'II. Các phong trào thi đua', 'Thi đua “Dạy tốt - Học tốt”.', {
        kind: 'unspecified',
        year: null,
        values: [],
      }),
      task(
        null,
        'II. Các phong trào thi đua',
        'Thi đua “Đổi mới, sáng tạo trong quản lý, giảng dạy và học tập”.',
        { kind: 'unspecified', year: null, values: [] },
      ),
      ...turns.flatMap(([, period, lines]) =>
        lines.map(([text, , read, , helped]) =>
          task(null, 'III. Kế hoạch cụ thể', text, period, read, helped),
        ),
      ),
    ],
    findings: ['period-missing'],
    noFindings: ['ordinal-gap', 'year-mismatch', 'number-missing'],
  },
}
