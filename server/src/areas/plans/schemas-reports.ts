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

const numberText = z.string().trim().min(1, 'Chưa nhập số, ký hiệu').max(60)

/** Number and day come together or not at all: the clerk gives both. */
export const issueReportBody = z
  .object({
    from: day,
    to: day,
    number: numberText.nullable().default(null),
    issuedOn: day.nullable().default(null),
  })
  .refine(({ number, issuedOn }) => (number === null) === (issuedOn === null), {
    message: 'Số và ngày ban hành phải nhập cùng nhau',
    path: ['issuedOn'],
  })
export type IssueReportBody = z.infer<typeof issueReportBody>
export const numberReportBody = z.object({ number: numberText, issuedOn: day, revision: z.number().int() })

const issuedReportLine = z.object({
  id,
  planId: id,
  from: day,
  to: day,
  number: z.string().nullable(),
  issuedOn: day.nullable(),
  issuedAt: z.string(),
  issuedBy: z.string().nullable(),
  revision: z.number().int(),
  total: z.number().int(),
  figures: progressView.shape.figures,
})
export type IssuedReportLine = z.infer<typeof issuedReportLine>
export const issuedReportList = z.object({
  rows: z.array(issuedReportLine),
  next: z.string().nullable(),
  mayIssue: z.boolean(),
})
export type IssuedReportList = z.infer<typeof issuedReportList>
export const issuedReportsQuery = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const issuedReportView = issuedReportLine.extend({
  view: progressView,
  /** What a count of the same period gives today that the report did not. */
  differences: z.object({
    figures: z.array(z.object({ label: z.string(), was: z.number().int(), now: z.number().int() })),
    tasks: z.array(
      z.object({
        id,
        ordinal: z.string().nullable(),
        text: z.string(),
        was: z.string().nullable(),
        now: z.string().nullable(),
      }),
    ),
  }),
  mayNumber: z.boolean(),
})
export type IssuedReportView = z.infer<typeof issuedReportView>
