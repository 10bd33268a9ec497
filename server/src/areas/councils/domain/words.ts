import type { SessionState } from './permissions.ts'

export const stateWords: Record<SessionState, string> = {
  preparing: 'đang chuẩn bị',
  meeting: 'đang họp',
  closed: 'đã kết thúc',
  cancelled: 'đã hủy',
}

/** Roles in a council, as papers name them. */
export const roleWords: Record<string, string> = {
  chair: 'Chủ tịch Hội đồng',
  'first-deputy': 'Phó Chủ tịch thứ nhất',
  deputy: 'Phó Chủ tịch',
  'standing-member': 'Ủy viên thường trực',
  secretary: 'Ủy viên thư ký',
  member: 'Ủy viên',
}
