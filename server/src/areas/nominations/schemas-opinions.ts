import { z } from 'zod'
import { id } from './schemas-postings.ts'

const day = z.iso.date()
const counted = z.number().int()
const words = (most: number) => z.string().trim().max(most)
export const bodyKinds = [
  'tax',
  'insurance',
  'environment',
  'police',
  'labour',
  'party',
  'inspection',
  'other',
] as const
const bodyKind = z.enum(bodyKinds)
const answer = z.enum(['agrees', 'objects', 'no-answer'])

export const opinionQuery = z.object({
  roundId: id.optional(),
  state: z.enum(['awaited', 'overdue', 'answered']).optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type OpinionQuery = z.infer<typeof opinionQuery>
const head = z.object({
  id,
  roundId: id,
  roundTitle: z.string(),
  unitId: id,
  unitName: z.string(),
  bodyKind,
  bodyName: z.string(),
  number: z.string().nullable(),
  sentOn: z.string(),
  dueOn: z.string(),
  daysLate: counted,
  asked: counted,
  awaited: counted,
  agrees: counted,
  objects: counted,
  noAnswer: counted,
})
export const opinionList = z.object({ rows: z.array(head), next: id.nullable(), overdue: counted })
export type OpinionList = z.infer<typeof opinionList>

export const newOpinionBody = z.object({
  unitId: id,
  roundId: id,
  bodies: z
    .array(z.object({ kind: bodyKind, name: words(300).min(2) }))
    .min(1)
    .max(20),
  about: words(2000).nullish(),
  number: words(100).nullish(),
  sentOn: day,
  dueOn: day.nullish(),
  nominationIds: z.array(id).min(1).max(5000),
})
export type NewOpinionBody = z.infer<typeof newOpinionBody>
export const createdMany = z.object({ ids: z.array(id) })

export const opinionView = head.extend({
  about: z.string().nullable(),
  dueCite: z.string().nullable(),
  dueProvisional: z.boolean(),
  revision: counted,
  mayManage: z.boolean(),
  rows: z.array(
    z.object({
      nominationId: id,
      name: z.string(),
      post: z.string().nullable(),
      unitName: z.string(),
      awardName: z.string(),
      answer: answer.nullable(),
      number: z.string().nullable(),
      answeredOn: z.string().nullable(),
      note: z.string().nullable(),
      fileId: id.nullable(),
      recordedBy: z.string().nullable(),
    }),
  ),
})
export type OpinionView = z.infer<typeof opinionView>
export const answerBody = z.object({
  revision: counted,
  nominationIds: z.array(id).min(1).max(5000),
  answer,
  number: words(100).nullish(),
  answeredOn: day.nullish(),
  note: words(1000).nullish(),
  fileId: id.nullish(),
})
export type AnswerBody = z.infer<typeof answerBody>
export const changeOpinionBody = z.object({
  revision: counted,
  number: words(100).nullish(),
  dueOn: day.optional(),
})
