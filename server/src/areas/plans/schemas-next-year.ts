import { z } from 'zod'
import { day, id } from './schemas-plans.ts'

const year = z.coerce.number().int().min(1900).max(2200)
export const nextYearQuery = z.object({ toYear: year.optional() })

const change = z.object({
  kind: z.enum(['year', 'school-year', 'date', 'anniversary', 'ordinal']),
  /** Place in `text`. */
  at: z.number().int(),
  before: z.string(),
  after: z.string(),
  note: z.enum(['not-round', 'no-such-day']).optional(),
})
export type YearChangeView = z.infer<typeof change>

const movedText = z.object({
  /** As last year's plan says it; the changes are not made yet. */
  text: z.string(),
  changes: z.array(change),
  kept: z.array(z.object({ kind: z.enum(['document', 'period']), text: z.string() })),
})
export type MovedTextView = z.infer<typeof movedText>

const nextYearItem = z.object({
  key: z.string(),
  /** repeated: of last year's plan; carried: left unfinished; statutory: of the calendar, missing in last year's plan. */
  origin: z.enum(['repeated', 'carried', 'statutory']),
  previousTaskId: id.nullable(),
  ordinal: z.string().nullable(),
  section: z.string().nullable(),
  ...movedText.shape,
  time: z.string().nullable(),
  previousTime: z.string().nullable(),
  dueOn: day.nullable(),
  lead: z.array(z.string()),
  /** Proposed to be taken in. */
  include: z.boolean(),
  /** Why it is proposed as it is. */
  reason: z.string().nullable(),
  citation: z.string().nullable(),
  confidence: z.enum(['verified', 'provisional']).nullable(),
})
export type NextYearItem = z.infer<typeof nextYearItem>

export const nextYearView = z.object({
  planId: id,
  planTitle: z.string(),
  fromYear: z.number().int(),
  toYear: z.number().int(),
  title: movedText,
  purposes: z.array(movedText),
  duties: z.array(z.object({ body: z.string(), ...movedText.shape })),
  items: z.array(nextYearItem),
  /** A plan that was made from this one before. */
  existing: z.object({ id, title: z.string() }).nullable(),
})
export type NextYearView = z.infer<typeof nextYearView>

const words = z.string().trim().min(1).max(8000)
export const nextYearBody = z.object({
  toYear: year,
  title: z.string().trim().min(1).max(1000),
  purposes: z.array(words).max(200),
  duties: z.array(z.object({ body: z.string().max(1000), text: words })).max(200),
  items: z
    .array(z.object({ key: z.string().max(60), text: words }))
    .min(1)
    .max(1000),
})
export type NextYearBody = z.infer<typeof nextYearBody>
export const nextYearResult = z.object({ id, tasks: z.number().int() })
