// Without letters and digits that are taken for one another; 80 bits in sixteen of them.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The code of ten random bytes, in groups of four: `K7QF-3MZP-9XWD-2HTA`. */
export function codeOfBytes(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte)
  const all = Array.from({ length: 16 }, (_, at) => letters[Number((bits >> BigInt(75 - 5 * at)) & 31n)]!)
  return [0, 4, 8, 12].map((from) => all.slice(from, from + 4).join('')).join('-')
}

/** A code as somebody typed it, in its usual form; null for what cannot be one. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '')
  if (plain.length !== 16 || [...plain].some((letter) => !letters.includes(letter))) return null
  return plain.match(/.{4}/g)!.join('-')
}
