import { describeActs } from '../ledger/index.ts'

const modes: Record<string, string> = {
  electronic: 'phiếu kín điện tử',
  paper: 'phiếu kín giấy',
  mixed: 'phiếu kín điện tử và giấy',
  'show-of-hands': 'biểu quyết giơ tay',
  written: 'lấy ý kiến bằng văn bản',
}

describeActs({
  'create-council-session': (d) => `Triệu tập phiên họp Hội đồng “${d.title}” với ${d.members} thành viên`,
  'change-council-session': (d) => `Sửa thông tin phiên họp “${d.title}”`,
  'put-on-agenda': (d) => `Đưa ${d.entries} nội dung vào chương trình phiên họp “${d.title}”`,
  'change-agenda-item': (d) => `Sửa nội dung “${d.item}” trong chương trình họp`,
  'order-agenda': (d) => `Sắp xếp lại chương trình phiên họp “${d.title}”`,
  'take-off-agenda': (d) => `Đưa “${d.item}” ra khỏi chương trình họp: ${d.reason}`,
  'tie-council-account': (d) =>
    d.accountId ? `Gắn tài khoản cho thành viên ${d.member}` : `Gỡ tài khoản của thành viên ${d.member}`,
  'open-council-session': (d) => `Khai mạc phiên họp “${d.title}”`,
  'close-council-session': (d) =>
    `Kết thúc phiên họp “${d.title}”: ${d.passed} nội dung thông qua, ${d.failed} không thông qua`,
  'cancel-council-session': (d) => `Hủy phiên họp “${d.title}”: ${d.reason}`,
  'take-council-attendance': (d) => `Điểm danh phiên họp “${d.title}”: có mặt ${d.present}/${d.members}`,
  'declare-council-conflict': (d) => `${d.member} không tham gia xét “${d.item}”: ${d.reason}`,
  'withdraw-council-conflict': (d) => `Bỏ khai báo có liên quan của ${d.member} ở “${d.item}”`,
  'open-council-ballot': (d) =>
    `Mở bỏ phiếu (${modes[String(d.mode)] ?? d.mode}) ${d.items} nội dung của phiên họp “${d.title}”`,
  'receive-council-ballot': (d) => `${d.member} nhận phiếu bầu điện tử`,
  'give-paper-ballots': (d) => `Phát phiếu giấy cho ${d.given} thành viên`,
  'enter-council-count-sheet': (d) => `Nhập biểu kiểm phiếu của ${d.items} nội dung`,
  'enter-council-opinion': (d) => `Nhập ý kiến bằng văn bản của ${d.member} về ${d.items} nội dung`,
  'give-council-opinion': (d) => `${d.member} cho ý kiến về ${d.items} nội dung`,
  'stop-council-ballot': (d) => `Dừng bỏ phiếu tại phiên họp “${d.title}”`,
  'cancel-council-ballot': (d) => `Hủy lượt bỏ phiếu tại phiên họp “${d.title}”: ${d.reason}`,
  'count-council-ballot': (d) =>
    `Kiểm phiếu tại phiên họp “${d.title}”: ${d.passed} nội dung đạt, ${d.failed} không đạt`,
  'write-council-record': (d) => `Soạn ${d.record} của phiên họp “${d.title}”`,
  'freeze-council-record': (d) => `Chốt ${d.record} của phiên họp “${d.title}” (SHA-256 ${d.sha256})`,
  'attach-signed-record': (d) => `Đính kèm bản ký của ${d.record} phiên họp “${d.title}”`,
})
