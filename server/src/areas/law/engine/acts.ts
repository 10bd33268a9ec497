import { describeActs } from '../../ledger/index.ts'

describeActs({
  'record-year-results': (d) =>
    `Ghi ${String(d.count)} kết quả xếp loại năm ${Array.isArray(d.years) ? d.years.join(', ') : ''}`,
})
