import { describeActs } from '../ledger/index.ts'

describeActs({
  'read-plan': (d) => `Đọc kế hoạch từ tệp ${d.fileName}: ${d.tasks} nhiệm vụ, ${d.findings} chỗ cần hỏi`,
  'mend-plan-reading': (d) => `Sửa bản đọc kế hoạch, thành bản thứ ${d.revision}`,
  'discard-plan-reading': (d) => `Bỏ bản đọc kế hoạch từ tệp ${d.fileName}`,
  'accept-plan-reading': (d) =>
    `Nhận bản đọc làm kế hoạch: ${d.tasks} nhiệm vụ cho ${d.units} đơn vị, còn ${d.openFindings} chỗ cần hỏi`,
})
