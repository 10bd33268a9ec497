import type { Tx } from '../../platform/db/database.ts'
import type { RecordKind, TaskState } from './domain/task-state.ts'

export type TaskValues = {
  text?: string
  section?: string | null
  ordinal?: string | null
  work_kind?: string
  conditional?: boolean
  period?: string
  starts_on?: string | null
  ends_on?: string | null
  due_set_on?: string | null
  assignee_id?: string | null
  state?: TaskState
}

/** Changes a locked task and counts its revision up. */
export async function updateTask(tx: Tx, taskId: string, values: TaskValues): Promise<number> {
  const row = await tx
    .updateTable('plan_tasks')
    .set((eb) => ({ ...values, revision: eb('revision', '+', 1) }))
    .where('id', '=', taskId)
    .returning('revision')
    .executeTakeFirstOrThrow()
  return row.revision
}

/** Adds a task at the end of its plan. */
export async function insertTask(
  tx: Tx,
  task: {
    planId: string
    unitId: string
    ordinal: string | null
    section: string | null
    text: string
    workKind: string
    conditional: boolean
    period: unknown
    startsOn: string | null
    endsOn: string | null
    dueSetOn: string | null
  },
): Promise<string> {
  const row = await tx
    .insertInto('plan_tasks')
    .values((eb) => ({
      plan_id: task.planId,
      unit_id: task.unitId,
      position: eb
        .selectFrom('plan_tasks')
        .select((sub) => sub.fn.coalesce(sub(sub.fn.max('position'), '+', 1), sub.val(1)).as('position'))
        .where('plan_id', '=', task.planId),
      ordinal: task.ordinal,
      section: task.section,
      text: task.text,
      work_kind: task.workKind,
      conditional: task.conditional,
      period: JSON.stringify(task.period),
      starts_on: task.startsOn,
      ends_on: task.endsOn,
      due_set_on: task.dueSetOn,
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Takes a task out of a draft; nothing has been recorded on it yet. */
export async function deleteTask(tx: Tx, taskId: string): Promise<void> {
  await tx.deleteFrom('plan_tasks').where('id', '=', taskId).execute()
}

export type NewBody = {
  role: 'lead' | 'coordinating'
  asWritten: string
  match: string
  confidence: string
  reason: string
  unitIds: readonly string[]
}

/** Puts these bodies, and the units that they stand for, in place of the task's own. */
export async function replaceBodies(tx: Tx, taskId: string, bodies: readonly NewBody[]): Promise<void> {
  await tx.deleteFrom('task_bodies').where('task_id', '=', taskId).execute()
  if (bodies.length === 0) return
  const rows = await tx
    .insertInto('task_bodies')
    .values(
      bodies.map((body, index) => ({
        task_id: taskId,
        role: body.role,
        position: index + 1,
        as_written: body.asWritten,
        match: body.match,
        confidence: body.confidence,
        reason: body.reason,
      })),
    )
    .returning(['id', 'position'])
    .execute()
  const idAt = new Map(rows.map((row) => [row.position, row.id]))
  const units = bodies.flatMap((body, index) =>
    [...new Set(body.unitIds)].map((unitId) => ({
      task_id: taskId,
      body_id: idAt.get(index + 1)!,
      unit_id: unitId,
      role: body.role,
    })),
  )
  if (units.length > 0) await tx.insertInto('task_units').values(units).execute()
}

/** Which of these ids are units. */
export async function listKnownUnits(tx: Tx, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return []
  const rows = await tx
    .selectFrom('units')
    .select('id')
    .where('id', 'in', [...unitIds])
    .execute()
  return rows.map((row) => row.id)
}

export async function insertTaskRecord(
  tx: Tx,
  record: {
    taskId: string
    unitId: string | null
    kind: RecordKind
    happenedOn: string
    note: string | null
    details: Record<string, unknown>
    accountId: string | null
    now: Date
  },
): Promise<void> {
  await tx
    .insertInto('task_records')
    .values({
      task_id: record.taskId,
      unit_id: record.unitId,
      kind: record.kind,
      happened_on: record.happenedOn,
      note: record.note,
      details: JSON.stringify(record.details),
      account_id: record.accountId,
      recorded_at: record.now,
    })
    .execute()
}

export async function insertComment(
  tx: Tx,
  comment: { taskId: string; text: string; accountId: string | null; now: Date },
): Promise<string> {
  const row = await tx
    .insertInto('task_comments')
    .values({
      task_id: comment.taskId,
      text: comment.text,
      account_id: comment.accountId,
      written_at: comment.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export type NewProof = {
  taskId: string
  unitId: string | null
  kind: 'file' | 'document' | 'link'
  fileId: string | null
  documentNumber: string | null
  documentOn: string | null
  url: string | null
  note: string | null
  accountId: string | null
  now: Date
}

export async function insertProof(tx: Tx, proof: NewProof): Promise<string> {
  const row = await tx
    .insertInto('task_proofs')
    .values({
      task_id: proof.taskId,
      unit_id: proof.unitId,
      kind: proof.kind,
      file_id: proof.fileId,
      document_number: proof.documentNumber,
      document_on: proof.documentOn,
      url: proof.url,
      note: proof.note,
      account_id: proof.accountId,
      recorded_at: proof.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Marks a proof as withdrawn; false where somebody did so before. */
export async function markProofWithdrawn(
  tx: Tx,
  proofId: string,
  by: { accountId: string | null; reason: string; now: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('task_proofs')
    .set({ withdrawn_at: by.now, withdrawn_by: by.accountId, withdrawal_reason: by.reason })
    .where('id', '=', proofId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
