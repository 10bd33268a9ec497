import { describeActs } from '../ledger/index.ts'

const letter = (d: Record<string, unknown>) => (d.number ? ` (văn bản số ${d.number})` : '')

describeActs({
  'open-registration-call': (d) => `Mở đợt đăng ký thi đua “${d.title}”, gọi ${d.units} đơn vị`,
  'change-registration-call': (d) => `Sửa đợt đăng ký thi đua “${d.title}”`,
  'close-registration-call': (d) => `Khép đợt đăng ký thi đua “${d.title}”`,
  'reopen-registration-call': (d) => `Mở lại đợt đăng ký thi đua “${d.title}”`,
  'start-registration': (d) => `Lập đăng ký thi đua năm ${d.year} của ${d.unit}`,
  'save-registration': (d) => `Ghi đăng ký thi đua của ${d.unit}: ${d.rows} dòng`,
  'pull-registrations': (d) =>
    `Lấy ${d.rows} dòng của đơn vị trực thuộc vào đăng ký thi đua năm ${d.year} của ${d.unit}`,
  'approve-registration': (d) => `Duyệt đăng ký thi đua của ${d.unit}: ${d.rows} dòng`,
  'reopen-registration': (d) => `Mở lại đăng ký thi đua của ${d.unit} để sửa`,
  'send-registration': (d) => `Gửi đăng ký thi đua của ${d.unit}: ${d.rows} dòng${letter(d)}`,
  'recall-registration': (d) => `Thu hồi đăng ký thi đua đã gửi của ${d.unit}`,
  'return-registration': (d) => `Trả lại đăng ký thi đua của ${d.unit}: ${d.reason}`,
  'accept-registration': (d) => `Tiếp nhận đăng ký thi đua của ${d.unit}${letter(d)}`,
  'remind-of-registration': (d) => `Nhắc ${d.units} đơn vị chưa gửi đăng ký thi đua “${d.title}”`,
  'press-for-registration': (d) =>
    `Soạn công văn đôn đốc ${d.units} đơn vị chưa gửi đăng ký thi đua “${d.title}”`,
})
