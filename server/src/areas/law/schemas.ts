import { z } from 'zod'
import type { Rule } from './domain/rule-types.ts'
import { award as awardSchema, citation, localDate, source } from './schema-catalogue.ts'
import { localEntry } from './schema-local.ts'
import { rule } from './schema-rule.ts'

const day = z.iso.date()
/** A condition, for whoever shows it. */
export type LawRule = Rule
export const onQuery = z.object({ on: day.optional() })
export const rowId = z.string().regex(/^\d{1,18}$/)
const text = z.string()

export const attachedText = z.object({ name: text, sha256: text })
const confirmation = z.object({
  id: rowId.optional(),
  key: text,
  hash: text,
  regimeId: text,
  confirmedAt: text,
  confirmedBy: text,
  textRead: text,
  /** Name of the text that was put beside it. */
  fileName: text.nullable().optional(),
})

/** What every entry says of itself. */
const said = {
  cite: text,
  citations: z.array(citation),
  confidence: z.enum(['verified', 'recalled', 'draft']),
  checkedOn: day,
  provisional: z.boolean(),
  provisionalReason: text.nullable(),
  confirmed: confirmation.nullable(),
  sources: z.array(text),
  note: text.nullable(),
  entry: z.object({ key: text, hash: text }).nullable(),
}
const period = { from: day, until: day.nullable() }
const lawStamp = z.object({ regime: text, regimeLabel: text, hash: text })
const part = z.object({
  part: text,
  name: text,
  template: text.optional(),
  required: z.boolean(),
  when: text.optional(),
})

export const shownAward = z.object({
  id: text,
  on: day,
  name: text,
  nameEn: text,
  names: z.array(text),
  abbreviation: text.nullable(),
  kind: text,
  level: text,
  rank: z.number(),
  period: text,
  subjects: z.array(text),
  basis: z.array(text),
  legacy: z.boolean(),
  note: text.nullable(),
  from: day.nullable(),
  until: day.nullable(),
  criteriaMode: z.literal('anyOf'),
  criteriaList: z.object(said).nullable(),
  criteria: z.array(
    z.object({ id: text, subjects: z.array(text), basis: z.array(text), text, rule, ...said }),
  ),
  decidingAuthority: z.array(z.object({ authority: text, levels: z.array(text), ...said })),
  proposer: z.object({ proposer: text, ...said }).nullable(),
  voteThreshold: z
    .object({
      ratio: z.number(),
      of: text,
      absent: text,
      council: text,
      ballot: z.boolean(),
      secret: z.boolean().nullable(),
      ...said,
    })
    .nullable(),
  dossier: z.array(part.extend({ cite: text })),
  dossierForm: z.object({ sets: z.number(), form: text, ...said }).nullable(),
  deadlines: z.array(
    z.object({ step: text, label: text, value: z.union([z.number(), text]), unit: text, ...said }),
  ),
  bonus: z.array(
    z.object({
      id: text,
      subjectKind: text,
      multiple: z.number(),
      ceiling: z.boolean(),
      vnd: z.number().int().nullable(),
      amountCite: text,
      ...said,
    }),
  ),
  physicalAward: z.object({ items: z.array(text), ...said }).nullable(),
  disqualifiers: z.array(z.object({ id: text, text, effect: text, rule, ...said })),
  statisticalClass: z.object({ form: text, column: text, ...said }).nullable(),
  rules: z.array(z.object({ id: text, label: text, text, ...said })),
  local: z.array(z.object({ id: text, kind: text, label: text, text, ...said })),
  law: lawStamp,
  provisional: z.boolean(),
  provisionalReason: text.nullable(),
})
export type ShownAwardView = z.infer<typeof shownAward>

export const awardList = z.object({
  on: day,
  law: lawStamp.extend({ unconfirmed: text.nullable() }),
  words: z.array(z.object({ id: text, label: text })),
  subjects: z.array(z.object({ id: text, kind: text, label: text, within: text.optional() })),
  facts: z.array(z.object({ code: text, label: text })),
  posts: z.array(z.object({ id: text, label: text })),
  names: z.record(text, text),
  awards: z.array(
    z.object({
      id: text,
      name: text,
      abbreviation: text.nullable(),
      kind: text,
      level: text,
      period: text,
      subjects: z.array(text),
      basis: z.array(text),
      legacy: z.boolean(),
      local: z.boolean(),
      provisional: z.boolean(),
      provisionalReason: text.nullable(),
    }),
  ),
})
export type AwardListView = z.infer<typeof awardList>

