import { crc32, createInflateRaw } from 'node:zlib'
import type { PackedPart } from '../../../../platform/office/open-zip.ts'
import { refuse } from '../../../../platform/refusal.ts'
import { BrokenFile, limits } from './source-rows.ts'

const pieceBytes = 256 * 1024

/** The bytes of one part of a package, piece by piece. Throws `BrokenFile` where it grows past what it declares or is damaged. */
export async function* inflatePart(part: PackedPart): AsyncGenerator<Buffer> {
  if (part.size > limits.sheetBytes) throw broken('too-large')
  let length = 0
  let sum = 0
  for await (const piece of part.deflated ? deflatedPieces(part.data) : storedPieces(part.data)) {
    length += piece.length
    if (length > part.size) throw new BrokenFile(refuse('import-file-bomb'))
    sum = crc32(piece, sum)
    yield piece
  }
  if (length !== part.size || sum !== part.sum) throw broken('checksum')
}

function* storedPieces(data: Uint8Array): Generator<Buffer> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

async function* deflatedPieces(data: Uint8Array): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: pieceBytes })
  inflate.end(data)
  try {
    for await (const piece of inflate) yield piece as Buffer
  } catch {
    throw broken('deflate')
  } finally {
    inflate.destroy()
  }
}

function broken(detail: string): BrokenFile {
  return new BrokenFile(refuse('import-file-damaged', { detail }))
}

/** The text of a part, piece by piece, in the writing that its first bytes tell. */
export async function* textOfPart(part: PackedPart): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  for await (const piece of inflatePart(part)) {
    decoder ??= new TextDecoder(piece[0] === 0xff ? 'utf-16le' : piece[0] === 0xfe ? 'utf-16be' : 'utf-8')
    yield decoder.decode(piece, { stream: true })
  }
  const last = decoder?.decode()
  if (last) yield last
}
