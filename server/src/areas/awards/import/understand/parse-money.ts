import { remembering, wordsOf } from './cell-text.ts'

/** Đồng as read; `words`: what the words beside the figures say, where there are any. */
export type ReadMoney = { vnd: number; words: number | null }

/** "1.170.000đ", "1,17 triệu", "1.170 nghìn đồng (một triệu …)". Null: nothing; undefined: no amount. */
export const parseMoney = remembering((written: string): ReadMoney | null | undefined => {
  let text = written.trim().toLowerCase()
  if (text === '') return null
  const said =
    /\(?\s*(?:bằng chữ|viết bằng chữ)?\s*:?\s*([\p{L}\s,]*(?:nghìn|ngàn|triệu|trăm|tỷ|mươi)[\p{L}\s,]*)\)?/u.exec(
      text,
    )
  const words =
    said && !/\d/.test(said[1]!) && wordsOf(said[1]!).split(' ').length > 2 ? readNumberWords(said[1]!) : null
  if (words !== null) text = text.replace(said![0], ' ')
  const unit = /(tỷ|tỉ|ty)\b/.test(text)
    ? 1_000_000_000
    : /(triệu|trieu|tr)(?!\p{L})/u.test(text)
      ? 1_000_000
      : /(nghìn|ngàn|nghin|ngan|k)(?!\p{L})/u.test(text)
        ? 1_000
        : 1
  const digits = text.replace(
    /(đồng|dong|vnđ|vnd|đ|tỷ|tỉ|triệu|trieu|tr|nghìn|ngàn|nghin|ngan|k|\/|người|\s|[()-])+/g,
    '',
  )
  if (digits === '') return words === null ? undefined : { vnd: words, words }
  if (!/^[\d.,]+$/.test(digits)) return undefined
  const number = readFigures(digits, unit > 1)
  if (number === null) return undefined
  const vnd = Math.round(number * unit)
  return vnd >= 0 && vnd <= 1e13 ? { vnd, words } : undefined
})

function readFigures(digits: string, mayBeBroken: boolean): number | null {
  if (/^\d{1,3}([.,]\d{3})+$/.test(digits)) {
    // "1.170 nghìn" groups by thousands; "1,170 triệu" is still one and a bit.
    if (!(mayBeBroken && /^\d[.,]\d{3}$/.test(digits))) return Number(digits.replace(/[.,]/g, ''))
    return digits.includes('.') ? Number(digits.replace('.', '')) : Number(digits.replace(',', '.'))
  }
  if (/^\d+$/.test(digits)) return Number(digits)
  const grouped = /^(\d{1,3}(?:([.,])\d{3})+)[.,](\d{1,2})$/.exec(digits)
  if (grouped) return Number(`${grouped[1]!.replace(/[.,]/g, '')}.${grouped[3]}`)
  const broken = /^(\d+)[.,](\d+)$/.exec(digits)
  return broken ? Number(`${broken[1]}.${broken[2]}`) : null
}

const digitsByWord: Record<string, number> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  nham: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
}
const scales: Record<string, number> = { nghin: 1e3, ngan: 1e3, trieu: 1e6, ty: 1e9, ti: 1e9 }

/** The number that Vietnamese words say; null where they are no number. */
export function readNumberWords(text: string): number | null {
  const words = wordsOf(text)
    .replace(/\b(bang chu|dong|chan|viet nam|tien)\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
  if (words.length === 0) return null
  let total = 0
  let group = 0
  let digit: number | null = null
  for (const word of words) {
    if (word in digitsByWord) digit = digitsByWord[word]!
    else if (word === 'muoi') {
      group += (digit ?? 1) * 10
      digit = null
    } else if (word === 'tram') {
      group += (digit ?? 1) * 100
      digit = null
    } else if (word in scales) {
      const scale = scales[word]!
      const counted = group + (digit ?? 0)
      total = scale === 1e9 ? (total + counted) * scale : total + counted * scale
      group = 0
      digit = null
    } else if (word !== 'linh' && word !== 'le') return null
  }
  return total + group + (digit ?? 0)
}
