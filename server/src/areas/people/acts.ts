import { describeActs } from '../ledger/index.ts'

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

describeActs({
  'add-person': (d) => `Thêm cán bộ ${text(d.name)}, ${text(d.position)}`,
  'change-person': (d) =>
    d.before === d.name
      ? `Sửa thông tin cán bộ ${text(d.name)}`
      : `Sửa họ tên cán bộ ${text(d.before)} thành ${text(d.name)}`,
  'add-post': (d) => `Thêm chức vụ ${text(d.position)} cho ${text(d.name)}`,
  'change-post': (d) => `Sửa chức vụ của ${text(d.name)}: ${text(d.before)} thành ${text(d.position)}`,
  'end-post': (d) => `Kết thúc chức vụ ${text(d.position)} của ${text(d.name)}`,
})
