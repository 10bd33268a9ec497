import { describeActs } from '../ledger/index.ts'

const steps: Record<string, string> = {
  approve: 'Duyệt hồ sơ',
  'withdraw-approval': 'Bỏ duyệt hồ sơ',
  send: 'Gửi hồ sơ',
  recall: 'Thu hồi hồ sơ',
  receive: 'Tiếp nhận hồ sơ',
}
const decisions: Record<string, string> = {
  eligible: 'đủ điều kiện đưa ra Hội đồng',
  rejected: 'không đưa ra Hội đồng',
  listed: 'bỏ kết luận cũ, thẩm định lại',
}

describeActs({
  'open-round': (d) => `Mở đợt xét khen thưởng “${d.title}” cho ${d.units} đơn vị`,
  'change-round': (d) => `Sửa đợt xét khen thưởng “${d.title}”`,
  'remove-round-units': (d) => `Bỏ ${d.units} đơn vị khỏi đợt xét khen thưởng “${d.title}”`,
  'grant-later-day': (d) =>
    d.dueOn
      ? `Gia hạn gửi hồ sơ cho ${d.units} đơn vị đến ${String(d.dueOn).split('-').reverse().join('/')}, đợt xét “${d.title}”`
      : `Bỏ gia hạn của ${d.units} đơn vị, đợt xét “${d.title}”`,
  'keep-round-scan': (d) => `Tải bản quét “${d.file}” của một bước làm trên giấy trong đợt xét`,
  'close-round': (d) =>
    `Khép đợt xét khen thưởng “${d.title}”${d.number ? ` theo Quyết định ${d.number}` : ''}`,
  'add-round-paper': (d) => `Thêm giấy tờ “${d.name}” vào danh mục của đợt xét “${d.title}”`,
  'remove-round-paper': (d) => `Bỏ một giấy tờ riêng của đợt xét “${d.title}”`,
  'begin-dossier': (d) => `Lập hồ sơ khen thưởng, đợt xét “${d.round}”`,
  'change-dossier': (d) => `Sửa phần chung của hồ sơ, đợt xét “${d.round}”`,
  'judge-dossier': 'Xét lại điều kiện của cả hồ sơ',
  'add-nominations': (d) => `Thêm ${d.count} trường hợp vào hồ sơ, đợt xét “${d.round}”`,
  'order-nominations': (d) => `Sắp xếp lại ${d.count} trường hợp của hồ sơ, đợt xét “${d.round}”`,
  'change-nomination': (d) => `Sửa trường hợp “${d.name}”`,
  'withdraw-nomination': (d) => `Rút trường hợp “${d.name}” (${d.award})`,
  'keep-nomination-file': (d) => `Tải tệp “${d.file}” vào trường hợp “${d.name}”`,
  'keep-dossier-scan': (d) => `Tải bản quét “${d.file}” của một bước làm trên giấy`,
  'check-paper': (d) => `Ghi giấy tờ “${d.paper}” của “${d.name}”`,
  ...Object.fromEntries(
    Object.entries(steps).map(([act, words]) => [
      `${act}-dossier`,
      (d: Record<string, unknown>) =>
        `${words} của ${d.unit}, đợt xét “${d.round}”${d.paper ? ` (theo văn bản ${d.paper})` : ''}`,
    ]),
  ),
  'assign-dossiers': (d) => `Giao thẩm định ${d.count} hồ sơ`,
  'appraise-nominations': (d) => `Thẩm định ${d.count} trường hợp: ${decisions[String(d.decision)]}`,
  'return-dossiers': (d) => `Trả lại ${d.dossiers} hồ sơ để bổ sung ${d.items} nội dung`,
  'mend-item': (d) => `Báo đã bổ sung một nội dung được trả lại, đợt xét “${d.round}”`,
  'unmend-item': (d) => `Đánh dấu lại một nội dung chưa bổ sung, đợt xét “${d.round}”`,
  'put-nominations-on-agenda': (d) => `Đưa ${d.count} trường hợp vào chương trình họp Hội đồng`,
  'read-council-results': (d) =>
    `Lấy kết quả Hội đồng: ${d.passed} thông qua, ${d.failed} không thông qua, ${d.removed} rút khỏi chương trình`,
  'record-council-result': (d) =>
    `Ghi kết quả Hội đồng cho ${d.count} trường hợp: ${d.result === 'passed' ? 'thông qua' : 'không thông qua'}`,
})
