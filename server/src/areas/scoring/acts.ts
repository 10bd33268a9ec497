import { describeActs } from '../ledger/index.ts'

describeActs({
  'save-cluster-ranking': (d) => `Ghi dự kiến xếp hạng ${d.places} đơn vị của ${d.cluster} năm ${d.year}`,
  'put-ranking-on-agenda': (d) => `Đưa kết quả bình xét ${d.cluster} năm ${d.year} vào chương trình họp`,
  'fix-cluster-ranking': (d) =>
    `Chốt xếp hạng ${d.cluster} năm ${d.year}${d.number ? ` theo văn bản ${d.number}` : ' theo kết quả phiên họp'}`,
  'refuse-cluster-ranking': (d) => `Phiên họp không thông qua xếp hạng ${d.cluster} năm ${d.year}`,
  'free-cluster-ranking': (d) => `Xếp hạng ${d.cluster} năm ${d.year} rút khỏi chương trình họp`,
})
