import { createHash } from 'node:crypto'

/** Marks return by the thousand: the place of each is found once. */
const known = new Map<string, number>()
const mostKnown = 50_000

/**
 * 256 bits, as PostgreSQL reads them, that hold each mark at a place of its own or one shared: a record can bear all marks
 * asked for only if its signature has all their bits. In the database `award_signature`.
 */
export function signatureOf(marks: Iterable<string>): string {
  const bytes = Buffer.alloc(32)
  for (const mark of marks) {
    const place = placeOf(mark)
    bytes[place >> 3]! |= 0x80 >> (place & 7)
  }
  return `x${bytes.toString('hex')}`
}

function placeOf(mark: string): number {
  const before = known.get(mark)
  if (before !== undefined) return before
  const place = createHash('sha256').update(mark).digest()[0]!
  if (known.size >= mostKnown) known.clear()
  known.set(mark, place)
  return place
}
