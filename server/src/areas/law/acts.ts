import { describeActs } from '../ledger/index.ts'

function text(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise
}

function day(value: unknown): string {
  return text(value).split('-').reverse().join('/')
}

/** ", theo …", where the entry names the body's decision. */
function by(decision: unknown): string {
  return text(decision) ? `, theo ${text(decision)}` : ''
}

describeActs({
  'confirm-law-entry': (d) =>
    `Xác nhận một mục pháp luật đúng với văn bản (giai đoạn ${text(d.regime)}). Văn bản đã đọc: ${text(d.textRead)}`,
  'attach-law-text': (d) =>
    `Đính kèm văn bản "${text(d.file)}" cho một xác nhận pháp luật (giai đoạn ${text(d.regime)})`,
  'withdraw-law-confirmation': (d) =>
    `Bỏ xác nhận một mục pháp luật (giai đoạn ${text(d.regime)}). Lý do: ${text(d.reason)}`,
  'draft-local-rule': (d) => `Lập dự thảo quy định riêng "${text(d.label)}"${by(d.decision)}`,
  'change-local-rule': (d) => `Sửa dự thảo quy định riêng "${text(d.label)}"${by(d.decision)}`,
  'drop-local-rule': (d) => `Bỏ dự thảo quy định riêng "${text(d.label)}"`,
  'activate-local-rule': (d) =>
    `Cho áp dụng quy định riêng "${text(d.label)}" từ ngày ${day(d.from)}${by(d.decision)}`,
  'end-local-rule': (d) => `Thôi áp dụng quy định riêng "${text(d.label)}" từ ngày ${day(d.until)}`,
})
