import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { documentXml, paragraphTexts } from '../../../test/read-back.ts'
import {
  checkTemplate,
  ownTemplate,
  renderReminderDispatch,
  type TemplateField,
  type TemplateName,
  type TemplateProblem,
  templateFields,
  templateNames,
  templateProblemText,
} from './index.ts'
import { sampleReminder } from './progress.sample.ts'
import { documentNames, makeTemplate } from './template-sources.ts'

const fields = templateFields('reminder-dispatch')

/** The reminder template with something else in the place of its abstract, and other parts added. */
function withAbstract(text: string, parts: Record<string, string> = {}): Uint8Array {
  const zip = new PizZip(ownTemplate('reminder-dispatch'))
  const path = 'word/document.xml'
  const xml = zip.file(path)!.asText()
  expect(xml).toContain('V/v {about}')
  zip.file(
    path,
    xml.replace('V/v {about}', () => text),
  )
  for (const [name, content] of Object.entries(parts)) zip.file(name, content)
  return zip.generate({ type: 'uint8array' })
}

const problemsOf = (text: string): TemplateProblem[] => checkTemplate(withAbstract(text), fields)

describe('the templates that come with the system', () => {
  test.each(templateNames)('%s has nothing wrong', (name: TemplateName) => {
    expect(checkTemplate(ownTemplate(name), templateFields(name))).toEqual([])
    expect(checkTemplate(makeTemplate(name), templateFields(name))).toEqual([])
  })

  test.each(documentNames)('%s uses every field that is offered, or offers it for a body to use', (name) => {
    const xml = new PizZip(ownTemplate(name)).file('word/document.xml')!.asText()
    const spare = ['number', 'date', 'issuer', 'abstract', 'difficulty', 'note', 'remark', 'daysLate', 'time']
    const names = (list: readonly TemplateField[]): string[] =>
      list.flatMap((field) => [field.name, ...names(field.fields ?? [])])
    const unused = names(templateFields(name)).filter(
      (field) => !new RegExp(`\\{(?:[#@]|-w:tr )?${field}\\}`).test(xml),
    )
    expect(unused.filter((field) => !spare.includes(field))).toEqual([])
  })
})

describe('a template of a body', () => {
  test('each wrong placeholder is named, all at once, with the field that was meant', () => {
    expect(problemsOf('{abuot} {numberline} {khac} {#units}{#items}{tex}{/items}{/units}')).toEqual([
      { code: 'unknown-field', placeholder: '{abuot}', suggestion: 'about' },
      { code: 'unknown-field', placeholder: '{numberline}', suggestion: 'numberLine' },
      { code: 'unknown-field', placeholder: '{khac}', suggestion: null },
      { code: 'unknown-field', placeholder: '{tex}', suggestion: 'text' },
    ])
  })

  test('a field in the wrong form is named', () => {
    expect(problemsOf('{units} {issuingBodyRule} {.}')).toEqual([
      { code: 'needs-loop', placeholder: '{units}', suggestion: null },
      { code: 'needs-at', placeholder: '{issuingBodyRule}', suggestion: null },
      { code: 'entry-outside-list', placeholder: '{.}', suggestion: null },
    ])
    expect(problemsOf('{@about}')).toEqual([
      { code: 'not-prepared', placeholder: '{@about}', suggestion: null },
    ])
    expect(problemsOf('{#units}{.}{/units}')).toEqual([
      { code: 'entry-outside-list', placeholder: '{.}', suggestion: null },
    ])
  })

  test('a field of a list is unknown outside it; an outer field is known inside', () => {
    expect(problemsOf('{due}{#units}{about}{/units}')).toEqual([
      { code: 'unknown-field', placeholder: '{due}', suggestion: null },
    ])
  })

  test('braces and loops that do not close are named', () => {
    expect(problemsOf('{about')).toEqual([
      { code: 'broken-placeholder', placeholder: 'about', suggestion: null },
    ])
    expect(problemsOf('{#units}')).toEqual([
      { code: 'unclosed-loop', placeholder: 'units', suggestion: null },
    ])
    expect(problemsOf('{/units}')).toEqual([
      { code: 'unopened-loop', placeholder: 'units', suggestion: null },
    ])
    expect(problemsOf('V/v {@issuingBodyRule}')).toEqual([
      { code: 'not-alone', placeholder: 'issuingBodyRule', suggestion: null },
    ])
  })

  test('what is no Word file, or would run or fetch something, is refused', () => {
    const one = (code: string, placeholder: string | null = null) => [{ code, placeholder, suggestion: null }]
    expect(checkTemplate(new TextEncoder().encode('xin chào'), fields)).toEqual(one('not-word'))
    expect(checkTemplate(new PizZip().file('a.txt', 'a').generate({ type: 'uint8array' }), fields)).toEqual(
      one('not-word'),
    )
    expect(checkTemplate(new Uint8Array(11 * 1024 * 1024), fields)).toEqual(one('too-large'))
    const bomb = new PizZip(withAbstract('{about}'))
    bomb.file('word/media/a.xml', ' '.repeat(61 * 1024 * 1024))
    const packed = bomb.generate({ type: 'uint8array', compression: 'DEFLATE' })
    expect(packed.length).toBeLessThan(1024 * 1024)
    expect(checkTemplate(packed, fields)).toEqual(one('too-large'))
    const macro = withAbstract('{about}', { 'word/vbaProject.bin': 'x' })
    expect(checkTemplate(macro, fields)).toEqual(one('active-content', 'word/vbaProject.bin'))
    const remote = (type: string) =>
      withAbstract('{about}', {
        'word/_rels/settings.xml.rels': `<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://x/y" TargetMode="External"/></Relationships>`,
      })
    expect(checkTemplate(remote('attachedTemplate'), fields)).toEqual(
      one('active-content', 'word/_rels/settings.xml.rels'),
    )
    expect(checkTemplate(remote('hyperlink'), fields)).toEqual([])
    const command = withAbstract('{about}', {
      'word/footer9.xml':
        '<w:ftr xmlns:w="w"><w:instrText> DDE</w:instrText><w:instrText>AUTO cmd </w:instrText></w:ftr>',
    })
    expect(checkTemplate(command, fields)).toEqual(one('active-content', 'word/footer9.xml'))
  })

  test('a placeholder that Word has cut into runs is read whole', () => {
    const cut = '{ab</w:t></w:r><w:r><w:t>out}'
    expect(checkTemplate(withAbstract(cut), fields)).toEqual([])
    expect(
      paragraphTexts(documentXml(renderReminderDispatch(sampleReminder, withAbstract(cut)))).join(),
    ).toContain('đôn đốc gửi báo cáo')
  })

  test('its words are those of the document', () => {
    const texts = paragraphTexts(
      documentXml(renderReminderDispatch(sampleReminder, withAbstract('Về việc {about}'))),
    )
    expect(texts[4]).toMatch(/^Về việc đôn đốc/)
  })

  test('nothing but its fields can be reached: no property that objects inherit, nothing that runs', () => {
    const wild = withAbstract('[{constructor}{__proto__}{toString}{1+1}{process.exit}]')
    expect(paragraphTexts(documentXml(renderReminderDispatch(sampleReminder, wild)))[4]).toBe('[]')
    expect(checkTemplate(wild, fields)).toHaveLength(5)
  })
})

test('each problem is said in Vietnamese', () => {
  expect(problemsOf('{numberline}').map(templateProblemText)).toEqual([
    'Không có trường {numberline}. Ý anh/chị là {numberLine}?',
  ])
})
