import { combine } from './period-combine.ts'
import type { PeriodContext } from './period-context.ts'
import { mendDigits, scanPeriod } from './period-tokens.ts'
import type { Period } from './plan-reading.ts'
import { fold, squeeze } from './text.ts'

/** Reads the words of a time cell or a period heading; null where nothing is written. */
export function readPeriod(written: string, context: PeriodContext): Period | null {
  const raw = squeeze(written.slice(0, 1000)).replace(/^[-–:;,.\s(]+|[;,.\s]+$/g, '')
  if (!raw) return null
  return { ...combine(scanPeriod(fold(raw)), context), raw }
}

/** A period that nobody wrote down. */
export function noPeriod(context: PeriodContext): Period {
  return { kind: 'unspecified', year: context.year, values: [] }
}

const heading =
  /^(?:[ivx\d]{1,4}\s*[.)/-]\s*)?(?:(?:trong|nhiem vu|cong tac|hoat dong|noi dung|thoi gian)\s+)?(?:quy|qui|thang|hoc ky|6 thang|sau thang)\s+[^.;]{1,40}$/

/** Reads a heading that is a period and nothing else: "QUÝ I:", "THÁNG 01", "6 tháng đầu năm". */
export function readPeriodHeading(text: string, context: PeriodContext): Period | null {
  if (text.length > 200) return null
  const bare = squeeze(text).replace(/[:.;*]+$/, '')
  if (bare.length > 60) return null
  const folded = fold(bare)
  const whole =
    /^(?:(?:cac )?(?:cong tac|nhiem vu|hoat dong|cong viec|noi dung)(?: thuc hien)? )?(?:thuong xuyen(?: trong nam| hang nam)?|ca nam|trong nam|hang thang|hang quy)$/.test(
      folded,
    )
  if (!whole && !heading.test(folded)) return null
  if (/tong ket|so ket|bao cao|hoi nghi|phat dong|khen/.test(folded)) return null
  // "Tháng 11/2025: Hội giảng chào mừng 20/11": the theme of the month names no other time.
  const period = readPeriod(bare.replace(/(?<=[\dIVX]):\s.*$/u, ''), context)
  return period && period.kind !== 'unspecified' ? period : null
}

const labelled =
  /(?:thoi gian(?: thuc hien| hoan thanh| to chuc| du kien)*|thoi han|tien do|hoan thanh)\s*:\s*([^.;()\n]{2,80})/g
const bounded =
  /(?<![a-z0-9/-])(?:(?:hoan thanh|xong|thuc hien)\s+)?(?:truoc|cham nhat(?: la| den| vao| trong)*|muon nhat|den het|het|trong|vao|tu|han cuoi)\s+(?:ngay\s+|thang\s+|quy\s+)*(?:\d{1,2}\s*[/.-]\s*\d|(?:ngay|thang)\s+\d|(?:quy|qui)\s+[ivl\d]|tuan\s+(?:thu\s+)?\S{1,4}\s+(?:cua\s+)?thang\s+\d)[^.;()\n]{0,60}/g
/** "Họp xét, bỏ phiếu: ngày 05/11/2026." */
const closed =
  /:\s*((?:du kien |vao |trong )*(?:ngay|thang|quy|qui|tuan)\s+[\divxl][^:;()]{0,40}?|thuong xuyen)[.;]?$/
/** "báo cáo trước ngày 20 hằng tháng", "chấm điểm hằng quý", "thực hiện thường xuyên": what comes again and again. */
const recurring =
  /(?:(?:dinh ky|truoc|vao|cham nhat)\s+){0,2}(?:(?:cac )?ngay \d{1,2}(?: va ngay \d{1,2})?\s+)?(?:cua )?(?:thang (?:dau|cuoi)(?: cua| cac| moi| hang)* quy(?! [ivl\d])|(?:hang|moi) (?:thang|quy)(?! [ivl\d])(?![a-z]))|(?:thuc hien|tien hanh|duy tri|trien khai) thuong xuyen(?! xuyen)|thuong xuyen,? (?:trong (?:ca )?nam|hang nam|quanh nam)|(?<=\s)trong ca nam(?! hoc)/
