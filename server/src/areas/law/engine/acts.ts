import { describeActs } from '../../ledger/index.ts'

type Changed = { classification?: { from: string | null } }

describeActs({
  'record-year-results': (d) => {
    const changes = Array.isArray(d.changes) ? (d.changes as Changed[]) : []
    const corrected = changes.filter((one) => typeof one.classification?.from === 'string').length
    return `Ghi ${String(d.count)} kết quả năm ${Array.isArray(d.years) ? d.years.join(', ') : ''}${corrected > 0 ? `, trong đó sửa ${corrected} xếp loại đã ghi` : ''}`
  },
})
