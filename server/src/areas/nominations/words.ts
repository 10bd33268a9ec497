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

type NamedPaper = { awardKey: string; part: string; name: string }

/** What a return item is about: `paper:<part>` is called by the paper's own name, which differs from award to award. */
export function whatWords(
  item: { what: string; awardKey: string | null },
  papers: readonly NamedPaper[],
): string {
  if (!item.what.startsWith('paper:')) return partWords[item.what] ?? item.what
  const part = item.what.slice(6)
  const called = papers.filter((paper) => paper.part === part)
  return (called.find((paper) => paper.awardKey === item.awardKey) ?? called[0])?.name ?? part
}
