/** A kind of file that is taken as proof, told by its content. */
export type FileType = { extension: string; mediaType: string }

const pdf: FileType = { extension: 'pdf', mediaType: 'application/pdf' }
const png: FileType = { extension: 'png', mediaType: 'image/png' }
const jpg: FileType = { extension: 'jpg', mediaType: 'image/jpeg' }
const office = 'application/vnd.openxmlformats-officedocument'
const docx: FileType = { extension: 'docx', mediaType: `${office}.wordprocessingml.document` }
const xlsx: FileType = { extension: 'xlsx', mediaType: `${office}.spreadsheetml.sheet` }

/** What the bytes are, whatever the name says; null for anything that is not taken. */
export function fileTypeOf(bytes: Uint8Array): FileType | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return pdf
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return png
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return jpg
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeTypeOf(bytes)
  return null
}

/** A Word or Excel file is a zip that holds its main part under a known name. */
function officeTypeOf(bytes: Uint8Array): FileType | null {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!content.includes('[Content_Types].xml')) return null
  if (content.includes('vbaProject.bin')) return null
  if (content.includes('word/document.xml')) return docx
  return content.includes('xl/workbook.xml') ? xlsx : null
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
