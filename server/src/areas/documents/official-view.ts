import { type ElementName, elementStyle, layout, textWidthMm } from './format.ts'
import { balancedLines, lineWidthMm } from './letter-width.ts'
import { issuerWidthMm, signerWidthMm } from './template-blocks.ts'
import type { OfficialDocument } from './types.ts'
import { rule } from './wordml.ts'
import {
  clean,
  cleanAll,
  ending,
  listed,
  longDate,
  numberAndSymbol,
  numberLine,
  upper,
  withoutEnd,
} from './words.ts'

/** The fields that every template has: heading, signer, recipients. */
export function officialView(document: OfficialDocument, orientation: 'portrait' | 'landscape' = 'portrait') {
  const { heading, signer } = document
  const room = issuerWidthMm(orientation)
  const issuingBody = bodyLines(heading.issuingBody, 'issuingBody', room)
  return {
    superiorBody: bodyLines(heading.superiorBody, 'superiorBody', room),
    issuingBody,
    issuingBodyRule: ruleUnder(issuingBody, 'issuingBody', room),
    issuer: issuerInText(heading.issuingBody),
    numberLine: numberLine(heading.number, heading.symbol),
    number: numberAndSymbol(heading.number, heading.symbol),
    placeDate: `${clean(heading.place)}, ${longDate(heading.issuedOn)}`,
    date: longDate(heading.issuedOn),
    recipients: listed(document.recipients),
    signerLines: cleanAll(signer.titleLines).map((line) =>
      broken(upper(line), 'signerTitle', signerWidthMm(orientation)),
    ),
    signerName: clean(signer.name),
  }
}

/** The abstract and the line under it. */
export function abstractView(abstract: string, orientation: 'portrait' | 'landscape' = 'portrait') {
  const text = broken(clean(abstract), 'abstract', textWidthMm(orientation))
  return { abstract: text, abstractRule: ruleUnder(text, 'abstract', textWidthMm(orientation)) }
}

/** The last sentence as a value of a template; empty when the template's usual one is to stand. */
export function closingView(closing: string | null): string {
  return clean(closing) === '' ? '' : ending(closing ?? '')
}

/** Addressees: one on the line of "Kính gửi", several as a list. */
export function addresseesView(addressees: readonly string[]) {
  const list = cleanAll(addressees)
  return {
    oneAddressee: list.length === 1 ? listed(list)[0]! : '',
    manyAddressees: list.length > 1 ? [{ list: listed(list) }] : [],
  }
}

/** The name of the issuer as it stands in a sentence: on one line. */
export function issuerInText(issuingBody: string): string {
  return clean(issuingBody).replace(/\s*\n\s*/g, ' ')
}

/** A letter's abstract under its number, without its "V/v". */
export function letterAbstract(about: string): string {
  const mark = 'V/v '
  const text = withoutEnd(about.replace(/^\s*V\/v\s*/iu, ''))
  return broken(mark + text, 'letterAbstract', issuerWidthMm('portrait')).slice(mark.length)
}

/** A body in capitals; a people's committee that needs two lines breaks before its territory. */
function bodyLines(name: string | null, element: 'superiorBody' | 'issuingBody', roomMm: number): string {
  const lines = broken(upper(name), element, roomMm)
  const committee = /^ỦY BAN NHÂN DÂN\s+/u
  return lines.includes('\n')
    ? broken(upper(name).replace(committee, 'ỦY BAN NHÂN DÂN\n'), element, roomMm)
    : lines
}

/** A text with line breaks where its room asks for them, its lines of about the same length. */
function broken(text: string, element: ElementName, roomMm: number): string {
  return balancedLines(text, elementStyle(element), roomMm).join('\n')
}

/** The line under a text: its share of the longest line of the text. */
function ruleUnder(text: string, element: 'issuingBody' | 'abstract', roomMm: number) {
  const style = elementStyle(element)
  const longest = Math.max(...text.split('\n').map((line) => lineWidthMm(line, style)))
  return rule(Math.min(longest, roomMm) * layout.ruleShare[element], roomMm)
}
