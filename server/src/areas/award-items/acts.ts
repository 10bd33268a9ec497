import { describeActs } from '../ledger/index.ts'

const ways: Record<string, string> = {
  receipt: 'Nhập kho',
  issue: 'Xuất kho',
  return: 'Nhập lại',
  spoiled: 'Ghi hỏng',
  count: 'Kiểm kê',
}
const kinds: Record<string, string> = { exchange: 'cấp đổi', reissue: 'cấp lại', correction: 'đính chính' }
const steps: Record<string, string> = {
  'papers-asked': 'Yêu cầu bổ sung giấy tờ',
  'papers-given': 'Nhận đủ giấy tờ',
  forwarded: 'Chuyển cấp có thẩm quyền',
  'came-back': 'Nhận kết quả của cấp có thẩm quyền',
  done: 'Trả kết quả',
  refused: 'Không giải quyết',
  withdrawn: 'Người nộp rút hồ sơ',
}

describeActs({
  'create-item-kind': (d) => `Thêm loại hiện vật “${d.name}”`,
  'change-item-kind': (d) => `Sửa loại hiện vật “${d.name}”`,
  'move-items': (d) =>
    `${ways[String(d.way)] ?? 'Ghi kho'} ${d.quantity} ${d.measure} ${d.name}, còn ${d.balance}`,
  'hand-over-items': (d) => `Bàn giao hiện vật cho ${d.receiver}, biên bản số ${d.number}/${d.year}`,
  'sign-item-handover': (d) => `Lưu biên bản giao nhận đã ký số ${d.number}/${d.year}`,
  'receive-item-request': (d) =>
    `Tiếp nhận đề nghị ${kinds[String(d.kind)] ?? ''} ${d.item}, mã hồ sơ ${d.receiptNumber}`,
  'change-item-papers': (d) => `Kiểm giấy tờ hồ sơ ${d.receiptNumber}`,
  'step-item-request': (d) => `${steps[String(d.step)] ?? 'Xử lý'}, hồ sơ ${d.receiptNumber}`,
})
