import { z } from 'zod'

const day = z.iso.date()
const basis = z.enum(['merit', 'ad-hoc', 'thematic', 'devotion', 'tenure', 'foreign', 'resistance', 'other'])
const level = z.enum([
  'unit',
  'commune',
  'district',
  'province',
  'ministry',
  'prime-minister',
  'government',
  'president',
  'central-council',
])
const word = z.string().trim().min(1).max(200)
const year = z.int().min(1900).max(2200)
const count = z.int().min(0).max(10_000_000)
const months = z.number().min(0).max(1200)
const flag = z.boolean().nullish()

const yearFacts = z.strictObject({
  year,
  classification: z.enum(['excellent', 'well', 'satisfactory', 'poor', 'none']).nullish(),
  monthsWorked: months.nullish(),
  maternityLeave: flag,
  studyLeaveMonths: months.nullish(),
  studyResult: z.enum(['excellent', 'good', 'fair', 'average', 'poor']).nullish(),
})
const heldAward = z.strictObject({
  award: word,
  name: word.nullish(),
  year: year.nullish(),
  decidedOn: day.nullish(),
  decision: z.string().max(200).nullish(),
  basis: basis.nullish(),
  grantedBy: level.nullish(),
  groundedOn: z.enum(['excellent-rating', 'initiative']).nullish(),
  forDeed: z.string().max(500).nullish(),
})
const initiative = z.strictObject({
  kind: z.enum(['initiative', 'science-topic', 'science-project', 'science-work']),
  scope: z.enum(['unit', 'province', 'national']).nullish(),
  year: year.nullish(),
  recognisedOn: day.nullish(),
  usedFor: z.array(z.strictObject({ award: word, year: year.nullish() })).nullish(),
})
const cluster = z.strictObject({
  organisedBy: level.nullish(),
  kind: z.enum(['cluster', 'bloc', 'movement']).nullish(),
  year: year.nullish(),
  rank: z.int().min(1).nullish(),
  of: z.int().min(1).nullish(),
})
const composition = z.strictObject({
  members: z.int().min(1).max(10_000_000).nullish(),
  advanced: count.nullish(),
  fighters: count.nullish(),
  completed: count.nullish(),
  excellent: count.nullish(),
  women: count.nullish(),
  disciplined: count.nullish(),
  disciplinedByForm: z.record(word, count).nullish(),
})

const subject = z.strictObject({
  kind: z.enum(['individual', 'collective', 'household', 'enterprise']),
  category: word.nullish(),
  foreign: flag,
  joinedOn: day.nullish(),
  leftOn: day.nullish(),
  diedOn: day.nullish(),
  posts: z
    .array(z.strictObject({ post: word, from: day, until: day.nullish() }))
    .max(100)
    .nullish(),
  composition: composition.nullish(),
  years: z.array(yearFacts).max(100).nullish(),
  awards: z.array(heldAward).max(500).nullish(),
  initiatives: z.array(initiative).max(500).nullish(),
  clusters: z.array(cluster).max(500).nullish(),
  transfer: z
    .strictObject({ on: day.nullish(), monthsInOldUnit: months.nullish(), oldUnitComment: flag })
    .nullish(),
  discipline: z
    .array(z.strictObject({ form: word, from: day, until: day.nullish() }))
    .max(100)
    .nullish(),
  openMatters: z
    .array(
      z.strictObject({
        kind: z.enum([
          'discipline-review',
          'inspection',
          'audit',
          'investigation',
          'prosecution',
          'trial',
          'complaint',
          'denunciation',
          'press-report',
        ]),
        from: day,
        until: day.nullish(),
      }),
    )
    .max(100)
    .nullish(),
  facts: z.record(word, z.boolean().nullable()).nullish(),
})

/** One case, as the contract takes it: strict, an unknown key is refused by its name. */
export const eligibilityCase = z.strictObject({
  award: word,
  on: day,
  receivedOn: day.nullish(),
  period: z.strictObject({ from: day, to: day }).nullish(),
  basis: basis.nullish(),
  subject,
  nomination: z.strictObject({ base: count.nullish(), nominated: count.nullish() }).nullish(),
  concurrent: z
    .array(
      z.strictObject({
        award: word,
        name: word.nullish(),
        basis: basis.nullish(),
        forDeed: z.string().max(500).nullish(),
      }),
    )
    .max(50)
    .nullish(),
})
export type EligibilityCase = z.infer<typeof eligibilityCase>

const reasonBase = z.object({
  text: z.string(),
  verdict: z.enum(['met', 'notMet', 'notApplicable', 'unknown']),
  cite: z.string(),
  /** Key of the rule in the catalogue. */
  rule: z.string().optional(),
  provisional: z.boolean().optional(),
  provisionalReason: z.string().optional(),
})
/** A reason with the reasons it rests on. */
export type Reason = z.infer<typeof reasonBase> & { children: Reason[] }
const reason: z.ZodType<Reason> = reasonBase
  .extend({ children: z.array(z.lazy((): z.ZodType<Reason> => reason)) })
  .meta({ id: 'EligibilityReason' })

const requires = z.object({
  voteThreshold: z.object({ ratio: z.number(), of: z.string(), cite: z.string() }).nullable(),
  dossier: z.array(
    z.object({
      part: z.string(),
      name: z.string(),
      required: z.boolean(),
      when: z.string().optional(),
      cite: z.string(),
    }),
  ),
  deadlines: z.array(
    z.object({
      step: z.string(),
      value: z.union([z.number(), z.string()]),
      unit: z.string(),
      cite: z.string(),
    }),
  ),
  bonusVnd: z.number().nullable(),
  bonusNote: z.string().optional(),
  decidingAuthority: z.array(z.string()),
  /** Which of these rest on an entry that nobody confirmed, and why. */
  provisional: z.array(z.object({ what: z.string(), reason: z.string() })).optional(),
})

/** What the law says of one case. */
export const eligibilityAnswer = z.object({
  award: z.string(),
  on: z.string(),
  verdict: z.enum(['eligible', 'not-eligible', 'needs-more']),
  hold: z.boolean().optional(),
  provisional: z.boolean(),
  missing: z.array(z.string()),
  reasons: z.array(reason),
  requires,
  law: z.object({ regime: z.string(), hash: z.string() }),
})
export type EligibilityAnswer = z.infer<typeof eligibilityAnswer>

/** Body of a check: one case, or several. */
export const eligibilityBody = z.union([z.unknown(), z.array(z.unknown())])
