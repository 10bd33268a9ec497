import { z } from 'zod'
import { workKinds } from './domain/work-kind.ts'
import {
  bodyMatch,
  day,
  id,
  key,
  name,
  readingDocument,
  readingPeriod,
  shownPeriod,
  taskSource,
  words,
} from './schemas-reading-parts.ts'

const readTask = z.object({
  ordinal: z.string().nullable(),
  section: z.string().nullable(),
  text: z.string(),
  period: shownPeriod.loose(),
  lead: z.array(z.string()),
  coordinating: z.array(z.string()),
  conditional: z.boolean(),
  workKind: z.enum(workKinds),
  source: taskSource.loose(),
})
const duty = z.object({
  body: z.string(),
  coordinating: z.array(z.string()),
  text: z.string(),
  period: shownPeriod.loose(),
  line: z.int(),
})
const finding = z.object({
  code: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string(),
  line: z.int(),
  suggestion: z.string().optional(),
})

export const newReadingText = z.object({
  text: z.string().max(25 * 1024 * 1024),
  fileName: z.string().trim().min(1).max(255).optional(),
})
export const newReadingQuery = z.object({ unitId: id.optional() })

/** The contract's object, and where the reading is kept. */
export const readingCreated = z.object({
  id,
  fileName: z.string(),
  sha256: z.string(),
  format: z.enum(['txt', 'docx', 'pdf']),
  unitId: id,
  revision: z.int(),
  document: readingDocument.loose(),
  tasks: z.array(readTask.loose()),
  duties: z.array(duty.loose()),
  findings: z.array(finding.extend({ task: z.int().optional() }).loose()),
})

export const readingListQuery = z.object({
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
const readingRow = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  fileName: z.string(),
  format: z.string(),
  title: z.string(),
  tasks: z.int(),
  findings: z.int(),
  open: z.int(),
  revision: z.int(),
  createdAt: z.string(),
  changedAt: z.string(),
  createdBy: z.string().nullable(),
})
export const readingList = z.object({
  rows: z.array(readingRow),
  total: z.int(),
  next: z.string().nullable(),
})
export type ReadingRowView = z.infer<typeof readingRow>
export type ReadingList = z.infer<typeof readingList>

const draftTask = readTask.extend({ key: z.string(), dueOn: z.string().nullable(), dropped: z.boolean() })
const draftFinding = finding.extend({
  key: z.string(),
  task: z.string().nullable(),
  state: z.enum(['open', 'accepted', 'dismissed']),
  note: z.string().nullable(),
})
const matches = z.record(z.string(), bodyMatch)
const counts = z.object({
  tasks: z.int(),
  dropped: z.int(),
  findings: z.int(),
  open: z.int(),
  openErrors: z.int(),
})
const body = z.object({
  name: z.string(),
  /** Tasks that name it. */
  tasks: z.int(),
  match: z.enum(['unit', 'group', 'outside', 'person', 'unknown']),
  confidence: z.enum(['certain', 'likely', 'none', 'confirmed']),
  unitId: z.string().nullable(),
  group: z.string().nullable(),
  /** How many units it stands for today. */
  units: z.int(),
  /** What it is matched to, in words. */
  label: z.string().nullable(),
  reason: z.string(),
  candidates: z.array(
    z.object({
      unitId: z.string().nullable(),
      group: z.string().nullable(),
      label: z.string(),
      units: z.int(),
    }),
  ),
})
const undo = z.object({ operation: z.string() }).nullable()

export const readingView = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  sizeBytes: z.int(),
  format: z.string(),
  revision: z.int(),
  createdAt: z.string(),
  changedAt: z.string(),
  discarded: z.boolean(),
  acceptedPlanId: z.string().nullable(),
  /** The plan that another reading of the very same file became. */
  sameFilePlan: z.object({ planId: z.string(), title: z.string(), unitName: z.string() }).nullable(),
  lines: z.array(z.object({ n: z.int(), text: z.string(), page: z.int().nullable() })),
  draft: z.object({
    document: readingDocument.loose(),
    tasks: z.array(draftTask.loose()),
    duties: z.array(duty.loose()),
    findings: z.array(draftFinding.loose()),
    matches,
  }),
  counts,
  bodies: z.array(body),
  undo,
  parentPlans: z.array(
    z.object({
      planId: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      year: z.int(),
      unitName: z.string(),
      basis: z.string(),
      sameYear: z.boolean(),
    }),
  ),
})
export type ReadingView = z.infer<typeof readingView>
export type ReadingBody = z.infer<typeof body>
export type ReadingPeriod = z.infer<typeof shownPeriod>

