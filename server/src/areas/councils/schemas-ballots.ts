import { z } from 'zod'
import { ballotMode, id, optional, vote } from './schemas.ts'

const hex = (most: number) =>
  z
    .string()
    .regex(/^([0-9a-f]{2})+$/)
    .max(most)

export const openBallotBody = z.object({
  itemIds: z.array(id).max(2000).default([]),
  mode: ballotMode,
  publicKey: hex(64)
    .nullish()
    .transform((value) => value ?? null),
  committee: z.string().trim().max(500).default(''),
})
export const ballotOpened = z.object({ ballotId: id })
export const receiveBody = z.object({
  requests: z.array(z.object({ sheetId: z.uuid(), blinded: hex(64) })).max(200),
})
export const credentialsGiven = z.object({
  credentials: z.array(z.object({ sheetId: z.string(), evaluated: z.string(), proof: z.string() })),
})
export type CredentialsGiven = z.infer<typeof credentialsGiven>
export const castBody = z.object({
  sheetId: z.uuid(),
  credential: hex(64),
  token: hex(128),
  version: z.number().int().min(1).max(1_000_000),
  sealed: hex(2_000_000),
  signature: hex(128),
})
export const castTaken = z.object({ accepted: z.literal(true) })
export const papersBody = z.object({ memberIds: z.array(id).max(100) })
export const papersGiven = z.object({ given: z.number().int() })
const count = z.number().int().min(0).max(1000)
export const countSheetBody = z.object({
  lines: z
    .array(z.object({ itemId: id, returned: count, invalid: count, for: count, against: count }))
    .min(1)
    .max(2000),
})
export type CountSheetBody = z.infer<typeof countSheetBody>
export const linesEntered = z.object({ lines: z.number().int() })
export const stopBody = z.object({ revision: z.number().int() })
export const sealedSheets = z.object({
  publicKey: z.string().nullable(),
  sheets: z.array(
    z.object({
      sheetId: z.string(),
      itemIds: z.array(id),
      ballots: z.array(
        z.object({
          credential: z.string(),
          version: z.number().int(),
          signature: z.string(),
          sealed: z.string(),
        }),
      ),
    }),
  ),
})
export type SealedSheets = z.infer<typeof sealedSheets>
export const countBody = z.object({
  revision: z.number().int(),
  sums: z.array(z.object({ itemId: id, agree: z.number().int().min(0), proof: hex(128) })).max(2000),
})
export type CountInput = z.infer<typeof countBody>
export const counted = z.object({ passed: z.number().int(), failed: z.number().int() })
const opinionVotes = z
  .array(z.object({ itemId: id, vote, note: optional(1000) }))
  .min(1)
  .max(2000)
export const opinionBody = z.object({ votes: opinionVotes })
export type OpinionBody = z.infer<typeof opinionBody>
export const opinionForBody = z.object({ memberId: id, votes: opinionVotes })
export const opinionKept = z.object({ items: z.number().int() })
