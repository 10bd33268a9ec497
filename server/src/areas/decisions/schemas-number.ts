import { z } from 'zod'
import { day, id, line } from './schemas.ts'

const namesakeAnswer = z.object({
  rowId: id,
  /** Null: somebody else, whom the register does not know. */
  holderId: id.nullable(),
})
export type NamesakeAnswer = z.infer<typeof namesakeAnswer>
export const numberBody = z.object({
  revision: z.number().int(),
  number: line(60),
  decidedOn: day,
  answers: z.array(namesakeAnswer).max(5000).optional(),
})
export const namesakeList = z.object({
  rows: z.array(
    z.object({
      rowIds: z.array(id).min(1),
      name: z.string(),
      position: z.string().nullable(),
      unitName: z.string().nullable(),
      birthYear: z.int().nullable(),
      candidates: z.array(
        z.object({
          id,
          name: z.string(),
          bornOn: z.string().nullable(),
          unit: z.string().nullable(),
          awards: z.int(),
          latest: z.string().nullable(),
          reasons: z.array(z.string()),
        }),
      ),
      /** The only one who may be meant, of the same unit or home, and meant by no other line. */
      nearId: id.nullable(),
    }),
  ),
})
export type NamesakeList = z.infer<typeof namesakeList>
export const numbered = z.object({
  revision: z.number().int(),
  number: z.string(),
  awards: z.number().int(),
  registerDecisionId: id.nullable(),
})
