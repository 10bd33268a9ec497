import { openZip } from './office/open-zip.ts'
import { isRefusal } from './refusal.ts'

/** Media types of a Word document and of a workbook. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const pdf = { extension: 'pdf', mediaType: 'application/pdf' } as const
const png = { extension: 'png', mediaType: 'image/png' } as const
const jpg = { extension: 'jpg', mediaType: 'image/jpeg' } as const
const docx = { extension: 'docx', mediaType: wordType } as const
const xlsx = { extension: 'xlsx', mediaType: excelType } as const

/** A kind of file that shows a paper as it is, told by its content. */
export type ScanType = typeof pdf | typeof png | typeof jpg

/** A kind of file that is taken from outside, told by its content. */
export type FileType = ScanType | typeof docx | typeof xlsx

/** What the bytes are, whatever the name says; null for anything that is not taken, a Word or Excel file with macros among it. */
export function fileTypeOf(bytes: Uint8Array): FileType | null {
  return scanTypeOf(bytes) ?? (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ? officeTypeOf(bytes) : null)
}

/** PDF, PNG or JPG by the first bytes; null for anything else. */
export function scanTypeOf(bytes: Uint8Array): ScanType | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return pdf
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return png
  return startsWith(bytes, [0xff, 0xd8, 0xff]) ? jpg : null
}

/** A Word or Excel file is a zip whose list of contents names its main part; so does one with macros, under another type. */
function officeTypeOf(bytes: Uint8Array): FileType | null {
  const zip = openZip(bytes)
  if (isRefusal(zip) || zip.names.some((name) => /vbaProject/i.test(name))) return null
  const listed = zip.read('[Content_Types].xml')
  if (!listed || isRefusal(listed)) return null
  const types = new TextDecoder().decode(listed)
  if (/macroEnabled|vbaProject/i.test(types)) return null
  if (types.includes('wordprocessingml.document.main+xml')) return docx
  return types.includes('spreadsheetml.sheet.main+xml') ? xlsx : null
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** The name of a file alone, as NFC: without a path, without control characters, its last 200 letters. */
export function plainFileName(name: string, unnamed = 'tep'): string {
  const plain = name
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\p{Cc}/gu, '')
    .trim()
  return plain.slice(-200) || unnamed
}
