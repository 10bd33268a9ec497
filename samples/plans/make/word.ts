import { strToU8, zipSync } from 'fflate'

/** A piece of WordprocessingML. */
export type Xml = string

/** How a paragraph of a sample looks; `list` is one of the lists of `numbering` below. */
export type Look = {
  bold?: boolean
  align?: 'left' | 'center' | 'right' | 'both'
  list?: [id: number, level: number]
  font?: string
  size?: number
  style?: string
}

/** A cell: its paragraphs divided by "\n", its span, and whether it begins or continues a cell merged downwards. */
export type Cell = string | { text: string; span?: number; merge?: 'start' | 'on'; look?: Look }

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** One paragraph; "\n" is a line break, "\t" a tab. */
export function para(text: string, look: Look = {}): Xml {
  const font = look.font ? `<w:rFonts w:ascii="${look.font}" w:hAnsi="${look.font}"/>` : ''
  const bold = look.bold ? '<w:b/>' : ''
  const size = look.size ? `<w:sz w:val="${look.size}"/>` : ''
  const runs = text
    .split(/(\n|\t)/)
    .filter(Boolean)
    .map((piece) =>
      piece === '\n'
        ? '<w:br/>'
        : piece === '\t'
          ? '<w:tab/>'
          : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`,
    )
    .join('')
  const list = look.list
    ? `<w:numPr><w:ilvl w:val="${look.list[1]}"/><w:numId w:val="${look.list[0]}"/></w:numPr>`
    : ''
  const style = look.style ? `<w:pStyle w:val="${look.style}"/>` : ''
  return `<w:p><w:pPr>${style}${list}<w:spacing w:after="60"/><w:jc w:val="${look.align ?? 'left'}"/></w:pPr><w:r><w:rPr>${font}${bold}${size}</w:rPr>${runs}</w:r></w:p>`
}

/** A table; widths in twentieths of a point, the first `header` rows are repeated on each page. */
export function table(
  widths: number[],
  rows: Cell[][],
  options: { borders?: boolean; header?: number; size?: number } = {},
): Xml {
  const border = options.borders === false ? 'none' : 'single'
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="${border}" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('')
  const body = rows.map((row, at) => {
    let column = 0
    const cells = row.map((cell) => {
      const { text, span = 1, merge, look = {} } = typeof cell === 'string' ? { text: cell } : cell
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0)
      column += span
      const properties = [
        `<w:tcW w:w="${width}" w:type="dxa"/>`,
        span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
        merge === 'start' ? '<w:vMerge w:val="restart"/>' : merge === 'on' ? '<w:vMerge/>' : '',
      ].join('')
      const size = options.size ? { size: options.size } : {}
      const content = text.split('\n').map((line) => para(line, { ...size, ...look }))
      return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.join('')}</w:tc>`
    })
    const repeated = at < (options.header ?? 0) ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
    return `<w:tr>${repeated}${cells.join('')}</w:tr>`
  })
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const total = widths.reduce((sum, one) => sum + one, 0)
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`
}

/** Ends a section: what stands before it is printed upright or across. */
export function section(landscape: boolean): Xml {
  return `<w:p><w:pPr>${sectionProperties(landscape)}</w:pPr></w:p>`
}

function sectionProperties(landscape: boolean): Xml {
  const size = landscape
    ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    : '<w:pgSz w:w="11906" w:h="16838"/>'
  return `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>${size}<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
}

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${360 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>`

/** List 1: I. / 1. / a) / - / +. List 2: 1, 2, 3 of a table's first column. List 3: "-" and "+". List 4: as 1, anew. */
const numbering = [
  [
    level(0, 'upperRoman', '%1.'),
    level(1, 'decimal', '%2.'),
    level(2, 'lowerLetter', '%3)'),
    level(3, 'bullet', '-'),
    level(4, 'bullet', '+'),
  ],
  [level(0, 'decimal', '%1')],
  [level(0, 'bullet', '-'), level(1, 'bullet', '+')],
]

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const kinds = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Packs a body into a Word file; the same body gives the same bytes. */
export function packWord(body: Xml[], options: { landscape?: boolean } = {}): Uint8Array {
  const abstracts = numbering.map(
    (levels, at) => `<w:abstractNum w:abstractNumId="${at}">${levels.join('')}</w:abstractNum>`,
  )
  const lists = numbering.map(
    (_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`,
  )
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${kinds}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${kinds}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${kinds}.numbering+xml"/><Override PartName="/word/footer1.xml" ContentType="${kinds}.footer+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${office}/footer" Target="footer1.xml"/></Relationships>`,
    'word/styles.xml': `${head}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
    'word/numbering.xml': `${head}<w:numbering ${w}>${abstracts.join('')}${lists.join('')}</w:numbering>`,
    'word/footer1.xml': `${head}<w:ftr ${w}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`,
    'word/document.xml': `${head}<w:document ${w} ${r}><w:body>${body.join('')}${sectionProperties(options.landscape === true)}</w:body></w:document>`,
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  return zipSync(files, { level: 9, mtime: new Date(2026, 0, 1) })
}

/** The heading of an official document: issuer and number on the left, the nation's name, place and date on the right. */
export function heading(issuer: string[], number: string, placeAndDate: string): Xml {
  const left = { bold: true, align: 'center' } as const
  return table(
    [4200, 5600],
    [
      [
        { text: issuer.join('\n'), look: left },
        { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc', look: left },
      ],
      [
        { text: number, look: { align: 'center' } },
        { text: placeAndDate, look: { align: 'center' } },
      ],
    ],
    { borders: false, size: 24 },
  )
}

/** The foot of an official document: who receives it on the left, who signs on the right. */
export function signature(recipients: string[], authority: string[], name: string): Xml {
  // Without a paragraph between them Word takes two tables for one.
  const gap = para('')
  const foot = table(
    [4900, 4900],
    [
      [
        { text: `Nơi nhận:\n${recipients.map((one) => `- ${one}`).join('\n')}` },
        { text: `${authority.join('\n')}\n\n\n${name}`, look: { bold: true, align: 'center' } },
      ],
    ],
    { borders: false, size: 24 },
  )
  return gap + foot
}
