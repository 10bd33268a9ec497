import { describeActs } from '../ledger/index.ts'

const text = (value: unknown, otherwise = '') =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise

describeActs({
  'start-award-import': (d) => `Gửi tệp khen thưởng ${text(d.file)} để nhập vào Sổ vàng`,
  'take-award-import': (d) => `Đưa ${text(d.added, '0')} lần khen từ tệp ${text(d.file)} vào Sổ vàng`,
  'undo-award-import': (d) => `Hoàn tác lần nhập ${text(d.removed, '0')} lần khen từ tệp ${text(d.file)}`,
  'mend-award-import': (d) => `Sửa dòng ${text(d.line)} của tệp khen thưởng ${text(d.file)} trước khi nhập`,
  'answer-award-import': (d) => `Trả lời chỗ cần hỏi của tệp khen thưởng ${text(d.file)}`,
  'map-award-import': (d) => `Chọn cách hiểu các cột của tệp khen thưởng ${text(d.file)}`,
  'cancel-award-import': (d) => `Dừng đọc tệp khen thưởng ${text(d.file)}`,
})
