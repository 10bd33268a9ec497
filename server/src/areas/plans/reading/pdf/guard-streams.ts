import { constants, inflateSync } from 'node:zlib'

/** A stream that inflates to more than this was made to; a full colour scan of a page at 300 dpi has 26 MB. */
const streamBytes = 160 * 1024 * 1024
/** Deflate grows at most about a thousandfold: a shorter stream cannot pass the limit. */
const shortest = Math.floor(streamBytes / 1032)

/** Whether a PDF holds a stream that blows up when it is inflated; costs no more memory than the limit. */
export function hasBombStream(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Packing twice is never needed, and hides the size from the check below.
  const twice = /\/FlateDecode\s*\/(?:FlateDecode|Fl)\b/
  if (file.includes('/FlateDecode /FlateDecode') || file.includes('/FlateDecode/FlateDecode')) return true
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue
    const head = file.subarray(Math.max(0, at - 400), at).toString('latin1')
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1)
    if (twice.test(dictionary)) return true
    const end = file.indexOf('endstream', at)
    const from = at + 6 + (file[at + 6] === 13 ? 2 : 1)
    if (end < 0 || end - from < shortest || !dictionary.includes('Flate')) continue
    if (growsTooMuch(file.subarray(from, end))) return true
    at = end
  }
  return false
}

function growsTooMuch(data: Uint8Array): boolean {
  try {
    inflateSync(data, { maxOutputLength: streamBytes, finishFlush: constants.Z_SYNC_FLUSH })
    return false
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
  }
}
