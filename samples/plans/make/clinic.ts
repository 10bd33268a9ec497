import { between, type GoldPeriod, month, quarter, type Sample, task, wholeYear } from './sample.ts'
import { type Cell, heading, packWord, para, section, signature, table } from './word.ts'

type Line = [text: string, lead: string, partners: string, read: string[], period: GoldPeriod, when?: string]
const q = (...values: number[]) => quarter(2026, ...values)

/** Fields of work, each a cell merged down over its rows; a time that is merged down over several rows is written once. */
const fields: [string, Line[]][] = [
  [
    'Tổ chức phong trào thi đua',
    [
      [
        'Xây dựng, ban hành Kế hoạch công tác thi đua, khen thưởng của Bệnh viện',
        'Phòng Tổ chức cán bộ',
        'Các khoa, phòng',
        ['Các khoa, phòng'],
        q(1),
        'Quý I',
      ],
      [
        'Tổ chức Lễ phát động thi đua và ký giao ước thi đua giữa các khoa, phòng',
        'Công đoàn Bệnh viện',
        'Phòng Tổ chức cán bộ',
        ['Phòng Tổ chức cán bộ'],
        q(1),
      ],
      [
        'Phát động đợt thi đua cao điểm “Bệnh viện xanh - sạch - đẹp, hướng tới sự hài lòng của người bệnh” nhân Ngày Thầy thuốc Việt Nam 27/02',
        'Phòng Công tác xã hội',
        'Phòng Điều dưỡng;\nĐoàn Thanh niên',
        ['Phòng Điều dưỡng', 'Đoàn Thanh niên'],
        q(1),
      ],
      [
        'Sơ kết phong trào thi đua 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm',
        'Phòng Tổ chức cán bộ',
        'Các khoa, phòng',
        ['Các khoa, phòng'],
        month(2026, 7),
        'Tháng 7',
      ],
    ],
  ],
  [
    'Sáng kiến, nghiên cứu khoa học',
    [
      [
        'Đăng ký đề tài nghiên cứu khoa học cấp cơ sở, sáng kiến cải tiến kỹ thuật năm 2026',
        'Phòng Kế hoạch tổng hợp',
        'Các khoa lâm sàng, cận lâm sàng',
        ['Các khoa lâm sàng, cận lâm sàng'],
        month(2026, 3),
        'Tháng 3',
      ],
      [
        'Thành lập Hội đồng khoa học, Hội đồng sáng kiến',
        'Phòng Tổ chức cán bộ',
        'Phòng Kế hoạch tổng hợp',
        ['Phòng Kế hoạch tổng hợp'],
        month(2026, 4),
        'Tháng 4',
      ],
      [
        'Nghiệm thu đề tài; xét, công nhận sáng kiến',
        'Hội đồng sáng kiến',
        'Phòng Kế hoạch tổng hợp',
        ['Phòng Kế hoạch tổng hợp'],
        between('month', [9, 10], '2026-09-01', '2026-10-31'),
        'Từ tháng 9 đến tháng 10',
      ],
    ],
  ],
  [
    'Công tác khen thưởng',
    [
      [
        'Khen thưởng đột xuất cho tập thể, cá nhân có thành tích cấp cứu, thu dung người bệnh',
        'Phòng Tổ chức cán bộ',
        'Các khoa, phòng',
        ['Các khoa, phòng'],
        wholeYear(2026),
        'Thường xuyên',
      ],
      [
        'Họp Hội đồng Thi đua - Khen thưởng Bệnh viện xét danh hiệu “Lao động tiên tiến”, “Chiến sĩ thi đua cơ sở”',
        'Hội đồng Thi đua - Khen thưởng',
        'Phòng Tổ chức cán bộ',
        ['Phòng Tổ chức cán bộ'],
        q(4),
        'Quý IV',
      ],
      [
        'Hoàn thiện hồ sơ đề nghị Sở Y tế, Ủy ban nhân dân tỉnh khen thưởng',
        'Phòng Tổ chức cán bộ',
        'Phòng Tài chính kế toán',
        ['Phòng Tài chính kế toán'],
        q(4),
      ],
      [
        'Tổng kết công tác thi đua, khen thưởng năm 2026; công bố, trao thưởng tại Hội nghị viên chức',
        'Phòng Tổ chức cán bộ',
        'Công đoàn Bệnh viện;\nPhòng Hành chính quản trị',
        ['Công đoàn Bệnh viện', 'Phòng Hành chính quản trị'],
        q(4),
      ],
    ],
  ],
]

