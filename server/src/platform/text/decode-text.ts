import { type ConvertedText, convertMixedText } from './vietnamese-encodings.ts'

/** A text file read: Unicode NFC, how it was written, and the 1-based lines whose letters were converted. */
export type DecodedText = ConvertedText & { container: 'utf-8' | 'utf-16le' | 'utf-16be' | '8-bit' | 'mixed' }

/** Reads a text file in UTF-8, UTF-16 (with or without its mark), TCVN3, VNI or Windows-1258; null for a binary file. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const wide = utf16Kind(bytes)
  if (wide) return checked(new TextDecoder(wide).decode(bytes), wide)
  if (looksBinary(bytes)) return null
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8')
  } catch {
    return decodeLines(bytes)
  }
}

function checked(text: string, container: DecodedText['container']): DecodedText | null {
  const strange = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD\uFFFE]/g)?.length ?? 0
  if (strange > text.length * 0.02) return null
  return { ...convertMixedText(text.replace(/\u0000/g, '')), container }
}

/** A file of 8-bit lines, some of which may be UTF-8 all the same (parts pasted together by hand). */
function decodeLines(bytes: Uint8Array): DecodedText | null {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let utf8Lines = 0
  const lines: string[] = []
  for (let from = 0; from <= bytes.length; ) {
    const found = bytes.indexOf(10, from)
    const end = found < 0 ? bytes.length : found
    const part = bytes.subarray(from, end)
    try {
      const line = strict.decode(part)
      if (/[^\x00-\x7F]/.test(line)) utf8Lines += 1
      lines.push(line)
    } catch {
      lines.push(new TextDecoder('windows-1252').decode(part))
    }
    from = end + 1
  }
  return checked(lines.join('\n').replace(/^\uFEFF/, ''), utf8Lines > 0 ? 'mixed' : '8-bit')
}

function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null
  const end = Math.min(bytes.length, 4096)
  const high = [0, 0]
  for (let at = 0; at < end; at += 1) {
    // The high byte of a Vietnamese letter is 00, 01 or 1E; in an 8-bit text these bytes do not occur.
    if (bytes[at]! <= 1 || bytes[at] === 0x1e) high[at % 2]! += 1
  }
  const half = end / 2
  if (high[1]! > half * 0.9 && high[0]! < half * 0.1) return 'utf-16le'
  if (high[0]! > half * 0.9 && high[1]! < half * 0.1) return 'utf-16be'
  return null
}

function looksBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 65_536)
  let control = 0
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at]!
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) control += 1
  }
  return control > end * 0.01
}
