/** A blank to be filled in by hand; it neither stretches nor breaks in a line. */
const blank = (letters: number) => '\u00a0'.repeat(letters)

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text fit for print: NFC, one kind of line end, no control characters, no spaces at the ends. */
export function clean(text: string | null | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\r\n?/g, '\n').replace(controls, '').trim()
}

/** Cleaned texts without the empty ones. */
export function cleanAll(texts: readonly string[]): string[] {
  return texts.map(clean).filter((text) => text !== '')
}

/** "Số: 05/KH-UBND"; a number not yet given is a blank. Numbers below 10 take a zero. @law Nghị định 30/2020/NĐ-CP, Phụ lục I */
export function numberLine(number: number | string | null, symbol: string): string {
  return `Số: ${numberAndSymbol(number, symbol)}`
}

/** "05/KH-UBND", with a blank for a number not yet given. */
export function numberAndSymbol(number: number | string | null, symbol: string): string {
  const given = clean(number === null ? '' : String(number))
  const written = given === '' ? blank(6) : /^\d$/.test(given) ? `0${given}` : given
  const suffix = clean(symbol).replace(/^\//, '')
  return suffix === '' || written.includes('/') ? written : `${written}/${suffix}`
}

/** "ngày 05 tháng 02 năm 2026" from YYYY-MM-DD, YYYY-MM or YYYY; what is missing is a blank. @law Nghị định 30/2020/NĐ-CP, Phụ lục I */
export function longDate(date: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date)
  if (!match) throw new Error(`Not a date: ${date}`)
  const [, year, month, day] = match
  return `ngày ${day ?? blank(5)} tháng ${month === undefined ? blank(5) : monthOf(month)} năm ${year}`
}

/** A day below 10 and the months 1 and 2 keep their zero, later months lose it. */
function monthOf(month: string): string {
  const number = Number(month)
  return number <= 2 ? `0${number}` : String(number)
}

/** "05/09/2026" from YYYY-MM-DD; any other text is returned as it is. */
export function shortDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  return match ? `${match[3]}/${match[2]}/${match[1]}` : date
}

/** 1234567.5 as "1.234.567,5". */
export function vietnameseNumber(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 6 })
}

/** 2026 as "2026", 1234.5 as "1234,5": for years and ordinals, which are not counted in thousands. */
export function plainNumber(value: number): string {
  return value.toLocaleString('vi-VN', { useGrouping: false, maximumFractionDigits: 6 })
}

/** A share in per cent with one decimal, "40,0%"; of nothing, "0%". */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0%'
  return `${((part / whole) * 100).toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`
}

/** I, II, III … for the parts of a document. */
export function roman(value: number): string {
  const steps = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = value
  let text = ''
  for (const [size, sign] of steps) {
    for (; rest >= size; rest -= size) text += sign
  }
  return text
}

/** The end of a sentence or list entry taken off, to put the right one. */
export function withoutEnd(text: string): string {
  return clean(text).replace(/[\s;.,:/]+$/u, '')
}

/** List entries without dash, each ending with a semicolon and the last with a full stop. */
export function listed(entries: readonly string[]): string[] {
  const bare = cleanAll(entries).map((entry) => withoutEnd(entry.replace(/^[-–•]\s*/u, '')))
  return bare.map((entry, index) => `${entry}${index === bare.length - 1 ? '.' : ';'}`)
}

/** Bodies of a table cell: one alone, several as dashed lines. */
export function bodiesCell(bodies: readonly string[]): string {
  const names = cleanAll(bodies)
  return names.length < 2
    ? (names[0] ?? '')
    : listed(names)
        .map((name) => `- ${name}`)
        .join('\n')
}

/** The last words of a document: a full sentence that ends in "./.", the mark that nothing follows. */
export function ending(text: string): string {
  return `${withoutEnd(text)}./.`
}

/** Capital letters as the heading wants them. */
export function upper(text: string | null): string {
  return clean(text).toLocaleUpperCase('vi')
}
