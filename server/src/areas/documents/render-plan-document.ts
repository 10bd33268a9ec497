import { fillWordTemplate, ownTemplate, withFirstSectionAtEnd } from './fill-word-template.ts'
import { abstractView, closingView, officialView } from './official-view.ts'
import type { PlanAnnex, PlanAnnexRow, PlanDocumentData } from './types.ts'
import { bodiesCell, clean, cleanAll, roman, upper, withoutEnd } from './words.ts'

/** A whole plan as .docx: heading, bases, numbered parts, duties, signature, and the task table as an annex on A4 landscape. */
export function renderPlanDocument(
  data: PlanDocumentData,
  template: Uint8Array = ownTemplate('plan'),
): Uint8Array {
  return fillWordTemplate(data.annex ? template : withFirstSectionAtEnd(template), planView(data))
}

function planView(data: PlanDocumentData) {
  const purpose = cleanAll(data.purpose)
  const requirements = cleanAll(data.requirements)
  const official = officialView(data)
  const hasPurpose = purpose.length + requirements.length > 0
  const hasContent = data.sections.length > 0 || data.annex !== null
  const hasDuties = data.duties.length > 0
  const numerals = numeralsFor([hasPurpose, hasContent, hasDuties])
  return {
    ...official,
    ...abstractView(data.abstract),
    bases: basesView(data.bases),
    introduction: clean(data.introduction),
    hasPurpose,
    purposeNumeral: numerals[0],
    purpose: purpose.length > 0 ? [{ ordinal: 1, paragraphs: purpose }] : [],
    requirements:
      requirements.length > 0 ? [{ ordinal: purpose.length > 0 ? 2 : 1, paragraphs: requirements }] : [],
    hasContent,
    contentNumeral: numerals[1],
    sections: data.sections.map((section, index) => ({
      ordinal: index + 1,
      heading: clean(section.heading),
      paragraphs: cleanAll(section.paragraphs),
    })),
    annexReference: data.annex ? [{ ordinal: data.sections.length + 1 }] : [],
    hasDuties,
    dutiesNumeral: numerals[2],
    duties: data.duties.map((duty, index) => dutyView(duty.body, duty.paragraphs, index + 1)),
    contactBody: clean(data.contactBody),
    closing: closingView(data.closing),
    annex: data.annex ? [{ title: upper(data.annex.title), ...annexView(data.annex) }] : [],
  }
}

/** Roman numerals for the parts that are there. */
function numeralsFor(present: readonly boolean[]): string[] {
  let count = 0
  return present.map((is) => (is ? roman(++count) : ''))
}

/** One line a basis: each ends with a semicolon, the last with a full stop. */
function basesView(bases: readonly string[]): string[] {
  const lines = cleanAll(bases).map(withoutEnd)
  return lines.map((line, index) => `${line}${index === lines.length - 1 ? '.' : ';'}`)
}

/** A duty of one paragraph stands on the line of its body; longer ones stand under it. */
function dutyView(body: string, paragraphs: readonly string[], ordinal: number) {
  const texts = cleanAll(paragraphs)
  const one = texts.length === 1
  return {
    ordinal,
    body: withoutEnd(body),
    colonText: one ? `: ${texts[0]}` : '',
    paragraphs: one ? [] : texts,
  }
}

/** Groups and rows of an annex as they are printed; rows without an ordinal are counted through the groups. */
export function annexView(annex: PlanAnnex) {
  let place = 0
  return {
    groups: annex.groups.map((group) => {
      const heading = clean(group.heading)
      return {
        headingRow: heading === '' ? [] : [{ heading }],
        rows: group.rows.map((row) => rowView(row, ++place)),
      }
    }),
  }
}

function rowView(row: PlanAnnexRow, place: number) {
  return {
    ordinal: row.ordinal === undefined ? String(place) : clean(row.ordinal),
    text: clean(row.text),
    lead: bodiesCell(row.lead),
    coordinating: bodiesCell(row.coordinating),
    time: clean(row.time),
  }
}
