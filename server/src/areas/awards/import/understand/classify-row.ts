import type { SourceRow } from '../reading/source-rows.ts'
import { isNothing, wordsOf } from './cell-text.ts'
import { isUnitLike, readGroup } from './context.ts'
import { isColumnNumbers, namesAwards } from './find-header.ts'
import type { State } from './list-state.ts'
import { looksLikePerson } from './parse-holder.ts'

/** What a row is: a record, or one of the things that stand between records. */
export function classifyRow(row: SourceRow, next: SourceRow | null, state: State, today: string) {
  const { columns, section } = state
  const filled: number[] = []
  for (let at = 0; at < row.cells.length; at += 1)
    if (row.cells[at] !== '' && row.cells[at] !== undefined) filled.push(at)
  if (section!.rows === 0 && isColumnNumbers(row)) return 'numbers' as const
  const order = columns.order === undefined ? '' : (row.cells[columns.order] ?? '')
  let texts = filled.filter((at) => at !== columns.order && !isNothing(row.cells[at]!))
  // A line that goes over all columns begins in the column of numbers.
  if (
    order.length > 3 &&
    !/^(\d|\(?[IVXL]+[.)]*$)/.test(order) &&
    texts.length <= 2 &&
    /\p{L}{2}/u.test(order)
  )
    texts = [columns.order!, ...texts]
  if (texts.length > 4 && !/^\W*(tổng|cộng)/i.test(row.cells[texts[0]!]!)) return 'record' as const
  if (texts.length === 0)
    return order === '' || filled.length <= 1 ? ('closing' as const) : ('record' as const)
  const first = row.cells[texts[0]!]!
  const words = wordsOf(first)
  if (/^(tong cong|cong|tong so|tong)( |$)/.test(words) && !looksLikePerson(first) && texts.length <= 6)
    return 'total' as const
  if (/^danh sach nay|^danh sach (gom|co) |^an dinh danh sach/.test(words) && texts.length <= 2) {
    return 'announcement' as const
  }
  if (isClosing(first, words, texts.length)) return 'closing' as const
  if (/^(danh sach|bang tong hop|phu luc)( |$)/.test(words) && texts.length <= 2) return 'title' as const
  if (texts.length > 2) return 'record' as const
  const isMark =
    /^\(?([A-HĐ]|[IVXL]{1,6})[.)]?\)?$/.test(order) ||
    /^(\(?([A-HĐ]|[IVXL]{1,6})[.)/:])\s|^([A-HĐ]|[IVXL]{1,6})\s*[-–.]\s*\p{L}/u.test(first)
  const rest = texts.slice(1).map((at) => row.cells[at]!)
  const hasOnlyCount = rest.every((text) => /^\d{1,5}$/.test(text))
  if (
    texts.length === 1 ||
    hasOnlyCount ||
    row.spans?.some(([from, to]) => from === texts[0] && to - from >= 2)
  ) {
    const group = () => ({
      ...readGroup(hasOnlyCount && rest[0] ? `${first} (${rest[0]})` : first, isMark ? order : '', today),
      line: row.line,
    })
    if (isMark) return group()
    const isNumbered = /^\d{1,6}[.)]?$/.test(order)
    if (!isNumbered) {
      if (looksLikePerson(first) && !isUnitLike(first)) return 'record' as const
      return /năm|quyết định/i.test(first) && first.length > 120 ? ('title' as const) : group()
    }
    if (headsOthers(row, first, next, state)) return { ...group(), mark: 'number1' }
  }
  return 'record' as const
}

/** A numbered line with only a unit on it, in a list of people, over lines numbered anew: a group. */
function headsOthers(row: SourceRow, first: string, next: SourceRow | null, state: State): boolean {
  const { columns, section } = state
  if (!next || columns.order === undefined || !isUnitLike(first) || kindInForce(state) === 'collective')
    return false
  const order = Number.parseInt(row.cells[columns.order] ?? '', 10)
  const below = next.cells[columns.order] ?? ''
  const isDeeper =
    below === '' || /^\d+\.\d+/.test(below) || /^[-–+a-zđ][.)]?$/i.test(below) || (below === '1' && order > 0)
  return (
    isDeeper &&
    next.cells.filter(Boolean).length > row.cells.filter(Boolean).length &&
    (columns.birth !== undefined ||
      section!.layout.columns.includes('position') ||
      namesAwards(section!.layout))
  )
}

function kindInForce(state: State) {
  return state.above.kind ?? state.title.kind ?? state.sheetContext.kind ?? null
}

const closings =
  /^(nguoi lap|nguoi lap bieu|lap bieu|noi nhan|thu truong|tm |kt |tl |chu tich$|giam doc$|ky ten|xac nhan cua|hieu truong$|truong phong$|ke toan truong$|an dinh danh sach|ghi chu$|luu vt|\d* ?danh sach nay)/

function isClosing(text: string, words: string, filled: number): boolean {
  if (filled > 4) return false
  if (/(^|, )\s*ngày\s*[\d.… ]*\s*tháng\s*[\d.… ]*\s*năm\s*[\d.…]*\s*$/i.test(text) && text.length < 80)
    return true
  if (/^\(?\s*ký,? (tên|ghi rõ|đóng dấu)/i.test(text)) return true
  return filled <= 3 && closings.test(words) && !/^(chu tich|giam doc) /.test(words)
}
