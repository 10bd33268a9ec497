import type { DossierState } from './domain/states.ts'

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
