/** One thing that moves with the year; `at` is its place in the text that was given. */
export type YearChange = {
  kind: 'year' | 'school-year' | 'date' | 'anniversary' | 'ordinal'
  at: number
  before: string
  after: string
  /** What the officer should know of it. */
  note?: 'not-round' | 'no-such-day'
}

export type MovedText = {
  text: string
  changes: YearChange[]
  /** Documents and periods that stay as they are, and are worth a look. */
  kept: { kind: 'document' | 'period'; text: string }[]
}

type Span = { from: number; to: number; kind: 'document' | 'period' }

const documentKind =
  '(?:Quyết định|Nghị định|Nghị quyết|Thông tư|Thông báo|Thông tri|Kế hoạch|Chỉ thị|Công văn|Công điện|Văn bản|Hướng dẫn|Tờ trình|Báo cáo|Kết luận|Quy định|Quy chế|Chương trình|Đề án|Lệnh|Pháp lệnh|Luật)'
const day =
  '(?:\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}|\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4})'

/** What never moves: numbers of documents with their dates and titles, laws by their year, periods of several years. */
const kept: readonly [Span['kind'], RegExp][] = [
  // "Quyết định số 1815/QĐ-UBND ngày 06/8/2020 về …", "Kế hoạch số 02/KH-UBND … năm 2024": the document keeps its own year.
  [
    'document',
    new RegExp(
      `(?:${documentKind}\\s+)?số\\s*:?\\s*\\d+[\\w]*\\s*[/-]\\s*(?:\\d{4}\\s*/\\s*)?\\p{Lu}[\\p{L}&]*(?:\\s?[-–.]\\s?\\p{Lu}[\\p{L}&]*)*` +
        `(?:[\\s,]*(?:ngày\\s+)?${day})?(?:\\s+của\\s[^;.()]{0,90}?)?(?:\\s+(?:về|ban hành|quy định|hướng dẫn|phê duyệt)\\s[^;.()]{0,160}?năm(?:\\s+học)?\\s+\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?`,
      'giu',
    ),
  ],
  ['document', /\d+\/(?:\d{4}\/)?\p{Lu}[\p{L}&]*(?:-\p{Lu}[\p{L}&]*)+/gu],
  // "Luật Thi đua, khen thưởng năm 2022", "Luật … ngày 15 tháng 6 năm 2022", "Kết luận ngày 05/11/2020".
  [
    'document',
    new RegExp(
      `(?:Bộ luật|Luật|Hiến pháp|Pháp lệnh)\\s(?:(?!kế hoạch|công tác|phong trào|trong|thực hiện|triển khai|các\\s)[^.;()\\d]){0,90}?(?:năm\\s+\\d{4}|ngày\\s+${day})`,
      'giu',
    ),
  ],
  ['document', new RegExp(`${documentKind}\\s(?:(?!năm\\s)[^.;()\\d,]){0,60}?ngày\\s+${day}`, 'gu')],
  // "giai đoạn 2021-2025", "nhiệm kỳ 2020 - 2025", "5 năm (2021 - 2025)".
  [
    'period',
    /(?:giai đoạn|nhiệm kỳ|khóa|thời kỳ)\s*\(?(?:từ\s+)?(?:năm\s+)?\d{4}\s*(?:[-–]|đến)\s*(?:năm\s+)?\d{4}/giu,
  ],
  ['period', /\d{1,2}\s+năm\s*\(\s*\d{4}\s*[-–]\s*\d{4}\s*\)/gu],
  ['period', /(?:đến năm|tầm nhìn(?:\s+đến)?(?:\s+năm)?|định hướng(?:\s+đến)?(?:\s+năm)?)\s+\d{4}/giu],
]

const anniversary =
  /((?:kỷ|kỉ)\s+niệm(?:\s+lần\s+thứ)?\s+)?(\d{1,3})(\s+năm)?(?=\s+(?:các\s+)?(?:ngày\s+(?:sinh|mất|thành lập|truyền thống|chủ tịch|bác hồ|quốc khánh|giải phóng|cách mạng|chiến thắng|toàn quốc|hội|thương binh|nhà giáo|thầy thuốc|quốc tế|báo chí)|ngày\s+\p{Lu}|chiến thắng|cách mạng|quốc khánh|giải phóng|thành lập|truyền thống))/giu

/**
 * Moves a sentence of a plan from one year to another: years, school years, dates, anniversaries and numbered yearly events.
 * What belongs to a document or to a period of several years stays. Only years next to the plan's own are taken as its years.
 */
export function moveTextToYear(text: string, fromYear: number, toYear: number): MovedText {
  const delta = toYear - fromYear
  const spans = keptSpans(text)
  const changes: YearChange[] = []
  const isFree = (at: number, length: number) =>
    !spans.some((span) => at < span.to && at + length > span.from) &&
    !changes.some((one) => at < one.at + one.before.length && at + length > one.at)
  const add = (change: YearChange) => {
    if (change.before !== change.after && isFree(change.at, change.before.length)) changes.push(change)
  }
  for (const change of schoolYears(text, fromYear, delta)) add(change)
  for (const change of longDates(text, fromYear, delta)) add(change)
  for (const change of anniversaries(text, delta)) add(change)
  for (const change of yearlyOrdinals(text, fromYear, delta)) add(change)
  for (const change of plainYears(text, fromYear, delta)) add(change)
  changes.sort((a, b) => a.at - b.at)
  const noticed = spans.filter(
    (span) => span.kind === 'document' || text.slice(span.from, span.to).includes(String(fromYear)),
  )
  return {
    text: applyChanges(text, changes),
    changes,
    kept: noticed.map((span) => ({ kind: span.kind, text: text.slice(span.from, span.to) })),
  }
}

/** The text with these of its changes made. */
export function applyChanges(
  text: string,
  changes: readonly Pick<YearChange, 'at' | 'before' | 'after'>[],
): string {
  let result = ''
  let end = 0
  for (const change of [...changes].sort((a, b) => a.at - b.at)) {
    result += text.slice(end, change.at) + change.after
    end = change.at + change.before.length
  }
  return result + text.slice(end)
}

/** The same calendar day of a later year; 29 February becomes the 28th where the year has none. */
export function moveDay(on: string, years: number): string {
  const [year, month, date] = on.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  return `${year + years}-${String(month).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`
}

function keptSpans(text: string): Span[] {
  const all = kept.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      from: match.index,
      to: match.index + match[0].length,
    })),
  )
  all.sort((a, b) => a.from - b.from || b.to - a.to)
  const spans: Span[] = []
  for (const span of all) {
    const last = spans.at(-1)
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to)
    else spans.push({ ...span })
  }
  return spans
}

