import { kindOfAward, nameAward, splitAwards } from './award-words.ts'
import { cleanCell, wordsOf } from './cell-text.ts'
import { findPeriod } from './parse-date.ts'
import { findDecision } from './parse-decision.ts'
import type { HolderKind } from './parse-holder.ts'

/** What stands above rows and goes for all of them: the title of a list, its groups, the name of its sheet. */
export type Context = {
  award?: string
  kind?: HolderKind
  unit?: string
  year?: string
  decisionNumber?: string
  decisionDate?: string
  issuer?: string
}

/** A line above a table, or between its rows, with what it says. */
export type ReadHeading = { context: Context; announced: number | null; isTitle: boolean }

const unitWords =
  /^(so|ban|ubnd|uy ban|hdnd|truong|phong|cong ty|tong cong ty|huyen|thanh pho|thi xa|quan|xa|phuong|thi tran|benh vien|trung tam|chi cuc|cuc|hoi|doan|tinh doan|tinh uy|huyen uy|thanh uy|dang uy|van phong|vien|toa an|thanh tra|cong an|bo chi huy|bao hiem|kho bac|ngan hang|thue|dien luc|bo|lien doan|mat tran|mttq|bao|dai|khoa|lien hiep|lien minh|dac khu|hiep hoi|doi)( |$)/
const groupMark =
  /^\s*(\(?(?:[A-HĐ]|[IVXL]{1,6}|\d{1,3}(?:\.\d{1,3})*)[.)/:]|[A-HĐ]\s*-|[IVXL]{1,6}\s*-|[-–+*•])\s*/
