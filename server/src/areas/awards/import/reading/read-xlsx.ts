import type { PackedPart, Zip } from '../../../../platform/office/open-zip.ts'
import { cleanCell } from '../understand/cell-text.ts'
import { inflatePart, textOfPart } from './inflate-part.ts'
import { attribute, makeXmlScanner } from './scan-xml.ts'
import { chunkRows, limits, type SourceChunk, type SourceRow } from './source-rows.ts'
import { inUnicode, openWorkbook, readText, type Workbook } from './xlsx-parts.ts'

/** Rows of every visible sheet of a workbook; empty rows are left out. Throws `BrokenFile`. */
export async function* readXlsx(zip: Zip, encodings: Set<string>): AsyncGenerator<SourceChunk> {
  const book = await openWorkbook(zip)
  const total = book.sheets.reduce((sum, { part }) => sum + part.size, 0) || 1
  let before = 0
  for (const [index, { name, part }] of book.sheets.entries()) {
    const sheet = { index, name: name.normalize('NFC') }
    for await (const { rows, read } of readSheetRows(part, book, encodings))
      yield { sheet, rows, share: Math.min(1, (before + read) / total) }
    before += part.size
  }
}

async function* readSheetRows(
  part: PackedPart,
  book: Workbook,
  encodings: Set<string>,
): AsyncGenerator<{ rows: SourceRow[]; read: number }> {
  const fill = makeMergeFiller(await readMerges(part))
  let rows: SourceRow[] = []
  let line = 0
  let column = 0
  let cells: string[] = []
  let hasText = false
  let type = ''
  let style = 0
  let value = ''
  let into: 'v' | 't' | null = null
  let phonetic = 0

  const closeCell = () => {
    if (value !== '') {
      const text = cellText(type, value, style, book, encodings)
      if (text !== '' && column <= limits.columns) {
        while (cells.length < column - 1) cells.push('')
        cells[column - 1] = text
        hasText = true
      }
      value = ''
    }
  }
  const scanner = makeXmlScanner({
    open(name, text, from, to) {
      if (name === 'c') {
        column = columnOf(text, from, to, column + 1)
        const given = attribute(text, from, to, 't')
        type = given ?? ''
        style = Number(attribute(text, from, to, 's') ?? 0)
        value = ''
      } else if (name === 'v') into = 'v'
      else if (name === 't') into = phonetic === 0 ? 't' : null
      else if (name === 'rPh') phonetic += 1
      else if (name === 'row') {
        const given = Number(attribute(text, from, to, 'r'))
        line = given > 0 && given <= 1_048_576 ? Math.trunc(given) : line + 1
        column = 0
        cells = []
        hasText = false
      }
    },
    close(name) {
      if (name === 'c') closeCell()
      else if (name === 'v' || name === 't') into = null
      else if (name === 'rPh') phonetic -= 1
      else if (name === 'row') {
        const row: SourceRow = { line, cells }
        if (fill(row, hasText)) rows.push(row)
      }
    },
    text(raw) {
      if (into === 'v') value += raw
      else if (into === 't') value += readText(raw)
    },
  })
  let read = 0
  for await (const text of textOfPart(part)) {
    read += text.length
    scanner.write(text)
    if (rows.length >= chunkRows) {
      yield { rows, read }
      rows = []
    }
  }
  scanner.end()
  yield { rows, read }
}

/** The column that a cell says it stands in, from 1; the next one where it says nothing. */
function columnOf(text: string, from: number, to: number, next: number): number {
  const place = attribute(text, from, to, 'r')
  if (!place) return next
  let column = 0
  for (let at = 0; at < place.length; at += 1) {
    const letter = place.charCodeAt(at)
    if (letter >= 65 && letter <= 90) column = column * 26 + letter - 64
    else if (letter >= 97 && letter <= 122) column = column * 26 + letter - 96
    else break
  }
  return column > 0 && column <= 16_384 ? column : next
}

