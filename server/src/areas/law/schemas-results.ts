import { z } from 'zod'
import { eligibilityCase } from './schemas-eligibility.ts'

const id = z.string().regex(/^\d{1,18}$/)
const day = z.iso.date()
const year = z.int().min(1900).max(2200)
const months = z.number().min(0).max(12)
const subject = eligibilityCase.shape.subject.shape
const list = <T extends z.ZodType>(one: T, most: number) => z.array(one).max(most).nullable()

const ratings = ['excellent', 'well', 'satisfactory', 'poor', 'none'] as const
const rating = z.enum(ratings)
const studyResult = z.enum(['excellent', 'good', 'fair', 'average', 'poor'])
const awardKey = z.string().regex(/^[a-z0-9-]{1,80}$/)

const initiativeFacts = z.strictObject({
  title: z.string().trim().max(500).default(''),
  kind: z.enum(['initiative', 'science-topic', 'science-project', 'science-work']),
  scope: z.enum(['unit', 'province', 'national']),
  year,
  recognisedOn: day.nullish(),
  usedFor: z
    .array(z.strictObject({ award: awardKey, year: year.nullish() }))
    .max(20)
    .default([]),
})

/** What is known of a subject beside its years. An absent key stays as it is; null makes it unknown. */
const standingChange = z.strictObject({
  joinedOn: day.nullish(),
  transfer: subject.transfer,
  discipline: list(
    z.strictObject({ form: z.string().min(1).max(60), from: day, until: day.nullish() }),
    100,
  ).optional(),
  openMatters: subject.openMatters,
  clusters: subject.clusters,
  initiatives: list(initiativeFacts, 200).optional(),
  /** The revision that was read; 0 where there was none. Absent: whatever is there is changed. */
  revision: z.int().min(0).optional(),
})

/** Results of a year of a unit, its people, and holders of its register. An absent key stays as it is; null clears. */
export const yearResultsBody = z.strictObject({
  unitId: id,
  results: z
    .array(
      z.strictObject({
        /** Neither person nor holder: of the unit itself. */
        personId: id.nullish(),
        holderId: id.nullish(),
        year,
        classification: rating.nullish(),
        monthsWorked: months.nullish(),
        maternityLeave: z.boolean().nullish(),
        studyLeaveMonths: months.nullish(),
        studyResult: studyResult.nullish(),
        /** Keys of titles of the year. */
        titles: z.array(awardKey).max(20).optional(),
        composition: subject.composition,
        facts: z.record(z.string().max(100), z.boolean().nullable()).optional(),
        /** The revision that was read; 0 where there was none. */
        revision: z.int().min(0).optional(),
        standing: standingChange.optional(),
      }),
    )
    .min(1)
    .max(2000),
})
export type YearResultsBody = z.infer<typeof yearResultsBody>
export type YearResultChange = YearResultsBody['results'][number]
export const yearResultsDone = z.object({ recorded: z.number() })

export const yearResultsQuery = z.object({
  unitId: id,
  year: z.coerce.number().int().min(1900).max(2200),
  q: z.string().trim().max(200).optional(),
  /** Only those without a rating of the year. */
  missing: z.stringbool().optional(),
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export type YearResultsQuery = z.infer<typeof yearResultsQuery>

const result = z.object({
  classification: rating.nullable(),
  monthsWorked: z.number().nullable(),
  maternityLeave: z.boolean().nullable(),
  studyLeaveMonths: z.number().nullable(),
  studyResult: studyResult.nullable(),
  titles: z.array(z.string()),
  composition: z.record(z.string(), z.unknown()).nullable(),
  facts: z.record(z.string(), z.boolean().nullable()),
  revision: z.number(),
  recordedBy: z.string().nullable(),
  recordedAt: z.date(),
})
const standing = z.object({
  joinedOn: z.string().nullable(),
  transfer: subject.transfer,
  discipline: z.array(z.record(z.string(), z.unknown())).nullable(),
  disciplineAsOf: z.string().nullable(),
  openMatters: z.array(z.record(z.string(), z.unknown())).nullable(),
  openMattersAsOf: z.string().nullable(),
  clusters: z.array(z.record(z.string(), z.unknown())).nullable(),
  initiatives: z.array(initiativeFacts).nullable(),
  revision: z.number(),
})
const yearResultRow = z.object({
  /** `u3` the unit itself, `p7` a person, `h12` a holder of the register whom the people list does not know. */
  id: z.string(),
  personId: z.string().nullable(),
  holderId: z.string().nullable(),
  kind: z.enum(['individual', 'collective']),
  name: z.string(),
  position: z.string().nullable(),
  result: result.nullable(),
  standing: standing.nullable(),
  /** Awards of the year in the register. */
  held: z.array(z.object({ award: z.string(), name: z.string() })),
})
export type YearResultRow = z.infer<typeof yearResultRow>
export const yearResultsView = z.object({
  unitId: z.string(),
  unitName: z.string(),
  year: z.number(),
  /** May the viewer record here? */
  mayRecord: z.boolean(),
  total: z.number(),
  rated: z.number(),
  rows: z.array(yearResultRow),
  next: z.string().nullable(),
})
export type YearResultsView = z.infer<typeof yearResultsView>

/** Rows copied out of a sheet, with their heading. */
export const pastedBody = z.strictObject({ unitId: id, year, text: z.string().min(1).max(400_000) })
export type PastedBody = z.infer<typeof pastedBody>
const pastedRow = z.object({
  /** Counted from 1, as pasted. */
  line: z.number(),
  written: z.string(),
  /** Whom the line is of; null where nobody or more than one fits. */
  subject: z
    .object({
      id: z.string(),
      personId: z.string().nullable(),
      holderId: z.string().nullable(),
      name: z.string(),
    })
    .nullable(),
  /** The change as `POST /year-results` takes it. */
  change: z.record(z.string(), z.unknown()),
  /** What was read, in words. */
  read: z.array(z.string()),
  problems: z.array(z.string()),
})
export const pastedView = z.object({
  /** Headings and what each was understood as; null: left aside. */
  columns: z.array(z.object({ heading: z.string(), meaning: z.string().nullable() })),
  rows: z.array(pastedRow),
})
export type PastedView = z.infer<typeof pastedView>

export const recordedFactsQuery = z.object({
  /** `p7`, `h12` or `u3`. */
  subject: z.string().regex(/^[phu]\d{1,18}$/),
  on: day,
})
/** A subject as a case takes it, out of what is recorded. */
export const recordedFactsView = z.object({
  id: z.string(),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  subject: z.record(z.string(), z.unknown()),
})
export type RecordedFactsView = z.infer<typeof recordedFactsView>
