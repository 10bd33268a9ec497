import { sampleGroups, sampleHeading, sampleSigner } from './plan.sample.ts'
import type { ProgressReportData, ProgressTask, ReminderDispatchData, TableDocumentData } from './types.ts'

const leads = [
  'Sở Nội vụ',
  'Văn phòng Ủy ban nhân dân tỉnh',
  'Sở Giáo dục và Đào tạo',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Báo và Phát thanh, truyền hình Hòa Giang',
]
const states = ['Hoàn thành đúng hạn', 'Hoàn thành quá hạn', 'Đang thực hiện', 'Quá hạn', 'Chưa đến kỳ']

/** Thirty tasks in all states. */
export const sampleTasks: readonly ProgressTask[] = sampleGroups
  .flatMap((group) => group.rows)
  .map((row, index) => {
    const state = states[index % states.length]!
    return {
      ordinal: String(index + 1),
      text: row.text,
      lead: [leads[index % leads.length]!],
      coordinating: row.coordinating,
      time: row.time,
      state,
      daysLate: state === 'Quá hạn' ? 12 + index : null,
      difficulty:
        state === 'Quá hạn' ? 'Chưa nhận đủ hồ sơ của các xã, phường sau sắp xếp đơn vị hành chính' : null,
      note: state === 'Quá hạn' ? 'Đề nghị gia hạn đến hết tháng 7' : null,
    }
  })

const late = sampleTasks.filter((task) => task.state === 'Quá hạn')

const figures = states.map((state, index) => ({
  key: `state${index}`,
  label: state,
  count: sampleTasks.filter((task) => task.state === state).length,
}))

export const sampleReport: ProgressReportData = {
  heading: {
    ...sampleHeading,
    superiorBody: 'Ủy ban nhân dân tỉnh Hòa Giang',
    issuingBody: 'Sở Nội vụ',
    number: 7,
    symbol: 'BC-SNV',
    issuedOn: '2026-07-05',
  },
  abstract: 'Tiến độ thực hiện Kế hoạch công tác thi đua, khen thưởng năm 2026 (6 tháng đầu năm)',
  plan: 'Kế hoạch số 05/KH-UBND ngày 06/01/2026 của Ủy ban nhân dân tỉnh về công tác thi đua, khen thưởng năm 2026',
  asOf: '2026-06-30',
  addressees: ['Ủy ban nhân dân tỉnh', 'Hội đồng Thi đua - Khen thưởng tỉnh'],
  total: sampleTasks.length,
  figures,
  assessment: [
    'Nhìn chung các cơ quan, đơn vị đã chủ động triển khai nhiệm vụ được giao; một số nhiệm vụ chậm do sắp xếp tổ chức bộ máy.',
  ],
  lateTasks: late,
  difficultTasks: late.slice(0, 2),
  byBody: leads.map((body, lead) => ({
    body,
    counts: Object.fromEntries(
      figures.map((figure, index) => [figure.key, index === lead ? figure.count : 0]),
    ),
  })),
  proposals: [
    '1. Đề nghị Ủy ban nhân dân tỉnh chỉ đạo các cơ quan có nhiệm vụ quá hạn hoàn thành trước ngày 31/7/2026.',
  ],
  closing: null,
  signer: { titleLines: ['Giám đốc'], name: 'Trần Quốc Vượng' },
  recipients: ['Như trên', 'Lãnh đạo Sở', 'Lưu: VT, TĐKT'],
}

export const sampleReminder: ReminderDispatchData = {
  heading: { ...sampleHeading, symbol: 'UBND-NC', issuedOn: '2026-03' },
  about: 'đôn đốc gửi báo cáo, hồ sơ theo Kế hoạch công tác thi đua, khen thưởng năm 2026',
  addressees: ['Sở Giáo dục và Đào tạo', 'Sở Văn hóa, Thể thao và Du lịch', 'Ủy ban nhân dân các xã, phường'],
  paragraphs: [
    'Thực hiện Kế hoạch số 05/KH-UBND ngày 06/01/2026 của Ủy ban nhân dân tỉnh về công tác thi đua, khen thưởng năm 2026, đến nay một số cơ quan, đơn vị chưa gửi báo cáo, hồ sơ theo thời hạn được giao, cụ thể như sau:',
  ],
  units: [
    {
      unit: 'Sở Giáo dục và Đào tạo',
      items: [
        {
          text: 'Hồ sơ đề nghị khen thưởng ngành Giáo dục và Đào tạo năm học 2025 - 2026',
          due: '15/02/2026',
          note: 'Đã nhắc 02 lần',
        },
        { text: 'Đăng ký danh hiệu thi đua, hình thức khen thưởng năm 2026', due: '28/02/2026', note: null },
      ],
    },
    {
      unit: 'Ủy ban nhân dân phường Minh Khai',
      items: [
        {
          text: 'Báo cáo tổng kết phong trào thi đua, công tác khen thưởng năm 2025',
          due: '20/01/2026',
          note: null,
        },
      ],
    },
  ],
  request: [
    'Ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các cơ quan, đơn vị nêu trên khẩn trương hoàn thành, gửi về Sở Nội vụ trước ngày 20/3/2026 để tổng hợp.',
  ],
  closing: null,
  signer: sampleSigner,
  recipients: ['Như trên', 'Chủ tịch, các PCT UBND tỉnh', 'Lưu: VT, NC'],
}

export const sampleList: TableDocumentData = {
  heading: { ...sampleHeading, number: '125', symbol: 'DS-UBND', issuedOn: '2026-05-12' },
  typeName: 'Danh sách',
  abstract: 'Tập thể, cá nhân được tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
  introduction: null,
  columns: [
    { header: 'STT', kind: 'number', align: 'center' },
    { header: 'Họ và tên' },
    { header: 'Chức vụ, đơn vị công tác' },
    { header: 'Ngày sinh', kind: 'date' },
    { header: 'Mức tiền thưởng (đồng)', kind: 'money' },
  ],
  rows: Array.from({ length: 40 }, (_, index) => [
    index + 1,
    ['Nguyễn Thị Hồng Nhung', 'Trần Văn Đức', 'Lê Ái', 'Phạm Nguyễn Hoàng Phương Uyên'][index % 4]!,
    'Phó Trưởng phòng, Phòng Nghiệp vụ Thi đua - Khen thưởng, Sở Nội vụ',
    `198${index % 10}-0${(index % 9) + 1}-1${index % 9}`,
    3_510_000,
  ]),
  closing: null,
  signer: sampleSigner,
  recipients: ['Như trên', 'Lưu: VT, NV'],
}
