import { dayInWords } from './days.ts'
import { moveDay, moveTextToYear } from './move-year.ts'
import { periodToDates } from './period-dates.ts'
import type { Period } from './reading/plan-reading.ts'
import { openStates, type TaskState } from './task-state.ts'

/** The same period of a later year. */
export function movePeriod(period: Period, fromYear: number, toYear: number): Period {
  const years = toYear - fromYear
  const on = (day: string) => moveDay(day, years)
  return {
    ...period,
    year: period.year === null ? null : period.year + years,
    values: period.values.map((value) => (typeof value === 'string' ? on(value) : value)),
    ...(period.from ? { from: on(period.from) } : {}),
    ...(period.to ? { to: on(period.to) } : {}),
    ...(period.raw ? { raw: moveTextToYear(period.raw, fromYear, toYear).text } : {}),
  }
}

/** First and last day of a period of a plan of the year. */
export function daysOfPeriod(period: Period, planYear: number) {
  return periodToDates({ ...period, year: period.year ?? planYear })
}

/** The first quarter of a year: where unfinished work goes until an officer says otherwise. */
export function firstQuarter(year: number): Period {
  return { kind: 'quarter', year, values: [1], raw: 'Quý I' }
}

export type Proposal = { include: boolean; reason: string | null }

const oneOff: readonly [RegExp, string][] = [
  [/đại hội (?:thi đua yêu nước|điển hình tiên tiến)/iu, 'Đại hội không tổ chức hằng năm'],
  [
    /(?:sơ kết|tổng kết)\s+\d{1,2}\s+năm(?!\s+(?:ngày|công tác))/iu,
    'Sơ kết, tổng kết nhiều năm, chỉ làm một lần',
  ],
  [/(?:sơ kết|tổng kết)[^.;]*giai đoạn\s*\d{4}/iu, 'Sơ kết, tổng kết giai đoạn, chỉ làm một lần'],
]

/** Whether a task of last year is proposed again, and why it is or is not. */
export function proposeRepetition(task: { text: string; state: TaskState; conditional: boolean }): Proposal {
  if (task.state === 'dropped') return { include: false, reason: 'Năm trước không thực hiện' }
  const once = oneOff.find(([pattern]) => pattern.test(task.text))
  if (once) return { include: false, reason: once[1] }
  return { include: true, reason: task.conditional ? 'Việc có điều kiện, hãy xem còn cần không' : null }
}

/** Was the task left unfinished when its date came? Then it goes on besides its repetition. */
export function isUnfinished(task: { state: TaskState; dueOn: string | null }, today: string): boolean {
  return openStates.includes(task.state) && task.dueOn !== null && task.dueOn < today
}

export function unfinishedReason(dueOn: string): string {
  return `Chưa xong khi đến hạn ${dayInWords(dueOn)}; chuyển tiếp, hạn đặt lại trong quý I`
}

export type CalendarEntry = {
  key: string
  text: string
  workKind: string
  dueOn: string
  known: string[]
  citation: string
  confidence: 'verified' | 'provisional'
}

/** Entries of the calendar that no task of the plan speaks of, filled in for the year. */
export function missingEntries(
  calendar: readonly CalendarEntry[],
  texts: readonly string[],
  year: number,
): CalendarEntry[] {
  const folded = texts.map((text) => text.normalize('NFC').toLocaleLowerCase('vi'))
  const fill = (words: string) =>
    words.replaceAll('{year}', String(year)).replaceAll('{previousYear}', String(year - 1))
  return calendar
    .filter((entry) => !folded.some((text) => entry.known.some((word) => text.includes(word))))
    .map((entry) => ({ ...entry, text: fill(entry.text), dueOn: fill(entry.dueOn) }))
}
