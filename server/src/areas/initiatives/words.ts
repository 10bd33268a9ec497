import type { InitiativeState } from './domain/initiative-state.ts'

/** How refusals call the states. */
export const stateWords: Record<InitiativeState, string> = {
  registered: 'đang chờ xét',
  'on-agenda': 'đang trong chương trình họp Hội đồng',
  recognised: 'đã được công nhận',
  refused: 'không được công nhận',
  withdrawn: 'đã rút',
}

/** What the agenda says of an initiative. */
export const scopeWords: Record<'unit' | 'province' | 'national', string> = {
  unit: 'phạm vi cơ sở',
  province: 'phạm vi Bộ, ban, ngành, tỉnh',
  national: 'phạm vi toàn quốc',
}
export const kindWords = {
  initiative: 'Sáng kiến',
  'science-topic': 'Đề tài khoa học',
  'science-project': 'Đề án khoa học',
  'science-work': 'Công trình khoa học và công nghệ',
}
