import { z } from 'zod'
import { id, optional, text } from './schemas.ts'

const entryBody = z.object({
  title: text(500),
  detail: optional(2000),
  awardKey: z
    .string()
    .max(80)
    .nullish()
    .transform((value) => value || null),
  awardName: optional(300),
  unitId: id.nullish().transform((value) => value ?? null),
  pageText: optional(20_000),
  voting: z.boolean().default(true),
})
export type EntryBody = z.infer<typeof entryBody>
export const entriesBody = z.object({ entries: z.array(entryBody).min(1).max(500) })
export const itemBody = z.object({
  title: text(500),
  detail: optional(2000),
  pageText: optional(20_000),
  voting: z.boolean(),
})
export type ItemBody = z.infer<typeof itemBody>
export const orderBody = z.object({ itemIds: z.array(id).max(2000) })
export const itemsAdded = z.object({ itemIds: z.array(id) })
export const accountChoices = z.object({ rows: z.array(z.object({ accountId: id, name: z.string() })) })
export type AccountChoices = z.infer<typeof accountChoices>
export const tieBody = z.object({ accountId: id.nullable() })
export const attendanceBody = z.object({
  rows: z
    .array(
      z.object({
        memberId: id,
        attendance: z.enum(['present', 'absent']).nullable(),
        reason: optional(300),
      }),
    )
    .min(1)
    .max(100),
})
export const conflictBody = z.object({
  itemId: id,
  /** Null: the caller's own seat. */
  memberId: id.nullish().transform((value) => value ?? null),
  /** Null: the declaration is withdrawn. */
  reason: z.string().trim().min(1).max(300).nullable(),
})
