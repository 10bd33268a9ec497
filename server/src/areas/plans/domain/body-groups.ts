/** Groups that an officer may say a name stands for; `as-read`: what the matching understands on the day. */
export const bodyGroups: readonly { group: string; label: string }[] = [
  { group: 'as-read', label: 'Như hệ thống hiểu' },
  { group: 'children', label: 'Các đơn vị trực thuộc' },
  { group: 'kind:department+agency', label: 'Các sở, ban, ngành' },
  { group: 'kind:commune', label: 'Các xã, phường, đặc khu' },
  { group: 'kind:mass-organisation', label: 'Mặt trận, các đoàn thể' },
  { group: 'kind:school', label: 'Các trường' },
  { group: 'kind:enterprise', label: 'Các doanh nghiệp' },
  { group: 'clusters', label: 'Thành viên các cụm thi đua' },
  { group: 'blocs', label: 'Thành viên các khối thi đua' },
]

/** The Vietnamese name of a group; null for a word that names none. */
export function groupLabel(group: string): string | null {
  return bodyGroups.find((one) => one.group === group)?.label ?? null
}
