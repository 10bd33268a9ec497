const kinds: readonly (readonly [string, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
]

/** The media type of a scan by its first bytes: PDF, JPG or PNG; null for anything else. */
export function detectPaper(bytes: Uint8Array): string | null {
  return kinds.find(([, head]) => head.every((byte, index) => bytes[index] === byte))?.[0] ?? null
}
