/** A piece of a written period. Months, quarters and days carry a year only where one is written beside them. */
export type PeriodToken =
  | { type: 'date'; day: number; month: number; year: number | null }
  | { type: 'months'; values: number[]; year: number | null; span?: boolean }
  | {
      type: 'quarters'
      values: number[]
      year: number | null
      span?: boolean
      /** "năm trước", "năm sau": years away from that of the plan. */
      shift?: number
    }
  | { type: 'half'; half: 1 | 2; months: number; year: number | null }
  | { type: 'term'; term: 1 | 2; edge: 'whole' | 'end' }
  | { type: 'years'; from: number; to: number }
  | { type: 'school-year'; from: number; to: number }
  | { type: 'whole-year' }
  | { type: 'every-month' }
  | { type: 'every-quarter' }
  /** "6 tháng, năm": the ends of the half and of the whole year. */
  | { type: 'reviews'; quarters: number[] }
  | { type: 'before' | 'after' | 'from' | 'to' | 'dash' }

type Rule = [RegExp, (match: RegExpExecArray) => PeriodToken | PeriodToken[] | null]

const year = (text: string | undefined) => (text ? Number(text) : null)
const isDay = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12

function date(day: string, month: string, written?: string): PeriodToken | null {
  const [d, m] = [Number(day), Number(month)]
  return isDay(d, m) ? { type: 'date', day: d, month: m, year: year(written) } : null
}

const isSpan = (words: string) => /-|–|→|den/.test(words)

function quarterNumber(text: string): number {
  if (/^[1-4]$/.test(text)) return Number(text)
  const roman = text.replace(/[l1]/g, 'i')
  return roman === 'iv' ? 4 : roman.length
}

/** "i, ii va iv" or "i - iii" (a span) as numbers. */
function list(text: string, one: RegExp, number: (text: string) => number, most: number): number[] {
  const values: number[] = []
  let last = 0
  for (const match of text.matchAll(one)) {
    const value = number(match[0])
    if (value < 1 || value > most) continue
    const between = text.slice(last, match.index)
    const previous = values.at(-1)
    if (previous !== undefined && /-|–|→|den/.test(between)) {
      for (let next = previous + 1; next < value; next += 1) values.push(next)
    }
    if (!values.includes(value)) values.push(value)
    last = match.index + match[0].length
  }
  return values
}

const q = '(?:[il1]{1,3}|[il1]v|[1-4])(?![a-z0-9])'
const sep = '\\s*(?:,|;|\\+|&|va|-|–|→|den)\\s*(?:(?:quy|qui|q\\.?)\\s*)?'
const m = '(?:1[0-2]|0?[1-9])(?![\\d])'
const msep = '\\s*(?:,|;|\\+|&|va|-|–|→|den)\\s*(?:thang\\s+|t\\.?(?=\\d))?'
// A further month of a list must not be the day of a date or a month with a year of its own.
const mNext = `${m}(?!\\s*\\/)`

/** Months in words; "tháng năm" and "tháng tư" are left out, for without accents they mean other things too. */
const monthWords: Record<string, number> = {
  gieng: 1,
  'muoi mot': 11,
  'muoi hai': 12,
  chap: 12,
  hai: 2,
  ba: 3,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
}

const quarterEdges = (edge: string): PeriodToken => ({
  type: 'months',
  values: edge === 'dau' ? [1, 4, 7, 10] : [3, 6, 9, 12],
  year: null,
})

