import { describeActs } from '../ledger/index.ts'
import { dayInWords } from './domain/days.ts'

const day = (value: unknown) => dayInWords(String(value))

describeActs({
  'make-child-plan': (d) =>
    `Lập kế hoạch “${d.title}” từ kế hoạch cấp trên: nhận ${d.taken} nhiệm vụ, không áp dụng ${d.notApplicable}`,
  'submit-plan': (d) => `Gửi kế hoạch “${d.title}” lên ${d.to}`,
  'recall-plan': (d) => `Rút lại kế hoạch “${d.title}” đã gửi`,
  'receive-plan': (d) => `Nhận kế hoạch “${d.title}” của cấp dưới`,
  'return-plan': (d) => `Trả lại kế hoạch “${d.title}”: ${d.reason}`,
  'issue-report': (d) =>
    `Ban hành báo cáo tiến độ kế hoạch “${d.title}”, kỳ ${day(d.from)} đến ${day(d.to)}` +
    (d.number ? `, số ${d.number} ngày ${day(d.issuedOn)}` : ', chưa có số'),
  'number-report': (d) =>
    `Ghi số ${d.number} ngày ${day(d.issuedOn)} cho báo cáo tiến độ kế hoạch “${d.title}”`,
  'make-next-year-plan': (d) => `Lập dự thảo “${d.title}” từ kế hoạch năm trước, ${d.tasks} nhiệm vụ`,
})
