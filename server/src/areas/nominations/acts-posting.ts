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
  'record-opinion': (d) => `Ghi ý kiến của ${d.body} về ${d.count} trường hợp`,
})
