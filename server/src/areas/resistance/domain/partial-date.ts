/** A date of which the day, or the day and the month, may be unknown: YYYY, YYYY-MM or YYYY-MM-DD. */
const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function isPartialDate(text: string): boolean {
  const found = form.exec(text)
  if (!found) return false
  const [year, month, day] = [found[1], found[2], found[3]].map((part) => (part ? Number(part) : null))
  if (year! < 1800 || year! > 2200) return false
  if (month === null) return true
  if (month! < 1 || month! > 12) return false
  return day === null || (day! >= 1 && day! <= new Date(Date.UTC(year!, month!, 0)).getUTCDate())
}

/** As officers write it: "1932", "8/1941", "15/08/1941", "tháng 8 năm 1941"; null where it is no date. */
export function readPartialDate(typed: string): string | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  if (isPartialDate(text)) return text
  const [, day, month, year] =
    /^(?:(?:ngày )?(\d{1,2})(?:[/.-]| tháng ))?(\d{1,2})(?:[/.-]| năm )(\d{4})$/.exec(text) ??
    /^(?:(?:ngày )?(\d{1,2}) )?tháng (\d{1,2}) năm (\d{4})$/.exec(text) ??
    []
  if (!year || !month) return /^năm (\d{4})$/.exec(text)?.[1] ?? null
  const iso = [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-')
  return isPartialDate(iso) ? iso : null
}

/** "15/08/1941", "08/1941", "1941". */
export function writePartialDate(date: string): string {
  return date.split('-').reverse().join('/')
}

/** First and last day that a partial date may mean. */
export function spanOf(date: string): { first: string; last: string } {
  const [year, month, day] = date.split('-')
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` }
  if (day) return { first: date, last: date }
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return { first: `${year}-${month}-01`, last: `${year}-${month}-${String(length).padStart(2, '0')}` }
}
