import { type GoldPeriod, quarter, type Sample, wholeYear } from './sample.ts'

type Line = [text: string, lead: string, when: string, period: GoldPeriod]

const lines: Line[] = [
  [
    'Phát động phong trào thi đua yêu nước năm 2026 trong đoàn viên, hội viên',
    'Ban Phong trào',
    'Quý I/2026',
    quarter(2026, 1),
  ],
  ['Tổ chức ký giao ước thi đua giữa các chi hội', 'Văn phòng Liên hiệp hội', 'Quý I/2026', quarter(2026, 1)],
  [
    'Tập huấn nghiệp vụ thi đua, khen thưởng cho cán bộ chi hội',
    'Ban Tổ chức',
    'Quý II/2026',
    quarter(2026, 2),
  ],
  [
    'Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026',
    'Văn phòng Liên hiệp hội',
    'Quý II/2026',
    quarter(2026, 2),
  ],
  ['Tuyên dương hội viên tiêu biểu', 'Ban Phong trào', 'Quý III/2026', quarter(2026, 3)],
  ['Bình xét khen thưởng, báo cáo tổng kết năm 2026', 'Ban Tổ chức', 'Quý IV/2026', quarter(2026, 4)],
  ['Tuyên truyền gương người tốt, việc tốt', 'Ban Phong trào', 'Thường xuyên', wholeYear(2026)],
]

const text = `LIÊN HIỆP HỘI AN BÌNH

Số: 19/KH-LHH

An Bình, ngày 22 tháng 01 năm 2026

KẾ HOẠCH

Công tác thi đua, khen thưởng năm 2026

Liên hiệp hội An Bình xây dựng Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:

I. MỤC ĐÍCH, YÊU CẦU

Khơi dậy tinh thần thi đua trong hội viên.

II. NỘI DUNG

| Nội dung công việc | Đơn vị chủ trì | Thời gian |
|---|---|---|
${lines.map(([words, lead, when]) => `| ${words} | ${lead} | ${when} |`).join('\n')}

III. TỔ CHỨC THỰC HIỆN

Các ban, các chi hội thực hiện Kế hoạch này./.

Nơi nhận:
- Các chi hội;
- Lưu: VP.

CHỦ TỊCH

Bùi Thanh Sơn
`

/** Plan of a union of societies: a table of bars without ordinals in a text file of UTF-16, as an old editor saves it. */
export const union: Sample = {
  file: 'union-bars.txt',
  write: () => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
  gold: {
    document: {
      number: '19/KH-LHH',
      issuer: 'Liên hiệp hội An Bình',
      place: 'An Bình',
      issuedOn: '2026-01-22',
      title: 'Công tác thi đua, khen thưởng năm 2026',
      year: 2026,
      signer: { onBehalfOf: null, position: 'CHỦ TỊCH', name: 'Bùi Thanh Sơn' },
    },
    tasks: lines.map(([words, lead, , period]) => ({
      ordinal: null,
      section: 'II. NỘI DUNG',
      text: words,
      lead: [lead],
      coordinating: [],
      period,
    })),
    findings: [],
    noFindings: ['ordinal-gap', 'lead-missing', 'period-missing', 'number-missing', 'encoding-converted'],
  },
}
