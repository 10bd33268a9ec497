const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const scales = ['', ' nghìn', ' triệu']

/** "Mười một triệu bốn trăm nghìn đồng": a sum as it is written at the foot of a pay list. Whole đồng from 0. */
export function moneyInWords(vnd: number): string {
  if (!Number.isSafeInteger(vnd) || vnd < 0) throw new Error(`no sum of money: ${vnd}`)
  const words = vnd === 0 ? 'không' : billions(vnd, false)
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} đồng`
}

/** Above a thousand million the same words begin again, each time with "tỷ". */
function billions(value: number, inside: boolean): string {
  const high = Math.floor(value / 1_000_000_000)
  const low = value % 1_000_000_000
  const head = high > 0 ? `${billions(high, inside)} tỷ` : ''
  const tail = low > 0 ? millions(low, inside || high > 0) : ''
  return [head, tail].filter(Boolean).join(' ')
}

function millions(value: number, inside: boolean): string {
  const groups = [Math.floor(value / 1_000_000), Math.floor(value / 1000) % 1000, value % 1000]
  const parts: string[] = []
  for (const [at, group] of groups.entries()) {
    if (group === 0) continue
    parts.push(`${threeDigits(group, inside || parts.length > 0)}${scales[2 - at]}`)
  }
  return parts.join(' ')
}

/** A group behind others says its hundreds and its missing tens: "không trăm linh năm". */
function threeDigits(value: number, inside: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10] as const
  const words: string[] = []
  if (hundreds > 0 || inside) words.push(`${digits[hundreds]} trăm`)
  if (tens === 0 && ones > 0 && words.length > 0) words.push('linh')
  if (tens === 1) words.push('mười')
  if (tens > 1) words.push(`${digits[tens]} mươi`)
  if (ones > 0) words.push(oneAfter(tens, ones))
  return words.join(' ')
}

function oneAfter(tens: number, ones: number): string {
  if (ones === 1 && tens > 1) return 'mốt'
  if (ones === 5 && tens > 0) return 'lăm'
  if (ones === 4 && tens > 1) return 'tư'
  return digits[ones]!
}
