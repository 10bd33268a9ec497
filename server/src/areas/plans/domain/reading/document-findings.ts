import type { Foot } from './closing.ts'
import type { Heading } from './heading.ts'
import type { LegalBasis } from './legal-bases.ts'
import { findMisreadings, misreadPlace } from './misreadings.ts'
import type { Item, Notes } from './paragraphs.ts'
import { find, type Reading } from './reading-context.ts'
import type { SourceLine } from './source-document.ts'
import { fold, squeeze, wordCount } from './text.ts'

/** What is to be asked about the document itself: number, date, bases, markup, text after the end. */
export function findInDocument(
  parts: {
    heading: Heading
    bases: LegalBasis[]
    foot: Foot
    notes: Notes
    headLine: number
    wholeText: string
  },
  reading: Reading,
): void {
  const { heading, bases, foot, notes, headLine, wholeText } = parts
  if (heading.number === null) {
    find(
      reading,
      'number-missing',
      'warning',
      heading.numberLine ?? headLine,
      'Kế hoạch chưa có số văn bản; cần bổ sung khi ban hành.',
    )
  }
  if (heading.issuedOn === null) {
    const written = heading.issuedText ? `chỉ ghi “${heading.issuedText}”` : 'không ghi'
    find(
      reading,
      'issue-date-incomplete',
      'warning',
      heading.dateLine ?? headLine,
      `Ngày ban hành ${written}; cần bổ sung đủ ngày, tháng, năm.`,
    )
  }
  findSecondSpelling(heading, wholeText, reading)
  const figures = heading.number
    ?.replace(/(?<=\d)[lI|](?=[\d/])|^[lI|](?=\d)/g, '1')
    .replace(/(?<=\d)O(?=[\d/])/g, '0')
  if (figures !== undefined && figures !== heading.number) {
    find(
      reading,
      'likely-misreading',
      'warning',
      heading.numberLine ?? headLine,
      `Số văn bản “${heading.number}” có thể là “${figures}”.`,
      { suggestion: figures },
    )
  }
  const place = misreadPlace(heading.place)
  if (place) {
    find(
      reading,
      'likely-misreading',
      'warning',
      heading.dateLine ?? headLine,
      `Địa danh “${place.written}” có thể là “${place.suggestion}”.`,
      {
        suggestion: place.suggestion,
      },
    )
  }
  for (const basis of bases) {
    const year = basisYear(basis.text)
    if (year !== null && heading.year !== null && year !== heading.year && heading.schoolYear === null) {
      find(
        reading,
        'basis-year-mismatch',
        'warning',
        basis.line,
        `Căn cứ “${basis.text.slice(0, 60)}…” là kế hoạch năm ${year}, trong khi kế hoạch này của năm ${heading.year}; cần kiểm tra lại.`,
      )
    }
  }
  for (const line of new Set(notes.markup)) {
    find(reading, 'markup-removed', 'info', line, `Đã bỏ ký hiệu định dạng lẫn trong văn bản ở dòng ${line}.`)
  }
  for (const line of notes.joined) {
    find(reading, 'row-joined', 'info', line, `Đã nối phần bị ngắt trang ở dòng ${line} vào đoạn phía trên.`)
  }
  const after = foot.after.filter((paragraph) => wordCount(paragraph.text) >= 4)
  if (after.length > 0) {
    find(
      reading,
      'text-after-document',
      'info',
      after[0]!.line,
      `Còn ${after.length} đoạn sau phần ký (từ dòng ${after[0]!.line}); không đọc là nhiệm vụ.`,
    )
  }
}

/** The number of the plan is cited again, in an annex, and spelled another way. */
function findSecondSpelling(heading: Heading, wholeText: string, reading: Reading): void {
  if (heading.number === null) return
  const serial = /^\d+/.exec(heading.number)?.[0]
  if (serial === undefined) return
  for (const match of wholeText.matchAll(
    /kèm theo (?:Kế hoạch|Chương trình) số\s*:?\s*([\d]+\s?\/\s?[\p{L}\d.-]+(?:\s?-\s?[\p{L}\d]+)?)/giu,
  )) {
    const other = match[1]!.replace(/\s+/g, '')
    if (other === heading.number) continue
    const line = wholeText.slice(0, match.index).split('\n').length
    const same = Number(/^\d+/.exec(other)![0]) === Number(serial)
    find(
      reading,
      'number-spelled-twice',
      'warning',
      line,
      `Số của kế hoạch ghi hai cách: “${heading.number}” ở đầu văn bản, “${other}” ở dòng ${line}.`,
      same ? { suggestion: other.length > heading.number.length ? other : heading.number } : {},
    )
    return
  }
}

/** The plan year that a cited parent plan is for. */
function basisYear(text: string): number | null {
  const words = fold(text)
  if (!/^(?:ke hoach|chuong trinh)/.test(words)) return null
  if (/giai doan|nhiem ky|5 nam|10 nam|\d{4}\s*[-–]\s*\d{4}/.test(words)) return null
  const years = [...words.matchAll(/\bnam (20\d{2})\b/g)].filter(
    (match) => !/thang \d{1,2}\s*$/.test(words.slice(0, match.index)),
  )
  return years.length > 0 ? Number(years.at(-1)![1]) : null
}

/** Slips of scanning anywhere in the text view, named by line; the words themselves stay as written. */
export function findSlips(lines: SourceLine[], reading: Reading): void {
  const starts = reading.tasks.map((task) => task.source)
  lines.forEach((line, at) => {
    if (line.text.length > 20000) return
    for (const slip of findMisreadings(line.text)) {
      const number = at + 1
      const index = starts.findIndex((source) => source.line <= number && number <= source.endLine)
      find(
        reading,
        'likely-misreading',
        'warning',
        number,
        `Dòng ${number}: “${slip.written}” có thể là “${slip.suggestion}”.`,
        {
          ...(index >= 0 ? { task: index } : {}),
          suggestion: slip.suggestion,
        },
      )
    }
  })
}

/** Holes in the body outside the tasks ("ngày ….", "……"). */
export function findHoles(items: Item[], reading: Reading): void {
  const taken = new Set(reading.findings.filter((one) => one.code === 'text-hole').map((one) => one.line))
  for (const item of items) {
    if (item.kind !== 'paragraph' || taken.has(item.line)) continue
    const hole = /\S*\s*(?:…{2,}|…\.{2,}|\.{5,}|_{4,})/.exec(item.text)
    if (hole && wordCount(item.text) > 3) {
      find(
        reading,
        'text-hole',
        'warning',
        item.line,
        `Dòng ${item.line}: còn chỗ để trống sau “${squeeze(hole[0]).slice(0, 30)}”; cần điền đủ.`,
      )
    }
  }
}
