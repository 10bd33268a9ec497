import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** Letters that are not mistaken for one another on paper (Crockford's). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Bytes as letters, five bits each, the last filled with zeros. */
function toLetters(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += letters[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  if (bits > 0) text += letters[(held << (5 - bits)) & 31]
  return text
}

/** The bytes again; null where a letter is none. Spaces, dashes and case do not matter; O is 0, I and L are 1. */
function fromLetters(text: string): Uint8Array | null {
  const clean = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const letter of clean) {
    const value = letters.indexOf(letter)
    if (value < 0) return null
    held = (held << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
    }
    held &= (1 << bits) - 1
  }
  return Uint8Array.from(bytes)
}

/** In groups of four, as they are read aloud. */
function grouped(text: string): string {
  return text.match(/.{1,4}/g)?.join('-') ?? ''
}

const checkOf = (bytes: Uint8Array) => sha256(concatBytes(utf8ToBytes('neuguong/code'), bytes)).slice(0, 3)

/** A secret of 32 bytes as a code to be written down; the last letters tell a slip of the pen. */
export function secretToCode(secret: Uint8Array): string {
  return grouped(toLetters(concatBytes(secret, checkOf(secret))))
}

/** The secret of a code; null where it was not written down right. */
export function codeToSecret(code: string): Uint8Array | null {
  const bytes = fromLetters(code)
  if (bytes?.length !== 35) return null
  const secret = bytes.slice(0, 32)
  return checkOf(secret).every((byte, index) => byte === bytes[32 + index]) ? secret : null
}

/** A short code of what was said, the same for everybody who was told the same. */
export function shortCode(purpose: string, parts: readonly Uint8Array[], bytes = 5): string {
  const whole = parts.flatMap((part) => [Uint8Array.of(part.length >> 8, part.length & 255), part])
  return grouped(toLetters(sha256(concatBytes(utf8ToBytes(`neuguong/${purpose}`), ...whole)).slice(0, bytes)))
}
