export const packageStates = [
  'preparing',
  'sent',
  'received',
  'asked-for-more',
  'at-ministry',
  'submitted',
  'decided',
  'refused',
] as const
export type PackageState = (typeof packageStates)[number]

/** States that somebody sets by hand with proof; how it ends comes with its result. */
export const setStates = ['sent', 'received', 'asked-for-more', 'at-ministry', 'submitted'] as const
export type SetState = (typeof setStates)[number]

const under: readonly PackageState[] = ['sent', 'received', 'asked-for-more', 'at-ministry', 'submitted']
const table: Record<SetState, readonly PackageState[]> = {
  sent: ['preparing', 'asked-for-more'],
  received: ['sent'],
  'asked-for-more': ['sent', 'received', 'at-ministry', 'submitted'],
  'at-ministry': ['sent', 'received'],
  submitted: ['sent', 'received', 'at-ministry'],
}

/** States that may follow. */
export const statesAfter = (state: PackageState): SetState[] =>
  setStates.filter((next) => table[next].includes(state))

/** May names and papers still change? */
export const mayEditPackage = (state: PackageState): boolean =>
  state === 'preparing' || state === 'asked-for-more'

/** May the result come in? */
export const mayEndPackage = (state: PackageState): boolean => under.includes(state)

/** What the results of the items make of the package; null while some wait. */
export function endOf(outcomes: readonly ('awarded' | 'refused' | null)[]): 'decided' | 'refused' | null {
  if (outcomes.some((one) => one === null)) return null
  return outcomes.includes('awarded') ? 'decided' : 'refused'
}

export const packageStateWords: Record<PackageState, string> = {
  preparing: 'Đang chuẩn bị',
  sent: 'Đã gửi',
  received: 'Đã được tiếp nhận',
  'asked-for-more': 'Phải bổ sung',
  'at-ministry': 'Bộ đang thẩm định',
  submitted: 'Đã trình cấp quyết định',
  decided: 'Đã có quyết định',
  refused: 'Không được khen',
}
