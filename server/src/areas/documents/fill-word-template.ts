import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { TemplateName } from './template-sources.ts'

/** What a template is filled with; every field has a value, so that no field of an outer list shines through. */
type TemplateView = { readonly [field: string]: unknown }

const committed = new Map<TemplateName, Uint8Array>()

/** The bytes of a template that the area comes with. */
export function ownTemplate(name: TemplateName): Uint8Array {
  let bytes = committed.get(name)
  if (bytes === undefined) {
    bytes = readFileSync(join(import.meta.dirname, 'templates', `${name}.docx`))
    committed.set(name, bytes)
  }
  return bytes
}

/**
 * The .docx that a template gives with these values. Fields are only looked up by name, never computed.
 * Throws when the template is broken: check a template that comes from outside with `checkTemplate` first.
 */
export function fillWordTemplate(template: Uint8Array, view: TemplateView): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), templateOptions)
  document.render(view)
  return document.toUint8Array({ compression: 'DEFLATE' })
}

/** How templates are read, the same for checking and for filling. */
export const templateOptions = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  stripInvalidXMLChars: true,
  nullGetter: () => '',
  parser: (tag: string) => ({ get: (scope: unknown) => fieldOf(scope, tag) }),
}

/** Only fields that the view itself has: nothing inherited can be reached from a template. */
function fieldOf(scope: unknown, tag: string): unknown {
  if (tag === '.') return scope
  if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, tag)) return undefined
  return (scope as Record<string, unknown>)[tag]
}

/**
 * A template whose last pages are left out takes the page of its first section to its end:
 * without it a plan that has no annex would lie on the landscape pages of the annex.
 */
export function withFirstSectionAtEnd(template: Uint8Array): Uint8Array {
  const path = 'word/document.xml'
  const zip = new PizZip(template)
  const xml = zip.file(path)!.asText()
  const sections = [...xml.matchAll(/<w:sectPr[ >][\s\S]*?<\/w:sectPr>/g)]
  const first = sections[0]
  const last = sections.at(-1)
  if (first === undefined || last === undefined || first === last) return template
  zip.file(path, xml.slice(0, last.index) + first[0] + xml.slice(last.index + last[0].length))
  return zip.generate({ type: 'uint8array' })
}
