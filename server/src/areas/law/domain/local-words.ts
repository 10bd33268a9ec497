import type { LocalEntry } from './local-types.ts'

/** What a rule of a body says, with its number, whatever its own words leave out. */
export function localWords(entry: LocalEntry, nameOf: (award: string) => string): string {
  const said = 'text' in entry ? entry.text.trim() : entry.label
  const value = numberOf(entry, nameOf)
  return value && !said.includes(value) ? [said.replace(/\.$/, ''), value].join(': ') : said
}

function numberOf(entry: LocalEntry, nameOf: (award: string) => string): string | null {
  switch (entry.kind) {
    case 'quota':
      return `tối đa ${percent(entry.maxPercent)} số ${entry.of === 'base' ? 'người, tập thể của đơn vị đề nghị' : nameOf(entry.of)}`
    case 'voteThreshold':
      return `từ ${percent(entry.percent)} tổng số thành viên Hội đồng đồng ý`
    case 'quorum':
      return `ít nhất ${entry.numerator}/${entry.denominator} tổng số thành viên dự họp`
    case 'deadline':
      return deadline(entry.value, entry.unit)
    case 'yearClosing':
      return `từ ngày ${entry.closesOn.split('-').reverse().join('/')}`
    case 'dossierPart':
      return `thêm ${entry.part.name}`
    case 'criterion':
    case 'award':
      return null
  }
}

const percent = (value: number) => `${String(value).replace('.', ',')}%`

function deadline(value: number | string, unit: string): string {
  if (unit === 'working-day') return `${value} ngày làm việc`
  if (unit === 'day-before') return `trước ${value} ngày`
  const day = String(value).split('-').reverse().join('/')
  return unit === 'date-next-year' ? `chậm nhất ngày ${day} năm sau` : `chậm nhất ngày ${day}`
}
