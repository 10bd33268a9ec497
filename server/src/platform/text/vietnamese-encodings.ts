import { countAccented } from './vietnamese-syllable.ts'

/** The 8-bit writings of Vietnamese that Unicode replaced. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'windows-1258' | 'mojibake'

/** TCVN 5712 (ABC), from 0xA1; the capitals that only full TCVN 5712 has stand where .VnTime fonts have nothing. */
const tcvnLetters =
  'ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ'

/** VNI: the letter, then what is written for it; a second character is an accent laid over the first. */
const vniLetters =
  'á aù à aø ả aû ã aõ ạ aï ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä ' +
  'é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò ' +
  'ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï ' +
  'ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ'

const tcvnMap = new Map<string, string>(
  [...tcvnLetters].map((letter, at) => [String.fromCharCode(0xa1 + at), letter]),
)
const tcvnBack = new Map<string, string>(
  [...tcvnMap]
    .filter(([, letter]) => !/[\u0300-\u0323]/.test(letter))
    .map(([code, letter]) => [letter, code]),
)

const vniMap = new Map<string, string>()
const vniWords = vniLetters.split(' ')
for (let at = 0; at < vniWords.length; at += 2) {
  const letter = vniWords[at]!
  const written = vniWords[at + 1]!
  vniMap.set(written, letter)
  vniMap.set(written.toUpperCase(), letter.toUpperCase())
  // The base may be a capital with the accent of small letters ("Aù"), as typed with caps lock off.
  if (written.length === 2) vniMap.set(written[0]!.toUpperCase() + written[1]!, letter.toUpperCase())
}
const vniBack = new Map<string, string>()
for (const [written, letter] of vniMap) {
  if (!vniBack.has(letter) || written === written.toUpperCase()) vniBack.set(letter, written)
}

/** Word keeps text of symbol fonts in a private area; brings it back to its byte. */
function fromPrivateUse(text: string): string {
  return text.replace(/[\uF020-\uF0FF]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xf000))
}

/**
 * Turns TCVN3 (ABC) text, given as its bytes read as Latin-1 or Windows-1252, into Unicode NFC. `capitals`: the text
 * stands in a font of capitals (.VnTimeH). Without it, capitals are told by the plain letters around them.
 */
export function convertTcvn3(text: string, options: { capitals?: boolean } = {}): string {
  const source = fromPrivateUse(text)
  let out = ''
  for (const char of source) out += tcvnMap.get(char) ?? char
  out = out.normalize('NFC')
  if (options.capitals) return out.toUpperCase()
  return out
    .split('\n')
    .map((line) => raiseCapitals(line))
    .join('\n')
}

/** The accented letters of TCVN3 have no capitals: "KÕ HO¹CH" is "KẾ HOẠCH". */
function raiseCapitals(line: string): string {
  const plain = line.match(/[A-Za-zĐđ]/g) ?? []
  const upper = plain.filter((letter) => /[A-ZĐ]/.test(letter)).length
  if (upper >= 3 && upper === plain.length) return line.toUpperCase()
  return line.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const letters = word.match(/[A-Za-zĐđ]/g) ?? []
    return letters.length >= 2 && letters.every((letter) => /[A-ZĐ]/.test(letter)) ? word.toUpperCase() : word
  })
}

/** Writes Unicode as TCVN3 (ABC), one byte a character as Latin-1; capitals with accents become small, as in use. */
export function toTcvn3(text: string): string {
  let out = ''
  for (const char of text.normalize('NFC')) {
    const common = /[ĂÂÊÔƠƯĐ]/.test(char) ? char : char.charCodeAt(0) > 0x7f ? char.toLowerCase() : char
    out += tcvnBack.get(common) ?? char
  }
  return out
}

/** Turns VNI text, given as its bytes read as Latin-1 or Windows-1252, into Unicode NFC. */
export function convertVni(text: string): string {
  const source = fromPrivateUse(text)
  let out = ''
  for (let at = 0; at < source.length; at += 1) {
    const pair = vniMap.get(source.slice(at, at + 2))
    if (pair !== undefined && at + 1 < source.length) {
      out += pair
      at += 1
    } else out += vniMap.get(source[at]!) ?? source[at]
  }
  return out.normalize('NFC')
}

/** Writes Unicode as VNI, one byte a character as Latin-1. */
export function toVni(text: string): string {
  let out = ''
  for (const char of text.normalize('NFC')) out += vniBack.get(char) ?? char
  return out
}

/** Which legacy writing a font is made for; null for a Unicode font. `capitals`: the font prints capitals only. */
export function legacyFont(name: string): { encoding: 'tcvn3' | 'vni'; capitals: boolean } | null {
  const bare = name.trim().replace(/^[A-Z]{6}\+/, '')
  if (/^\.?Vn[A-Z]/.test(bare)) return { encoding: 'tcvn3', capitals: /H(?:[-, ].*)?$/.test(bare) }
  if (/^VNI[-_ ]/i.test(bare)) return { encoding: 'vni', capitals: false }
  return null
}

