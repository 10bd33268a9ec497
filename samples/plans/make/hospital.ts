import { toTcvn3 } from '../../../server/src/platform/text/vietnamese-encodings.ts'
import { month, quarter, type Sample, wholeYear } from './sample.ts'

type Line = [
  text: string,
  lead: string,
  partners: string,
  read: string[],
  when: string,
  period: ReturnType<typeof quarter>,
]

const lines: Line[] = [
  [
    'Xây dựng kế hoạch thi đua, khen thưởng năm 2026 của bệnh viện',
    'Phòng Tổ chức cán bộ',
    'Các khoa, phòng',
    ['Các khoa, phòng'],
    'Tháng 01',
    month(2026, 1),
  ],
  [
    'Tổ chức đăng ký thi đua giữa các khoa',
    'Phòng Tổ chức cán bộ',
    'Công đoàn bệnh viện',
    ['Công đoàn bệnh viện'],
    'Tháng 02',
    month(2026, 2),
  ],
  [
    'Phát động thi đua nhân ngày Thầy thuốc',
    'Công đoàn bệnh viện',
    'Đoàn Thanh niên',
    ['Đoàn Thanh niên'],
    'Tháng 02',
    month(2026, 2),
  ],
  [
    'Báo cáo sơ kết phong trào thi đua 6 tháng đầu năm 2026',
    'Phòng Tổ chức cán bộ',
    'Phòng Kế hoạch tổng hợp',
    ['Phòng Kế hoạch tổng hợp'],
    'Quý II',
    quarter(2026, 2),
  ],
  [
    'Kiểm tra chéo việc thực hiện quy tắc ứng xử giữa các khoa',
    'Phòng Điều dưỡng',
    'Các khoa, phòng',
    ['Các khoa, phòng'],
    'Quý III',
    quarter(2026, 3),
  ],
  [
    'Xét công nhận sáng kiến cấp cơ sở',
    'Hội đồng sáng kiến',
    'Phòng Kế hoạch tổng hợp',
    ['Phòng Kế hoạch tổng hợp'],
    'Tháng 10',
    month(2026, 10),
  ],
  [
    'Bình xét danh hiệu thi đua và đề nghị khen thưởng năm 2026',
    'Hội đồng Thi đua - Khen thưởng',
    'Các khoa, phòng',
    ['Các khoa, phòng'],
    'Quý IV',
    quarter(2026, 4),
  ],
  [
    'Giới thiệu gương người tốt, việc tốt trên bản tin bệnh viện',
    'Phòng Công tác xã hội',
    'Đoàn Thanh niên',
    ['Đoàn Thanh niên'],
    'Thường xuyên',
    wholeYear(2026),
  ],
]

const text = `SỞ Y TẾ AN BÌNH
BỆNH VIỆN ĐA KHOA BẾN NGỰ AN

Số: 31/KH-BV

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

An Bình, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2026

Bệnh viện đa khoa Bến Ngự An xây dựng Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:

I. MỤC ĐÍCH, YÊU CẦU

Khuyến khích người lao động thi đua phục vụ người bệnh.

II. NỘI DUNG

TT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian
${lines.map(([words, lead, partners, , when], at) => [at + 1, words, lead, partners, when].join('\t')).join('\n')}

III. TỔ CHỨC THỰC HIỆN

Trưởng các khoa, phòng phổ biến kế hoạch này đến người lao động./.

Nơi nhận:
- Sở Y tế;
- Các khoa, phòng;
- Lưu: VT, TCCB.

GIÁM ĐỐC



Nguyễn Thị Minh Tâm
`

/** Plan of a hospital, typed in TCVN3: a table by tabs, months and quarters in one column. */
export const hospital: Sample = {
  file: 'hospital-tcvn3.txt',
  write: () => Uint8Array.from(toTcvn3(text), (char) => char.charCodeAt(0)),
  gold: {
    document: {
      number: '31/KH-BV',
      issuer: 'Bệnh viện đa khoa Bến Ngự An',
      place: 'An Bình',
      issuedOn: '2026-01-12',
      title: 'Công tác thi đua, khen thưởng năm 2026',
      year: 2026,
      signer: { onBehalfOf: null, position: 'GIÁM ĐỐC', name: 'Nguyễn Thị Minh Tâm' },
    },
    tasks: lines.map(([words, lead, , coordinating, , period], at) => ({
      ordinal: String(at + 1),
      section: 'II. NỘI DUNG',
      text: words,
      lead: [lead],
      coordinating,
      period,
    })),
    findings: ['encoding-converted'],
    noFindings: ['ordinal-gap', 'lead-missing', 'period-missing', 'number-missing'],
  },
}
