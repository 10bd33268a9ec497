import type { ReadingPeriod } from '@server/areas/plans/schemas-readings.ts'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { formatDate } from '../../../ui/index.ts'

const roman = ['I', 'II', 'III', 'IV']

/** A period in the words of the trade: "Quý II, III/2024", "Trước 30/01/2024", "Cả năm 2024". */
export function periodInWords(period: ReadingPeriod): string {
  const { kind, year, values, bound, from, to } = period
  const after = year === null ? '' : `/${year}`
  if (kind === 'unspecified') return text.periodKinds.unspecified
  if (kind === 'date') {
    const days = values.map((value) => formatDate(String(value)))
    if (bound === 'between') return `${formatDate(from)} – ${formatDate(to)}`
    const sign = bound === 'before' ? 'Trước ' : bound === 'after' ? 'Sau ' : ''
    return `${sign}${days.join(', ')}`
  }
  const crosses = from && to && from.slice(0, 4) !== to.slice(0, 4)
  if (crosses) return `${formatDate(from)} – ${formatDate(to)}`
  const sign = bound === 'before' ? 'Trước ' : bound === 'after' ? 'Sau ' : ''
  if (kind === 'quarter')
    return `${sign}${sign ? 'quý' : 'Quý'} ${values.map((value) => roman[Number(value) - 1] ?? value).join(', ')}${after}`
  if (kind === 'month') return `${sign}${sign ? 'tháng' : 'Tháng'} ${values.join(', ')}${after}`
  return year === null ? `${sign}${sign ? 'năm' : 'Cả năm'}` : `${sign}${sign ? 'năm' : 'Cả năm'} ${year}`
}
