import { type Act, inView } from '../../platform/act.ts'
import { wordType } from '../../platform/file-type.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, unitsWithRight } from '../access/index.ts'
import { documentFileName } from './document-file.ts'
import { ownTemplate } from './fill-word-template.ts'
import type { TemplateDetail, TemplateList, VersionView } from './schemas.ts'
import { findVersion, findVersionInForce, listVersions, type TemplateVersion } from './store-templates.ts'
import { describeTemplate, listTemplates } from './template-catalogue.ts'
import { templateFields } from './template-fields.ts'
import { isTemplateName } from './template-sources.ts'
import { previewTemplate } from './try-template.ts'

export const manageTemplates = 'manage-templates'

/** The unit whose templates are meant: the one asked for, else the first at which the actor manages them. */
export function unitOfTemplates(act: Act, asked: string | undefined): string | undefined {
  return asked ?? (act.actor === 'system' ? undefined : unitsWithRight(act.actor, manageTemplates)[0])
}

/** All templates with the version that is used today at the unit. @refuses template-unit-missing, right-missing, outside-your-unit */
export function viewTemplates(act: Act, asked?: string): Promise<TemplateList | Refusal> {
  return inView<TemplateList | Refusal>(act, async (tx) => {
    const unitId = unitOfTemplates(act, asked)
    if (!unitId) return refuse('template-unit-missing')
    const refused = await mayAt(tx, act.actor, manageTemplates, unitId)
    if (refused) return refused
    const versions = await listVersions(tx, unitId, null)
    const on = act.clock.today()
    return {
      unitId,
      rows: listTemplates().map((template) => {
        const inUse = versions.find((one) => one.templateKey === template.key && isUsedOn(one, on))
        const own = versions.filter((one) => one.templateKey === template.key && one.unitId === unitId)
        return { ...template, versions: own.length, inUse: inUse?.sha256 ? showVersion(inUse, on) : null }
      }),
    }
  })
}

/** One template: its fields, its versions. @refuses template-unknown, template-unit-missing, right-missing, outside-your-unit */
export function viewTemplate(act: Act, key: string, asked?: string): Promise<TemplateDetail | Refusal> {
  return inView<TemplateDetail | Refusal>(act, async (tx) => {
    if (!isTemplateName(key)) return refuse('template-unknown')
    const unitId = unitOfTemplates(act, asked)
    if (!unitId) return refuse('template-unit-missing')
    const refused = await mayAt(tx, act.actor, manageTemplates, unitId)
    if (refused) return refused
    const on = act.clock.today()
    const versions = await listVersions(tx, unitId, key)
    const inUse = await findVersionInForce(tx, { unitId, key, on })
    return {
      ...describeTemplate(key),
      unitId,
      fields: flatFields(templateFields(key)),
      inUseId: inUse?.sha256 ? inUse.id : null,
      versions: versions.map((one) => showVersion(one, on)),
    }
  })
}

/** Fields with the lists they stand in, for a table that is read from above. */
function flatFields(fields: ReturnType<typeof templateFields>, depth = 0): TemplateDetail['fields'] {
  return fields.flatMap(({ name, means, kind, fields: inner }) => [
    { name, means, kind, depth },
    ...flatFields(inner ?? [], depth + 1),
  ])
}

function isUsedOn(version: TemplateVersion, on: string): boolean {
  return !version.withdrawnAt && version.usedFrom <= on && (version.usedTo === null || version.usedTo >= on)
}

function showVersion(version: TemplateVersion, on: string): VersionView {
  const ended = version.usedTo !== null && version.usedTo < on
  return {
    id: version.id,
    unitId: version.unitId,
    unitName: version.unitName,
    version: version.version,
    fileName: version.fileName,
    isShipped: version.sha256 === null,
    note: version.note,
    usedFrom: version.usedFrom,
    usedTo: version.usedTo,
    by: version.by,
    at: version.at.toISOString(),
    state: version.withdrawnAt ? 'withdrawn' : version.usedFrom > on ? 'coming' : ended ? 'ended' : 'current',
  }
}

export type TemplateFile = { name: string; mediaType: string; bytes: Uint8Array }

/** A template's file, or the document that it gives with test data. `versionId` null: the shipped one. @refuses template-unknown */
export async function openTemplate(
  act: Act,
  asked: { key: string; versionId: string | null; preview: boolean },
): Promise<TemplateFile | Refusal> {
  const { key, versionId, preview } = asked
  if (!isTemplateName(key)) return refuse('template-unknown')
  const version = versionId === null ? null : await inView(act, (tx) => findVersion(tx, versionId))
  if (version === undefined || (version && version.templateKey !== key)) return refuse('template-unknown')
  const bytes = version?.sha256 ? await act.files.read(version.sha256) : ownTemplate(key)
  const { title } = describeTemplate(key)
  return {
    name: documentFileName(
      `${preview ? 'Thử' : 'Mẫu'} ${title}${version ? ` bản ${version.version}` : ''}`,
      'docx',
    ),
    mediaType: wordType,
    bytes: preview ? previewTemplate(key, bytes) : bytes,
  }
}
