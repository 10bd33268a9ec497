import { describeActs } from '../ledger/index.ts'

describeActs({
  'make-child-plan': (d) =>
    `Lập kế hoạch “${d.title}” từ kế hoạch cấp trên: nhận ${d.taken} nhiệm vụ, không áp dụng ${d.notApplicable}`,
  'submit-plan': (d) => `Gửi kế hoạch “${d.title}” lên ${d.to}`,
  'recall-plan': (d) => `Rút lại kế hoạch “${d.title}” đã gửi`,
  'receive-plan': (d) => `Nhận kế hoạch “${d.title}” của cấp dưới`,
  'return-plan': (d) => `Trả lại kế hoạch “${d.title}”: ${d.reason}`,
  'make-next-year-plan': (d) => `Lập dự thảo “${d.title}” từ kế hoạch năm trước, ${d.tasks} nhiệm vụ`,
})
