import { openZip, type Zip } from '../../../../platform/office/open-zip.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/refusal.ts'
import { decodeText } from '../../../../platform/text/decode-text.ts'
import { readDelimited } from './read-csv.ts'
import { readDocxTables } from './read-docx-tables.ts'
import { readXlsx } from './read-xlsx.ts'
import { limits, type SourceChunk, type TableFile } from './source-rows.ts'

/**
 * Opens a file of lists by its content; its name has no say.
 * @refuses import-file-empty, import-file-too-large, import-file-type, import-file-encrypted, import-file-bomb,
 * import-file-damaged
 */
export function openTableFile(bytes: Uint8Array): TableFile | Refusal {
  if (bytes.length === 0) return refuse('import-file-empty')
  if (bytes.length > limits.fileBytes)
    return refuse('import-file-too-large', { megabytes: limits.fileBytes / 1_048_576 })
  if (startsWith(bytes, [0x50, 0x4b])) return openPackage(bytes)
  const other = otherType(bytes)
  if (other) return other
  const text = decodeText(bytes)
  if (!text) return refuse('import-file-type', { type: 'binary' })
  if (text.text.trim() === '') return refuse('import-file-empty')
  return textFile('csv', text.text, new Set(text.encodings))
}

/** Opens what was pasted from a sheet: cells between tabs, or any other delimiter. @refuses import-file-empty */
export function openPastedText(text: string): TableFile | Refusal {
  if (text.trim() === '') return refuse('import-file-empty')
  if (text.length > limits.fileBytes)
    return refuse('import-file-too-large', { megabytes: limits.fileBytes / 1_048_576 })
  return textFile('paste', text, new Set(), text.includes('\t') ? '\t' : undefined)
}

function textFile(
  format: 'csv' | 'paste',
  text: string,
  encodings: Set<string>,
  delimiter?: string,
): TableFile {
  return {
    format,
    encodings,
    async *chunks(): AsyncGenerator<SourceChunk> {
      for (const piece of readDelimited(text.normalize('NFC'), delimiter))
        yield { sheet: { index: 0, name: '' }, ...piece }
    },
  }
}

function openPackage(bytes: Uint8Array): TableFile | Refusal {
  const zip = openZip(bytes)
  if (isRefusal(zip)) {
    if (zip.code === 'zip-bomb') return refuse('import-file-bomb')
    return refuse(zip.code === 'encrypted' ? 'import-file-encrypted' : 'import-file-damaged', zip.values)
  }
  const has = (prefix: string) => zip.names.some((name) => name.toLowerCase().startsWith(prefix))
  if (has('xl/workbook.xml')) return packageFile('xlsx', zip)
  if (has('word/document.xml')) return packageFile('docx', zip)
  if (has('xl/')) return refuse('import-file-type', { type: 'xlsb' })
  if (has('ppt/')) return refuse('import-file-type', { type: 'pptx' })
  if (has('content.xml')) return refuse('import-file-type', { type: 'ods' })
  return refuse('import-file-type', { type: 'zip' })
}

function packageFile(format: 'xlsx' | 'docx', zip: Zip): TableFile {
  const encodings = new Set<string>()
  return {
    format,
    encodings,
    async *chunks() {
      if (format === 'docx') yield readDocxTables(zip, encodings)
      else yield* readXlsx(zip, encodings)
    },
  }
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}

/** Files that are no text and no package, told by their first bytes. */
function otherType(bytes: Uint8Array): Refusal | null {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    )
    return encrypted ? refuse('import-file-encrypted') : refuse('import-file-type', { type: 'xls' })
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return refuse('import-file-type', { type: 'pdf' })
  if (head.startsWith('{\\rtf')) return refuse('import-file-type', { type: 'rtf' })
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff]))
    return refuse('import-file-type', { type: 'image' })
  if (startsWith(bytes, [0x1f, 0x8b]) || /^(Rar!|7z)/.test(head))
    return refuse('import-file-type', { type: 'zip' })
  if (/^(﻿|ï»¿)?\s*<(!doctype html|html|\?xml|table)/i.test(head))
    return refuse('import-file-type', { type: 'html' })
  return null
}
