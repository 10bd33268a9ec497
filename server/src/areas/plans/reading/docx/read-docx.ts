import { readNumbering } from '../../../../platform/office/numbering.ts'
import type { Zip } from '../../../../platform/office/open-zip.ts'
import { parseXml } from '../../../../platform/office/parse-xml.ts'
import type { RawBlock } from '../../../../platform/office/raw-blocks.ts'
import { readBody } from '../../../../platform/office/read-body.ts'
import { readStyles } from '../../../../platform/office/styles.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/refusal.ts'
import type { SourceDocument } from '../../domain/reading/source-document.ts'
import { buildDocxSource } from './build-source.ts'

/** A Word document as blocks, and the legacy writings that its fonts called for; its pages are never pictures. */
export type DocxSource = { source: SourceDocument; encodings: ('tcvn3' | 'vni')[]; picturePages: number[] }

/** Reads an opened Word package; headers, footers and notes stay out. */
export function readDocx(zip: Zip): DocxSource | Refusal {
  const main = mainPart(zip)
  if (isRefusal(main)) return main
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const document = zip.read(main)
  if (document === null) return refuse('corrupt-file', { format: 'docx', detail: 'document.xml' })
  if (isRefusal(document)) return document
  // A document whose styles or numbering are broken still has its text.
  const stylesPart = zip.read(`${folder}styles.xml`)
  if (isRefusal(stylesPart) && stylesPart.code === 'zip-bomb') return stylesPart
  const numberingPart = zip.read(`${folder}numbering.xml`)
  if (isRefusal(numberingPart) && numberingPart.code === 'zip-bomb') return numberingPart
  const styles = readStyles(isRefusal(stylesPart) ? null : stylesPart)
  const numbering = readNumbering(isRefusal(numberingPart) ? null : numberingPart)
  if (isRefusal(styles)) return styles
  if (isRefusal(numbering)) return numbering
  const body = readBody(document, styles, numbering)
  if (isRefusal(body)) return body
  return { source: buildDocxSource(body), encodings: encodingsOf(body.blocks), picturePages: [] }
}

/** The main part is where the package says, which is not always word/document.xml. */
function mainPart(zip: Zip): string | Refusal {
  const rels = zip.read('_rels/.rels')
  if (isRefusal(rels)) return rels
  let target = 'word/document.xml'
  if (rels) {
    const refusal = parseXml(rels, '.rels', {
      open(name, attribute) {
        if (name === 'Relationship' && /\/officeDocument$/.test(attribute('Type') ?? '')) {
          target = (attribute('Target') ?? target).replace(/^\.?\//, '')
        }
      },
    })
    if (refusal) return refusal
  }
  return zip.names.includes(target) ? target : 'word/document.xml'
}

function encodingsOf(blocks: RawBlock[]): ('tcvn3' | 'vni')[] {
  const found = new Set<'tcvn3' | 'vni'>()
  const walk = (list: RawBlock[]) => {
    for (const block of list) {
      if (block.kind === 'table')
        for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks)
      else if (block.encoding) found.add(block.encoding)
    }
  }
  walk(blocks)
  return [...found]
}
