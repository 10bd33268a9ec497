import { z } from 'zod'
import { progressKeys } from './domain/progress.ts'
import { day, id } from './schemas-plans.ts'

export const progressQuery = z.object({
  /** First day of the period; absent: the first of the plan's year. */
  from: day.optional(),
  /** Last day; absent: today, or the end of the plan's year where that is past. */
  to: day.optional(),
})
export type ProgressQuery = z.infer<typeof progressQuery>

const progressTask = z.object({
  id,
  ordinal: z.string().nullable(),
  text: z.string(),
  lead: z.array(z.string()),
  coordinating: z.array(z.string()),
  time: z.string().nullable(),
  dueOn: day.nullable(),
  key: z.enum(progressKeys),
  state: z.string(),
  since: day.nullable(),
  daysLate: z.number().int(),
  difficulty: z.string().nullable(),
  note: z.string().nullable(),
})
export type ProgressTaskView = z.infer<typeof progressTask>

export const progressView = z.object({
  planId: id,
  planTitle: z.string(),
  citation: z.string(),
  from: day,
  to: day,
  total: z.number().int(),
  figures: z.array(z.object({ key: z.enum(progressKeys), label: z.string(), count: z.number().int() })),
  /** Tasks of the plan that the period leaves out: those that begin later, those closed before. */
  outside: z.object({ later: z.number().int(), earlier: z.number().int() }),
  byBody: z.array(
    z.object({ body: z.string(), counts: z.partialRecord(z.enum(progressKeys), z.number().int()) }),
  ),
  tasks: z.array(progressTask),
})
export type ProgressReportView = z.infer<typeof progressView>
