import { strToU8, zipSync } from 'fflate'

/** A cell of a sample sheet: text, a number, a day (shown as one), or nothing. */
export type SampleCell = string | number | { day: string } | { formula: string; value: number } | null
export type SampleSheet = { name: string; rows: SampleCell[][]; merges?: string[]; widths?: number[] }

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The bytes of an .xlsx file, the same on every machine. `font`: the font of all its text. */
export function writeWorkbook(sheets: readonly SampleSheet[], font = 'Times New Roman'): Uint8Array {
  const texts = new Map<string, number>()
  const parts: Record<string, Uint8Array> = {}
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(sheet, texts))
  parts['xl/sharedStrings.xml'] = strToU8(
    `${header}<sst xmlns="${main}" uniqueCount="${texts.size}">${[...texts.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
  )
  parts['xl/styles.xml'] = strToU8(
    `${header}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="12"/><name val="${font}"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  )
  parts['xl/workbook.xml'] = strToU8(
    `${header}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
  )
  const targets = [
    ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles.xml'],
  ]
  parts['xl/_rels/workbook.xml.rels'] = strToU8(
    relations(targets.map(([kind, target]) => [`${office}/${kind}`, target!])),
  )
  parts['_rels/.rels'] = strToU8(relations([[`${office}/officeDocument`, 'xl/workbook.xml']]))
  parts['[Content_Types].xml'] = strToU8(contentTypes(sheets.length))
  return zipSync(parts, { level: 9, mtime: new Date('2026-01-01T00:00:00Z') })
}

function relations(list: [string, string][]): string {
  const entries = list.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`
}

function contentTypes(sheets: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const list = [
    ['/xl/workbook.xml', `${kind}.sheet.main+xml`],
    ['/xl/styles.xml', `${kind}.styles+xml`],
    ['/xl/sharedStrings.xml', `${kind}.sharedStrings+xml`],
    ...Array.from({ length: sheets }, (_, at) => [
      `/xl/worksheets/sheet${at + 1}.xml`,
      `${kind}.worksheet+xml`,
    ]),
  ]
  return `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${list.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`
}

function sheetXml(sheet: SampleSheet, texts: Map<string, number>): string {
  const rows = sheet.rows.map((cells, at) => {
    const filled = cells.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`, texts)).join('')
    return filled === '' ? '' : `<row r="${at + 1}">${filled}</row>`
  })
  const widths = (sheet.widths ?? []).map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const merges = (sheet.merges ?? []).map((range) => `<mergeCell ref="${range}"/>`)
  return `${header}<worksheet xmlns="${main}">${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>${rows.join('')}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}</worksheet>`
}

function cellXml(cell: SampleCell, place: string, texts: Map<string, number>): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'object') {
    if ('formula' in cell) return `<c r="${place}"><f>${escapeXml(cell.formula)}</f><v>${cell.value}</v></c>`
    return `<c r="${place}" s="1"><v>${Date.parse(`${cell.day}T00:00:00Z`) / 86_400_000 + 25_569}</v></c>`
  }
  let at = texts.get(cell)
  if (at === undefined) {
    at = texts.size
    texts.set(cell, at)
  }
  return `<c r="${place}" t="s"><v>${at}</v></c>`
}

/** The letters of a column, from 0. */
function letters(column: number): string {
  const before = Math.floor(column / 26)
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
