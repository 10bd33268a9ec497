import type { TaskAct } from './domain/task-acts.ts'
import type { TaskState, UnitState } from './domain/task-state.ts'

/** States as documents, reminders and reasons call them. */
export const stateWords: Record<TaskState | UnitState, string> = {
  'not-started': 'Chưa thực hiện',
  'in-progress': 'Đang thực hiện',
  waiting: 'Chờ đơn vị khác',
  done: 'Hoàn thành',
  'done-late': 'Hoàn thành muộn',
  dropped: 'Không thực hiện',
  'not-applicable': 'Không thuộc đơn vị',
}

/** Acts as verbs, for sentences that say why one may not be done. */
export const actWords: Record<TaskAct, string> = {
  start: 'bắt đầu thực hiện',
  wait: 'ghi chờ đơn vị khác',
  resume: 'tiếp tục thực hiện',
  complete: 'ghi hoàn thành',
  reopen: 'mở lại',
  'mark-not-applicable': 'ghi không thuộc đơn vị',
  drop: 'thôi thực hiện',
  restore: 'khôi phục',
  'set-due': 'đặt hạn',
  edit: 'sửa nhiệm vụ',
  remove: 'bỏ khỏi dự thảo',
  assign: 'giao người phụ trách',
  'add-proof': 'thêm minh chứng',
  comment: 'trao đổi',
  'ask-difficulty': 'nêu vướng mắc',
}

export const planStatusWords: Record<string, string> = {
  draft: 'dự thảo',
  issued: 'đang thực hiện',
  closed: 'đã kết thúc',
  withdrawn: 'đã thu hồi',
}
