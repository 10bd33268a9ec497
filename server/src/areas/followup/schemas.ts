import { z } from 'zod'
import { cellStates } from './domain/cell.ts'

export const id = z.string().regex(/^\d{1,18}$/)
export const day = z.iso.date()

/** "12" or "12,15": several ids in one value of an address. */
const idList = z
  .string()
  .regex(/^\d{1,18}(,\d{1,18})*$/)
  .transform((text) => [...new Set(text.split(','))])
  .refine((list) => list.length <= 40)

export const boardQuery = z.object({
  planId: id.optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  taskIds: idList.optional(),
  clusterId: id.optional(),
  unitId: id.optional(),
  kind: z.string().max(40).optional(),
  /** Only units that have such a cell. */
  state: z.enum(cellStates).optional(),
  /** now: overdue or due within 60 days; all: every open item. */
  due: z.enum(['now', 'all']).default('now'),
  /** Also who only co-ordinates. */
  withCoordinating: z.stringbool().default(false),
  itemsAfter: z
    .string()
    .regex(/^(\d{4}-\d\d-\d\d|infinity)_\d{1,18}$/)
    .optional(),
  items: z.coerce.number().int().min(1).max(40).default(6),
  after: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type BoardQuery = z.infer<typeof boardQuery>

const counts = z.record(z.enum(cellStates), z.number().int())
export const boardView = z.object({
  items: z.array(
    z.object({
      id,
      planId: id,
      planTitle: z.string(),
      ordinal: z.string().nullable(),
      text: z.string(),
      workKind: z.string(),
      dueOn: day.nullable(),
      counts,
    }),
  ),
  itemsTotal: z.number().int(),
  itemsNext: z.string().nullable(),
  counts,
  rows: z.array(
    z.object({
      unitId: id,
      name: z.string(),
      shortName: z.string(),
      cells: z.array(
        z.object({
          taskId: id,
          state: z.enum(cellStates),
          word: z.string(),
          since: day.nullable(),
          daysPast: z.number().int().nullable(),
          why: z.string(),
          /** When a reminder last went out for it. */
          remindedOn: day.nullable(),
          reminders: z.number().int(),
        }),
      ),
    }),
  ),
  total: z.number().int(),
  next: z.string().nullable(),
})
export type BoardView = z.infer<typeof boardView>
