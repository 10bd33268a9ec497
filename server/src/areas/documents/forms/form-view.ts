import { abstractView, addresseesView, letterAbstract, officialView } from '../official-view.ts'
import { clean, cleanAll, plainNumber } from '../words.ts'
import type { FormData, FormDefinition, FormValue } from './form-types.ts'
import { namedInVietnamese } from './official-names.ts'
import type { TemplateField } from './template-field.ts'

const noHeading = { superiorBody: null, issuingBody: '', number: null, symbol: '', place: '' }

/**
 * Everything that a template of the form may ask for: each field has a value, empty where none was given, so that no field
 * of an outer list shines through. Throws on a value that the form does not know: that is a mistake of the program.
 */
export function formView(form: FormDefinition, data: FormData, today: string): Record<string, unknown> {
  const official = officialView({
    heading: data.heading ?? { ...noHeading, issuedOn: today },
    signer: data.signer ?? { titleLines: [], name: null },
    recipients: data.recipients ?? [],
  })
  const shared = namedInVietnamese({
    ...official,
    ...abstractView(data.abstract ?? ''),
    about: letterAbstract(data.abstract ?? ''),
    ...addresseesView(data.addressees ?? []),
  })
  const own = form.fields.filter(({ name }) => !Object.hasOwn(shared, name))
  const many = (shared.kinh_gui_nhieu as { list: string[] }[]).map(({ list }) => ({ noi_kinh_gui: list }))
  return { ...shared, kinh_gui_nhieu: many, ...valuesOf(own, data.fields) }
}

function valuesOf(fields: readonly TemplateField[], given: { readonly [field: string]: FormValue }) {
  for (const name of Object.keys(given))
    if (!fields.some((field) => field.name === name)) throw new Error(`the form has no field ${name}`)
  return Object.fromEntries(fields.map((field) => [field.name, fieldValue(field, given)]))
}

function fieldValue(field: TemplateField, given: { readonly [field: string]: FormValue }): unknown {
  const value = given[field.name]
  if (field.kind === 'condition') return Boolean(value)
  if (field.kind === 'texts') return cleanAll(Array.isArray(value) ? (value as readonly string[]) : [])
  if (field.kind === 'rows') {
    if (field.name === 'dong_tieu_de') return given.tieu_de ? [{ tieu_de: clean(String(given.tieu_de)) }] : []
    const entries = Array.isArray(value) ? (value as readonly { [field: string]: FormValue }[]) : []
    return entries.map((entry) => valuesOf(field.fields ?? [], entry))
  }
  if (typeof value === 'number') return plainNumber(value)
  return typeof value === 'string' ? clean(value) : ''
}
