import { describeActs } from '../ledger/index.ts'

const text = (value: unknown, otherwise = '') =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise
const by = (d: Record<string, unknown>) =>
  text(d.basisNumber) ? `, theo Quyết định số ${text(d.basisNumber)}` : ''
const of = (d: Record<string, unknown>) =>
  `${text(d.award, 'khen thưởng')} của ${text(d.name, 'người được khen')}`

describeActs({
  'add-award': (d) => `Ghi ${of(d)} vào Sổ vàng`,
  'add-decision-awards': (d) =>
    `Ghi ${text(d.count, '0')} khen thưởng của Quyết định ${text(d.number)} vào Sổ vàng`,
  'correct-award': (d) => `Đính chính ${of(d)}${by(d)}. Lý do: ${text(d.reason)}`,
  'attach-award-text': (d) => `Đính kèm văn bản "${text(d.file)}" cho ${of(d)}`,
  'cancel-award': (d) => `Hủy bỏ ${of(d)}${by(d)}. Lý do: ${text(d.reason)}`,
  'restore-award': (d) => `Phục hồi ${of(d)}${by(d)}. Lý do: ${text(d.reason)}`,
  'order-item-recovery': (d) => `Yêu cầu thu hồi hiện vật của ${of(d)}${by(d)}`,
  'recover-item': (d) => `Thu hồi xong hiện vật của ${of(d)}`,
  'exchange-item': (d) => `Ghi cấp đổi hiện vật của ${of(d)}${by(d)}`,
  'reissue-item': (d) => `Ghi cấp lại hiện vật của ${of(d)}${by(d)}`,
  'order-money-recovery': (d) => `Yêu cầu thu hồi tiền thưởng của ${of(d)}${by(d)}`,
  'recover-money': (d) =>
    `Thu hồi ${Number(d.amountVnd ?? 0).toLocaleString('vi-VN')} đồng tiền thưởng của ${of(d)}`,
  'merge-award-holders': (d) =>
    `Gộp ${text(d.merged)} vào ${text(d.kept)} trong Sổ vàng, ${text(d.awards, '0')} khen thưởng chuyển sang. Lý do: ${text(d.reason)}`,
  'undo-award-holder-merge': (d) =>
    `Tách lại ${text(d.merged)} khỏi ${text(d.kept)} trong Sổ vàng. Lý do: ${text(d.reason)}`,
  'read-id-number': (d) => `Xem số định danh của ${text(d.name)}`,
  'publish-award-decision': (d) => `Công khai danh sách khen thưởng của Quyết định số ${text(d.number)}`,
  'withdraw-award-decision': (d) =>
    `Thôi công khai danh sách khen thưởng của Quyết định số ${text(d.number)}`,
  'confirm-awards': (d) => `Lập giấy xác nhận ${text(d.count, '0')} khen thưởng của ${text(d.name)}`,
})
