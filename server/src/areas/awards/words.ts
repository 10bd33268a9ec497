import type { AwardBasis, AwardLevel, AwardState, HolderKind } from './domain/award-values.ts'

/** The trade's words for the values of a record. */
export const kindLabels: Record<HolderKind, string> = {
  person: 'Cá nhân',
  household: 'Hộ gia đình',
  collective: 'Tập thể',
  enterprise: 'Doanh nghiệp',
  'foreign-person': 'Cá nhân người nước ngoài',
  'foreign-body': 'Tổ chức nước ngoài',
}
export const basisLabels: Record<AwardBasis, string> = {
  merit: 'Công trạng',
  'ad-hoc': 'Đột xuất',
  thematic: 'Chuyên đề',
  tenure: 'Niên hạn',
  devotion: 'Cống hiến',
  foreign: 'Đối ngoại',
  resistance: 'Kháng chiến',
}
export const levelLabels: Record<AwardLevel, string> = {
  unit: 'Cấp cơ sở',
  commune: 'Cấp xã',
  ministry: 'Cấp Bộ, ban, ngành',
  province: 'Cấp tỉnh',
  state: 'Cấp Nhà nước',
}
export const stateLabels: Record<AwardState, string> = {
  'in-force': 'Đang có hiệu lực',
  corrected: 'Đã đính chính',
  cancelled: 'Đã hủy bỏ',
}

/** "05/6/2021" as "ngày 05/06/2021"; a month or a year alone as such. */
export function partialDateInWords(date: string): string {
  const [year, month, day] = date.split('-')
  if (day) return `ngày ${day}/${month}/${year}`
  return month ? `tháng ${month}/${year}` : `năm ${year}`
}
