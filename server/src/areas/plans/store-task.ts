import type { Tx } from '../../platform/db/database.ts'
import { accountNameOf } from '../access/index.ts'
import type { PlanStatus } from './domain/task-acts.ts'
import type { ConcernedUnit, RecordKind, TaskRecord, TaskState } from './domain/task-state.ts'
import { unitNameOf } from './store-names.ts'

/** One task with what its plan says of it; undefined where there is none that the viewer sees. */
export async function findTask(tx: Tx, taskId: string) {
  return readTask(tx, taskId, false)
}

/** The same, locked until the act ends. */
export async function lockTask(tx: Tx, taskId: string) {
  return readTask(tx, taskId, true)
}
export type TaskRow = NonNullable<Awaited<ReturnType<typeof readTask>>>

async function readTask(tx: Tx, taskId: string, lock: boolean) {
  const row = await tx
    .selectFrom('plan_tasks as t')
    .innerJoin('plans as p', 'p.id', 't.plan_id')
    .selectAll('t')
    .select([
      'p.title as plan_title',
      'p.number as plan_number',
      'p.year as plan_year',
      'p.status as plan_status',
    ])
    .select([accountNameOf('t.assignee_id').as('assignee_name'), unitNameOf('t.unit_id').as('unit_name')])
    .where('t.id', '=', taskId)
    .$if(lock, (query) => query.forUpdate('t'))
    .executeTakeFirst()
  return row && { ...row, state: row.state as TaskState, plan_status: row.plan_status as PlanStatus }
}

/** Units that a task concerns, each with its role; a unit that stands in two bodies comes once a role. */
export async function listConcernedUnits(
  tx: Tx,
  taskId: string,
): Promise<(ConcernedUnit & { name: string })[]> {
  const rows = await tx
    .selectFrom('task_units as u')
    .select(['u.unit_id as unitId', 'u.role', unitNameOf('u.unit_id').as('name')])
    .distinct()
    .where('u.task_id', '=', taskId)
    .orderBy('u.role', 'desc')
    .orderBy('u.unit_id')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as ConcernedUnit['role'] }))
}

/** What happened to a task, oldest first. */
export async function listTaskRecords(
  tx: Tx,
  taskId: string,
): Promise<(TaskRecord & { unitName: string | null })[]> {
  const rows = await tx
    .selectFrom('task_records as r')
    .select(['r.id', 'r.unit_id', 'r.kind', 'r.happened_on', 'r.note', 'r.details', 'r.recorded_at'])
    .select([accountNameOf('r.account_id').as('by'), unitNameOf('r.unit_id').as('unitName')])
    .where('r.task_id', '=', taskId)
    .orderBy('r.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    unitName: row.unitName,
    kind: row.kind as RecordKind,
    happenedOn: row.happened_on,
    note: row.note,
    details: row.details as Record<string, unknown>,
    by: row.by,
    at: new Date(row.recorded_at).toISOString(),
  }))
}

export function listTaskProofs(tx: Tx, taskId: string) {
  return tx
    .selectFrom('task_proofs as x')
    .leftJoin('files as f', 'f.id', 'x.file_id')
    .select([
      'x.id',
      'x.kind',
      'x.unit_id as unitId',
      'x.document_number as documentNumber',
      'x.document_on as documentOn',
    ])
    .select(['x.url', 'x.note', 'x.recorded_at as recordedAt', 'x.withdrawn_at as withdrawnAt'])
    .select(['x.withdrawal_reason as withdrawalReason', 'x.account_id as accountId'])
    .select(['f.name as fileName', 'f.media_type as mediaType', 'f.size_bytes as sizeBytes', 'f.sha256'])
    .select([unitNameOf('x.unit_id').as('unitName'), accountNameOf('x.account_id').as('by')])
    .select(accountNameOf('x.withdrawn_by').as('withdrawnBy'))
    .where('x.task_id', '=', taskId)
    .orderBy('x.id')
    .execute()
}
export type ProofRow = Awaited<ReturnType<typeof listTaskProofs>>[number]

export function listTaskComments(tx: Tx, taskId: string) {
  return tx
    .selectFrom('task_comments as c')
    .select(['c.id', 'c.text', 'c.written_at as writtenAt', accountNameOf('c.account_id').as('by')])
    .where('c.task_id', '=', taskId)
    .orderBy('c.id')
    .limit(500)
    .execute()
}

/** One proof of a task; undefined where there is none. */
export async function findProof(tx: Tx, taskId: string, proofId: string): Promise<ProofRow | undefined> {
  return (await listTaskProofs(tx, taskId)).find((proof) => proof.id === proofId)
}
