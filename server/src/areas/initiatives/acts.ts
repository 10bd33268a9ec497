import { describeActs } from '../ledger/index.ts'

describeActs({
  'register-initiative': (d) => `Đưa “${d.title}” vào danh sách sáng kiến năm ${d.year}`,
  'change-initiative': (d) => `Sửa sáng kiến “${d.title}”`,
  'withdraw-initiative': (d) => `Rút sáng kiến “${d.title}”: ${d.reason}`,
  'take-pledged-initiatives': (d) => `Lấy ${d.count} sáng kiến từ đăng ký thi đua năm ${d.year}`,
  'put-initiatives-on-agenda': (d) => `Đưa ${d.count} sáng kiến vào chương trình họp Hội đồng`,
  'read-initiative-results': (d) =>
    `Lấy kết quả Hội đồng: công nhận ${d.recognised} sáng kiến, không công nhận ${d.refused}, rút khỏi chương trình ${d.removed}`,
  'recognise-initiatives': (d) => `Ghi công nhận ${d.count} sáng kiến theo Quyết định ${d.number}`,
})
