import { z } from 'zod'

const id = z.string().regex(/^\d{1,18}$/)
const counted = z.number().int()
const words = (most: number) => z.string().trim().max(most)

export const params = z.object({ id })
const posting = z.object({
  id,
  title: z.string(),
  note: z.string().nullable(),
  bodyName: z.string(),
  opensOn: z.string(),
  endsOn: z.string(),
  entries: counted,
  isOpen: z.boolean(),
})
export const publicPostings = z.object({ rows: z.array(posting) })
export type PublicPostings = z.infer<typeof publicPostings>
/** Name, place of work and what is proposed: no day of birth, no identity number, no deeds. */
export const publicPosting = posting.extend({
  rows: z.array(
    z.object({
      id,
      name: z.string(),
      post: z.string().nullable(),
      unitName: z.string(),
      awardName: z.string(),
    }),
  ),
})
export type PublicPostingView = z.infer<typeof publicPosting>
export const objectionBody = z.object({
  entryId: id.nullish(),
  senderName: words(200).nullish(),
  senderContact: words(200).nullish(),
  content: words(4000).min(20),
})
export const receipt = z.object({ receipt: z.string() })
/** The receipt is sent in the body: it stands in no address, no log and no history of a browser. */
export const statusBody = z.object({ receipt: words(40).min(10) })
export const objectionStatus = z.object({
  receivedAt: z.string(),
  outcome: z.enum(['upheld', 'not-upheld', 'forwarded']).nullable(),
  answer: z.string().nullable(),
  answeredOn: z.string().nullable(),
})
export type ObjectionStatusView = z.infer<typeof objectionStatus>
