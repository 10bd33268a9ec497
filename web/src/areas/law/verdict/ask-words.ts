import { verdictText as text } from '../../../text/verdict.ts'
import { askOf } from './case-draft.ts'

/** Names of the other places of a case; what stands in the law's text is said by the reason itself. */
export function otherWords(path: string): string {
  const last = path.split('.').at(-1) ?? path
  if (path.startsWith('law.')) return 'Đối chiếu quy định với văn bản (xem lý do có chữ "tạm thời")'
  const words: Record<string, string> = {
    category: text.category,
    joinedOn: text.joinedOn,
    leftOn: text.leftOn,
    foreign: text.foreign,
    period: `${text.periodFrom} … ${text.periodTo} …`,
    usedFor: `${text.initiatives}: ${text.used.toLowerCase()}`,
    scope: `${text.initiatives}: ${text.scope.toLowerCase()}`,
    basis: `${text.awards}: ${text.basis.toLowerCase()}`,
    year: `${text.awards}: ${text.year.toLowerCase()}`,
    until: `${text.openMatters}: ${text.until.toLowerCase()}`,
    monthsInOldUnit: text.monthsInOldUnit,
    oldUnitComment: text.oldUnitComment,
    base: text.base,
    nominated: text.nominated,
    disciplinedByForm: text.compositionWarning,
    ...text.composition,
  }
  return words[last] ?? path
}

/** A missing fact in words, by its path. */
export function askWords(path: string, factOf: (code: string) => string): string {
  const ask = askOf(path)
  if (ask.kind === 'rating') return `${text.rating.toLowerCase()} ${ask.year}`
  if (ask.kind === 'months') return `${text.months.toLowerCase()} ${ask.year}`
  if (ask.kind === 'fact') return factOf(ask.code)
  return ask.kind === 'list' ? text[ask.list].toLowerCase() : otherWords(ask.path)
}

/** All that is missing in one line: each thing once, years in a row as a span. */
export function missingWords(paths: readonly string[], factOf: (code: string) => string): string {
  const years = { rating: [] as number[], months: [] as number[] }
  const others = new Set<string>()
  for (const path of paths) {
    const ask = askOf(path)
    if (ask.kind === 'rating' || ask.kind === 'months') years[ask.kind].push(ask.year)
    else others.add(askWords(path, factOf))
  }
  const spans = (words: string, of: number[]) =>
    of.length > 0 ? [`${words.toLowerCase()} ${spansOf(of).join(', ')}`] : []
  return [...spans(text.rating, years.rating), ...spans(text.months, years.months), ...others].join('; ')
}

/** 2021, 2022, 2023, 2025 as "2021–2023", "2025". */
export function spansOf(years: readonly number[]): string[] {
  const spans: [number, number][] = []
  for (const year of [...new Set(years)].toSorted((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last && last[1] === year - 1) last[1] = year
    else spans.push([year, year])
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
}
