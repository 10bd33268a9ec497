import { z } from 'zod'
import { day, id } from './schemas.ts'

const counts = z.record(z.string(), z.number().int())
const batchBody = z.object({
  title: z.string().trim().min(3).max(200),
  basis: z.string().trim().max(300).nullable().optional(),
  dueOn: day.nullable().optional(),
})
export type BatchBody = z.infer<typeof batchBody>
export const newBatchBody = batchBody.extend({ unitId: id })
export const changeBatchBody = batchBody
  .partial()
  .extend({ revision: z.number().int(), closed: z.boolean().optional() })
export const batchQuery = z.object({
  unitId: id.optional(),
  state: z.enum(['open', 'closed']).optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type BatchQuery = z.infer<typeof batchQuery>
const batchRow = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  title: z.string(),
  basis: z.string().nullable(),
  dueOn: z.string().nullable(),
  revision: z.number().int(),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
  scans: z.number().int(),
  operators: z.number().int(),
  counts,
})
export const batchList = z.object({ rows: z.array(batchRow), next: z.string().nullable() })
export type BatchList = z.infer<typeof batchList>
const person = z.object({ accountId: id, name: z.string() })
export const batchView = batchRow.extend({
  people: z.array(person),
  mayManage: z.boolean(),
  mayEnter: z.boolean(),
  mayUpload: z.boolean(),
})
export type BatchView = z.infer<typeof batchView>
export const operatorList = z.object({ rows: z.array(person) })
export type OperatorList = z.infer<typeof operatorList>
export const operatorBody = z.object({ accountIds: z.array(id).max(100) })
export const batchSettled = z.object({ records: z.number().int() })
export const progressQuery = z.object({ batchId: id.optional(), unitId: id.optional() })
export type ProgressQuery = z.infer<typeof progressQuery>
export const progressView = z.object({
  units: z.array(
    z.object({ unitId: id, unitName: z.string(), scans: z.number().int(), total: z.number().int(), counts }),
  ),
  operators: z.array(
    z.object({
      accountId: id,
      name: z.string(),
      submitted: z.number().int(),
      underWay: z.number().int(),
      compared: z.number().int(),
      differing: z.number().int(),
      overruled: z.number().int(),
      /** Differing per compared field, of 100; null before anything was compared. */
      differingPercent: z.number().nullable(),
      lastAt: z.string().nullable(),
    }),
  ),
  counts,
})
export type ProgressView = z.infer<typeof progressView>