const line = z.object({ text, cite: text, provisional: z.boolean() })
const comparedItem = z.object({ id: text, before: line.nullable(), after: line.nullable() })
const side = z.object({ on: day, regime: text, label: text })
export const comparisonQuery = z.object({ from: day, to: day })
export const comparison = z.object({
  from: side,
  to: side,
  awards: z.array(
    z.object({
      id: text,
      name: text,
      change: z.enum(['added', 'ended', 'changed']),
      sections: z.array(z.object({ section: text, items: z.array(comparedItem) })),
    }),
  ),
  unchanged: z.number().int(),
  parameters: z.array(comparedItem),
  rules: z.array(comparedItem),
})
export type ComparisonView = z.infer<typeof comparison>

const regime = z.object({
  id: text,
  label: text,
  ...period,
  laws: z.array(text),
  decrees: z.array(text),
  circulars: z.array(text),
  confidence: text,
  unconfirmed: z.object({ reason: text }).optional(),
  checkedOn: day,
  note: text.optional(),
})
export const sourceList = z.object({ sources: z.array(source), regimes: z.array(regime), hash: text })
export type SourceListView = z.infer<typeof sourceList>

export const parameterList = z.object({
  on: day,
  law: lawStamp,
  parameters: z.array(
    z.object({ id: text, label: text, value: z.union([z.number(), text]), unit: text, ...period, ...said }),
  ),
  rules: z.array(z.object({ id: text, label: text, text, ...period, ...said })),
  procedures: z.array(
    z.object({
      id: text,
      label: text,
      codes: z.array(z.object({ code: text, place: text.nullable(), confidence: text })),
      steps: z.array(
        z.object({
          id: text,
          label: text,
          value: z.number(),
          unit: text,
          countedFrom: text,
          note: text.optional(),
        }),
      ),
      parts: z.array(part),
      ...period,
      ...said,
    }),
  ),
})
export type ParameterListView = z.infer<typeof parameterList>

export const workingDaysQuery = z.object({ from: day, days: z.coerce.number().int().min(1).max(100000) })
const named = z.object({ on: day, why: text })
export const workingDays = z.object({
  ...{ from: day, days: z.number().int(), until: day },
  skipped: z.array(named),
  madeUp: z.array(named),
  provisional: z.boolean(),
  reasons: z.array(text),
})
export type WorkingDaysView = z.infer<typeof workingDays>

export const pageQuery = z.object({
  after: rowId.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const confirmBody = z.strictObject({
  key: text.min(1).max(300),
  hash: text.regex(/^sha256:[0-9a-f]{64}$/),
  regimeId: text.min(1).max(60),
  textRead: text.trim().min(3).max(500),
})
export const withdrawBody = z.strictObject({ reason: text.trim().min(3).max(500) })
export const confirmationList = z.object({
  rows: z.array(
    confirmation.extend({ id: rowId, withdrawnAt: text.nullable(), withdrawnReason: text.nullable() }),
  ),
  next: text.nullable(),
})

export const localRuleBody = z.strictObject({
  unitId: rowId,
  entry: localEntry,
  sources: z.array(source).min(1).max(20),
})
export const localRuleChange = localRuleBody.omit({ unitId: true }).extend({ revision: z.number().int() })
export const localRuleDone = z.object({ id: rowId, revision: z.number().int() })
export const revisionBody = z.strictObject({ revision: z.number().int() })
export const endBody = revisionBody.extend({ until: day })
export const previewBody = localRuleBody.extend({ on: localDate.optional(), self: rowId.optional() })
export const preview = z.object({ faults: z.array(text), effect: comparison.nullable() })
export type LocalRulePreviewView = z.infer<typeof preview>
export const localRuleView = z.object({
  id: rowId,
  unitId: rowId,
  unitName: text,
  entry: localEntry,
  sources: z.array(source),
  ...period,
  state: z.enum(['draft', 'active', 'ended']),
  draftedBy: text,
  draftedAt: z.date(),
  activatedBy: text.nullable(),
  activatedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  revision: z.number().int(),
  refusedBecause: z.array(text),
  /** What it says, with its number. */
  words: text,
})
export const localRuleQuery = pageQuery.extend({ state: z.enum(['draft', 'active', 'ended']).optional() })
export const localRuleList = z.object({ rows: z.array(localRuleView), next: text.nullable() })
export type LocalRuleListView = z.input<typeof localRuleList>
export type LocalRuleBody = z.input<typeof localRuleBody>
export const awardParams = z.object({ award: awardSchema.shape.id })
