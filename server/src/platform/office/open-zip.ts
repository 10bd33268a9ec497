import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { limits } from './limits.ts'

/** An opened package: the names in it, and one part at a time; null where there is no such part. */
export type Zip = {
  names: string[]
  read(name: string): Uint8Array | null | Refusal
  /** A part as it lies in the package, for reading it piece by piece; the reader checks the size and the sum. */
  packed(name: string): PackedPart | null | Refusal
}

/** The bytes of one part as packed: `deflated` or stored, what they must grow to, and their CRC-32. */
export type PackedPart = { data: Uint8Array; deflated: boolean; size: number; sum: number }

type Entry = { method: number; flags: number; sum: number; packed: number; size: number; at: number }

const corrupt = (detail: string) => refuse('corrupt-file', { format: 'docx', detail })
const bomb = (detail: string) => refuse('zip-bomb', { detail })

/** Opens a zip by its directory. Refuses before inflating what declares too much, and while inflating what lied. */
export function openZip(bytes: Uint8Array): Zip | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return corrupt('no-directory')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff) return bomb('zip64')
  if (count > limits.zipEntries) return bomb('entries')
  const entries = new Map<string, Entry>()
  let declared = 0
  let packed = 0
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return corrupt('directory')
    const nameLength = view.getUint16(at + 28, true)
    const entry: Entry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    if (at + 46 + nameLength > bytes.length) return corrupt('directory')
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    declared += entry.size
    packed += entry.packed
    if (entry.size > limits.ratioFromBytes && entry.size > entry.packed * limits.partRatio)
      return bomb('ratio')
    // The first of two parts of one name is the one that Word shows.
    if (!entries.has(name)) entries.set(name, entry)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (declared > limits.zipTotalBytes) return bomb('total')
  // Parts that lie over one another share their packed bytes: only a bomb is made so.
  if (packed > bytes.length) return bomb('overlap')
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      return entry ? readEntry(bytes, view, entry) : null
    },
    packed(name) {
      const entry = entries.get(name)
      return entry ? packedPart(bytes, view, entry) : null
    },
  }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return -1
}

function packedPart(bytes: Uint8Array, view: DataView, entry: Entry): PackedPart | Refusal {
  if (entry.flags & 1) return refuse('encrypted', { format: 'docx' })
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) return corrupt('entry')
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  if (from + entry.packed > bytes.length) return corrupt('truncated')
  if (entry.method !== 0 && entry.method !== 8) return corrupt('method')
  const data = bytes.subarray(from, from + entry.packed)
  return { data, deflated: entry.method === 8, size: entry.size, sum: entry.sum }
}

function readEntry(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | Refusal {
  const part = packedPart(bytes, view, entry)
  if (isRefusal(part)) return part
  if (part.size > limits.partBytes) return bomb('part')
  const out = part.deflated ? inflateWithin(part.data, part.size) : part.data
  if (isRefusal(out)) return out
  // Damage that still inflates would be read as text that nobody wrote.
  return crc32(out) === part.sum ? out : corrupt('checksum')
}

/** Inflates piece by piece, so that a part which grows past its declared size stops after one piece. */
function inflateWithin(data: Uint8Array, size: number): Uint8Array | Refusal {
  const out = new Uint8Array(size)
  let length = 0
  let over = false
  const inflate = new Inflate((piece) => {
    if (length + piece.length > size) over = true
    else out.set(piece, length)
    length += piece.length
  })
  try {
    for (let at = 0; at < data.length && !over; at += 16_384) {
      inflate.push(data.subarray(at, at + 16_384), at + 16_384 >= data.length)
    }
  } catch {
    return corrupt('deflate')
  }
  if (over) return bomb('declared')
  return length === size ? out : corrupt('truncated')
}
