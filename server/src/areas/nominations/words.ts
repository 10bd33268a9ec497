import type { DossierState, NominationState, RoundKind } from './domain/states.ts'

/** How documents, refusals and the ledger call them. */
export const dossierStateWords: Record<DossierState, string> = {
  preparing: 'đang lập',
  approved: 'đã duyệt, chưa gửi',
  sent: 'đã gửi, chưa tiếp nhận',
  received: 'đang thẩm định',
  returned: 'trả lại để bổ sung',
  appraised: 'đã thẩm định',
  closed: 'đã xong',
}

export const nominationStateWords: Record<NominationState, string> = {
  listed: 'chờ thẩm định',
  'to-mend': 'phải bổ sung',
  eligible: 'đủ điều kiện đưa ra Hội đồng',
  rejected: 'không đưa ra Hội đồng',
  withdrawn: 'đã rút',
  'on-agenda': 'trong chương trình họp Hội đồng',
  passed: 'Hội đồng thông qua',
  failed: 'Hội đồng không thông qua',
  decided: 'đã có quyết định',
}

export const roundKindWords: Record<RoundKind, string> = {
  annual: 'Tổng kết năm',
  'school-year': 'Năm học',
  thematic: 'Theo chuyên đề',
  movement: 'Theo phong trào',
  'ad-hoc': 'Đột xuất',
  tenure: 'Cống hiến, quá trình công tác',
  foreign: 'Đối ngoại',
  resistance: 'Kháng chiến',
  enterprise: 'Doanh nghiệp, doanh nhân',
  badge: 'Huy hiệu, danh hiệu riêng',
}

const partWords: Record<string, string> = {
  report: 'Báo cáo thành tích',
  person: 'Thông tin người, tập thể được đề nghị',
  award: 'Danh hiệu, hình thức đề nghị',
  facts: 'Căn cứ, xác nhận của đơn vị',
  quota: 'Vượt tỷ lệ, số lượng',
  minutes: 'Biên bản họp xét',
  letter: 'Tờ trình',
  other: 'Nội dung khác',
}

/** What a return item is about: `paper:<part>` is called by the paper's own name. */
export function whatWords(what: string, papers: ReadonlyMap<string, string>): string {
  if (what.startsWith('paper:')) return papers.get(what.slice(6)) ?? what.slice(6)
  return partWords[what] ?? what
}
