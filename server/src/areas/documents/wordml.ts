import { layout, type TextStyle, textWidthMm, twips } from './format.ts'

/** A piece of WordprocessingML. */
export type Xml = string

type ParagraphLook = {
  align?: 'left' | 'center' | 'right' | 'both'
  firstLineMm?: number
  leftMm?: number
  rightMm?: number
  beforePt?: number
  afterPt?: number
  lines?: number
  /** Stays on the page of the next paragraph. */
  keepNext?: boolean
  /** Its lines stay on one page. */
  keepLines?: boolean
}

type CellLook = { span?: number; borders?: boolean; middle?: boolean }
type TableLook = { widthsMm: readonly number[]; borders: boolean }

/** Text made safe inside XML. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** A run of text in one style; newlines become line breaks. */
export function run(text: string, style: TextStyle): Xml {
  const size = Math.round(style.sizePt * 2)
  const properties = `${style.bold ? '<w:b/>' : ''}${style.italic ? '<w:i/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`
  const content = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>')
  return `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`
}

/** A paragraph of runs; no space around it and single lines unless the look says otherwise. */
export function paragraph(content: Xml, look: ParagraphLook = {}): Xml {
  return `<w:p><w:pPr>${paragraphProperties(look)}</w:pPr>${content}</w:p>`
}

function paragraphProperties(look: ParagraphLook): Xml {
  const spacing = `<w:spacing w:before="${(look.beforePt ?? 0) * 20}" w:after="${(look.afterPt ?? 0) * 20}" w:line="${Math.round((look.lines ?? 1) * 240)}" w:lineRule="auto"/>`
  const indent = [
    look.leftMm ? ` w:left="${twips(look.leftMm)}"` : '',
    look.rightMm ? ` w:right="${twips(look.rightMm)}"` : '',
    look.firstLineMm ? ` w:firstLine="${twips(look.firstLineMm)}"` : '',
  ].join('')
  return [
    look.keepNext ? '<w:keepNext/>' : '',
    look.keepLines ? '<w:keepLines/>' : '',
    spacing,
    indent === '' ? '' : `<w:ind${indent}/>`,
    `<w:jc w:val="${look.align ?? 'left'}"/>`,
  ].join('')
}

/** An empty space of exactly that many points between two blocks. */
export function gap(pt: number, keepNext = false): Xml {
  const keep = keepNext ? '<w:keepNext/>' : ''
  return `<w:p><w:pPr>${keep}<w:spacing w:before="0" w:after="0" w:line="${Math.round(pt * 20)}" w:lineRule="exact"/></w:pPr></w:p>`
}

/** A solid line of a length in mm, in the middle of a room that is `roomMm` wide. */
export function rule(lengthMm: number, roomMm: number): Xml {
  const side = twips(Math.max(0, (roomMm - Math.min(lengthMm, roomMm)) / 2))
  return (
    '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' +
    '<w:spacing w:before="60" w:after="0" w:line="80" w:lineRule="exact"/>' +
    `<w:ind w:left="${side}" w:right="${side}"/><w:jc w:val="center"/>` +
    '<w:rPr><w:sz w:val="4"/></w:rPr></w:pPr></w:p>'
  )
}

/** A table cell; `content` is one or more paragraphs. */
export function cell(content: Xml, widthMm: number, look: CellLook = {}): Xml {
  const span = look.span ? `<w:gridSpan w:val="${look.span}"/>` : ''
  const align = look.middle ? '<w:vAlign w:val="center"/>' : ''
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(widthMm)}" w:type="dxa"/>${span}${align}</w:tcPr>${content}</w:tc>`
}

/** A table row that is kept on one page; `header` rows stand again at the top of each page. */
export function row(cells: readonly Xml[], header = false): Xml {
  return `<w:tr><w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
}

/** A table of fixed column widths, with thin lines or with none. */
export function table(rows: readonly Xml[], look: TableLook): Xml {
  const line = (side: string) =>
    look.borders
      ? `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
      : `<w:${side} w:val="nil"/>`
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')
  const margin = look.borders ? 85 : 0
  const total = look.widthsMm.reduce((sum, width) => sum + twips(width), 0)
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${sides}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:top w:w="${margin ? 30 : 0}" w:type="dxa"/><w:left w:w="${margin}" w:type="dxa"/><w:bottom w:w="${margin ? 30 : 0}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${look.widthsMm.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  )
}

/** The measures of a section: A4, the decree's margins, its own page numbers from 1, none on the first page. */
export function sectionProperties(orientation: 'portrait' | 'landscape'): Xml {
  const [width, height] =
    orientation === 'portrait'
      ? [layout.pageWidthMm, layout.pageHeightMm]
      : [layout.pageHeightMm, layout.pageWidthMm]
  const { top, right, bottom, left } = layout.marginsMm
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:headerReference w:type="first" r:id="rIdFirstHeader"/>' +
    `<w:type w:val="nextPage"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${orientation === 'landscape' ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="${twips(layout.headerFromTopMm)}" w:footer="${twips(layout.headerFromTopMm)}" w:gutter="0"/>` +
    '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
  )
}

/** Widths in mm that fill the page, in proportion to the shares. */
export function shareWidths(shares: readonly number[], orientation: 'portrait' | 'landscape'): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => (share / total) * textWidthMm(orientation))
}
