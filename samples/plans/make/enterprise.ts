import { type GoldPeriod, month, type Sample, wholeYear } from './sample.ts'
import { heading, packWord, para, signature, table } from './word.ts'

type Line = [text: string, lead: string, partners: string, read: string[], when: string, period: GoldPeriod]
const m = (...values: number[]) => month(2026, ...values)

const lines: Line[] = [
  [
    'Tổ chức Hội nghị người lao động và phát động thi đua năm 2026',
    'Công đoàn Tổng công ty',
    'Văn phòng',
    ['Văn phòng'],
    'Tháng 1',
    m(1),
  ],
  [
    'Đăng ký thi đua, đăng ký sáng kiến của các đơn vị thành viên',
    'Ban Tổ chức nhân sự',
    'Các đơn vị thành viên',
    ['Các đơn vị thành viên'],
    'Tháng 2',
    m(2),
  ],
  [
    'Phát động thi đua “Sáu mươi ngày đêm nạo vét luồng chính”',
    'Ban Kỹ thuật',
    'Xí nghiệp Nạo vét số 1; Xí nghiệp Nạo vét số 2',
    ['Xí nghiệp Nạo vét số 1', 'Xí nghiệp Nạo vét số 2'],
    'Tháng 3, 4',
    m(3, 4),
  ],
  [
    'Tôn vinh công nhân giỏi nhân Tháng Công nhân',
    'Công đoàn Tổng công ty',
    'Ban Tổ chức nhân sự',
    ['Ban Tổ chức nhân sự'],
    'Tháng 5',
    m(5),
  ],
  [
    'Sơ kết phong trào thi đua sáu tháng đầu năm',
    'Ban Tổ chức nhân sự',
    'Văn phòng',
    ['Văn phòng'],
    'Tháng 7',
    m(7),
  ],
  [
    'Kiểm tra phong trào thi đua an toàn lao động tại các công trường',
    'Ban An toàn',
    'Công đoàn Tổng công ty',
    ['Công đoàn Tổng công ty'],
    'Tháng 8',
    m(8),
  ],
  [
    'Hội thi thợ giỏi cấp Tổng công ty',
    'Công đoàn Tổng công ty',
    'Ban Kỹ thuật; Trường Trung cấp Bến bãi',
    ['Ban Kỹ thuật', 'Trường Trung cấp Bến bãi'],
    'Tháng 9, 10',
    m(9, 10),
  ],
  [
    'Xét công nhận sáng kiến cải tiến kỹ thuật năm 2026',
    'Hội đồng sáng kiến Tổng công ty',
    'Ban Kỹ thuật',
    ['Ban Kỹ thuật'],
    'Tháng 11',
    m(11),
  ],
  [
    'Bình xét danh hiệu thi đua, đề nghị khen thưởng năm 2026',
    'Hội đồng Thi đua - Khen thưởng Tổng công ty',
    'Các đơn vị thành viên',
    ['Các đơn vị thành viên'],
    'Tháng 12',
    m(12),
  ],
  [
    'Khen thưởng đột xuất người có thành tích xuất sắc (nếu có)',
    'Ban Tổ chức nhân sự',
    'Văn phòng',
    ['Văn phòng'],
    'Cả năm',
    wholeYear(2026),
  ],
]

const bold = { bold: true, align: 'center' } as const

/** Plan of a state enterprise, printed: months in the column of time, section headings between two tables. */
export const enterprise: Sample = {
  file: 'enterprise.pdf',
  pdf: true,
  write: () =>
    packWord([
      heading(['TỔNG CÔNG TY', 'NẠO VÉT AN BÌNH'], 'Số: 66/KH-NVAB', 'An Bình, ngày 05 tháng 01 năm 2026'),
      para('KẾ HOẠCH', { bold: true, align: 'center' }),
      para('Công tác thi đua, khen thưởng năm 2026', { bold: true, align: 'center' }),
      para('Tổng công ty Nạo vét An Bình ban hành Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:', {
        align: 'both',
      }),
      para('I. MỤC ĐÍCH', { bold: true }),
      para(
        'Thi đua hoàn thành vượt mức kế hoạch sản xuất, kinh doanh, bảo đảm việc làm và đời sống cho người lao động trong toàn Tổng công ty.',
        { align: 'both' },
      ),
      para('II. NỘI DUNG VÀ TIẾN ĐỘ', { bold: true }),
      table(
        [700, 4000, 1900, 2000, 1100],
        [
          ['STT', 'Nội dung công việc', 'Chủ trì', 'Phối hợp', 'Thời gian thực hiện'].map((text) => ({
            text,
            look: bold,
          })),
          ...lines.map(([text, lead, partners, , when], at) => [String(at + 1), text, lead, partners, when]),
        ],
        { header: 1, size: 24 },
      ),
      para('III. TỔ CHỨC THỰC HIỆN', { bold: true }),
      para(
        'Các ban, đơn vị thành viên triển khai thực hiện và báo cáo Tổng công ty trước ngày 20 hằng tháng./.',
        { align: 'both' },
      ),
      signature(['Các đơn vị thành viên;', 'Lưu: VT.'], ['TỔNG GIÁM ĐỐC'], 'Hoàng Trung Kiên'),
    ]),
  gold: {
    document: {
      number: '66/KH-NVAB',
      issuer: 'Tổng công ty Nạo vét An Bình',
      place: 'An Bình',
      issuedOn: '2026-01-05',
      title: 'Công tác thi đua, khen thưởng năm 2026',
      year: 2026,
      signer: { onBehalfOf: null, position: 'TỔNG GIÁM ĐỐC', name: 'Hoàng Trung Kiên' },
    },
    tasks: lines.map(([text, lead, , coordinating, , period], at) => ({
      ordinal: String(at + 1),
      section: 'II. NỘI DUNG VÀ TIẾN ĐỘ',
      text,
      lead: [lead],
      coordinating,
      period,
      conditional: text.endsWith('(nếu có)'),
    })),
    findings: [],
    noFindings: ['ordinal-gap', 'lead-missing', 'period-missing', 'number-missing', 'encoding-converted'],
  },
}
