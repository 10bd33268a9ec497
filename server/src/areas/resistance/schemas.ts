import { z } from 'zod'
import { fieldKeys } from './domain/fields.ts'
import { recordActs, recordStatuses } from './domain/permissions.ts'

export type { FieldKey, FieldValue, ServicePeriod } from './domain/fields.ts'

export const id = z.string().regex(/^\d{1,18}$/)
export const day = z.iso.date()
export const status = z.enum(recordStatuses)
const fieldKey = z.enum(fieldKeys)
const period = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  unit: z.string().nullable(),
})
const fieldValue = z.union([z.string(), z.array(period)])
/** Fields by key; keys that are no fields are dropped, empty texts mean nothing. */
const givenFields = z.record(z.string(), z.union([z.string().max(4000), z.array(period).max(30), z.null()]))
const shownFields = z.partialRecord(fieldKey, fieldValue)

export const revised = z.object({ revision: z.number().int() })

export const recordQuery = z.object({
  q: z.string().max(200).optional(),
  place: z.string().max(200).optional(),
  birthYear: z.coerce.number().int().min(1800).max(2200).optional(),
  decision: z.string().max(100).optional(),
  awardId: z.string().max(80).optional(),
  status: status.optional(),
  batchId: id.optional(),
  unitId: id.optional(),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type RecordQuery = z.infer<typeof recordQuery>
export const recordList = z.object({
  rows: z.array(
    z.object({
      id,
      unitId: id,
      unitName: z.string(),
      batchId: id,
      status,
      fullName: z.string().nullable(),
      draftName: z.string().nullable(),
      birth: z.string().nullable(),
      place: z.string().nullable(),
      awardName: z.string().nullable(),
      awardClass: z.string().nullable(),
      decisionNumber: z.string().nullable(),
      disagreements: z.number().int(),
      doubts: z.number().int(),
    }),
  ),
  /** How many were found by words; null for a list without words. */
  total: z.number().int().nullable(),
  /** More were found than are looked at: another word is needed. */
  isCut: z.boolean(),
  next: z.string().nullable(),
})
export type RecordList = z.infer<typeof recordList>

const box = z.tuple([z.number(), z.number(), z.number(), z.number()])
const suggestion = z.object({ value: fieldValue, confidence: z.number(), page: z.number().int(), box })
const confidence = z.enum(['machine', 'once', 'twice', 'checked', 'doubtful'])
const round = z.object({
  round: z.number().int(),
  by: z.string(),
  isMine: z.boolean(),
  startedAt: z.string(),
  submittedAt: z.string().nullable(),
})
const place = z.object({ id, name: z.string() })
const serviceView = z.object({
  verdict: z.enum(['met', 'not-met', 'excepted', 'unknown']),
  months: z.object({ least: z.number().int(), most: z.number().int() }).nullable(),
  stated: z.number().int().nullable(),
  required: z.number().int(),
  cite: z.string(),
  isVerified: z.boolean(),
})
const recordHead = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  batchId: id,
  batchTitle: z.string(),
  status,
  revision: z.number().int(),
  scanId: id.nullable(),
  page: z.number().int(),
  row: z.number().int().nullable(),
})
export const recordView = recordHead.extend({
  title: z.string(),
  fields: z.array(
    z.object({
      key: fieldKey,
      value: fieldValue,
      confidence,
      /** Where on the scan it was read, where the reading gave this value. */
      at: z.object({ page: z.number().int(), box }).nullable(),
    }),
  ),
  places: z.array(place),
  rounds: z.array(round),
  acts: z.array(z.enum(recordActs)),
  service: serviceView.nullable(),
  settledAt: z.string().nullable(),
  settledBy: z.string().nullable(),
  setAsideReason: z.string().nullable(),
  registerAwardId: z.string().nullable(),
  registerProblem: z.string().nullable(),
})
export type RecordView = z.infer<typeof recordView>

export const entryView = recordHead.extend({
  round: z.number().int(),
  entryRevision: z.number().int(),
  savedAt: z.string(),
  fields: shownFields,
  doubtful: z.array(z.string()),
  places: z.array(place),
  /** What the machine read; for the second entry nothing, so that a misreading is not taken over twice. */
  suggestions: z.partialRecord(fieldKey, suggestion),
})
export type EntryView = z.infer<typeof entryView>
export const entryBody = z.object({
  entryRevision: z.number().int(),
  fields: givenFields,
  doubtful: z.array(fieldKey).max(40).default([]),
})
export type EntryBody = z.infer<typeof entryBody>
export const entrySaved = z.object({ entryRevision: z.number().int(), savedAt: z.string() })
export const entrySubmitted = z.object({ status, differing: z.number().int(), compared: z.number().int() })
export const nextRecord = z.object({ recordId: id.nullable() })
export const roundParams = z.object({ id, round: z.enum(['1', '2']) })

export const comparisonView = recordHead.extend({
  first: z.object({ by: z.string(), submittedAt: z.string() }),
  second: z.object({ by: z.string(), submittedAt: z.string() }),
  rows: z.array(
    z.object({
      key: fieldKey,
      first: fieldValue.nullable(),
      second: fieldValue.nullable(),
      read: suggestion.nullable(),
      differs: z.boolean(),
      doubtful: z.boolean(),
      decision: z
        .object({
          chosen: z.string(),
          value: fieldValue.nullable(),
          by: z.string().nullable(),
          note: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  places: z.array(place),
  maySettle: z.boolean(),
})
export type ComparisonView = z.infer<typeof comparisonView>
export const settleBody = z.object({
  revision: z.number().int(),
  decisions: z
    .array(
      z.object({
        field: fieldKey,
        chosen: z.enum(['agreed', 'first', 'second', 'other']),
        value: z.union([fieldValue, z.null()]).optional(),
        originalChecked: z.boolean(),
        doubtful: z.boolean().default(false),
        note: z.string().trim().max(500).nullable().default(null),
      }),
    )
    .max(40),
})
export type SettleBody = z.infer<typeof settleBody>
export const settled = z.object({ revision: z.number().int(), registerAwardId: z.string().nullable() })
export const registerBody = z.object({ revision: z.number().int(), asNew: z.boolean().default(false) })
export const registered = z.object({ registerAwardId: z.string().nullable(), problem: z.string().nullable() })
export const correctBody = z.object({
  revision: z.number().int(),
  basis: z.string().trim().min(3).max(300),
  fields: givenFields,
})
export const setAsideBody = z.object({
  revision: z.number().int(),
  reason: z.string().trim().min(3).max(300),
})
export const newRecordBody = z.object({
  batchId: id,
  scanId: id.nullable().default(null),
  page: z.number().int().min(1).default(1),
})
export const created = z.object({ id })
export const revisionBody = z.object({ revision: z.number().int() })
export const formList = z.object({
  rows: z.array(z.object({ id: z.string(), name: z.string(), isYouthVolunteer: z.boolean() })),
})
export type FormList = z.infer<typeof formList>
export const communeQuery = z.object({ text: z.string().trim().min(2).max(300) })
export const communeSuggestions = z.object({
  words: z.object({
    commune: z.string().nullable(),
    district: z.string().nullable(),
    province: z.string().nullable(),
  }),
  isCertain: z.boolean(),
  rows: z.array(z.object({ id, name: z.string(), why: z.string().nullable() })),
})
export type CommuneSuggestions = z.infer<typeof communeSuggestions>
