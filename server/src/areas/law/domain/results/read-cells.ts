import { foldVietnamese } from '../../../../platform/text/vietnamese-names.ts'

export type Rating = 'excellent' | 'well' | 'satisfactory' | 'poor' | 'none'

/** Words of a cell without case, accents and signs. */
export function cellWords(text: string): string {
  return foldVietnamese(text.normalize('NFC'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Cells of rows copied out of a sheet: tabs between cells, a cell of several lines in quotation marks. */
export function splitPasted(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)!.push(cell.replace(/\s+/g, ' ').trim())
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[i + 1] === '"') cell += text[++i]
      else quoted = false
    } else if (sign === '"' && cell.trim() === '') quoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  endCell()
  return rows.filter((row) => row.some((one) => one !== ''))
}

/** A cell that says "nothing": "không", a dash, 0. */
export const saysNothing = (text: string): boolean =>
  /^(khong|khong co|khong bi|ko|chua|chua co|0|)$/.test(cellWords(text)) && text.trim() !== ''

/** A tick, "có", a number of one or more. */
export const saysYes = (text: string): boolean =>
  /^(x+|v|co|true|[1-9]\d?)$/.test(cellWords(text)) || /^[✓✔+]$/.test(text.trim())

/** A rating of the year in any usual writing; undefined where it is none. */
export function readRating(text: string): Rating | undefined {
  const words = cellWords(text)
  if (/^(kxl|khong xep loai|khong danh gia|chua danh gia)/.test(words)) return 'none'
  if (/^(khtnv|khong ht|khong hoan thanh)/.test(words)) return 'poor'
  if (/^(htxs|htxsnv|xs|xuat sac)$|^hoan thanh xuat sac/.test(words)) return 'excellent'
  if (/^(htt|httnv|tot)$|^hoan thanh tot/.test(words)) return 'well'
  if (/^(ht|htnv)$|^hoan thanh( nhiem vu)?\b/.test(words)) return 'satisfactory'
  return undefined
}

/** Days written in a cell, in their order, as YYYY-MM-DD; days that are none are left out. */
export function readDays(text: string): string[] {
  return [...text.matchAll(/(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/g)].flatMap(([, day, month, year]) => {
    const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    const isReal = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day)
    return isReal ? [at.toISOString().slice(0, 10)] : []
  })
}

/** A discipline with its form and days: "Khiển trách từ 01/04/2025 đến 01/04/2026"; undefined without its first day. */
export function readDiscipline(
  text: string,
): { form: string; from: string; until: string | null } | undefined {
  const words = cellWords(text)
  const [from, until] = readDays(text)
  if (!from) return undefined
  const form = words.includes('khien trach') ? 'reprimand' : words.includes('canh cao') ? 'warning' : 'other'
  return { form, from, until: until ?? null }
}

/** How far an initiative was recognised, from the words beside it; the unit where they say nothing. */
export function readScope(text: string): 'unit' | 'province' | 'national' {
  const words = cellWords(text)
  if (/\b(toan quoc|ca nuoc|nha nuoc|quoc gia)\b/.test(words)) return 'national'
  return /\b(cap tinh|cap bo|cap thanh pho|ban nganh|tinh)\b/.test(words) ? 'province' : 'unit'
}
