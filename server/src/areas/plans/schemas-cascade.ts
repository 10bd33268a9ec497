import { z } from 'zod'
import { day, id } from './schemas-plans.ts'

export const childPlanQuery = z.object({ unitId: id })

/** What a unit did with a task of the higher plan. */
const adoptionStates = ['open', 'taken', 'not-applicable'] as const

export const childPlanOffer = z.object({
  parentId: id,
  parentTitle: z.string(),
  unitId: id,
  unitName: z.string(),
  suggestedTitle: z.string(),
  /** The unit's own plan below this one, where there is one already. */
  plan: z.object({ id, title: z.string(), status: z.string() }).nullable(),
  tasks: z.array(
    z.object({
      id,
      ordinal: z.string().nullable(),
      text: z.string(),
      dueOn: day.nullable(),
      /** Names the unit, by itself or through a group. */
      concerns: z.boolean(),
      state: z.enum(adoptionStates),
      reason: z.string().nullable(),
    }),
  ),
})
export type ChildPlanOffer = z.infer<typeof childPlanOffer>

export const childPlanBody = z.object({
  unitId: id,
  title: z.string().trim().min(1).max(1000),
  take: z.array(z.object({ taskId: id, dueOn: day.nullable().default(null) })).max(500),
  notApplicable: z
    .array(z.object({ taskId: id, reason: z.string().trim().min(1).max(2000) }))
    .max(500)
    .default([]),
})
export type ChildPlanBody = z.infer<typeof childPlanBody>
export const childPlanResult = z.object({
  id,
  taken: z.number().int(),
  notApplicable: z.number().int(),
})

const submissionView = z
  .object({
    id,
    toUnitName: z.string(),
    sentAt: z.string(),
    sentBy: z.string().nullable(),
    receivedAt: z.string().nullable(),
    returnedAt: z.string().nullable(),
    returnReason: z.string().nullable(),
    recalledAt: z.string().nullable(),
  })
  .nullable()
export const submissionState = z.object({
  latest: submissionView,
  mayRecall: z.boolean(),
  maySend: z.boolean(),
  mayReceive: z.boolean(),
})
export type SubmissionState = z.infer<typeof submissionState>
export const returnBody = z.object({ reason: z.string().trim().min(1).max(2000) })
export const submissionResult = z.object({ id })

export const coverageStates = ['none', 'draft', 'issued', 'sent', 'received', 'returned'] as const
export type CoverageState = (typeof coverageStates)[number]
export const coverageQuery = z.object({
  state: z.enum(coverageStates).optional(),
  after: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export const coverageView = z.object({
  planTitle: z.string(),
  /** The viewer stands at a unit below the plan's own: it may make its plan from this one. */
  isBelow: z.boolean(),
  counts: z.record(z.enum(coverageStates), z.number().int()),
  rows: z.array(
    z.object({
      unitId: id,
      name: z.string(),
      state: z.enum(coverageStates),
      planId: id.nullable(),
      planNumber: z.string().nullable(),
      since: day.nullable(),
      /** Tasks that name the unit, of these taken over, and marked as not applicable. */
      concerned: z.number().int(),
      taken: z.number().int(),
      notApplicable: z.number().int(),
    }),
  ),
  total: z.number().int(),
  next: z.string().nullable(),
  tasks: z.array(
    z.object({
      id,
      ordinal: z.string().nullable(),
      text: z.string(),
      dueOn: day.nullable(),
      units: z.number().int(),
      taken: z.number().int(),
      reasons: z.array(z.object({ unitName: z.string(), reason: z.string() })),
    }),
  ),
})
export type CoverageView = z.infer<typeof coverageView>
