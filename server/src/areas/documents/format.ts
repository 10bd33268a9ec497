import format from './format.json' with { type: 'json' }

/** How a run of text looks: size in points, and its style. */
export type TextStyle = {
  readonly sizePt: number
  readonly bold?: boolean
  readonly italic?: boolean
}

export type ElementName = keyof typeof format.elements

/** The style that the decree gives to a part of a document; sizes in points. @law Nghị định 30/2020/NĐ-CP, Phụ lục I */
export function elementStyle(name: ElementName): TextStyle {
  const element: { sizePt: { use: number }; bold?: boolean; italic?: boolean } = format.elements[name]
  return { sizePt: element.sizePt.use, bold: element.bold ?? false, italic: element.italic ?? false }
}

/** Page, body and table measures as the decree's data file gives them. */
export const layout = {
  font: format.font.family,
  pageWidthMm: format.page.widthMm,
  pageHeightMm: format.page.heightMm,
  marginsMm: {
    top: format.page.marginsMm.top.use,
    bottom: format.page.marginsMm.bottom.use,
    left: format.page.marginsMm.left.use,
    right: format.page.marginsMm.right.use,
  },
  headerFromTopMm: format.page.headerFromTopMm.use,
  pageNumberPt: format.pageNumber.sizePt.use,
  bodyPt: format.body.sizePt.use,
  tablePt: format.table.sizePt.use,
  firstLineIndentMm: format.body.firstLineIndentCm.use * 10,
  paragraphSpacePt: format.body.spaceBetweenParagraphsPt.use,
  lineSpacing: format.body.lineSpacingLines.use,
  ruleShare: {
    motto: format.ruleShareOfText.motto.use,
    issuingBody: format.ruleShareOfText.issuingBody.use,
    abstract: format.ruleShareOfText.abstract.use,
  },
} as const

/** Millimetres as twips (1/20 point), the unit of Word. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4)
}

/** Width in mm between the margins of a page. */
export function textWidthMm(orientation: 'portrait' | 'landscape'): number {
  const page = orientation === 'portrait' ? layout.pageWidthMm : layout.pageHeightMm
  return page - layout.marginsMm.left - layout.marginsMm.right
}
