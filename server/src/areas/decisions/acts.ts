import { describeActs } from '../ledger/index.ts'

const text = (value: unknown, otherwise = '') =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise
const titled = (d: Record<string, unknown>) => `quyết định “${text(d.title)}”`
const money = (value: unknown) => `${Number(value ?? 0).toLocaleString('vi-VN')} đồng`

describeActs({
  'draft-decision': (d) => `Soạn ${titled(d)}`,
  'change-decision': (d) => `Sửa nội dung ${titled(d)}`,
  'add-decision-rows': (d) => `Thêm ${text(d.count, '0')} dòng vào danh sách của ${titled(d)}`,
  'remove-decision-rows': (d) => `Bỏ ${text(d.count, '0')} dòng khỏi danh sách của ${titled(d)}`,
  'order-decision-rows': (d) => `Sắp xếp lại ${text(d.count, '0')} dòng trong danh sách của ${titled(d)}`,
  'change-decision-row': (d) => `Sửa dòng của ${text(d.name)} trong ${titled(d)}`,
  'submit-decision': (d) => `Trình ký ${titled(d)}`,
  'take-back-decision': (d) => `Rút ${titled(d)} về sửa${d.note ? `. Lý do: ${text(d.note)}` : ''}`,
  'drop-decision': (d) => `Bỏ dự thảo ${titled(d)}${d.note ? `. Lý do: ${text(d.note)}` : ''}`,
  'number-decision': (d) =>
    `Vào số ${text(d.number)}, ngày ${text(d.decidedOn)} cho ${titled(d)}; ghi ${text(d.rows, '0')} dòng vào Sổ vàng${d.told ? `, ${text(d.told)} dòng do người vào số chọn đúng người trong những người trùng tên` : ''}`,
  'attach-signed-decision': (d) => `Đính kèm bản ký của ${titled(d)} (SHA-256 ${text(d.sha256)})`,
  'remove-signed-decision': (d) => `Gỡ bản ký của ${titled(d)}. Lý do: ${text(d.reason)}`,
  'pay-bonuses': (d) =>
    `Chi ${money(d.amountVnd)} tiền thưởng cho ${text(d.count, '0')} dòng của ${titled(d)}`,
  'return-bonuses': (d) => `Nhận lại ${money(d.amountVnd)} tiền thưởng của ${titled(d)}`,
  'add-fund-entry': (d) =>
    `${d.kind === 'in' ? 'Ghi thu' : 'Ghi chi'} ${money(d.amountVnd)} Quỹ thi đua, khen thưởng năm ${text(d.year)}: ${text(d.label)}`,
  'cancel-fund-entry': (d) =>
    `Hủy khoản ${money(d.amountVnd)} của Quỹ thi đua, khen thưởng năm ${text(d.year)}. Lý do: ${text(d.reason)}`,
})
