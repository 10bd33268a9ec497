import { elementStyle, layout, textWidthMm } from '../format.ts'
import { cellText, groupedTable, loopTable, type TemplateColumn } from '../table-blocks.ts'
import { bodyText, headingBlock, mark, sectionBreak, signatureBlock, titleBlock } from '../template-blocks.ts'
import {
  cell,
  gap,
  paragraph,
  row,
  rule,
  run,
  sectionProperties,
  shareWidths,
  table,
  type Xml,
} from '../wordml.ts'
import { inVietnamese } from './official-names.ts'

/** A document with its type's name and abstract under the heading. */
export function titledForm(typeName: string, content: readonly Xml[]): Xml {
  return inVietnamese(
    [headingBlock('portrait'), titleBlock(typeName), ...content, sectionProperties('portrait')].join(''),
  )
}

/** A letter: "V/v" under the number. */
export function letterForm(content: readonly Xml[]): Xml {
  return inVietnamese([headingBlock('portrait', true), ...content, sectionProperties('portrait')].join(''))
}

/** The last sentence of a document, on the page of its signature. */
export function lastSentence(text: string): Xml {
  return bodyText(text, { keepNext: true })
}

/** Recipients at the left, signer at the right. */
export function signed(): Xml {
  return signatureBlock('portrait')
}

/** A table of groups, or of rows alone, with room above it. */
export function groupTable(list: string, columns: readonly TemplateColumn[]): Xml {
  return gap(8, true) + groupedTable(list, 'dong', columns, 'portrait') + gap(4)
}

export function rowTable(list: string, columns: readonly TemplateColumn[]): Xml {
  return gap(8, true) + loopTable(list, columns, 'portrait') + gap(4)
}

/** A table whose last row is fixed, for sums. */
export function summedTable(list: string, columns: readonly TemplateColumn[], sums: readonly string[]): Xml {
  const widths = shareWidths(
    columns.map(({ share }) => share),
    'portrait',
  )
  const whole = loopTable(list, columns, 'portrait')
  const last = row(
    sums.map((sum, at) =>
      cell(cellText(sum, { align: columns[at]!.align ?? 'left', bold: true }), widths[at]!),
    ),
  )
  return gap(8, true) + whole.replace(/<\/w:tbl>$/, () => `${last}</w:tbl>`) + gap(4)
}

/** The lists that follow, each from a new page with its own page numbers. */
export function annexPages(columns: readonly TemplateColumn[], typeName: string): Xml {
  const centred = { align: 'center' as const, keepNext: true }
  const room = textWidthMm('portrait')
  return [
    mark('{#phu_luc}'),
    sectionBreak(sectionProperties('portrait')),
    paragraph(run('{ten_phu_luc}', elementStyle('annexTitle')), centred),
    paragraph(
      run(
        `(Kèm theo ${typeName} số {so_ky_hieu} {ngay_ban_hanh} của {ten_co_quan})`,
        elementStyle('annexNote'),
      ),
      centred,
    ),
    rule(room * 0.2, room),
    gap(8),
    groupedTable('nhom', 'dong', columns, 'portrait'),
    gap(1),
    mark('{/phu_luc}'),
  ].join('')
}

/** Two who sign beside each other: their titles and, under the room for the signatures, their names. */
export function twoSigners(
  left: { title: string; name: string },
  right: { title: string; name: string },
): Xml {
  const half = textWidthMm('portrait') / 2
  const side = ({ title, name }: { title: string; name: string }) =>
    cell(
      paragraph(run(title, elementStyle('signerTitle')), { align: 'center', keepNext: true }) +
        gap(82, true) +
        paragraph(run(name, elementStyle('signerName')), { align: 'center' }),
      half,
    )
  return gap(14, true) + table([row([side(left), side(right)])], { widthsMm: [half, half], borders: false })
}

/** A line of the body, such as "1. Thời gian: …". */
export function item(label: string, content: string): Xml {
  return paragraph(
    run(label, { sizePt: layout.bodyPt, bold: true }) + run(content, { sizePt: layout.bodyPt }),
    {
      align: 'both',
      firstLineMm: layout.firstLineIndentMm,
      beforePt: layout.paragraphSpacePt,
      lines: layout.lineSpacing,
    },
  )
}

/** A line in the middle of the page. */
export function centred(text: string, bold = false): Xml {
  return paragraph(run(text, { sizePt: layout.bodyPt, bold }), {
    align: 'center',
    beforePt: 6,
    keepNext: true,
  })
}
