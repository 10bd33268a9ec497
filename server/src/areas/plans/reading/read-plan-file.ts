import { createHash } from 'node:crypto'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { decodeText } from '../../../platform/text/decode-text.ts'
import type { LegacyEncoding } from '../../../platform/text/vietnamese-encodings.ts'
import { buildTextSource } from '../domain/reading/build-text-source.ts'
import type { Finding, PlanReading } from '../domain/reading/plan-reading.ts'
import { readPlanSource } from '../domain/reading/read-plan-source.ts'
import type { SourceDocument } from '../domain/reading/source-document.ts'
import { convertSource } from './convert-source.ts'
import { detectFormat } from './detect-format.ts'
import { readDocx } from './docx/read-docx.ts'
import { limits } from './limits.ts'
import { readPdf } from './pdf/read-pdf.ts'

/** A plan file read: what it says, the text it was read from, and the digest of the bytes that were sent. */
export type PlanFileReading = {
  reading: PlanReading
  source: SourceDocument
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: string
  format: SourceDocument['format']
}

type Extracted = {
  source: SourceDocument
  encodings: LegacyEncoding[]
  firstLine: number
  picturePages: number[]
}

/**
 * Reads a plan from a Word, PDF or text file, by its content and not its name. Refuses `empty-file`, `too-large`,
 * `unsupported-type`, `encrypted`, `corrupt-file`, `zip-bomb`, `scan-without-text`, `too-many-pages` and what the reader
 * of the text refuses (`not-a-plan`); `describeReadRefusal` words them.
 */
export async function readPlanFile(bytes: Uint8Array, fileName: string): Promise<PlanFileReading | Refusal> {
  const extracted = await extractSource(bytes)
  if (isRefusal(extracted)) return named(extracted, fileName)
  const reading = readPlanSource(extracted.source)
  if (isRefusal(reading)) {
    // Signs without a letter are no more than an empty file to who sent it.
    return named(reading.code === 'empty-document' ? refuse('empty-file') : reading, fileName)
  }
  const findings = [...extractionFindings(extracted), ...reading.findings]
  return {
    reading: { ...reading, findings },
    source: extracted.source,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format: extracted.source.format,
  }
}

/** Takes the text of a file out of its format, in Unicode; refuses what holds none. */
async function extractSource(bytes: Uint8Array): Promise<Extracted | Refusal> {
  if (bytes.length > limits.fileBytes) return refuse('too-large', { limitMb: limits.fileBytes / 1_048_576 })
  if (bytes.length === 0) return refuse('empty-file')
  const detected = detectFormat(bytes)
  if (isRefusal(detected)) return detected
  if (detected.format === 'txt') return extractText(bytes)
  const read = detected.format === 'docx' ? readDocx(detected.zip) : await readPdf(bytes)
  if (isRefusal(read)) return read
  if (read.source.blocks.length === 0) return refuse('empty-file')
  const { source, conversion } = convertSource(read.source)
  return {
    source,
    encodings: [...new Set([...read.encodings, ...(conversion?.encodings ?? [])])],
    firstLine: conversion?.firstLine ?? 1,
    picturePages: read.picturePages,
  }
}

function extractText(bytes: Uint8Array): Extracted | Refusal {
  const decoded = decodeText(bytes)
  if (!decoded) return refuse('unsupported-type', { type: 'binary' })
  if (!decoded.text.trim()) return refuse('empty-file')
  return {
    source: buildTextSource(decoded.text),
    encodings: decoded.encodings,
    firstLine: decoded.lines[0] ?? 1,
    picturePages: [],
  }
}

function named(refusal: Refusal, fileName: string): Refusal {
  return refuse(refusal.code, { ...refusal.values, fileName })
}

const encodingWords: Record<LegacyEncoding, string> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  'windows-1258': 'Windows-1258',
  mojibake: 'UTF-8 bị mở nhầm bảng mã',
}

function extractionFindings(extracted: Extracted): Finding[] {
  const findings: Finding[] = []
  if (extracted.encodings.length > 0) {
    const names = extracted.encodings.map((encoding) => encodingWords[encoding]).join(', ')
    const capitals = extracted.encodings.includes('tcvn3') ? ', nhất là chữ hoa có dấu' : ''
    findings.push({
      code: 'encoding-converted',
      severity: 'info',
      message: `Văn bản gõ bằng bảng mã ${names}, đã chuyển sang Unicode từ dòng ${extracted.firstLine}; đề nghị đối chiếu với bản gốc${capitals}.`,
      line: extracted.firstLine,
    })
  }
  for (const page of extracted.picturePages) {
    const line = extracted.source.lines.findIndex((one) => one.page !== null && one.page > page)
    findings.push({
      code: 'text-hole',
      severity: 'warning',
      message: `Trang ${page} chỉ có ảnh, không có lớp chữ nên không đọc được; đề nghị kiểm tra xem trang này có nhiệm vụ không.`,
      line: line < 0 ? Math.max(1, extracted.source.lineCount) : line + 1,
    })
  }
  return findings
}
