import { elementStyle, layout, textWidthMm } from './format.ts'
import { lineWidthMm } from './letter-width.ts'
import { cell, gap, paragraph, row, rule, run, table, type Xml } from './wordml.ts'

const motto = 'Độc lập - Tự do - Hạnh phúc'
const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'

/** Width in mm of the left half of the heading, where the issuer stands; the rest is the national name's. */
export function issuerWidthMm(orientation: 'portrait' | 'landscape'): number {
  return textWidthMm(orientation) * 0.41
}

/** Width in mm of the right half of the foot, where the signer stands. */
export function signerWidthMm(orientation: 'portrait' | 'landscape'): number {
  return textWidthMm(orientation) * 0.52
}

/** A line of text in the style of an element of the decree. */
function line(
  name: Parameters<typeof elementStyle>[0],
  text: string,
  look: Parameters<typeof paragraph>[1] = {},
): Xml {
  return paragraph(run(text, elementStyle(name)), { align: 'center', ...look })
}

/** The heading: issuer, number (and a letter's abstract) at the left; national name, motto, place and date at the right. */
export function headingBlock(orientation: 'portrait' | 'landscape', letter = false): Xml {
  const left = issuerWidthMm(orientation)
  const right = textWidthMm(orientation) - left
  const issuer =
    paragraphIf('superiorBody', line('superiorBody', '{superiorBody}')) +
    line('issuingBody', '{issuingBody}') +
    rawXml('issuingBodyRule')
  const nation =
    line('nationalName', nationalName) +
    line('motto', motto) +
    rule(lineWidthMm(motto, elementStyle('motto')) * layout.ruleShare.motto, right)
  const number =
    line('number', '{numberLine}', { beforePt: 6 }) +
    (letter ? line('letterAbstract', 'V/v {about}', { beforePt: 3 }) : '')
  const placeDate = line('placeDate', '{placeDate}', { beforePt: 6 })
  return (
    table(
      [row([cell(issuer, left), cell(nation, right)]), row([cell(number, left), cell(placeDate, right)])],
      { widthsMm: [left, right], borders: false },
    ) + gap(16)
  )
}

/** The name of the type and the abstract under it, with its short line. */
export function titleBlock(typeName: string): Xml {
  return (
    line('typeName', typeName, { keepNext: true }) +
    line('abstract', '{abstract}', { keepNext: true }) +
    rawXml('abstractRule') +
    gap(8)
  )
}

/** A paragraph that stands for prepared XML. */
export function rawXml(field: string): Xml {
  return paragraph(run(`{@${field}}`, { sizePt: layout.bodyPt }))
}

/** A paragraph with a loop or condition mark; it disappears when the document is made. */
export function mark(tag: string): Xml {
  return paragraph(run(tag, { sizePt: layout.bodyPt }))
}

/** Content that is there once for each entry of a list ({.} is an entry), or when a text or condition is not empty. */
export function paragraphIf(field: string, content: Xml): Xml {
  return mark(`{#${field}}`) + content + mark(`{/${field}}`)
}

/** Content that is there only when the field is not. */
export function paragraphUnless(field: string, content: Xml): Xml {
  return mark(`{^${field}}`) + content + mark(`{/${field}}`)
}

/** A paragraph of the body: justified, first line in. */
export function bodyText(
  text: string,
  look: { bold?: boolean; italic?: boolean; keepNext?: boolean } = {},
): Xml {
  return paragraph(
    run(text, { sizePt: layout.bodyPt, bold: look.bold ?? false, italic: look.italic ?? false }),
    {
      align: 'both',
      firstLineMm: layout.firstLineIndentMm,
      beforePt: layout.paragraphSpacePt,
      lines: layout.lineSpacing,
      keepNext: look.keepNext ?? false,
    },
  )
}

/** Each text of a list as a paragraph of the body. */
export function bodyList(field: string, look: { italic?: boolean } = {}): Xml {
  return paragraphIf(field, bodyText('{.}', look))
}

/** A bold heading in the body; stays with what follows. */
export function bodyHeading(text: string): Xml {
  return bodyText(text, { bold: true, keepNext: true })
}

/** The last sentence; stays on the page of the signature, so that no signature stands alone. */
export function closingText(): Xml {
  return paragraphIf('closing', bodyText('{closing}', { keepNext: true }))
}

/** "Nơi nhận" at the left, who signs at the right, room for the signature and seal between. */
export function signatureBlock(orientation: 'portrait' | 'landscape'): Xml {
  const right = signerWidthMm(orientation)
  const left = textWidthMm(orientation) - right
  const recipients = elementStyle('recipients')
  const recipientList =
    paragraph(run('Nơi nhận:', elementStyle('recipientsLabel'))) +
    paragraphIf('recipients', paragraph(run('- {.}', recipients)))
  const signer =
    paragraphIf('signerLines', line('signerTitle', '{.}', { keepNext: true })) +
    gap(82, true) +
    line('signerName', '{signerName}')
  return (
    gap(14, true) +
    table([row([cell(recipientList, left), cell(signer, right)])], {
      widthsMm: [left, right],
      borders: false,
    })
  )
}

/** "Kính gửi": one addressee on the line, several under it. */
export function addresseeBlock(): Xml {
  const style = elementStyle('addressee')
  const label = 'Kính gửi: '
  const indent = textWidthMm('portrait') * 0.22
  const under = indent + lineWidthMm(label, style)
  const one = paragraphIf(
    'oneAddressee',
    paragraph(run(`${label}{oneAddressee}`, style), { align: 'center', beforePt: 6, afterPt: 6 }),
  )
  const many = paragraphIf(
    'manyAddressees',
    paragraph(run(label.trim(), style), { leftMm: indent, beforePt: 6, keepNext: true }) +
      paragraphIf('list', paragraph(run('- {.}', style), { leftMm: under })) +
      gap(8),
  )
  return one + many
}

/** The paragraph that ends one section of pages and starts the next. */
export function sectionBreak(section: Xml): Xml {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`
}
