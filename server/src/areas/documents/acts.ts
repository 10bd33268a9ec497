import { describeActs } from '../ledger/index.ts'

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

describeActs({
  'add-template-version': (d) =>
    `Gửi mẫu “${text(d.template)}” bản ${text(d.version)}, dùng từ ${text(d.usedFrom)}`,
  'restore-template': (d) =>
    `Dùng lại mẫu cũ của “${text(d.template)}” (thành bản ${text(d.version)}), từ ${text(d.usedFrom)}`,
  'withdraw-template': (d) => `Thôi dùng mẫu “${text(d.template)}” bản ${text(d.version)}`,
})
