import { z } from 'zod'

export const ledgerVerification = z.object({
  ok: z.boolean(),
  entries: z.string(),
  headHash: z.string(),
  fault: z
    .object({ seq: z.string(), fault: z.enum(['altered', 'missing', 'reordered', 'tail-missing']) })
    .nullable(),
})
