import { z } from 'zod'
import { day, id, line } from './schemas.ts'

export const payBody = z.object({
  rowIds: z.array(id).min(1).max(5000),
  happenedOn: day,
  receiver: z.string().trim().max(200).optional(),
  note: z.string().trim().max(1000).optional(),
})
export const returnBody = payBody.extend({ note: line(1000) })
export const paid = z.object({ rows: z.number().int(), amountVnd: z.number() })
export const fundQuery = z.object({
  unit: id.optional(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
})
const money = z.number()
export const fundView = z.object({
  unitId: id,
  unitName: z.string(),
  year: z.number().int(),
  inVnd: money,
  plannedVnd: money,
  paidVnd: money,
  otherVnd: money,
  /** Money in, less what went out. */
  leftVnd: money,
  /** The same, less what decisions have promised and not paid. */
  freeVnd: money,
  entries: z.array(
    z.object({
      id,
      unitId: id,
      year: z.number().int(),
      kind: z.enum(['in', 'out']),
      amountVnd: money,
      happenedOn: day,
      label: z.string(),
      basis: z.string().nullable(),
      by: z.string().nullable(),
      cancelledAt: z.string().nullable(),
      cancelReason: z.string().nullable(),
    }),
  ),
  decisions: z.array(
    z.object({
      id,
      number: z.string(),
      decidedOn: day,
      title: z.string(),
      plannedVnd: money,
      paidVnd: money,
      returnedVnd: money,
    }),
  ),
})
export type FundView = z.infer<typeof fundView>
export const fundBody = z.object({
  unitId: id,
  year: z.number().int().min(2000).max(2200),
  kind: z.enum(['in', 'out']),
  amountVnd: z.number().int().min(1).max(1_000_000_000_000),
  happenedOn: day,
  label: line(300),
  basis: z.string().trim().max(300).nullable().optional(),
})