const counted =
  /[\s:(–-]*(?:gồm\s*|có\s*|:)?\s*\(?(\d{1,5})\s*(?:người|cá nhân|tập thể|hộ(?: gia đình)?|đơn vị|trường hợp|đ\/c|đồng chí|ông,? bà|huân chương|bằng khen|giấy khen)?\s*\)?\s*[.;]?$/i

/** The kind that words name, where they name one only. */
export function kindOfWords(words: string): HolderKind | null {
  const kinds: HolderKind[] = []
  if (/\btap the\b/.test(words.replace(/tap the (lao dong|ld)/g, ''))) kinds.push('collective')
  if (/\bca nhan\b/.test(words)) kinds.push('person')
  if (/\bho gia dinh\b|\bgia dinh\b(?! van hoa)/.test(words)) kinds.push('household')
  if (/\bdoanh nghiep\b|\bcong ty\b/.test(words) && kinds.length === 0) kinds.push('enterprise')
  return kinds.length === 1 ? kinds[0]! : null
}

/** Reads a line of the title above a table: decision, year, award, kind, unit, how many rows it announces. */
export function readTitle(written: string, today: string): ReadHeading {
  const text = cleanCell(written)
  const words = wordsOf(text)
  const context: Context = {}
  const isTitle = /^(danh sach|bang tong hop|tong hop|bieu|phu luc|so vang|so theo doi|thong ke)/.test(words)
  if (/quyet dinh|\bqd\b|\d\/(qd|q đ)/i.test(words) || /\/QĐ/i.test(text)) {
    const decision = findDecision(text, today)
    if (decision?.number) context.decisionNumber = decision.number
    if (decision?.number && decision.date) context.decisionDate = decision.date.date
    if (decision?.issuer) context.issuer = decision.issuer
  } else {
    const period = findPeriod(text)
    // The day of signing at the foot of a title says nothing of the year of the awards.
    if (period && !/ngay \d+ thang/.test(words)) context.year = periodText(text, period)
  }
  const award = soleAward(text)
  if (award) context.award = award
  const kind = kindOfWords(words)
  if (kind) context.kind = kind
  const unit = /^(?:đơn vị|cơ quan|địa phương|tên đơn vị)(?: đề nghị| báo cáo| trình)?\s*:\s*(.+)$/i.exec(
    text,
  )
  if (unit) context.unit = unit[1]!
  const count =
    /(?:gồm|có|tổng số|tổng cộng)\s*:?\s*(\d{1,6})\s*(?:người|cá nhân|tập thể|hộ|đơn vị|trường hợp|đồng chí)/i.exec(
      text,
    )
  return { context, announced: count ? Number(count[1]) : null, isTitle }
}

function periodText(text: string, period: { from: number; to: number }): string {
  if (period.from === period.to) return String(period.from)
  return `${/học/i.test(text) ? 'năm học ' : ''}${period.from}-${period.to}`
}

/** The one award that a line names; null where it names none or several. */
function soleAward(text: string): string | null {
  const parts = text.split(/[,;+]|\svà\s/i)
  const found = new Map<string, string>()
  for (const part of parts) {
    for (const one of splitAwards(cleanCell(part))) {
      const named = nameAward(one)
      if (named.confidence >= 0.85) found.set(named.id, one)
    }
  }
  if (found.size > 1) return null
  if (found.size === 1) return shortAward(text)
  const whole = nameAward(text)
  return whole.confidence >= 0.85 ? shortAward(text) : null
}

/** The words of the award in a longer line, for showing; the whole line where they are not found. */
function shortAward(text: string): string {
  const found =
    /(huân chương|huy chương|bằng khen|giấy khen|cờ thi đua|chiến sĩ thi đua|chiến sỹ thi đua|lao động tiên tiến|tập thể lao động|kỷ niệm chương|đơn vị quyết thắng|đơn vị tiên tiến|gia đình văn hóa|anh hùng|nhà giáo|thầy thuốc|nghệ sĩ|nghệ nhân|bà mẹ)[^,;:(]*/i.exec(
      text,
    )
  return (found ? found[0] : text)
    .replace(/\s*(?:năm|giai đoạn|cho|đối với|theo|kèm|từ năm).*$/i, '')
    .replace(counted, '')
    .trim()
}

/** A row that heads the rows below it: its mark ("I", "A", "1", none) and what it sets for them. */
export type ReadGroup = { mark: string; context: Context; announced: number | null }

/** Reads a group row: a unit, a kind of holder, an award, a year or a decision. `mark`: what stood in the order column. */
export function readGroup(written: string, mark: string, today: string): ReadGroup {
  let text = cleanCell(written)
  let sign = mark.replace(/[.):/\s]+$/g, '')
  const own = groupMark.exec(text)
  if (own) {
    sign ||= own[1]!.replace(/[.):/\s-]+$/g, '')
    text = text.slice(own[0].length)
  }
  const count = counted.exec(text)
  const isCount = count !== null && !/năm\s*\d{4}$/i.test(text) && !/^(19|20)\d{2}$/.test(count[1]!)
  const announced = isCount ? Number(count[1]) : null
  if (isCount) text = text.slice(0, count.index).trim()
  text = text.replace(/[:;.]+$/, '').trim()
  const words = wordsOf(text)
  const context: Context = {}
  const kind = kindOfWords(words)
  const award = soleAward(text)
  if (award) {
    context.award = award
    const only = kindOfAward(nameAward(award).id)
    if (kind ?? only) context.kind = (kind ?? only)!
  } else if (kind && !unitWords.test(words)) context.kind = kind
  if (/\/QĐ|quyết định/i.test(text)) {
    const decision = findDecision(text, today)
    if (decision?.number) context.decisionNumber = decision.number
    if (decision?.number && decision.date) context.decisionDate = decision.date.date
    if (decision?.issuer) context.issuer = decision.issuer
  } else {
    const period = findPeriod(text)
    if (period) context.year = periodText(text, period)
  }
  const says = Object.keys(context).length > 0
  if (!says && text !== '' && !/^(khoi|cum|nhom|linh vuc)( |$)/.test(words)) context.unit = text
  if (says && unitWords.test(words) && !award && !context.decisionNumber) context.unit = text
  return { mark: markKind(sign, context), context, announced }
}

/** The level that a mark stands for: groups with the same kind of mark take each other's place. */
function markKind(sign: string, context: Context): string {
  if (/^[IVXL]+$/.test(sign)) return 'roman'
  if (/^[A-HĐ]$/.test(sign)) return 'letter'
  if (/^\d+(\.\d+)*$/.test(sign)) return `number${sign.split('.').length}`
  return `none:${Object.keys(context)[0] ?? ''}`
}

/** Whether a line reads like a unit, not like a person. */
export function isUnitLike(text: string): boolean {
  return unitWords.test(wordsOf(text))
}