const rules: Rule[] = [
  [/(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/y, (a) => date(a[1]!, a[2]!, a[3])],
  // "Tuần 4/5": the week comes before the month.
  [
    /tuan\s+(?:thu\s+)?(?:[1-5]|[iv]{1,3})\s?\/\s?(\d{1,2})(?![\d/])/y,
    (a) => (isDay(1, Number(a[1])) ? { type: 'months', values: [Number(a[1])], year: null } : null),
  ],
  [/(?<=(?:truoc|ngay|den|tu|vao|nhat|het)\s)(\d{1,2})\.(\d{1,2})(?![\d./])/y, (a) => date(a[1]!, a[2]!)],
  [/thang (dau|cuoi)(?: cac| cua| moi| hang)* quy(?! [ivl\d])/y, (a) => quarterEdges(a[1]!)],
  [
    /(cuoi |het |ket thuc )?(?:hoc ky|hoc ki|hk)\s?(ii|i|2|1)(?![a-z\d])/y,
    (a) => ({ type: 'term', term: a[2] === 'i' || a[2] === '1' ? 1 : 2, edge: a[1] ? 'end' : 'whole' }),
  ],
  // "6 tháng, năm", "6 tháng, 9 tháng và cuối năm", "quý, 6 tháng, năm": when work is reviewed.
  [
    /(?:(?:hang |moi )?quy,\s*)?(?:0?6|sau) thang(?:\s*(?:dau nam|\(dau nam\)))?(\s*[,;/&]\s*(?:0?9|chin) thang)?\s*(?:[,;/&-]|va)\s*(?:cuoi |ca |tong ket |12 thang|mot )?nam(?! hoc)/y,
    (a) => ({ type: 'reviews', quarters: a[0].includes('quy') ? [1, 2, 3, 4] : a[1] ? [2, 3, 4] : [2, 4] }),
  ],
  [
    /(?:dinh ky |moi )?(?:0?6|sau) thang(?:\s*(?:\/|mot|1)\s*(?:0?1 )?lan|(?= mot lan))/y,
    () => ({ type: 'reviews', quarters: [2, 4] }),
  ],
  [/(?:dinh ky )?(?:0?3|ba) thang\s*(?:\/|mot|1)\s*(?:0?1 )?lan/y, () => ({ type: 'every-quarter' })],
  [
    /(dau|giua|cuoi) nam(?! hoc)(?:\s+(20\d{2}))?(?![a-z])/y,
    (a) => ({ type: 'quarters', values: [a[1] === 'dau' ? 1 : a[1] === 'giua' ? 2 : 4], year: year(a[2]) }),
  ],
  [
    new RegExp(
      `(?:quy|qui)\\s+(${q})\\s*(?:,|/|cua)?\\s*nam (truoc|ngoai|sau|toi|lien truoc|lien ke|ke tiep)(?![a-z])`,
      'y',
    ),
    (a) => ({
      type: 'quarters',
      values: [quarterNumber(a[1]!)],
      year: null,
      shift: /truoc|ngoai/.test(a[2]!) ? -1 : 1,
    }),
  ],
  // "năm trước" is no bound.
  [/nam (?:truoc|ngoai|sau|toi|nay)(?! khi)(?![a-z])/y, () => []],
  [
    new RegExp(`thang (${Object.keys(monthWords).join('|')})(?![a-z])`, 'y'),
    (a) => ({ type: 'months', values: [monthWords[a[1]!]!], year: null }),
  ],
  [/ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})(?:\s*(?:nam|\/)\s*(\d{4}))?/y, (a) => date(a[1]!, a[2]!, a[3])],
  [/(\d{1,2})\s*thang\s+(\d{1,2})(?:\s*(?:nam|\/)\s*(\d{4}))?/y, (a) => date(a[1]!, a[2]!, a[3])],
  [
    /(\d{1,2})\s*(-|–|den|,|va)\s*(?:ngay\s+)?(?=\d{1,2}\s?\/\s?(\d{1,2})(?:\s?\/\s?(\d{4}))?(?!\d))/y,
    (a) => {
      const first = date(a[1]!, a[3]!, a[4])
      return first && /-|–|→|den/.test(a[2]!) ? [first, { type: 'dash' }] : first
    },
  ],
  [
    new RegExp(
      `(?:cac\\s+)?(?:(?:quy|qui)\\s+|q\\.?\\s?)((?:${q}${sep})*${q})(?:\\s*(?:[/-]|,?\\s*nam|\\.)\\s*(\\d{4}))?`,
      'y',
    ),
    (a) => ({
      type: 'quarters',
      values: list(a[1]!, /[il1]v|[il1]{1,3}|[1-4]/g, quarterNumber, 4),
      year: year(a[2]),
      span: isSpan(a[1]!),
    }),
  ],
  [
    new RegExp(
      `(?:tuan\\s+(?:thu\\s+)?(?:\\S{1,4}|dau tien|cuoi cung)\\s+(?:cua\\s+)?)?(?:(?:dau|giua|cuoi|trong)\\s+)?(?:thang|t\\.?(?=\\d))\\s*(${m}(?:${msep}${mNext})*)(?:\\s*(?:[/.-]|,?\\s*nam)\\s*(\\d{4}))?`,
      'y',
    ),
    (a) => ({
      type: 'months',
      values: list(a[1]!, /\d{1,2}/g, Number, 12),
      year: year(a[2]),
      span: isSpan(a[1]!),
    }),
  ],
  [
    /(0?[1-9]|1[0-2])\s?[/-]\s?(20\d{2})(?!\d)/y,
    (a) => ({ type: 'months', values: [Number(a[1])], year: year(a[2]) }),
  ],
  [/(\d{1,2})\s?\/\s?(\d{1,2})(?![\d/])/y, (a) => date(a[1]!, a[2]!)],
  [
    /nam hoc\s*:?\s*(20\d{2})\s*[-–]\s*(20\d{2})/y,
    (a) => ({ type: 'school-year', from: Number(a[1]), to: Number(a[2]) }),
  ],
  [
    /(20\d{2})\s*(?:-|–|den(?: nam)?)\s*(20\d{2})/y,
    (a) => ({ type: 'years', from: Number(a[1]), to: Number(a[2]) }),
  ],
  [
    /(?:0?6|sau|0?9|0?3) thang (dau|cuoi)(?: cua)?(?: nam(?:\s+(\d{4}))?)?/y,
    (a) => ({
      type: 'half',
      half: a[1] === 'dau' ? 1 : 2,
      months: a[0].startsWith('sau') ? 6 : Number(/\d+/.exec(a[0])![0]),
      year: year(a[2]),
    }),
  ],
  [/(?:hang|moi|dinh ky|tung|cac) thang(?! \d)/y, () => ({ type: 'every-month' })],
  [/(?:hang|moi|dinh ky|tung|cac) quy(?! [ivl\d])/y, () => ({ type: 'every-quarter' })],
  [
    /thuong xuyen|hang nam|hang tuan|hang ngay|ca nam|trong nam(?! 20)|suot nam|toan nam|quanh nam|lien tuc/y,
    () => ({ type: 'whole-year' }),
  ],
  [
    /(?:trong\s+)?(?:nam\s+)?(20\d{2})(?!\d)/y,
    (a) => ({ type: 'years', from: Number(a[1]), to: Number(a[1]) }),
  ],
  [
    /truoc|cham nhat|muon nhat|khong qua|den het|het(?= ngay| thang| quy| nam)|han cuoi|xong/y,
    () => ({ type: 'before' }),
  ],
  [/sau khi/y, () => null],
  [/sau(?= ngay| thang| quy| \d)/y, () => ({ type: 'after' })],
  [/tu(?= |$)/y, () => ({ type: 'from' })],
  [/den/y, () => ({ type: 'to' })],
  [/[-–]/y, () => ({ type: 'dash' })],
]

