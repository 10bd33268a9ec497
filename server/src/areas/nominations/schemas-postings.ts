import { z } from 'zod'
import { postingStates } from './domain/posting-state.ts'

export const id = z.string().regex(/^\d{1,18}$/)
export const params = z.object({ id })
export const created = z.object({ id })
export const revised = z.object({ revision: z.number().int() })
const day = z.iso.date()
const counted = z.number().int()
const words = (most: number) => z.string().trim().max(most)
const rule = z.object({ text: z.string(), cite: z.string(), provisional: z.boolean() }).nullable()

const state = z.enum(postingStates)
export const postingQuery = z.object({
  roundId: id.optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
const head = z.object({
  id,
  roundId: id,
  roundTitle: z.string(),
  unitId: id,
  unitName: z.string(),
  title: z.string(),
  kind: z.enum(['portal', 'paper']),
  opensOn: z.string(),
  endsOn: z.string(),
  days: counted,
  state,
  entries: counted,
  objections: counted,
  openObjections: counted,
})
export const postingList = z.object({ rows: z.array(head), next: id.nullable(), rule })
export type PostingList = z.infer<typeof postingList>

export const roundChoices = z.object({
  rows: z.array(z.object({ id, title: z.string(), unitId: id, unitName: z.string() })),
})
export type RoundChoices = z.infer<typeof roundChoices>
const choice = z.object({
  id,
  name: z.string(),
  post: z.string().nullable(),
  unitName: z.string(),
  awardName: z.string(),
  state: z.string(),
  postedUntil: z.string().nullable(),
})
export const nominationChoices = z.object({
  rows: z.array(choice),
  term: z
    .object({
      days: counted,
      label: z.string(),
      cite: z.string(),
      provisional: z.boolean(),
      reason: z.string().nullable(),
    })
    .nullable(),
  rule,
})
export type NominationChoices = z.infer<typeof nominationChoices>

export const newPostingBody = z.object({
  unitId: id,
  roundId: id,
  title: words(300).min(3),
  note: words(2000).nullish(),
  kind: z.enum(['portal', 'paper']).default('portal'),
  place: words(500).nullish(),
  fileId: id.nullish(),
  opensOn: day,
  days: z.number().int().min(1).max(365).nullish(),
  nominationIds: z.array(id).min(1).max(20000),
})
export type NewPostingBody = z.infer<typeof newPostingBody>
export const revisionBody = z.object({ revision: counted })
export const withdrawBody = z.object({
  revision: counted,
  reason: words(500).min(3),
  /** Left out: the whole posting. */
  entryIds: z.array(id).min(1).max(2000).optional(),
})
export type WithdrawBody = z.infer<typeof withdrawBody>

const objection = z.object({
  id,
  receipt: z.string(),
  entryName: z.string().nullable(),
  senderName: z.string().nullable(),
  senderContact: z.string().nullable(),
  content: z.string(),
  onPaper: z.boolean(),
  receivedAt: z.string(),
  outcome: z.enum(['upheld', 'not-upheld', 'forwarded']).nullable(),
  answer: z.string().nullable(),
  number: z.string().nullable(),
  answeredOn: z.string().nullable(),
  answeredBy: z.string().nullable(),
  revision: counted,
})
export const postingView = head.extend({
  note: z.string().nullable(),
  place: z.string().nullable(),
  fileId: id.nullable(),
  lawfulDays: counted.nullable(),
  lawfulCite: z.string().nullable(),
  provisional: z.boolean(),
  reasons: z.array(z.string()),
  withdrawnReason: z.string().nullable(),
  revision: counted,
  mayManage: z.boolean(),
  rows: z.array(
    z.object({
      id,
      nominationId: id,
      name: z.string(),
      post: z.string().nullable(),
      unitName: z.string(),
      awardName: z.string(),
      withdrawnReason: z.string().nullable(),
    }),
  ),
  objectionRows: z.array(objection),
  rule,
})
export type PostingView = z.infer<typeof postingView>
export const paperObjectionBody = z.object({
  entryId: id.nullish(),
  senderName: words(200).nullish(),
  senderContact: words(200).nullish(),
  content: words(4000).min(10),
  receivedOn: day,
})
export const answerBody = z.object({
  revision: counted,
  outcome: z.enum(['upheld', 'not-upheld', 'forwarded']),
  answer: words(2000).min(3),
  number: words(100).nullish(),
})
export type AnswerBody = z.infer<typeof answerBody>
