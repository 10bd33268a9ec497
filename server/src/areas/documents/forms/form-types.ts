import type { OfficialDocument } from '../types.ts'
import type { Xml } from '../wordml.ts'
import type { TemplateField } from './template-field.ts'

/** A value of a form: text, a number, yes or no, lines of text, or rows with values of their own. */
export type FormValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly string[]
  | readonly { readonly [field: string]: FormValue }[]

/** What a form is filled with. What `fields` does not name is printed empty. */
export type FormData = Partial<OfficialDocument> & {
  /** Trích yếu; for a letter what follows "V/v". */
  abstract?: string
  /** "Kính gửi", one a line. */
  addressees?: readonly string[]
  fields: { readonly [field: string]: FormValue }
}

/** A document that the system writes by a template which a body may change. */
export type FormDefinition = {
  /** The name that officers know: "Tờ trình". */
  title: string
  /** When it is used, in one sentence. */
  about: string
  fields: readonly TemplateField[]
  /** The form as it ships. */
  body: () => Xml
  /** Fictional values that show every part. */
  sample: FormData
}
