import { dayInWords } from '../domain/days.ts'
import type { ComputedState, RecordKind, WhyRule } from '../domain/task-state.ts'
import type { TaskRow } from '../store-task.ts'

const ruleWords: Record<WhyRule, string> = {
  'nothing-recorded': 'Chưa có ghi nhận nào về việc thực hiện.',
  'recorded-for-whole': 'Theo ghi nhận mới nhất cho toàn nhiệm vụ.',
  'every-lead-done': 'Nhiệm vụ hoàn thành khi mọi đơn vị chủ trì hoàn thành.',
  'lead-recorded': 'Theo ghi nhận mới nhất của đơn vị chủ trì.',
  'leads-differ': 'Các đơn vị chủ trì chưa hoàn thành hết.',
}

/** What a record says, as the middle of a sentence. */
export const recordWords: Record<RecordKind, string> = {
  started: 'bắt đầu thực hiện',
  waiting: 'chờ đơn vị khác',
  resumed: 'tiếp tục thực hiện',
  completed: 'hoàn thành',
  reopened: 'mở lại',
  dropped: 'không thực hiện nữa',
  restored: 'khôi phục',
  'due-set': 'đặt hạn',
  'not-applicable': 'ghi không thuộc đơn vị',
}

/** Reasons for a state, in sentences: the rule, the records that decided, the due date, and who wrote last. */
export function describeWhy(
  computed: ComputedState,
  task: Pick<TaskRow, 'due_on' | 'due_set_on'>,
  unitNames: ReadonlyMap<string, string>,
): { rule: string; counted: string[]; by: string | null; at: string | null } {
  const { why, overdueDays } = computed
  const counted = why.records.map((record) => {
    const unit = record.unitId ? `${unitNames.get(record.unitId) ?? 'Đơn vị'}: ` : ''
    const note = record.note ? ` (${record.note})` : ''
    const words = recordWords[record.kind]
    const start = unit ? words : words.charAt(0).toUpperCase() + words.slice(1)
    return `${unit}${start} ngày ${dayInWords(record.happenedOn)}${note}`
  })
  if (why.leads > 1) counted.push(`${why.leadsDone}/${why.leads} đơn vị chủ trì đã hoàn thành`)
  if (task.due_on)
    counted.push(
      `Hạn ${dayInWords(task.due_on)}: ${task.due_set_on ? 'đặt riêng' : 'hết thời gian trong kế hoạch'}`,
    )
  else counted.push('Không có hạn')
  if (overdueDays > 0) counted.push(`Đã quá hạn ${overdueDays} ngày`)
  const last = why.records.at(-1)
  return { rule: ruleWords[why.rule], counted, by: last?.by ?? null, at: last?.at ?? null }
}
