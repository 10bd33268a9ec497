import type { PackedPart, Zip } from '../../../../platform/office/open-zip.ts'
import { isRefusal, refuse } from '../../../../platform/refusal.ts'
import { convertByFont, legacyFont } from '../../../../platform/text/vietnamese-encodings.ts'
import { cleanCell } from '../understand/cell-text.ts'
import { textOfPart } from './inflate-part.ts'
import { attribute, makeXmlScanner, resolveEntities, type XmlSink } from './scan-xml.ts'
import { BrokenFile, limits } from './source-rows.ts'

/** What the sheets of a workbook need to be read. */
export type Workbook = {
  sheets: { name: string; part: PackedPart }[]
  sharedStrings: string[]
  styles: CellStyle[]
  /** Days count from 1904 instead of 1900. */
  from1904: boolean
}

/** How a cell shows its number, and the legacy font of its text. */
export type CellStyle = {
  date: 'day' | 'month' | 'year' | null
  font: ReturnType<typeof legacyFont>
}

/** Opens the parts of a workbook: its visible sheets in order, its texts, its styles. Throws `BrokenFile`. */
export async function openWorkbook(zip: Zip): Promise<Workbook> {
  const targets = new Map<string, string>()
  const folder = 'xl/'
  await walk(partOf(zip, `${folder}_rels/workbook.xml.rels`), {
    open(name, text, from, to) {
      if (name === 'Relationship')
        targets.set(
          attribute(text, from, to, 'Id') ?? '',
          partName(folder, attribute(text, from, to, 'Target') ?? ''),
        )
    },
  })
  const sheets: Workbook['sheets'] = []
  let from1904 = false
  await walk(needed(zip, `${folder}workbook.xml`), {
    open(name, text, from, to) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(text, from, to, 'date1904') ?? '')
      if (name !== 'sheet' || attribute(text, from, to, 'state')?.toLowerCase().includes('hidden')) return
      // r:id; the sheet's own number stands in sheetId.
      const part = partOf(zip, targets.get(attribute(text, from, to, 'id') ?? '') ?? '')
      if (part && sheets.length < limits.sheets)
        sheets.push({ name: attribute(text, from, to, 'name') ?? '', part })
    },
  })
  const sharedStrings = await readSharedStrings(partOf(zip, `${folder}sharedStrings.xml`))
  const styles = await readStyles(partOf(zip, `${folder}styles.xml`))
  return { sheets, sharedStrings, styles, from1904 }
}

function partName(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  return `${folder}${target}`.replace(/[^/]+\/\.\.\//g, '').replaceAll('/./', '/')
}

function partOf(zip: Zip, name: string): PackedPart | null {
  const exact = zip.names.includes(name) ? name : zip.names.find((other) => sameName(other, name))
  const part = exact ? zip.packed(exact) : null
  if (isRefusal(part)) throw new BrokenFile(refuse('import-file-damaged', { detail: name }))
  return part
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function needed(zip: Zip, name: string): PackedPart {
  const part = partOf(zip, name)
  if (!part) throw new BrokenFile(refuse('import-file-damaged', { detail: name }))
  return part
}

async function walk(part: PackedPart | null, sink: Partial<XmlSink>): Promise<void> {
  if (!part) return
  const nothing = () => {}
  const scanner = makeXmlScanner({ open: nothing, close: nothing, text: nothing, ...sink })
  for await (const text of textOfPart(part)) scanner.write(text)
  scanner.end()
}

async function readSharedStrings(part: PackedPart | null): Promise<string[]> {
  const strings: string[] = []
  let value = ''
  let isText = false
  let phonetic = 0
  await walk(part, {
    open(name) {
      if (name === 'si') value = ''
      else if (name === 't') isText = phonetic === 0
      else if (name === 'rPh') phonetic += 1
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') phonetic -= 1
      else if (name === 'si')
        strings.push(
          value.length > 3 * limits.cellLetters ? value.slice(0, 3 * limits.cellLetters) : cleanCell(value),
        )
    },
    text(raw) {
      if (isText) value += readText(raw)
    },
  })
  return strings
}

/** Text of a cell: entities, and Excel's own way of writing control characters. */
export function readText(raw: string): string {
  const text = resolveEntities(raw)
  return text.includes('_x') ? text.replace(/_x00(0[0-9A-Fa-f]|1[0-9A-Fa-f])_/g, ' ') : text
}

async function readStyles(part: PackedPart | null): Promise<CellStyle[]> {
  const formats = new Map<number, string>()
  const fonts: ReturnType<typeof legacyFont>[] = []
  const styles: CellStyle[] = []
  let inFonts = false
  let inCells = false
  await walk(part, {
    open(name, text, from, to) {
      if (name === 'numFmt')
        formats.set(
          Number(attribute(text, from, to, 'numFmtId')),
          attribute(text, from, to, 'formatCode') ?? '',
        )
      else if (name === 'fonts') inFonts = true
      else if (name === 'font' && inFonts) fonts.push(null)
      else if (name === 'name' && inFonts && fonts.length > 0)
        fonts[fonts.length - 1] = legacyFont(attribute(text, from, to, 'val') ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells && styles.length < 70_000) {
        const format = Number(attribute(text, from, to, 'numFmtId') ?? 0)
        const font = fonts[Number(attribute(text, from, to, 'fontId') ?? 0)] ?? null
        styles.push({ date: dateKind(format, formats.get(format)), font })
      }
    },
    close(name) {
      if (name === 'fonts') inFonts = false
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

/** Whether a number format shows a day, a month or a year only. */
function dateKind(id: number, code: string | undefined): CellStyle['date'] {
  if (code === undefined) {
    if (id === 17) return 'month'
    return (id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
      ? 'day'
      : null
  }
  const plain = code
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
    .toLowerCase()
  if (!/y/.test(plain) || /general|0|#/.test(plain)) return /d/.test(plain) && /m/.test(plain) ? 'day' : null
  if (/d/.test(plain)) return 'day'
  return /m/.test(plain) ? 'month' : 'year'
}

/** Text in a legacy font as Unicode. */
export function inUnicode(text: string, style: CellStyle | undefined): string {
  return style?.font ? convertByFont(text, style.font) : text
}
