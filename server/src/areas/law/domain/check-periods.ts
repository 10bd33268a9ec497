import type { Award, LocalDate } from './catalogue-types.ts'
import { overlap } from './in-force.ts'
import { fault, type LawFault } from './law-fault.ts'

type Period = { id?: string; from: LocalDate; until: LocalDate | null; confidence: string; reason?: string }

/** Periods that end before they begin, and in one series gaps and overlaps that give no reason. Drafts stand aside. */
export function checkPeriods(file: string, list: string, entries: readonly Period[]): LawFault[] {
  const backwards = entries
    .filter(({ from, until }) => until !== null && until <= from)
    .map(({ id, from }) => fault(file, place(list, id, from), 'Kết thúc không sau ngày bắt đầu.'))
  const series = new Map<string, Period[]>()
  for (const entry of entries.filter(({ confidence }) => confidence !== 'draft'))
    series.set(entry.id ?? '', [...(series.get(entry.id ?? '') ?? []), entry])
  return [...backwards, ...[...series.values()].flatMap((one) => checkSeries(file, list, one))]
}

function checkSeries(file: string, list: string, series: Period[]): LawFault[] {
  const inOrder = [...series].sort((a, b) => (a.from < b.from ? -1 : 1))
  return inOrder.slice(1).flatMap((entry, i) => {
    const before = inOrder[i]!
    if (entry.reason) return []
    if (overlap(before, entry))
      return [
        fault(
          file,
          place(list, entry.id, entry.from),
          `Trùng thời gian với mục từ ${before.from}. Sửa ngày, hoặc ghi lý do (reason).`,
        ),
      ]
    return before.until === entry.from
      ? []
      : [
          fault(
            file,
            place(list, entry.id, entry.from),
            `Khoảng trống từ ${before.until} đến ${entry.from}. Bổ sung mục, hoặc ghi lý do (reason).`,
          ),
        ]
  })
}

/** The criteria of an award that is still given must not run out. */
export function checkCriteriaRunOn(file: string, award: Award): LawFault[] {
  const live = award.criteria.filter(({ confidence }) => confidence !== 'draft')
  if (award.legacy)
    return live.length > 0
      ? [fault(file, 'criteria', 'Hình thức không còn xét tặng mà vẫn có tiêu chuẩn.')]
      : []
  if (live.length === 0) return [fault(file, 'criteria', 'Chưa có tiêu chuẩn nào.')]
  if (live.some(({ until }) => until === null) || award.note) return []
  return [
    fault(file, 'criteria', 'Tiêu chuẩn cuối cùng đã hết hiệu lực mà không có mục tiếp theo hay ghi chú.'),
  ]
}

function place(list: string, id: string | undefined, from: LocalDate): string {
  return `${list}${id ? `/${id}` : ''}@${from}`
}
