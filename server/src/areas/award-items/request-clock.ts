import { addWorkingDays, loadLaw } from '../law/index.ts'
import { isRunning, type RequestState } from './domain/request-steps.ts'

export type Clock = {
  dueOn: string | null
  sentence: string
  isLate: boolean
  isRunning: boolean
  provisional: string | null
  basis: string
}

type Termed = {
  state: RequestState
  countsFrom: string | null
  termDays: number | null
  termUnit: 'working-day' | 'day' | null
  termBasis: string
  termProvisional: string | null
}

const inWords = (day: string) => day.split('-').reverse().join('/')

/** When an answer is due, counted from the day on which everything was there, and why; by the calendar of working days. */
export function clockOf(request: Termed, today: string): Clock {
  const { state, countsFrom, termDays, termUnit, termBasis, termProvisional } = request
  const running = isRunning(state)
  const bare = {
    dueOn: null,
    isLate: false,
    isRunning: running,
    provisional: termProvisional,
    basis: termBasis,
  }
  if (!termDays || !termUnit) return { ...bare, sentence: 'Chưa có thời hạn trong danh mục pháp luật' }
  const unit = termUnit === 'working-day' ? 'ngày làm việc' : 'ngày'
  if (state === 'waiting-papers') return { ...bare, sentence: 'Dừng tính thời hạn: đang chờ bổ sung giấy tờ' }
  if (!countsFrom) return { ...bare, sentence: `${termDays} ${unit}` }
  const counted = termUnit === 'working-day' ? addWorkingDays(loadLaw().calendar, countsFrom, termDays) : null
  const dueOn = counted?.until ?? laterDay(countsFrom, termDays)
  const skipped = counted?.skipped.filter(({ why }) => !/^(thứ Bảy|Chủ nhật)$/.test(why)) ?? []
  const holidays = skipped.length > 0 ? `, trừ ${skipped.length} ngày nghỉ lễ, Tết` : ''
  const doubts = [termProvisional, ...(counted?.reasons ?? [])].filter(Boolean).join(' ')
  return {
    ...bare,
    dueOn,
    isLate: running && dueOn < today,
    provisional: doubts || null,
    sentence: `${termDays} ${unit} từ ${inWords(countsFrom)}${holidays}`,
  }
}

function laterDay(from: string, days: number): string {
  const day = new Date(`${from}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
