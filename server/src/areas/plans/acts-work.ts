import { describeActs } from '../ledger/index.ts'
import { dayInWords } from './domain/days.ts'
import type { RecordKind } from './domain/task-state.ts'
import { recordWords } from './tasks/describe-why.ts'

const because = (words: unknown) => (words ? `. Lý do, ghi chú: ${words}` : '')
const on = (day: unknown) => (typeof day === 'string' ? ` ngày ${dayInWords(day)}` : '')

describeActs({
  'create-plan': (d) => `Soạn dự thảo kế hoạch “${d.title}” năm ${d.year}`,
  'edit-plan': (d) => `Sửa thông tin kế hoạch “${d.title}”`,
  'issue-plan': (d) => `Ban hành kế hoạch “${d.title}” số ${d.number}${on(d.happenedOn)}`,
  'close-plan': (d) => `Kết thúc kế hoạch “${d.title}”${because(d.note)}`,
  'reopen-plan': (d) => `Mở lại kế hoạch “${d.title}”${because(d.note)}`,
  'withdraw-plan': (d) => `Thu hồi kế hoạch “${d.title}”${because(d.note)}`,
  'add-task': (d) => `Thêm nhiệm vụ “${d.task}” vào kế hoạch “${d.plan}”`,
  'edit-task': (d) => `Sửa nhiệm vụ “${d.task}”`,
  'remove-task': (d) => `Bỏ nhiệm vụ “${d.task}” khỏi dự thảo “${d.plan}”`,
  'record-progress': (d) => {
    const words = recordWords[d.kind as RecordKind] ?? String(d.kind)
    const due =
      d.kind === 'due-set' ? (d.dueOn ? on(d.dueOn) : ' theo thời gian trong kế hoạch') : on(d.happenedOn)
    return `Ghi tiến độ nhiệm vụ “${d.task}”: ${words}${due}${because(d.note)}`
  },
  'assign-task': (d) =>
    d.after
      ? `Giao ${d.after} phụ trách nhiệm vụ “${d.task}”${d.before ? `, thay ${d.before}` : ''}`
      : `Bỏ người phụ trách nhiệm vụ “${d.task}”${d.before ? ` (${d.before})` : ''}`,
  'add-proof': (d) => `Thêm minh chứng ${d.name}`,
  'withdraw-proof': (d) => `Rút minh chứng ${d.name}. Lý do: ${d.reason}`,
  'comment-on-task': (d) => `Trao đổi về nhiệm vụ (${d.characters} ký tự)`,
  'ask-difficulty': (d) => `Nêu vướng mắc: ${d.question}`,
  'step-difficulty': (d) => {
    const words: Record<string, string> = {
      answered: 'Trả lời vướng mắc',
      'passed-upward': `Chuyển vướng mắc lên ${d.holder}`,
      accepted: 'Chấp nhận trả lời về vướng mắc',
    }
    return `${words[String(d.kind)] ?? 'Xử lý vướng mắc'}: ${d.question}`
  },
})
