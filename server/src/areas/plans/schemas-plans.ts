import { z } from 'zod'
import { planStatuses } from './domain/task-acts.ts'
import { taskStates } from './domain/task-state.ts'

export const id = z.string().regex(/^\d{1,18}$/)
export const day = z.iso.date()
const words = (max: number) => z.string().trim().min(1).max(max)

/** An act that is shown, with the sentence that says why it may not be done now. */
export const actView = z.object({ act: z.string(), allowed: z.boolean(), reason: z.string().nullable() })
export type ActView = z.infer<typeof actView>

export const figures = z.object({
  total: z.number().int(),
  overdue: z.number().int(),
  byState: z.partialRecord(z.enum(taskStates), z.number().int()),
})
export type Figures = z.infer<typeof figures>

export const planListQuery = z.object({
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  unitId: id.optional(),
  q: z.string().trim().max(200).optional(),
  status: z.enum(planStatuses).optional(),
  after: z
    .string()
    .regex(/^[01]\.\d{4}\.\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const planListRow = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  year: z.number().int(),
  title: z.string(),
  number: z.string().nullable(),
  issuedOn: day.nullable(),
  status: z.enum(planStatuses),
  parentPlanId: id.nullable(),
  figures,
})
export type PlanListRow = z.infer<typeof planListRow>
export const planList = z.object({ rows: z.array(planListRow), next: z.string().nullable() })
export type PlanList = z.infer<typeof planList>

const signer = z.object({
  onBehalfOf: z.string().max(200).nullable().default(null),
  position: z.string().max(200).nullable().default(null),
  name: z.string().max(200).nullable().default(null),
})
const lines = z.array(z.string().trim().min(1).max(4000)).max(200)

export const planBody = z.object({
  unitId: id,
  year: z.number().int().min(1900).max(2200),
  title: words(1000),
  parentPlanId: id.nullable().default(null),
  /** The task of another plan that this plan is the work of. */
  originTaskId: id.nullable().default(null),
})

export const planChanges = z.object({
  revision: z.number().int(),
  title: words(1000).optional(),
  year: z.number().int().min(1900).max(2200).optional(),
  issuer: words(500).nullable().optional(),
  place: words(200).nullable().optional(),
  legalBases: lines.optional(),
  purposes: lines.optional(),
  signer: signer.optional(),
  recipients: lines.optional(),
})

const otherPlan = z.object({ id, title: z.string().nullable(), number: z.string().nullable() }).nullable()

export const planView = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  year: z.number().int(),
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  place: z.string().nullable(),
  issuedOn: day.nullable(),
  issuedText: z.string().nullable(),
  legalBases: z.array(z.string()),
  purposes: z.array(z.string()),
  duties: z.array(z.object({ body: z.string(), text: z.string() })),
  signer,
  recipients: z.array(z.string()),
  parent: otherPlan,
  previous: otherPlan,
  readingId: id.nullable(),
  status: z.enum(planStatuses),
  revision: z.number().int(),
  createdBy: z.string().nullable(),
  createdAt: z.string(),
  figures,
  records: z.array(
    z.object({
      id,
      kind: z.enum(['issued', 'closed', 'reopened', 'withdrawn']),
      happenedOn: day,
      note: z.string().nullable(),
      by: z.string().nullable(),
      at: z.string(),
    }),
  ),
  acts: z.array(actView),
})
export type PlanView = z.infer<typeof planView>

export const issuanceBody = z.object({
  revision: z.number().int(),
  number: words(100),
  issuedOn: day,
  note: z.string().trim().max(2000).nullable().default(null),
})
export const statusBody = z.object({
  revision: z.number().int(),
  note: z.string().trim().max(2000).nullable().default(null),
})
export const statusResult = z.object({ id, status: z.enum(planStatuses), revision: z.number().int() })
export const revisionResult = z.object({ id, revision: z.number().int() })
export const created = z.object({ id })

export const assigneeList = z.object({
  rows: z.array(z.object({ id, name: z.string(), unitName: z.string().nullable() })),
})
export type AssigneeList = z.infer<typeof assigneeList>
