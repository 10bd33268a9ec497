import { fillWordTemplate, ownTemplate } from './fill-word-template.ts'
import type { FormData } from './forms/form-types.ts'
import { formView } from './forms/form-view.ts'
import { type FormKey, forms } from './forms/index.ts'

/** The document that a form gives with these values, by the shipped template unless another is given. */
export function renderForm(
  key: FormKey,
  data: FormData,
  today: string,
  template: Uint8Array = ownTemplate(key),
): Uint8Array {
  return fillWordTemplate(template, formView(forms[key], data, today))
}
