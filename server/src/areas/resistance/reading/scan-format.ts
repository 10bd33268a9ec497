import { scanTypeOf } from '../../../platform/file-type.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'

export type ScanFormat = 'pdf' | 'jpg' | 'png'
export const scanMediaTypes: Record<ScanFormat, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
}

/** A scan of A3 at 300 points an inch has 17 million points. */
const mostPixels = 80_000_000
export const mostPages = 60

/**
 * What a scan is by its content; its name has no say. Pictures say their size up front, so that none is opened that would
 * not fit. @refuses scan-empty, scan-type, scan-damaged, scan-too-many-points
 */
export function detectScan(bytes: Uint8Array, fileName: string): ScanFormat | Refusal {
  if (bytes.length === 0) return refuse('scan-empty', { fileName })
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  const format = scanTypeOf(bytes)?.extension
  if (!format) return refuse('scan-type', { fileName })
  const size = format === 'png' ? pngSize(view) : jpegSize(view)
  if (!size || size.width === 0 || size.height === 0) return refuse('scan-damaged', { fileName })
  if (size.width * size.height > mostPixels) return refuse('scan-too-many-points', { fileName })
  return format
}

function pngSize(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Size from the frame header, found from marker to marker. */
function jpegSize(bytes: Buffer): { width: number; height: number } | null {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}
