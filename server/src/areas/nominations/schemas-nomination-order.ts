import { z } from 'zod'
import { id } from './schemas-rounds.ts'

/** All nominations of a dossier in their new order; null: in the order of awards and names. */
export const orderNominationsBody = z.object({
  revision: z.number().int(),
  nominationIds: z.array(id).max(5000).nullable(),
  onPaper: z.boolean().default(false),
})
