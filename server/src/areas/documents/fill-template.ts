import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { ownTemplate } from './fill-word-template.ts'
import type { FormData } from './forms/form-types.ts'
import type { FormKey } from './forms/index.ts'
import { renderForm } from './render-form.ts'
import { findVersionInForce } from './store-templates.ts'
import type { TemplateName } from './template-sources.ts'

/** Whose template, and of which day (by default today). */
export type TemplateOf = { unitId: string; on?: string | undefined }

/** The bytes of the template by which documents of the unit are written on the day: a body's own, else the shipped one. */
export async function templateInForce(
  tx: Tx,
  act: Pick<Act, 'files' | 'clock'>,
  name: TemplateName,
  { unitId, on }: TemplateOf,
): Promise<Uint8Array> {
  const version = await findVersionInForce(tx, { unitId, key: name, on: on ?? act.clock.today() })
  return version?.sha256 ? await act.files.read(version.sha256) : ownTemplate(name)
}

/** A document of the unit, by the body's own template of the day, else by the shipped one. */
export async function fillTemplate(
  tx: Tx,
  act: Pick<Act, 'files' | 'clock'>,
  key: FormKey,
  data: FormData,
  of: TemplateOf,
): Promise<Uint8Array> {
  return renderForm(key, data, act.clock.today(), await templateInForce(tx, act, key, of))
}
