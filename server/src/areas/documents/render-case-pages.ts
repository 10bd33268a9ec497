import { layout } from './format.ts'
import { packDocument } from './pack-document.ts'
import { paragraph, run, sectionProperties, type Xml } from './wordml.ts'
import { clean } from './words.ts'

export type CasePages = {
  title: string
  cases: readonly {
    heading: string
    facts: readonly (readonly [label: string, value: string])[]
    paragraphs: readonly string[]
  }[]
}

/** What members read of each case, each on a page of its own: .docx. */
export function renderCasePages(pages: CasePages): Uint8Array {
  const body = pages.cases.map((one, index) => (index > 0 ? pageBreak : '') + casePage(one)).join('')
  return packDocument(body + sectionProperties('portrait'), clean(pages.title))
}

const pageBreak: Xml = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

function casePage(one: CasePages['cases'][number]): Xml {
  const look = {
    align: 'both' as const,
    firstLineMm: layout.firstLineIndentMm,
    beforePt: layout.paragraphSpacePt,
    lines: layout.lineSpacing,
  }
  const style = { sizePt: layout.bodyPt }
  return [
    paragraph(run(clean(one.heading), { ...style, bold: true }), { keepNext: true, afterPt: 6 }),
    ...one.facts.map(([label, value]) =>
      paragraph(run(`${clean(label)}: `, { ...style, italic: true }) + run(clean(value), style), {
        beforePt: 3,
      }),
    ),
    ...one.paragraphs.map((text) => paragraph(run(clean(text), style), look)),
  ].join('')
}
