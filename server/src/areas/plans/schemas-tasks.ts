import { z } from 'zod'
import { planStatuses } from './domain/task-acts.ts'
import { recordKinds, taskStates } from './domain/task-state.ts'
import { workKinds } from './domain/work-kind.ts'
import { difficultyView } from './schemas-difficulties.ts'
import { actView, day, figures, id } from './schemas-plans.ts'

const period = z.object({
  kind: z.enum(['quarter', 'month', 'date', 'year', 'unspecified']),
  year: z.number().int().nullable(),
  values: z.array(z.union([z.number(), z.string()])).max(12),
  from: day.optional(),
  to: day.optional(),
  bound: z.enum(['before', 'after', 'between']).optional(),
  raw: z.string().max(500).optional(),
})
export type PeriodView = z.infer<typeof period>

/** A period that an officer sets: quarters, months and dates are named. */
const periodInput = period.refine(
  ({ kind, values, from, to }) =>
    kind === 'year' || kind === 'unspecified' || values.length > 0 || from || to,
  { error: 'Hãy chọn quý, tháng hoặc ngày.' },
)

const oneOrMany = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).optional(),
  )

const listFields = {
  state: oneOrMany(z.enum(taskStates)),
  unitId: id.optional(),
  role: z.enum(['lead', 'coordinating']).optional(),
  body: z.string().max(1000).optional(),
  quarter: z.coerce.number().int().min(1).max(4).optional(),
  month: z.coerce.number().int().min(1).max(12).optional(),
  kind: z.enum(workKinds).optional(),
  assigneeId: z.union([id, z.literal('none')]).optional(),
  q: z.string().trim().max(200).optional(),
  overdue: z.stringbool().optional(),
  after: z
    .string()
    .regex(/^(\d{1,9}|\d{4}-\d\d-\d\d|infinity)_\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
}
export const planTaskQuery = z.object(listFields)
export const taskQuery = z.object({
  ...listFields,
  mine: z.stringbool().optional(),
  ownPlans: z.stringbool().optional(),
  /** Only what is neither done nor dropped. */
  open: z.stringbool().optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  dueBy: day.optional(),
})
export type TaskQueryInput = z.infer<typeof taskQuery>

const role = z.enum(['lead', 'coordinating'])

const bodyView = z.object({
  id,
  role,
  asWritten: z.string(),
  match: z.enum(['unit', 'group', 'outside', 'person', 'unknown']),
  confidence: z.enum(['certain', 'likely', 'none', 'confirmed']),
  reason: z.string(),
  /** How many units it stands for. */
  units: z.number().int(),
  /** The unit, where it stands for exactly one. */
  unitId: id.nullable(),
  unitName: z.string().nullable(),
})

const taskListRow = z.object({
  id,
  planId: id,
  planTitle: z.string(),
  planStatus: z.enum(planStatuses),
  position: z.number().int(),
  ordinal: z.string().nullable(),
  section: z.string().nullable(),
  text: z.string(),
  workKind: z.enum(workKinds),
  conditional: z.boolean(),
  period,
  startsOn: day.nullable(),
  dueOn: day.nullable(),
  dueSetOn: day.nullable(),
  state: z.enum(taskStates),
  overdueDays: z.number().int(),
  assigneeId: id.nullable(),
  assigneeName: z.string().nullable(),
  revision: z.number().int(),
  proofs: z.number().int(),
  comments: z.number().int(),
  openDifficulties: z.number().int(),
  bodies: z.array(bodyView.omit({ reason: true })),
})
export type TaskListRowView = z.infer<typeof taskListRow>

export const taskList = z.object({
  rows: z.array(taskListRow),
  total: z.number().int(),
  /** What the filter bar shows: the matching tasks by state. */
  figures,
  next: z.string().nullable(),
})
export type TaskList = z.infer<typeof taskList>

const recordView = z.object({
  id,
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  kind: z.enum(recordKinds),
  happenedOn: day,
  note: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  by: z.string().nullable(),
  at: z.string(),
})
export type RecordView = z.infer<typeof recordView>

const proofView = z.object({
  id,
  kind: z.enum(['file', 'document', 'link']),
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  documentNumber: z.string().nullable(),
  documentOn: day.nullable(),
  url: z.string().nullable(),
  note: z.string().nullable(),
  fileName: z.string().nullable(),
  sizeBytes: z.number().nullable(),
  by: z.string().nullable(),
  at: z.string(),
  withdrawnAt: z.string().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawalReason: z.string().nullable(),
  mayWithdraw: z.boolean(),
})
export type ProofView = z.infer<typeof proofView>

const reasons = z.object({
  rule: z.string(),
  counted: z.array(z.string()),
  by: z.string().nullable(),
  at: z.string().nullable(),
})

const unitShare = z.object({
  unitId: id,
  name: z.string(),
  role,
  state: z.enum([...taskStates, 'not-applicable']),
  since: day.nullable(),
  overdueDays: z.number().int(),
  note: z.string().nullable(),
  /** Acts that the viewer may do for this unit now. */
  acts: z.array(z.string()),
})

export const taskView = z.object({
  ...taskListRow.omit({ bodies: true, proofs: true, comments: true, openDifficulties: true }).shape,
  planNumber: z.string().nullable(),
  unitId: id,
  unitName: z.string(),
  since: day.nullable(),
  why: reasons,
  bodies: z.array(bodyView.extend({ unitIds: z.array(id) })),
  units: z.array(unitShare),
  records: z.array(recordView),
  proofs: z.array(proofView),
  comments: z.array(z.object({ id, text: z.string(), by: z.string().nullable(), at: z.string() })),
  difficulties: z.array(difficultyView),
  acts: z.array(actView),
  /** For whom `acts` are done: null for the task as a whole, else the one unit that the viewer stands for. */
  actsUnitId: id.nullable(),
  workspace: z.object({ label: z.string(), path: z.string(), doneWhen: z.string() }).nullable(),
})
export type TaskView = z.infer<typeof taskView>

const bodyInput = z.object({
  role,
  asWritten: z.string().trim().min(1).max(1000),
  unitIds: z.array(id).max(500).default([]),
})

const taskFields = {
  text: z.string().trim().min(1).max(8000),
  ordinal: z.string().trim().max(40).nullable(),
  section: z.string().trim().max(500).nullable(),
  workKind: z.enum(workKinds),
  conditional: z.boolean(),
  period: periodInput,
  dueSetOn: day.nullable(),
  bodies: z.array(bodyInput).max(100),
}
export const taskBody = z.object({
  ...taskFields,
  ordinal: taskFields.ordinal.default(null),
  section: taskFields.section.default(null),
  conditional: taskFields.conditional.default(false),
  dueSetOn: taskFields.dueSetOn.default(null),
  bodies: taskFields.bodies.default([]),
})
export type TaskBody = z.infer<typeof taskBody>
export const taskChanges = z.object({ revision: z.number().int(), ...z.object(taskFields).partial().shape })
export type TaskChanges = z.infer<typeof taskChanges>

export const recordBody = z.object({
  kind: z.enum(recordKinds),
  unitId: id.nullable().default(null),
  happenedOn: day,
  note: z.string().trim().max(4000).nullable().default(null),
  dueOn: day.nullable().optional(),
  waitingFor: z.string().trim().max(500).optional(),
})
export const progressView = z.object({ state: z.enum(taskStates), revision: z.number().int() })

export const assignmentBody = z.object({
  taskIds: z.array(id).min(1).max(200),
  assigneeId: id.nullable(),
})
export const assignmentResult = z.object({
  dryRun: z.boolean(),
  assigneeName: z.string().nullable(),
  changed: z.number().int(),
  rows: z.array(
    z.object({
      taskId: id,
      text: z.string().nullable(),
      before: z.string().nullable(),
      ok: z.boolean(),
      /** Why this row is left as it is. */
      reason: z.string().nullable(),
    }),
  ),
})
export type AssignmentResult = z.infer<typeof assignmentResult>

export const proofBody = z
  .object({
    unitId: id.nullable().default(null),
    documentNumber: z.string().trim().min(1).max(200).optional(),
    documentOn: day.optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    note: z.string().trim().max(2000).nullable().default(null),
  })
  .partial({ unitId: true, note: true })
export const withdrawalBody = z.object({ reason: z.string().trim().min(1).max(2000) })
export const commentBody = z.object({ text: z.string().trim().min(1).max(8000) })
