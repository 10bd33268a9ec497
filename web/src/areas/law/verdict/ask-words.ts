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