/** "30/l1/2026", "l0/6", "2O26": a scan reads one and nought as letters beside figures. The length stays. */
export function mendDigits(folded: string): string {
  if (!/[lo]\d|\d[lo]|[/][lo]/.test(folded)) return folded
  return folded
    .replace(/(?<=\d[/.-]?)[l|](?=[\d/.-]|$|[\s,;)])|(?<![a-z])[l|](?=\d)/g, '1')
    .replace(/(?<=\d)o(?=\d)|(?<![a-z])o(?=\d[/.-])/g, '0')
}

/** Cuts folded text into the pieces of periods in it; words that say nothing of time are passed over. */
export function scanPeriod(folded: string): PeriodToken[] {
  const tokens: PeriodToken[] = []
  let at = 0
  const text = mendDigits(folded.slice(0, 400))
  while (at < text.length) {
    if (at > 0 && /[a-z0-9]/.test(text[at - 1]!) && /[a-z0-9]/.test(text[at]!)) {
      at += 1
      continue
    }
    let length = 0
    for (const [pattern, make] of rules) {
      pattern.lastIndex = at
      const match = pattern.exec(text)
      if (!match) continue
      const made = make(match)
      if (made === null && !match[0].startsWith('sau')) continue
      if (made) tokens.push(...(Array.isArray(made) ? made : [made]))
      length = match[0].length
      break
    }
    at += length || 1
  }
  return tokens
}
