import { elementStyle, layout, textWidthMm } from './format.ts'
import { lineWidthMm, wrapLines } from './letter-width.ts'
import { issuerWidthMm } from './template-blocks.ts'
import type { OfficialDocument } from './types.ts'
import { rule } from './wordml.ts'
import { clean, cleanAll, ending, listed, longDate, numberAndSymbol, numberLine, upper } from './words.ts'

/** The fields that every template has: heading, signer, recipients. */
export function officialView(document: OfficialDocument, orientation: 'portrait' | 'landscape' = 'portrait') {
  const { heading, signer } = document
  const issuingBody = upper(heading.issuingBody)
  return {
    superiorBody: upper(heading.superiorBody),
    issuingBody,
    issuingBodyRule: ruleUnder(issuingBody, 'issuingBody', issuerWidthMm(orientation)),
    issuer: issuerInText(heading.issuingBody),
    numberLine: numberLine(heading.number, heading.symbol),
    number: numberAndSymbol(heading.number, heading.symbol),
    placeDate: `${clean(heading.place)}, ${longDate(heading.issuedOn)}`,
    date: longDate(heading.issuedOn),
    recipients: listed(document.recipients),
    signerLines: cleanAll(signer.titleLines).map(upper),
    signerName: clean(signer.name),
  }
}

/** The abstract and the line under it. */
export function abstractView(abstract: string, orientation: 'portrait' | 'landscape' = 'portrait') {
  const text = clean(abstract)
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

/** The line under a text: its share of the longest line that the text takes in its room. */
function ruleUnder(text: string, element: 'issuingBody' | 'abstract', roomMm: number) {
  const style = elementStyle(element)
  const lines = wrapLines(text, style, roomMm)
  const longest = Math.max(...lines.map((line) => lineWidthMm(line, style)))
  return rule(longest * layout.ruleShare[element], roomMm)
}
