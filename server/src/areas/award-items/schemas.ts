import { z } from 'zod'
import { requestKinds, requestStates, requestSteps } from './domain/request-steps.ts'

export const id = z.string().regex(/^\d{1,18}$/, 'Mã không đúng')
const day = z.iso.date('Ngày cần có dạng năm-tháng-ngày')
const text = (most: number) => z.string().trim().min(1, 'Chưa nhập').max(most)
const words = (most: number) => z.string().trim().max(most).default('')
const categories = [
  'order',
  'medal',
  'badge',
  'certificate',
  'flag',
  'commemorative',
  'frame',
  'box',
  'blank',
  'other',
] as const

const kindFields = z.object({
  name: text(200),
  category: z.enum(categories),
  measure: text(20),
  hasSerial: z.boolean(),
  lowAt: z.int().min(0).max(1_000_000),
})
export const newKindBody = kindFields.extend({ unitId: id })
export const kindBody = kindFields.omit({ hasSerial: true }).extend({ revision: z.int() })
const kindRow = kindFields.extend({
  id,
  unitId: id,
  unitName: z.string(),
  stock: z.int(),
  isLow: z.boolean(),
  revision: z.int(),
  mayChange: z.boolean(),
})
export const kindList = z.object({ rows: z.array(kindRow) })
export type KindList = z.infer<typeof kindList>
export const kindQuery = z.object({ unitId: id.optional(), low: z.stringbool().optional() })
const movement = z.object({
  id,
  way: z.enum(['receipt', 'issue', 'return', 'spoiled', 'count']),
  quantity: z.int(),
  balance: z.int(),
  happenedOn: z.string(),
  basis: z.string(),
  note: z.string(),
  serials: z.array(z.string()),
  handoverId: id.nullable(),
  by: z.string().nullable(),
})
export const kindView = kindRow.extend({ serials: z.array(z.string()), movements: z.array(movement) })
export type KindView = z.infer<typeof kindView>
export const moveBody = z.object({
  /** How many came, went or were spoiled; of a count how many lie there. */
  way: z.enum(['receipt', 'issue', 'return', 'spoiled', 'count']),
  quantity: z.int().min(0).max(1_000_000),
  happenedOn: day,
  basis: words(300),
  note: words(500),
  serials: z.array(text(60)).max(2000).default([]),
  revision: z.int(),
})
export type MoveBody = z.infer<typeof moveBody>
export const moved = z.object({ stock: z.int(), revision: z.int() })

export const handoverBody = z.object({
  unitId: id,
  handedOn: day,
  giverName: text(200),
  giverPosition: words(200),
  receiver: text(300),
  receiverName: words(200),
  receiverPosition: words(200),
  place: words(200),
  reason: words(500),
  requestId: id.nullish(),
  lines: z
    .array(
      z.object({
        kindId: id,
        quantity: z.int().min(1).max(1_000_000),
        serials: z.array(text(60)).max(2000).default([]),
      }),
    )
    .min(1)
    .max(100),
})
export type HandoverBody = z.infer<typeof handoverBody>
const handoverRow = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  year: z.int(),
  number: z.int(),
  handedOn: z.string(),
  receiver: z.string(),
  giverName: z.string(),
  items: z.string(),
  signedAt: z.string().nullable(),
  signedName: z.string().nullable(),
  revision: z.int(),
  mayChange: z.boolean(),
})
export const handoverList = z.object({ rows: z.array(handoverRow), next: id.nullable() })
export type HandoverList = z.infer<typeof handoverList>
export const listQuery = z.object({
  unitId: id.optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const made = z.object({ id })
export const madeHandover = z.object({ id, number: z.int(), year: z.int() })
export const changed = z.object({ revision: z.int() })

const paper = z.object({
  part: text(60),
  name: text(300),
  required: z.boolean(),
  state: z.enum(['there', 'missing', 'wrong']),
})
export const requestBody = z.object({
  unitId: id,
  kind: z.enum(requestKinds),
  applicant: text(200),
  contact: words(200),
  awardId: id.nullish(),
  item: text(300),
  reason: text(1000),
  receivedOn: day,
  papers: z.array(paper).max(30).default([]),
  /** Where the law of the day says no term: the body's own, with its basis. */
  ownTerm: z
    .object({ days: z.int().min(1).max(365), unit: z.enum(['working-day', 'day']), basis: text(300) })
    .nullish(),
})
export type RequestBody = z.infer<typeof requestBody>
export const requestMade = z.object({ id, receiptNumber: z.string() })
const clock = z.object({
  dueOn: z.string().nullable(),
  sentence: z.string(),
  isLate: z.boolean(),
  isRunning: z.boolean(),
  provisional: z.string().nullable(),
  basis: z.string(),
})
const requestRow = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  receiptNumber: z.string(),
  kind: z.enum(requestKinds),
  applicant: z.string(),
  item: z.string(),
  receivedOn: z.string(),
  state: z.enum(requestStates),
  clock,
})
export const requestList = z.object({ rows: z.array(requestRow), next: id.nullable() })
export type RequestList = z.infer<typeof requestList>
export const requestQuery = listQuery.extend({
  state: z.enum(requestStates).optional(),
  kind: z.enum(requestKinds).optional(),
})
export const requestView = requestRow.extend({
  contact: z.string(),
  reason: z.string(),
  awardId: id.nullable(),
  award: z
    .object({ holderId: id, holder: z.string(), award: z.string(), year: z.int().nullable() })
    .nullable(),
  papers: z.array(paper),
  events: z.array(
    z.object({
      id,
      kind: z.enum(['received', ...requestSteps]),
      happenedOn: z.string(),
      note: z.string(),
      basisNumber: z.string().nullable(),
      basisOn: z.string().nullable(),
      by: z.string().nullable(),
    }),
  ),
  revision: z.int(),
  may: z.array(z.enum(requestSteps)),
  mayChange: z.boolean(),
})
export type RequestView = z.infer<typeof requestView>
export const papersBody = z.object({
  revision: z.int(),
  papers: z.array(paper).max(30),
  awardId: id.nullish(),
})
export const stepBody = z.object({
  revision: z.int(),
  step: z.enum(requestSteps),
  happenedOn: day,
  note: words(1000),
  basisNumber: z.string().trim().max(100).nullish(),
  basisOn: day.nullish(),
  /** Of a correction that is done: what the register is to say. */
  changes: z
    .object({
      holderName: text(300).optional(),
      position: z.string().trim().max(300).optional(),
      unitText: z.string().trim().max(300).optional(),
      deed: z.string().trim().max(4000).optional(),
    })
    .nullish(),
})
export type StepBody = z.infer<typeof stepBody>
export const stepped = z.object({ revision: z.int(), state: z.enum(requestStates) })
export const termQuery = z.object({ kind: z.enum(requestKinds), on: day })
export const termView = z.object({
  term: z.object({ days: z.int(), unit: z.enum(['working-day', 'day']), basis: z.string() }).nullable(),
  parts: z.array(z.object({ part: z.string(), name: z.string(), required: z.boolean() })),
  cite: z.string().nullable(),
  provisional: z.string().nullable(),
})
export type TermView = z.infer<typeof termView>

export const publicRequest = z.object({
  receiptNumber: z.string(),
  kind: z.enum(requestKinds),
  receivedOn: z.string(),
  state: z.enum(requestStates),
  dueOn: z.string().nullable(),
  sentence: z.string(),
  lacking: z.array(z.string()),
  events: z.array(z.object({ kind: z.string(), happenedOn: z.string() })),
})
export type PublicRequest = z.infer<typeof publicRequest>
