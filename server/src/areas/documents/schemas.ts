import { z } from 'zod'

export const id = z.string().regex(/^\d{1,18}$/)
const day = z.iso.date()

const versionView = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  version: z.number().int(),
  fileName: z.string(),
  isShipped: z.boolean(),
  note: z.string().nullable(),
  usedFrom: day,
  usedTo: day.nullable(),
  by: z.string().nullable(),
  at: z.string(),
  state: z.enum(['current', 'coming', 'ended', 'withdrawn']),
})
export type VersionView = z.infer<typeof versionView>

const described = { key: z.string(), title: z.string(), about: z.string() }

export const templateList = z.object({
  unitId: id,
  rows: z.array(
    z.object({
      ...described,
      versions: z.number().int(),
      /** Null: the one that ships. */
      inUse: versionView.nullable(),
    }),
  ),
})
export type TemplateList = z.infer<typeof templateList>

export const templateDetail = z.object({
  ...described,
  unitId: id,
  inUseId: id.nullable(),
  fields: z.array(
    z.object({
      name: z.string(),
      means: z.string(),
      kind: z.enum(['text', 'prepared', 'texts', 'rows', 'condition']),
      depth: z.number().int(),
    }),
  ),
  versions: z.array(versionView),
})
export type TemplateDetail = z.infer<typeof templateDetail>

export const templateTrial = z.object({
  problems: z.array(
    z.object({
      placeholder: z.string().nullable(),
      suggestion: z.string().nullable(),
      text: z.string(),
      /** Where it stands in the file. */
      where: z.string().nullable(),
    }),
  ),
})
export type TemplateTrial = z.infer<typeof templateTrial>

export const unitQuery = z.object({ unit: id.optional() })
export const versionMade = z.object({ id, version: z.number().int() })
export const versionQuery = z.object({
  unit: id.optional(),
  from: day.optional(),
  to: day.optional(),
  note: z.string().max(500).optional(),
})
export const restoreBody = z.object({
  unitId: id.optional(),
  versionId: id.nullable(),
  usedFrom: day.optional(),
  usedTo: day.nullable().optional(),
})
