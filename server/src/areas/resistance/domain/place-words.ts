/** A place as an old paper writes it, cut into its levels. */
export type PlaceWords = { commune: string | null; district: string | null; province: string | null }

const levels: [keyof PlaceWords, RegExp][] = [
  ['commune', /^(?:xã|phường|thị trấn|x\.|p\.)\s*/i],
  ['district', /^(?:huyện|quận|thị xã|thành phố|h\.|tx\.?|tp\.?)\s*/i],
  ['province', /^(?:tỉnh|t\.)\s*/i],
]

/**
 * "Thôn Trung, xã Đồng Tiến, huyện Bình Lương, tỉnh An Bình (cũ)" → xã Đồng Tiến · huyện Bình Lương · tỉnh An Bình.
 * Parts without a level are taken from the end: province, district, commune, as papers leave the words out.
 */
export function readPlaceWords(text: string): PlaceWords {
  const parts = text
    .normalize('NFC')
    .replace(/\((?:cũ|trước đây|nay)[^)]*\)/gi, ' ')
    .split(/[,;–]| - /)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
  const words: PlaceWords = { commune: null, district: null, province: null }
  const bare: string[] = []
  for (const part of parts) {
    const level = levels.find(([key, word]) => word.test(part) && words[key] === null)
    if (level) words[level[0]] = part
    else if (!/^(?:thôn|xóm|ấp|bản|làng|đội|khu|tổ|khối|số|đường|phố|kp)\b/iu.test(part)) bare.push(part)
  }
  const empty = (['province', 'district', 'commune'] as const).filter((key) => words[key] === null)
  const known = parts.length - bare.length
  if (known === 0)
    for (const key of empty) {
      const part = bare.pop()
      if (part) words[key] = part
    }
  else if (words.commune === null && bare.length > 0) words.commune = bare[0]!
  return words
}

/** The name without its level word: "xã Đồng Tiến" → "Đồng Tiến". */
export function bareName(part: string): string {
  return levels.reduce((text, [, word]) => text.replace(word, ''), part).trim()
}
