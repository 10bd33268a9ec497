import { describeActs } from '../ledger/index.ts'

const day = (on: unknown) => String(on).split('-').reverse().join('/')

describeActs({
  'keep-case-file': (d) => `Tải lên giấy tờ “${d.name}”`,
  'prepare-posting': (d) =>
    `Lập danh sách niêm yết “${d.title}”: ${d.entries} trường hợp, từ ${day(d.opensOn)} đến hết ${day(d.endsOn)}`,
  'record-paper-posting': (d) =>
    `Ghi niêm yết giấy “${d.title}”: ${d.entries} trường hợp, từ ${day(d.opensOn)} đến hết ${day(d.endsOn)}`,
  'publish-posting': (d) =>
    `Công khai danh sách “${d.title}”: ${d.entries} trường hợp, đến hết ${day(d.endsOn)}`,
  'withdraw-posting': (d) => `Gỡ danh sách niêm yết “${d.title}”: ${d.reason}`,
  'withdraw-posted-names': (d) => `Gỡ ${d.count} tên khỏi danh sách niêm yết “${d.title}”: ${d.reason}`,
  'receive-objection': (d) => `Nhận phản ánh qua trang công khai về “${d.title}”`,
  'record-objection': (d) => `Ghi phản ánh nhận trên giấy về “${d.title}”`,
  'answer-objection': (d) => `Trả lời phản ánh${d.number ? ` (văn bản số ${d.number})` : ''}`,
  'ask-opinion': (d) => `Xin ý kiến ${d.body} về ${d.nominations} trường hợp, hạn ${day(d.dueOn)}`,
  'change-opinion-request': (d) => `Sửa văn bản xin ý kiến ${d.body}`,
  'prepare-package': (d) => `Lập hồ sơ trình ${d.to} “${d.title}”: ${d.nominations} trường hợp`,
  'change-package': (d) => `Sửa hồ sơ trình “${d.title}”`,
  'add-package-paper': (d) => `Thêm giấy tờ vào hồ sơ trình “${d.title}”: ${d.path}`,
  'drop-package-paper': (d) => `Bỏ giấy tờ khỏi hồ sơ trình “${d.title}”: ${d.path}`,
  'mark-package-paper': (d) =>
    d.onPaper
      ? `Đánh dấu giấy tờ đi kèm bản giấy của hồ sơ trình “${d.title}”`
      : `Bỏ đánh dấu bản giấy của hồ sơ trình “${d.title}”`,
  'set-package-state': (d) =>
    `Hồ sơ trình “${d.title}”: ${d.state} ngày ${day(d.on)}${d.number ? ` (số ${d.number})` : ''}`,
  'record-package-result': (d) =>
    `Nhận kết quả hồ sơ trình “${d.title}”: ${d.awarded} được khen, ${d.refused} không được khen${d.number ? ` (Quyết định ${d.number})` : ''}`,
  'record-opinion': (d) => `Ghi ý kiến của ${d.body} về ${d.count} trường hợp`,
})
