import type { ChainFault } from './chain.ts'

const faults: Record<ChainFault['fault'], (fault: ChainFault) => string> = {
  altered: ({ seq }) => `mục ${seq} đã bị sửa`,
  missing: ({ seq }) => `mục ${seq} đã bị xóa`,
  reordered: ({ seq }) => `mục ${seq} không nối tiếp mục liền trước: thứ tự đã bị đảo`,
  'tail-missing': ({ seq }) => `thiếu các mục từ mục ${seq} đến cuối nhật ký`,
  rewritten: ({ seq, fitsUpTo }) =>
    `nhật ký đã bị viết lại: mục ${seq} khác với mốc trong ledger-anchors.txt, đúng đến mục ${fitsUpTo}`,
  'anchors-damaged': () => 'tệp ledger-anchors.txt có dòng không đọc được nên không đối chiếu được với mốc',
}

/** The outcome of a verification as one Vietnamese sentence. */
export function describeVerification(verification: {
  entries: string
  anchors: number
  fault: ChainFault | null
}): string {
  const { entries, anchors, fault } = verification
  if (fault)
    return `Nhật ký KHÔNG nguyên vẹn: ${faults[fault.fault](fault)}. Đã kiểm tra đúng ${entries} mục.`
  const held = anchors > 0 ? `khớp ${anchors} mốc đã ghi` : 'chưa có mốc nào để đối chiếu'
  return `Nhật ký nguyên vẹn: ${entries} mục, ${held}.`
}
