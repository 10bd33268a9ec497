import { z } from 'zod'
import { award, awardLevel, dated, dossierPart, id, source } from './schema-catalogue.ts'
import { rule } from './schema-rule.ts'

const text = z.string().trim().min(1)
const aim = z.strictObject({
  awards: z.array(id).min(1).optional(),
  levels: z.array(awardLevel).min(1).optional(),
})
const common = { ...dated, id, label: text }

/** One rule of a body, in the form of the catalogue. */
export const localEntry = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...common, kind: z.literal('award'), award }),
    z.strictObject({
      ...common,
      kind: z.literal('criterion'),
      aim,
      subjects: z.array(id).min(1).optional(),
      text,
      rule,
    }),
    z.strictObject({
      ...common,
      kind: z.literal('quota'),
      aim,
      of: z.union([z.literal('base'), id]),
      maxPercent: z.int().min(1).max(100),
      text,
    }),
    z.strictObject({
      ...common,
      kind: z.literal('deadline'),
      aim,
      text,
      value: z.union([z.int().min(1), z.string().regex(/^\d\d-\d\d$/)]),
      unit: z.enum(['working-day', 'day-before', 'date', 'date-next-year']),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('voteThreshold'),
      aim,
      percent: z.int().min(1).max(100),
      text,
    }),
    z.strictObject({
      ...common,
      kind: z.literal('quorum'),
      numerator: z.int().min(1),
      denominator: z.int().min(1),
      text,
    }),
    z.strictObject({
      ...common,
      kind: z.literal('yearClosing'),
      closesOn: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
      text,
    }),
    z.strictObject({ ...common, kind: z.literal('dossierPart'), aim, part: dossierPart }),
  ])
  .meta({ id: 'LocalRuleEntry' })

/** A file of local rules: whose they are, the body's own decisions, and the entries that cite them. */
export const localRules = z.strictObject({
  body: text,
  sources: z.array(source),
  entries: z.array(localEntry).min(1),
})