/** Letters that only Unicode can hold: text with them is not legacy text. */
const unicodeOnly = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]|[\u0300-\u0323]/

/** Whether a text holds letters of Vietnamese that no 8-bit writing can show, so that it is Unicode already. */
export function isSurelyUnicode(text: string): boolean {
  return unicodeOnly.test(text)
}

/** Converts text of a legacy font; text that is Unicode in spite of its font is given back as it is. */
export function convertByFont(text: string, font: { encoding: 'tcvn3' | 'vni'; capitals: boolean }): string {
  if (unicodeOnly.test(text)) return text.normalize('NFC')
  return font.encoding === 'vni' ? convertVni(text) : convertTcvn3(text, { capitals: font.capitals })
}

const cp1252High = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const cp1252Bytes = new Map<string, number>([...cp1252High].map((char, at) => [char, 0x80 + at]))

/** The bytes that a Windows-1252 text came from; null where a character has none. */
export function windows1252Bytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const byte = cp1252Bytes.get(text[at]!) ?? (code <= 0xff ? code : -1)
    if (byte < 0) return null
    bytes[at] = byte
  }
  return bytes
}

/** UTF-8 that was read as Windows-1252 ("Káº¿ hoáº¡ch"); null where the text is not that. */
export function repairMojibake(text: string): string | null {
  if (!/[ÃÂÄÅÆáâ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text)) return null
  const bytes = windows1252Bytes(text)
  if (!bytes) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    return null
  }
}

function convertWindows1258(text: string): string | null {
  const bytes = windows1252Bytes(text)
  return bytes ? new TextDecoder('windows-1258').decode(bytes).normalize('NFC') : null
}

const converters: [LegacyEncoding, (text: string) => string | null][] = [
  ['mojibake', repairMojibake],
  ['tcvn3', (text) => convertTcvn3(text)],
  ['vni', convertVni],
  ['windows-1258', convertWindows1258],
]

/** The legacy writing of a text (bytes read as Latin-1 or Windows-1252), by its words; null for none of them. */
export function recogniseLegacy(text: string, leastWords = 3): LegacyEncoding | null {
  if (unicodeOnly.test(text)) return null
  const before = countAccented(text)
  if (before.accented < leastWords) return null
  let best: { encoding: LegacyEncoding; share: number } | null = null
  for (const [encoding, convert] of converters) {
    const converted = convert(text)
    if (converted === null || converted === text) continue
    const after = countAccented(converted)
    const share = after.accented === 0 ? 0 : after.right / after.accented
    if (share > (best?.share ?? 0)) best = { encoding, share }
  }
  if (!best || best.share < 0.6) return null
  return best.share > before.right / before.accented + 0.15 ? best.encoding : null
}

/** Converts text of a known legacy writing to Unicode NFC; what cannot be that writing is given back as it is. */
function convertFrom(encoding: LegacyEncoding, text: string): string {
  if (unicodeOnly.test(text)) return text.normalize('NFC')
  const convert = converters.find(([name]) => name === encoding)![1]
  return convert(text) ?? text
}

/** What a conversion line by line did: the text in NFC, each writing met, and the 1-based lines that were changed. */
export type ConvertedText = { text: string; encodings: LegacyEncoding[]; lines: number[] }

/** Converts the legacy lines of a text and leaves its good Unicode lines alone; keeps the number of lines. */
export function convertMixedText(text: string): ConvertedText {
  const lines = text.normalize('NFC').split('\n')
  const suspect = lines.filter((line) => /[\u0080-\u00FF\uF020-\uF0FF]/.test(line) && !unicodeOnly.test(line))
  const main = suspect.length > 0 ? recogniseLegacy(suspect.join('\n')) : null
  const hasUnicode = lines.some((line) => unicodeOnly.test(line))
  const encodings = new Set<LegacyEncoding>()
  const changed: number[] = []
  const out = lines.map((line, at) => {
    if (!/[\u0080-\u00FF\uF020-\uF0FF]/.test(line) || unicodeOnly.test(line)) return line
    const own = recogniseLegacy(line) ?? main
    if (!own) return line
    const converted = convertFrom(own, line)
    const before = countAccented(line)
    const after = countAccented(converted)
    if (converted === line || after.right < before.right) return line
    // "Công an xã" is right as it stands, and would be words in TCVN3 too: among Unicode lines it is Unicode.
    if (hasUnicode && before.right === before.accented) return line
    if (after.right === before.right && own !== main) return line
    encodings.add(own)
    changed.push(at + 1)
    return converted
  })
  return { text: out.join('\n'), encodings: [...encodings], lines: changed }
}
