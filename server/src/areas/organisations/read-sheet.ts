import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readSheet as readFirstSheet } from 'read-excel-file/node'
import { type Refusal, refuse } from '../../platform/refusal.ts'

export type SheetCell = string | number | boolean | Date | null

const mostInflatedBytes = 60 * 1024 * 1024
const mostRows = 5000

/**
 * Cells of the first sheet of an .xlsx file. Guards against files that grow out of bounds when unpacked, and gives cells
 * their place where the program that wrote the file left it out.
 * @refuses sheet-unreadable, sheet-too-large
 */
export async function readSheet(bytes: Uint8Array): Promise<SheetCell[][] | Refusal> {
  let inflated = 0
  let entries: Record<string, Uint8Array>
  try {
    entries = unzipSync(bytes, {
      filter: (entry) => {
        inflated += entry.originalSize
        // Media and macros are of no use here; what is past the bound is not unpacked at all.
        return inflated <= mostInflatedBytes && /\.(xml|rels)$/.test(entry.name)
      },
    })
  } catch {
    return refuse('sheet-unreadable')
  }
  if (inflated > mostInflatedBytes) return refuse('sheet-too-large', { most: mostRows })
  if (!entries['xl/workbook.xml']) return refuse('sheet-unreadable')
  for (const name of Object.keys(entries))
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name))
      entries[name] = strToU8(placeCells(strFromU8(entries[name]!)))
  try {
    const rows = await readFirstSheet(Buffer.from(zipSync(entries, { level: 0 })))
    if (rows.length > mostRows) return refuse('sheet-too-large', { most: mostRows })
    return rows as SheetCell[][]
  } catch {
    return refuse('sheet-unreadable')
  }
}

/** Gives rows and cells without an `r` attribute the place that follows the one before. */
function placeCells(xml: string): string {
  let row = 0
  let column = 0
  return xml.replace(/<((?:\w+:)?)(row|c)(\s[^>]*?)?(\/?)>/g, (whole, prefix, tag, given, close) => {
    const attributes: string = given ?? ''
    const place = /\sr="([^"]*)"/.exec(attributes)?.[1]
    if (tag === 'row') {
      row = place ? Number(place) : row + 1
      column = 0
      return place ? whole : `<${prefix}row r="${row}"${attributes}${close}>`
    }
    column = place ? columnNumber(place) : column + 1
    return place ? whole : `<${prefix}c r="${columnLetters(column)}${row}"${attributes}${close}>`
  })
}

function columnNumber(place: string): number {
  return [...place.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function columnLetters(column: number): string {
  const rest = (column - 1) % 26
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + rest)
}
