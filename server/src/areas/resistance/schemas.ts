import { z } from 'zod'
import { fieldKeys } from './domain/fields.ts'

export type { FieldKey, FieldValue, ServicePeriod } from './domain/fields.ts'

import { recordActs, recordStatuses } from './domain/permissions.ts'

export const id = z.string().regex(/^\d{1,18}$/)
const day = z.iso.date()
const status = z.enum(recordStatuses)
const fieldKey = z.enum(fieldKeys)
const counts = z.record(z.string(), z.number().int())

const period = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  unit: z.string().nullable(),
})
const fieldValue = z.union([z.string(), z.array(period)])
/** Fields by key; keys that are no fields are dropped, empty texts mean nothing. */
const givenFields = z.record(z.string(), z.union([z.string().max(4000), z.array(period).max(30), z.null()]))
const shownFields = z.partialRecord(fieldKey, fieldValue)

// Batches -----------------------------------------------------------------------------------------------------------
const batchBody = z.object({
  title: z.string().trim().min(3).max(200),
  basis: z.string().trim().max(300).nullable().optional(),
  dueOn: day.nullable().optional(),
})
export type BatchBody = z.infer<typeof batchBody>
export const newBatchBody = batchBody.extend({ unitId: id })
export const changeBatchBody = batchBody
  .partial()
  .extend({ revision: z.number().int(), closed: z.boolean().optional() })
export const batchQuery = z.object({
  unitId: id.optional(),
  state: z.enum(['open', 'closed']).optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type BatchQuery = z.infer<typeof batchQuery>
const batchRow = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  title: z.string(),
  basis: z.string().nullable(),
  dueOn: z.string().nullable(),
  revision: z.number().int(),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
  scans: z.number().int(),
  operators: z.number().int(),
  counts,
})
export const batchList = z.object({ rows: z.array(batchRow), next: z.string().nullable() })
export type BatchList = z.infer<typeof batchList>
const person = z.object({ accountId: id, name: z.string() })
export const batchView = batchRow.extend({
  people: z.array(person),
  mayManage: z.boolean(),
  mayEnter: z.boolean(),
  mayUpload: z.boolean(),
})
export type BatchView = z.infer<typeof batchView>
export const operatorList = z.object({ rows: z.array(person) })
export type OperatorList = z.infer<typeof operatorList>
export const operatorBody = z.object({ accountIds: z.array(id).max(100) })
export const revised = z.object({ revision: z.number().int() })

// Scans ---------------------------------------------------------------------------------------------------------------
export const scanKind = z.enum(['single', 'list'])
const scanRow = z.object({
  id,
  batchId: id,
  fileName: z.string(),
  format: z.enum(['pdf', 'jpg', 'png']),
  kind: scanKind,
  turn: z.number().int(),
  state: z.enum(['waiting', 'reading', 'read', 'failed']),
  progress: z.number().int(),
  problem: z.string().nullable(),
  pageCount: z.number().int().nullable(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  uploadedAt: z.string(),
  uploadedBy: z.string().nullable(),
})
export const scanList = z.object({
  rows: z.array(scanRow.extend({ records: z.number().int() })),
  next: z.string().nullable(),
})
export type ScanList = z.infer<typeof scanList>
export const scanView = scanRow.extend({
  pages: z.array(
    z.object({
      page: z.number().int(),
      width: z.number().int(),
      height: z.number().int(),
      version: z.string(),
    }),
  ),
  records: z.array(z.object({ id, row: z.number().int().nullable(), status })),
})
export type ScanView = z.infer<typeof scanView>
export const readAgainBody = z.object({
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
})
export const uploaded = z.object({ id, sha256: z.string() })

// Records -------------------------------------------------------------------------------------------------------------
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
export const batchSettled = z.object({ records: z.number().int() })

// Around --------------------------------------------------------------------------------------------------------------
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
export const progressQuery = z.object({ batchId: id.optional(), unitId: id.optional() })
export type ProgressQuery = z.infer<typeof progressQuery>
export const progressView = z.object({
  units: z.array(
    z.object({ unitId: id, unitName: z.string(), scans: z.number().int(), total: z.number().int(), counts }),
  ),
  operators: z.array(
    z.object({
      accountId: id,
      name: z.string(),
      submitted: z.number().int(),
      underWay: z.number().int(),
      compared: z.number().int(),
      differing: z.number().int(),
      overruled: z.number().int(),
      /** Differing per compared field, of 100; null before anything was compared. */
      differingPercent: z.number().nullable(),
      lastAt: z.string().nullable(),
    }),
  ),
  counts,
})
export type ProgressView = z.infer<typeof progressView>
