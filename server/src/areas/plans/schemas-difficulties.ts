import { z } from 'zod'
import { id } from './schemas-plans.ts'

export const difficultyView = z.object({
  id,
  taskId: id,
  taskText: z.string(),
  planId: id,
  question: z.string(),
  state: z.enum(['asked', 'passed-upward', 'answered', 'accepted']),
  askedByUnitId: id,
  askedByUnit: z.string(),
  holderUnitId: id,
  holderUnit: z.string(),
  by: z.string().nullable(),
  askedAt: z.string(),
  closedAt: z.string().nullable(),
  steps: z.array(
    z.object({
      id,
      kind: z.enum(['answered', 'passed-upward', 'accepted']),
      text: z.string(),
      unitName: z.string(),
      by: z.string().nullable(),
      at: z.string(),
    }),
  ),
  /** Steps that the viewer may take now. */
  acts: z.array(z.enum(['answered', 'passed-upward', 'accepted'])),
})
export type DifficultyView = z.infer<typeof difficultyView>

export const difficultyQuery = z.object({
  holder: z.enum(['mine']).optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const difficultyList = z.object({ rows: z.array(difficultyView), next: z.string().nullable() })
export type DifficultyList = z.infer<typeof difficultyList>

export const difficultyBody = z.object({
  unitId: id.nullable().default(null),
  question: z.string().trim().min(1).max(8000),
})
export const stepBody = z.object({
  kind: z.enum(['answered', 'passed-upward', 'accepted']),
  text: z.string().trim().max(8000).default(''),
})