function cellText(
  type: string,
  value: string,
  style: number,
  book: Workbook,
  encodings: Set<string>,
): string {
  let text: string
  if (type === 's') text = book.sharedStrings[Number(value)] ?? ''
  else if (type === 'inlineStr') text = cleanCell(value)
  else if (type === 'str' || type === 'd' || type === 'e') text = cleanCell(readText(value))
  else if (type === 'b') return value === '1' ? 'TRUE' : ''
  else return numberText(value, book.styles[style]?.date ?? null, book.from1904)
  const look = book.styles[style]
  if (look?.font) {
    const converted = inUnicode(text, look)
    if (converted !== text) encodings.add(look.font.encoding)
    text = converted
  }
  if (text.length > limits.cellLetters) return `${text.slice(0, limits.cellLetters)}…`
  return text
}

/** A number as an officer would read it: a day where its format says so, else its digits. */
function numberText(value: string, date: 'day' | 'month' | 'year' | null, from1904: boolean): string {
  if (date === null && value.length < 15 && /^[1-9]\d*$/.test(value)) return value
  const number = Number(value)
  if (!Number.isFinite(number)) return cleanCell(value)
  if (date !== null && number >= 1 && number < 2_958_466)
    return dateText(Math.floor(number) + (from1904 ? 1_462 : 0), date)
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number)
  return String(Number(number.toPrecision(15)))
}

const knownDays = new Map<number, string>()

function dateText(serial: number, kind: 'day' | 'month' | 'year'): string {
  let day = knownDays.get(serial)
  if (day === undefined) {
    day = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/')
    if (knownDays.size > 50_000) knownDays.clear()
    knownDays.set(serial, day)
  }
  return kind === 'day' ? day : kind === 'month' ? day.slice(3) : day.slice(6)
}

type Merge = { top: number; bottom: number; left: number; right: number }

/** Merged cells stand behind the rows: a first walk looks for them alone. */
async function readMerges(part: PackedPart): Promise<Merge[]> {
  const merges: Merge[] = []
  let rest = ''
  let isBehind = false
  for await (const piece of inflatePart(part)) {
    const from = isBehind ? 0 : piece.indexOf('mergeCell')
    if (from < 0) {
      // The word may lie over the border of two pieces; what it begins is found with the next piece.
      rest = piece.subarray(-16).toString('latin1')
      if (!rest.includes('merge')) rest = ''
      else isBehind = true
      continue
    }
    isBehind = true
    rest += piece.subarray(from).toString('latin1')
    const found = [
      ...rest.matchAll(/mergeCell\s[^>]*?ref\s*=\s*["']\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)["']/gi),
    ]
    for (const [, left, top, right, bottom] of found)
      if (merges.length < limits.merges)
        merges.push({
          left: lettersToColumn(left!),
          top: Number(top),
          right: lettersToColumn(right!),
          bottom: Number(bottom),
        })
    const last = found.at(-1)
    rest = rest.slice(last ? last.index + last[0].length : 0).slice(-200)
  }
  return merges.filter(({ left, right, top, bottom }) => right >= left && bottom >= top)
}

function lettersToColumn(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/**
 * Gives each row what merged cells above it hold, and tells where cells are merged sideways. A block merged over many rows
 * and columns is a picture frame or a title, not a value of every row. True where the row has text.
 */
export function makeMergeFiller(merges: Merge[]): (row: SourceRow, hasText: boolean) => boolean {
  const waiting = merges
    .filter(
      ({ left, right, top, bottom }) => left <= limits.columns && (right - left < 4 || bottom - top < 3),
    )
    .sort((one, other) => one.top - other.top)
  let next = 0
  let active: (Merge & { value: string })[] = []
  return (row, hasText) => {
    let text = hasText
    while (next < waiting.length && waiting[next]!.top <= row.line) {
      active.push({ ...waiting[next]!, value: '' })
      next += 1
    }
    if (active.length === 0) return text
    if (active.some(({ bottom }) => bottom < row.line))
      active = active.filter(({ bottom }) => bottom >= row.line)
    for (const merge of active) {
      if (merge.top === row.line) {
        merge.value = row.cells[merge.left - 1] ?? ''
        if (merge.right > merge.left) row.spans = [...(row.spans ?? []), [merge.left - 1, merge.right - 1]]
      } else if (merge.value !== '' && !row.cells[merge.left - 1]) {
        // A row of nothing but merged cells of the rows above it says nothing of its own.
        if (!hasText) continue
        while (row.cells.length < merge.left) row.cells.push('')
        row.cells[merge.left - 1] = merge.value
        text = true
      }
    }
    return text
  }
}