function cells(): Cell[][] {
  let number = 0
  return fields.flatMap(([field, lines]) =>
    lines.map(([text, lead, partners, , , when], at): Cell[] => {
      number += 1
      const last = when !== undefined && lines[at + 1]?.[5] === undefined && at + 1 < lines.length
      const time: Cell =
        when === undefined ? { text: '', merge: 'on' } : last ? { text: when, merge: 'start' } : when
      return [
        at === 0 ? { text: field, merge: 'start' } : { text: '', merge: 'on' },
        String(number),
        text,
        lead,
        partners,
        time,
      ]
    }),
  )
}

/** Plan of a hospital: the tasks in an annex across the page, fields and times merged downwards, the table cut by pages. */
export const clinic: Sample = {
  file: 'clinic-annex.pdf',
  pdf: true,
  write: () =>
    packWord(
      [
        heading(
          ['SỞ Y TẾ AN BÌNH', 'BỆNH VIỆN ĐA KHOA HỒ SEN'],
          'Số: 26/KH-BVHS',
          'An Bình, ngày 16 tháng 01 năm 2026',
        ),
        para('KẾ HOẠCH', { bold: true, align: 'center' }),
        para('Công tác thi đua, khen thưởng năm 2026', { bold: true, align: 'center' }),
        para(
          'Thực hiện Kế hoạch số 05/KH-SYT ngày 08/01/2026 của Sở Y tế về công tác thi đua, khen thưởng năm 2026, Bệnh viện Đa khoa Hồ Sen xây dựng Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:',
        ),
        para('I. MỤC ĐÍCH, YÊU CẦU', { bold: true }),
        para('Nâng cao tinh thần phục vụ người bệnh.'),
        para('II. NỘI DUNG', { bold: true }),
        para('Nội dung, phân công và thời gian thực hiện tại Phụ lục kèm theo Kế hoạch này.'),
        para('III. TỔ CHỨC THỰC HIỆN', { bold: true }),
        para(
          'Các khoa, phòng căn cứ Kế hoạch này tổ chức thực hiện; báo cáo kết quả về Phòng Tổ chức cán bộ trước ngày 15/11/2026.',
        ),
        signature(['Sở Y tế;', 'Các khoa, phòng;', 'Lưu: VT, TCCB.'], ['GIÁM ĐỐC'], 'Lương Thế Khải'),
        section(false),
        para('PHỤ LỤC', { bold: true, align: 'center' }),
        para('NỘI DUNG CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2026', { bold: true, align: 'center' }),
        para('(Kèm theo Kế hoạch số 26/KH-BVHS ngày 16/01/2026 của Bệnh viện Đa khoa Hồ Sen)', {
          align: 'center',
        }),
        table(
          [1900, 700, 5600, 2300, 2400, 1300],
          [
            [
              'Lĩnh vực',
              'TT',
              'Nội dung công việc',
              'Khoa, phòng chủ trì',
              'Khoa, phòng phối hợp',
              'Thời gian',
            ],
            ...cells(),
          ],
          { header: 1 },
        ),
      ],
      { landscape: true },
    ),
  gold: {
    document: {
      number: '26/KH-BVHS',
      issuer: 'Bệnh viện Đa khoa Hồ Sen',
      place: 'An Bình',
      issuedOn: '2026-01-16',
      title: 'Công tác thi đua, khen thưởng năm 2026',
      year: 2026,
      signer: { onBehalfOf: null, position: 'GIÁM ĐỐC', name: 'Lương Thế Khải' },
    },
    tasks: fields.flatMap(([, lines], before) =>
      lines.map(([text, lead, , read, period], at) => {
        const number = fields.slice(0, before).reduce((sum, [, above]) => sum + above.length, 0) + at + 1
        const { section: _, ...gold } = task(String(number), null, text, period, [lead], read)
        return gold
      }),
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