const splice = <T extends z.ZodType>(entry: T) =>
  z.object({ at: z.int(), remove: z.int(), put: z.array(entry) })
export const readingMended = z.object({
  revision: z.int(),
  changedAt: z.string(),
  /** From the draft of the revision that was sent to the new one. */
  patch: z.object({
    tasks: splice(draftTask.loose()).optional(),
    findings: splice(draftFinding.loose()).optional(),
    document: readingDocument.loose().optional(),
    duties: z.array(duty.loose()).optional(),
    matches: matches.optional(),
  }),
  counts,
  undo,
  /** Only where the names or their matches changed. */
  bodies: z.array(body).optional(),
})
export type ReadingMended = z.infer<typeof readingMended>

const ordinal = z.string().trim().max(20).nullable()
const names = z.array(name).max(500)
const mendOperation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('edit-task'),
    task: key,
    text: words.optional(),
    ordinal: ordinal.optional(),
    section: name.nullable().optional(),
    period: readingPeriod.optional(),
    workKind: z.enum(workKinds).optional(),
    conditional: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('split-task'),
    task: key,
    at: z.union([z.array(z.int().min(0)).max(200), z.literal('sub-bullets')]),
  }),
  z.object({ kind: z.literal('join-tasks'), tasks: z.array(key).max(200) }),
  z.object({ kind: z.literal('not-a-task'), tasks: z.array(key).min(1).max(5000) }),
  z.object({ kind: z.literal('restore-task'), tasks: z.array(key).min(1).max(5000) }),
  z.object({
    kind: z.literal('add-task'),
    fromLine: z.int().min(1),
    toLine: z.int().min(1),
    text: words.optional(),
  }),
  z.object({ kind: z.literal('set-bodies'), task: key, lead: names, coordinating: names }),
  z.object({ kind: z.literal('set-due'), task: key, dueOn: day.nullable() }),
  z.object({
    kind: z.literal('edit-document'),
    number: name.nullable().optional(),
    issuer: name.nullable().optional(),
    place: name.nullable().optional(),
    issuedOn: day.nullable().optional(),
    issuedText: name.nullable().optional(),
    title: words.optional(),
    year: z.int().min(1900).max(2200).nullable().optional(),
    legalBases: z.array(words).max(200).optional(),
    signer: readingDocument.shape.signer.optional(),
    recipients: names.optional(),
  }),
  z.object({
    kind: z.literal('answer-finding'),
    finding: key,
    answer: z.enum(['accept', 'dismiss', 'ask-again']),
    note: z.string().max(2000).optional(),
  }),
  z.object({ kind: z.literal('match-body'), body: name, match: bodyMatch.nullable() }),
])
export const mendReadingBody = z.object({
  /** The revision that the officer sees. */
  revision: z.int(),
  /** Applied in order, all or none; one step to undo. `undo` stands alone. */
  operations: z.union([
    z.array(mendOperation).min(1).max(500),
    z.tuple([z.object({ kind: z.literal('undo') })]),
  ]),
})
export type MendReadingBody = z.infer<typeof mendReadingBody>
export type MendOperation = z.infer<typeof mendOperation>

export const acceptReadingBody = z.object({
  revision: z.int(),
  unitId: id,
  parentPlanId: id.nullable().optional(),
})
export const readingAccepted = z.object({ planId: id, tasks: z.int(), units: z.int(), openFindings: z.int() })
export type ReadingAccepted = z.infer<typeof readingAccepted>

export const samplePlanList = z.object({ rows: z.array(z.object({ name: z.string(), title: z.string() })) })
export const samplePlanParams = z.object({ name: z.string().max(200) })
export const readingParams = z.object({ readingId: id })
