import { openZip, type Zip } from '../../../platform/office/open-zip.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'

/** What a file is by its content; its name has no say. */
export type DetectedFormat = { format: 'docx'; zip: Zip } | { format: 'pdf' } | { format: 'txt' }

/** Tells the type of a file by its first bytes and, in a package, by its parts; refuses types that are not read. */
export function detectFormat(bytes: Uint8Array): DetectedFormat | Refusal {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuseOle(bytes)
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    const zip = openZip(bytes)
    return isRefusal(zip) ? zip : detectPackage(zip)
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return { format: 'pdf' }
  const other = otherType(bytes, head)
  return other ? refuse('unsupported-type', { type: other }) : { format: 'txt' }
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}

function detectPackage(zip: Zip): DetectedFormat | Refusal {
  const has = (prefix: string) => zip.names.some((name) => name.startsWith(prefix))
  if (has('word/')) return { format: 'docx', zip }
  if (has('xl/')) return refuse('unsupported-type', { type: 'xlsx' })
  if (has('ppt/')) return refuse('unsupported-type', { type: 'pptx' })
  if (zip.names.includes('content.xml')) return refuse('unsupported-type', { type: 'odt' })
  return refuse('unsupported-type', { type: 'zip' })
}

/** Old Office files and encrypted new ones share one container; the names in its directory tell them apart. */
function refuseOle(bytes: Uint8Array): Refusal {
  const has = (name: string) => {
    const wanted = Buffer.from(name, 'utf16le')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wanted)
  }
  if (has('EncryptedPackage')) return refuse('encrypted', { format: 'docx' })
  if (has('WordDocument')) return refuse('unsupported-type', { type: 'doc' })
  return refuse('unsupported-type', { type: has('Workbook') ? 'xls' : 'ole' })
}

function otherType(bytes: Uint8Array, head: string): string | null {
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return 'image'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image'
  if (startsWith(bytes, [0x49, 0x49, 0x2a, 0]) || startsWith(bytes, [0x4d, 0x4d, 0, 0x2a])) return 'image'
  if (head.startsWith('GIF8') || head.startsWith('BM6')) return 'image'
  if (startsWith(bytes, [0x1f, 0x8b]) || head.startsWith('Rar!') || head.startsWith('7z')) return 'zip'
  const text = head
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .toLowerCase()
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) return 'html'
  if (text.startsWith('<?xml')) return 'xml'
  return null
}