const bracketed = /\(([^()]{3,60})\)/g
const onlyPeriod =
  /^(?:trong |thuc hien |hoan thanh |xong |thoi gian:? |du kien |vao |tu |truoc |cham nhat |den het )*(?:quy|qui|thang|ngay|tuan|thuong xuyen|ca nam|\d{1,2}\/)/

/** Finds a deadline or a time inside the words of a task; null where there is none. Anniversaries are not times. */
export function findPeriod(whole: string, context: PeriodContext): { period: Period; raw: string } | null {
  const text = whole.slice(0, 8000)
  const folded = mendDigits(fold(text))
  const opening =
    /^(?:trong |tu |vao |den |truoc |het )?(?:(?:quy|qui|thang|nam|ngay|tuan|dot \d:?)\b[^:;.]{1,40}|\d{1,2}\/\d{1,2}[\d/ –-]{0,20}):\s/.exec(
      folded,
    )
  if (opening) {
    const found = take(text, 0, opening[0].trimEnd().length - 1, context)
    if (found) return found
  }
  for (const match of folded.matchAll(labelled)) {
    const found = take(text, match.index + match[0].length - match[1]!.length, match[1]!.length, context)
    if (found) return found
  }
  for (const match of folded.matchAll(bracketed)) {
    if (!onlyPeriod.test(match[1]!) || aboutPast(folded, match.index)) continue
    const found = take(text, match.index + 1, match[1]!.length, context)
    if (found) return found
  }
  const closing = closed.exec(folded)
  if (closing && !aboutPast(folded, closing.index)) {
    const found = take(text, closing.index + closing[0].indexOf(closing[1]!), closing[1]!.length, context)
    if (found) return found
  }
  for (const match of folded.matchAll(bounded)) {
    if (aboutPast(folded, match.index)) continue
    const end = endOfTime(match[0])
    const found = take(text, match.index, end, context)
    if (found) return found
  }
  const again = recurring.exec(folded)
  return again && take(text, again.index, again[0].length, context)
}

function take(text: string, from: number, length: number, context: PeriodContext) {
  const raw = squeeze(text.slice(from, from + length)).replace(/\*+/g, '')
  const period = readPeriod(raw, context)
  if (!period || period.kind === 'unspecified') return null
  // A year gone by is the date of a document or an anniversary, not a time to work.
  const past = period.year !== null && context.year !== null && period.year < context.year
  return past ? null : { period, raw }
}

/** The words before say that this time is an anniversary, the date of a document, or the span under review. */
function aboutPast(folded: string, at: number): boolean {
  return /(?:ky niem(?! chuong)|ngay sinh|thanh lap|chien thang|chao mung|quyet dinh so|ke hoach so|phien hop|giai doan)[^.;,]{0,140}$/.test(
    folded.slice(Math.max(0, at - 180), at),
  )
}

/** Where the words of the time end: after the last number, Roman numeral or year in them. */
function endOfTime(folded: string): number {
  let end = 0
  const timeWord =
    /\d{1,4}|\b(?:i{1,3}|iv)\b|hang (?:nam|thang|quy)|\b(?:ngay|thang|quy|nam|tu|den|truoc|het|trong|vao|va|hoan|thanh|xong|cham|nhat|cuoi|dau)\b|[,/.\s–-]+/y
  while (timeWord.lastIndex < folded.length) {
    const before = timeWord.lastIndex
    const match = timeWord.exec(folded)
    if (!match) {
      const skip = /^(?:thuc hien|muon nhat|han|la|den)\b/.exec(folded.slice(before))
      if (!skip) break
      timeWord.lastIndex = before + skip[0].length
      continue
    }
    if (/\d|^(?:i{1,3}|iv)$|hang /.test(match[0])) end = timeWord.lastIndex
  }
  return end || folded.length
}
