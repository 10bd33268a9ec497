import { describeActs } from '../ledger/index.ts'

describeActs({
  'create-certificate-layout': (d) => `Lập mẫu in “${d.name}”`,
  'change-certificate-layout': (d) => `Sửa mẫu in “${d.name}”`,
  'retire-certificate-layout': (d) => `Thôi dùng mẫu in “${d.name}”`,
  'create-certificate-printer': (d) => `Thêm máy in “${d.name}”`,
  'change-certificate-printer': (d) => `Căn chỉnh máy in “${d.name}”`,
  'retire-certificate-printer': (d) => `Thôi dùng máy in “${d.name}”`,
  'create-certificate-batch': (d) => `Lập lô in “${d.title}”, ${d.count} bằng`,
  'change-certificate-batch': (d) => `Sửa lô in “${d.title}”`,
  'leave-out-certificate': (d) => `Bỏ số ${d.place} khỏi lô in “${d.title}”. Lý do: ${d.reason}`,
  'number-certificates': (d) => `Cấp số Sổ vàng năm ${d.year} từ ${d.first} đến ${d.last}`,
  'start-golden-book': (d) => `Đặt số cuối của Sổ vàng giấy năm ${d.year} là ${d.last}`,
  'start-certificate-run': (d) =>
    `Xuất tệp in từ số ${d.first} đến số ${d.last} của lô “${d.title}”, máy in ${d.printer}${d.printedElsewhere ? `; bỏ ${d.printedElsewhere} bằng đã in ở lô khác` : ''}`,
  'tell-certificate-run': (d) =>
    `Ghi kết quả in của lô “${d.title}”: ${d.printed} bằng in xong, ${d.spoiled} phôi hỏng`,
  'spoil-certificate': (d) => `Ghi hỏng số ${d.place} của lô “${d.title}”. Lý do: ${d.reason}`,
})
