import { z } from 'zod'
import { decisionKinds, decisionStates, stepKinds } from './domain/decision-state.ts'

export const id = z.string().regex(/^\d{1,18}$/)
export const day = z.iso.date()
const holderKind = z.enum([
  'person',
  'household',
  'collective',
  'enterprise',
  'foreign-person',
  'foreign-body',
])
const gender = z.enum(['female', 'male'])
const kind = z.enum(decisionKinds)
const state = z.enum(decisionStates)

export const listQuery = z.object({
  state: state.optional(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  q: z.string().max(200).optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const decisionList = z.object({
  rows: z.array(
    z.object({
      id,
      unitName: z.string(),
      issuingBody: z.string(),
      kind,
      title: z.string(),
      number: z.string().nullable(),
      decidedOn: day.nullable(),
      state,
      createdAt: z.string(),
      rows: z.number().int(),
      bonusVnd: z.number(),
      paidVnd: z.number(),
    }),
  ),
  next: id.nullable(),
})
export type DecisionList = z.infer<typeof decisionList>

const basis = z.object({ source: z.string().max(80).nullable(), text: z.string().trim().min(1).max(1000) })
const article = z.object({
  opening: z.string().trim().min(1).max(4000),
  paragraphs: z.array(z.string().max(4000)).max(50),
})
const bonus = z.object({
  vnd: z.number().nullable(),
  text: z.string(),
  cite: z.string(),
  provisional: z.boolean(),
  why: z.string().nullable(),
  multiple: z.number().nullable(),
})
const changeValue = z.union([z.string(), z.number()]).nullable()

const rowView = z.object({
  id,
  scopeUnitId: id,
  nominationId: id.nullable(),
  roundTitle: z.string().nullable(),
  holderKind,
  holderId: id.nullable(),
  personId: id.nullable(),
  asNew: z.boolean(),
  name: z.string(),
  gender: gender.nullable(),
  birthYear: z.number().int().nullable(),
  position: z.string().nullable(),
  unitName: z.string().nullable(),
  awardKey: z.string(),
  awardName: z.string(),
  basis: z.string(),
  year: z.number().int().nullable(),
  deed: z.string().nullable(),
  ownBonusVnd: z.number().nullable(),
  ownBonusNote: z.string().nullable(),
  bonus: bonus.nullable(),
  awardId: id.nullable(),
  changes: z.record(z.string(), z.object({ from: changeValue, to: changeValue })).nullable(),
  paidVnd: z.number(),
  lastPaidOn: day.nullable(),
})

export const decisionView = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  kind,
  title: z.string(),
  authority: z.string(),
  superiorBody: z.string().nullable(),
  issuingBody: z.string(),
  symbol: z.string(),
  place: z.string(),
  signerTitles: z.array(z.string()),
  signerName: z.string().nullable(),
  proposal: z.string().nullable(),
  bases: z.array(z.object({ source: z.string().nullable(), text: z.string() })),
  /** What the drafter wrote; null: the usual ones stand. */
  ownArticles: z.array(z.object({ opening: z.string(), paragraphs: z.array(z.string()) })).nullable(),
  articles: z.array(z.object({ opening: z.string(), paragraphs: z.array(z.string()) })),
  recipients: z.array(z.string()),
  withMoney: z.boolean(),
  changesId: id.nullable(),
  changes: z.object({ id, number: z.string().nullable(), decidedOn: day.nullable() }).nullable(),
  changedBy: z.array(z.object({ id, kind, number: z.string().nullable(), decidedOn: day.nullable(), state })),
  number: z.string().nullable(),
  decidedOn: day.nullable(),
  registerDecisionId: id.nullable(),
  state,
  revision: z.number().int(),
  createdAt: z.string(),
  createdBy: z.string().nullable(),
  counted: z.string(),
  totalVnd: z.number(),
  totalInWords: z.string(),
  paidVnd: z.number(),
  provisional: z.boolean(),
  rows: z.array(rowView),
  findings: z.array(z.object({ rowId: id.nullable(), text: z.string(), blocks: z.boolean() })),
  steps: z.array(
    z.object({
      kind: z.enum(stepKinds),
      note: z.string().nullable(),
      by: z.string().nullable(),
      at: z.string(),
    }),
  ),
  files: z.array(
    z.object({
      id,
      sha256: z.string(),
      fileName: z.string(),
      sizeBytes: z.number(),
      by: z.string().nullable(),
      at: z.string(),
    }),
  ),
  may: z.object({ print: z.boolean(), draft: z.boolean(), number: z.boolean(), pay: z.boolean() }),
})
export type DecisionView = z.infer<typeof decisionView>

export const approvedList = z.object({
  rows: z.array(
    z.object({
      nominationId: id,
      roundId: id,
      roundTitle: z.string(),
      unitId: id,
      unitName: z.string(),
      holderKind: z.string(),
      name: z.string(),
      position: z.string().nullable(),
      awardKey: z.string(),
      awardName: z.string(),
      basis: z.string(),
      year: z.number().int().nullable(),
      achievement: z.string().nullable(),
      sentence: z.string().nullable(),
    }),
  ),
})
export type ApprovedList = z.infer<typeof approvedList>

export const line = (most: number) => z.string().trim().min(1).max(most)
export const draftBody = z.object({
  unitId: id,
  title: line(500),
  nominationIds: z.array(id).max(5000).optional(),
})
export const changeKindBody = z.object({
  kind: z.enum(['replacement', 'correction', 'revocation']),
  title: line(500).optional(),
  rowIds: z.array(id).max(5000).optional(),
})
export const textBody = z.object({
  revision: z.number().int(),
  title: line(500).optional(),
  authority: line(300).optional(),
  superiorBody: z.string().trim().max(300).nullable().optional(),
  issuingBody: line(300).optional(),
  symbol: line(60).optional(),
  place: line(100).optional(),
  signerTitles: z.array(line(200)).max(5).optional(),
  signerName: z.string().trim().max(200).nullable().optional(),
  proposal: z.string().trim().max(1000).nullable().optional(),
  bases: z.array(basis).max(30).optional(),
  articles: z.array(article).max(20).nullable().optional(),
  recipients: z.array(line(300)).max(30).optional(),
  withMoney: z.boolean().optional(),
})
export const rowsBody = z.object({
  revision: z.number().int(),
  nominationIds: z.array(id).max(5000).optional(),
  rows: z
    .array(
      z.object({
        unitId: id,
        holderKind,
        holderId: id.nullable().optional(),
        personId: id.nullable().optional(),
        name: line(300),
        gender: gender.nullable().optional(),
        birthYear: z.number().int().min(1850).max(2200).nullable().optional(),
        position: z.string().trim().max(300).nullable().optional(),
        awardKey: z.string().max(80),
        awardName: z.string().trim().max(300).nullable().optional(),
        basis: z.enum(['merit', 'ad-hoc', 'thematic', 'tenure', 'devotion', 'foreign', 'resistance']),
        year: z.number().int().min(1900).max(2200).nullable().optional(),
        deed: z.string().trim().max(2000).nullable().optional(),
      }),
    )
    .max(2000)
    .optional(),
})
export const removeRowsBody = z.object({ revision: z.number().int(), rowIds: z.array(id).min(1).max(5000) })
/** All lines in their new order; without them the order of awards, units and names. */
export const orderRowsBody = z.object({
  revision: z.number().int(),
  rowIds: z.array(id).max(5000).nullable(),
})
export const rowBody = z.object({
  revision: z.number().int(),
  change: z
    .object({
      holderId: id.nullable(),
      asNew: z.boolean(),
      name: line(300),
      gender: gender.nullable(),
      birthYear: z.number().int().min(1850).max(2200).nullable(),
      position: z.string().trim().max(300).nullable(),
      unitName: z.string().trim().max(300).nullable(),
      awardName: line(300),
      deed: z.string().trim().max(2000).nullable(),
      year: z.number().int().min(1900).max(2200).nullable(),
      ownBonusVnd: z.number().int().min(0).max(100_000_000_000).nullable(),
      ownBonusNote: z.string().trim().max(300).nullable(),
    })
    .partial()
    .default({}),
  corrected: z
    .object({
      holderName: line(300),
      position: line(300),
      unitText: line(300),
      awardName: line(300),
      deed: line(2000),
    })
    .partial()
    .optional(),
})
export const revised = z.object({ revision: z.number().int() })
export const rowsChanged = z.object({ revision: z.number().int(), rows: z.number().int() })
export const stepBody = z.object({
  revision: z.number().int(),
  step: z.enum(['submitted', 'taken-back', 'dropped']),
  note: z.string().trim().max(1000).optional(),
})
export const reasonBody = z.object({ reason: line(1000) })
export const basesView = z.object({
  on: day,
  rows: z.array(z.object({ source: z.string(), text: z.string(), doubt: z.string().nullable() })),
})
export const made = z.object({ id })
