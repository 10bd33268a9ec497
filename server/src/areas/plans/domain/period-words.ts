import { dayInWords } from './days.ts'
import type { Period } from './reading/plan-reading.ts'

const roman = ['I', 'II', 'III', 'IV']

/** A period as it is printed in the column "Thời gian thực hiện"; the source's own words where there are any. */
export function periodInWords(period: Period, planYear: number): string | null {
  if (period.raw?.trim()) return period.raw.trim()
  const year = period.year !== null && period.year !== planYear ? `/${period.year}` : ''
  const sign = period.bound === 'before' ? 'Trước ' : period.bound === 'after' ? 'Sau ' : ''
  const words = { quarter: quarters, month: months, date: dates, year: () => 'cả năm', unspecified: () => '' }
  const plain = words[period.kind](period.values)
  if (plain === '') return null
  return capital(`${sign}${plain}${period.kind === 'date' ? '' : year}`)
}

function quarters(values: Period['values']): string {
  return values.length > 0 ? `quý ${values.map((value) => roman[Number(value) - 1] ?? value).join(', ')}` : ''
}

function months(values: Period['values']): string {
  return values.length > 0 ? `tháng ${values.join(', ')}` : ''
}

function dates(values: Period['values']): string {
  return values.length > 0 ? `ngày ${values.map((value) => dayInWords(String(value))).join(', ')}` : ''
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