/** A year that the plan speaks of as its own: the year before, its own, the next. */
function isNear(year: number, fromYear: number): boolean {
  return Math.abs(year - fromYear) <= 1
}

function schoolYears(text: string, fromYear: number, delta: number): YearChange[] {
  const found: YearChange[] = []
  for (const match of text.matchAll(/(?<=năm học\s{1,3}|niên khóa\s{1,3})(\d{4})(\s*[-–]\s*)(\d{4})/giu)) {
    const [first, last] = [Number(match[1]), Number(match[3])]
    if (last !== first + 1 || !(isNear(first, fromYear) || isNear(last, fromYear))) continue
    const after = `${first + delta}${match[2]}${last + delta}`
    found.push({ kind: 'school-year', at: match.index, before: match[0], after })
  }
  return found
}

function longDates(text: string, fromYear: number, delta: number): YearChange[] {
  const found: YearChange[] = []
  const patterns = [
    /(?<![\d/.])(\d{1,2})(\s*[/.]\s*)(\d{1,2})(\s*[/.]\s*)(\d{4})(?![\d/])/gu,
    /(?<!\d)(\d{1,2})(\s+tháng\s+)(\d{1,2})(\s+năm\s+)(\d{4})(?!\d)/giu,
  ]
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const year = Number(match[5])
      if (!isNear(year, fromYear)) continue
      const on = `${year}-${match[3]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`
      const moved = moveDay(on, delta)
      const lost = Number(moved.slice(8)) !== Number(match[1])
      const date = lost ? String(Number(moved.slice(8))) : match[1]!
      const after = `${date}${match[2]}${match[3]}${match[4]}${year + delta}`
      const note = lost ? { note: 'no-such-day' as const } : {}
      found.push({ kind: 'date', at: match.index, before: match[0], after, ...note })
    }
  return found
}

function anniversaries(text: string, delta: number): YearChange[] {
  const found: YearChange[] = []
  for (const match of text.matchAll(anniversary)) {
    const [, lead = '', number, unit = ''] = match
    // A bare number counts only after "kỷ niệm"; "80 năm Ngày thành lập" also stands alone in a list.
    if (lead === '' && unit === '') continue
    const before = Number(number)
    if (before < 2) continue
    const after = before + delta
    const note = before % 5 === 0 && after % 5 !== 0 ? { note: 'not-round' as const } : {}
    found.push({
      kind: 'anniversary',
      at: match.index + lead.length,
      before: `${number}${unit}`,
      after: `${after}${unit}`,
      ...note,
    })
  }
  return found
}

/** "lần thứ 12 năm 2026": counted once a year; a congress in Roman numerals is not. */
function yearlyOrdinals(text: string, fromYear: number, delta: number): YearChange[] {
  return [
    ...text.matchAll(/(?<=lần thứ\s{1,3}|năm thứ\s{1,3})(\d{1,3})(?=[\s,(]+(?:trong\s+)?năm\s+(\d{4}))/giu),
  ]
    .filter((match) => Number(match[2]) === fromYear)
    .map((match) => ({
      kind: 'ordinal' as const,
      at: match.index,
      before: match[1]!,
      after: String(Number(match[1]) + delta),
    }))
}

function plainYears(text: string, fromYear: number, delta: number): YearChange[] {
  // Not a part of a longer number, of a document's number, of a span of years, nor a quantity ("2026 lượt người").
  const pattern =
    /(?<![\d.,])(?<!\d{4}\s*[-–]\s*)(?<!số\s+)(\d{4})(?!\d)(?!\s*[-–]\s*\d{4})(?!\/)(?![.,]\d)(?!\s+(?:người|lượt|hồ sơ|tập thể|cá nhân|đồng|triệu|hộ|đơn vị|trường hợp))/giu
  return [...text.matchAll(pattern)]
    .filter((match) => isNear(Number(match[1]), fromYear))
    .map((match) => ({
      kind: 'year' as const,
      at: match.index,
      before: match[1]!,
      after: String(Number(match[1]) + delta),
    }))
}
