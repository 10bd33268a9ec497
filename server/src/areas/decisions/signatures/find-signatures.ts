/** A signature as it lies in a PDF: the bytes that it covers, and the PKCS#7 message. */
export type FoundSignature = {
  /** Offsets and lengths: [from, length, from, length]. */
  byteRange: [number, number, number, number]
  contents: Uint8Array
  subFilter: string | null
  /** /Type /DocTimeStamp: says when, not who. */
  isTimestamp: boolean
  /** What the signing program wrote; not protected by law of numbers unless the signature covers it. */
  statedName: string | null
  statedReason: string | null
  statedAt: string | null
  /** False where the gap of the range is anything else than the message itself. */
  gapIsContents: boolean
}

const mostSignatures = 50

/** The signatures of a PDF, in the order of the file. Reads only what signing programs must write in the clear. */
export function findSignatures(pdf: Uint8Array): FoundSignature[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const found: FoundSignature[] = []
  for (const match of text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)) {
    const byteRange = match.slice(1, 5).map(Number) as FoundSignature['byteRange']
    const signature = readSignature(text, pdf.length, match.index, byteRange)
    if (signature) found.push(signature)
    if (found.length >= mostSignatures) break
  }
  return found
}

function readSignature(
  text: string,
  size: number,
  at: number,
  byteRange: FoundSignature['byteRange'],
): FoundSignature | null {
  const [, firstLength, second, secondLength] = byteRange
  const dictionary = dictionaryAround(text, at)
  const hex = /\/Contents\s*<([0-9A-Fa-f\s]*)>/.exec(dictionary.text)
  if (!hex || second + secondLength > size || firstLength > second) return null
  const digits = hex[1]!.replace(/\s+/g, '')
  const from = dictionary.from + hex.index + hex[0].indexOf('<')
  const gapIsContents =
    byteRange[0] === 0 && firstLength === from && second === from + hex[0].length - hex[0].indexOf('<')
  return {
    byteRange,
    contents: Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'),
    subFilter: /\/SubFilter\s*\/([A-Za-z0-9.]+)/.exec(dictionary.text)?.[1] ?? null,
    isTimestamp:
      /\/Type\s*\/DocTimeStamp/.test(dictionary.text) ||
      /\/SubFilter\s*\/ETSI\.RFC3161/.test(dictionary.text),
    statedName: textOf(dictionary.text, 'Name'),
    statedReason: textOf(dictionary.text, 'Reason'),
    statedAt: dayTime(textOf(dictionary.text, 'M')),
    gapIsContents,
  }
}

/** The object that the place stands in: from its "obj" to its "endobj". */
function dictionaryAround(text: string, at: number): { text: string; from: number } {
  const from = text.lastIndexOf(' obj', at)
  const to = text.indexOf('endobj', at)
  return { text: text.slice(Math.max(0, from), to < 0 ? undefined : to), from: Math.max(0, from) }
}

/** A text of a dictionary, in brackets or as hex; UTF-16 where it says so. */
function textOf(dictionary: string, key: string): string | null {
  const literal = new RegExp(`/${key}\\s*\\(((?:\\\\.|[^\\\\()])*)\\)`, 's').exec(dictionary)
  if (literal) return decoded(Buffer.from(unescaped(literal[1]!), 'latin1'))
  const hex = new RegExp(`/${key}\\s*<([0-9A-Fa-f\\s]+)>`).exec(dictionary)
  return hex ? decoded(Buffer.from(hex[1]!.replace(/\s+/g, ''), 'hex')) : null
}

function unescaped(text: string): string {
  const letters: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  return text.replace(/\\([0-7]{1,3}|.)/gs, (_, one: string) =>
    /^[0-7]/.test(one) ? String.fromCharCode(Number.parseInt(one, 8) & 0xff) : (letters[one] ?? one),
  )
}

function decoded(bytes: Buffer): string | null {
  const wide = bytes[0] === 0xfe && bytes[1] === 0xff
  const utf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const text = wide
    ? new TextDecoder('utf-16be').decode(bytes.subarray(2))
    : utf8
      ? bytes.subarray(3).toString('utf8')
      : bytes.toString('latin1')
  return text.normalize('NFC').trim().slice(0, 300) || null
}

/** "D:20261218093000+07'00'" as an instant. */
function dayTime(text: string | null): string | null {
  const match = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:([+\-Z])(?:(\d{2})'?(\d{2})?)?)?/.exec(
    text ?? '',
  )
  if (!match) return null
  const [, year, month, day, hour, minute, second = '00', sign, zoneHour = '00', zoneMinute = '00'] = match
  const zone = sign === '+' || sign === '-' ? `${sign}${zoneHour}:${zoneMinute}` : 'Z'
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}
