import { remembering } from './cell-text.ts'
import { parseDate, type ReadDate } from './parse-date.ts'

/** What a text says of a decision; null where it says nothing of it. */
export type ReadDecision = { number: string | null; date: ReadDate | null; issuer: string | null }

const dated =
  /(?:ngày|ngay|,|-|\(|\bký|\bky)?\s*(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{4}|\d{2})(?!\d)|\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}|tháng\s*\d{1,2}\s*(?:[/-]|năm)\s*\d{4})/i
const symbol = '[\\p{L}][\\p{L}\\d.&]*(?:\\s*[-–.]\\s*[\\p{L}][\\p{L}\\d.&]*)*'
const numbered = new RegExp(
  `(?<![\\d/])(\\d{1,6}\\p{L}?)\\s*((?:/\\s*\\d{4}\\s*)?(?:/\\s*${symbol}\\s*)+|/\\s*\\d{4}(?!\\d))`,
  'u',
)
const bare = /(?:(?:qđ|qd|quyết định|quyet dinh)\s*(?:số|so)?|(?:số|so))\s*[:.]?\s*(\d{1,6}\p{L}?)(?![\d/])/iu

/** Reads "QĐ số 123/QĐ-UBND ngày 5/6/2021 của Chủ tịch UBND tỉnh" out of a text that may say more. */
export function findDecision(text: string, today: string): ReadDecision | null {
  if (today !== knownToday) {
    knownToday = today
    known = remembering((written) => readDecision(written, today))
  }
  return known(text)
}

let knownToday = ''
let known: (text: string) => ReadDecision | null = () => null

function readDecision(text: string, today: string): ReadDecision | null {
  if (!/\d/.test(text)) return null
  let rest = text
  const day = dated.exec(rest)
  let date: ReadDate | null = null
  if (day) {
    date = parseDate(day[1]!, today) ?? null
    if (date) rest = `${rest.slice(0, day.index)} ; ${rest.slice(day.index + day[0].length)}`
  }
  const full = numbered.exec(rest)
  const short = full ? null : bare.exec(rest)
  const number = full ? tidyNumber(full[1]! + full[2]!) : short ? short[1]! : null
  if (!number && !date) return null
  return { number, date, issuer: findIssuer(text) ?? (number ? issuerOfSymbol(number) : null) }
}

/** A cell that holds only the number of a decision, as it is kept: "123 / QD-UBND" is "123/QĐ-UBND". */
export const readDecisionNumber = remembering((text: string): string | null => {
  const bareText = text.replace(/^(?:quyết định|qđ|qd)?\s*(?:số|so)?\s*[:.]?\s*/i, '').trim()
  if (bareText === '') return null
  const full = numbered.exec(bareText)
  if (full && full.index === 0) return tidyNumber(full[0])
  return /\d/.test(bareText) && bareText.length <= 60 ? tidyNumber(bareText) : null
})

function tidyNumber(written: string): string {
  return written
    .replace(/\s*([/-])\s*/g, '$1')
    .replaceAll('–', '-')
    .replace(/[\s.,;:]+$/, '')
    .replace(/\/qd\b|\/qđ(?!\p{L})|\/QD\b/giu, '/QĐ')
    .trim()
}

function findIssuer(text: string): string | null {
  const found = /(?:^|\s)của\s+(.{3,120}?)(?=\s*(?:[);,]|về việc|v\/v|ngày|$))/i.exec(text)
  if (
    !found ||
    !/chủ tịch|ubnd|ủy ban|uỷ ban|thủ tướng|bộ|sở|giám đốc|ban|hiệu trưởng|chính phủ|hội|tổng/i.test(
      found[1]!,
    )
  )
    return null
  return found[1]!.trim()
}

/** What the symbol of a decision alone says of who issued it. */
function issuerOfSymbol(number: string): string | null {
  if (/QĐ-TTg$/i.test(number)) return 'Thủ tướng Chính phủ'
  if (/QĐ-CTN$/i.test(number)) return 'Chủ tịch nước'
  return null
}

/** Two numbers of decisions are the same decision: letters, signs and leading zeros aside. */
export function sameDecision(one: string, other: string): boolean {
  const key = (text: string) =>
    text
      .toLowerCase()
      .replaceAll('đ', 'd')
      .replace(/[^a-z0-9/]+/g, '')
      .replace(/^0+/, '')
  const [a, b] = [key(one), key(other)]
  // "123" and "123/QĐ-UBND" speak of the same number.
  return a === b || a.split('/')[0] === b || b.split('/')[0] === a
}
