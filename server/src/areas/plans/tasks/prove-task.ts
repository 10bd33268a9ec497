import { type Act, accountOf, inAct, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { insertFile } from '../../../platform/db/insert-file.ts'
import { fileTypeOf, plainFileName } from '../../../platform/file-type.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { recordAct } from '../../ledger/index.ts'
import { obstacleToAct, taskActs } from '../domain/task-acts.ts'
import { findProof, findTask, listConcernedUnits, lockTask, type TaskRow } from '../store-task.ts'
import { insertProof, markProofWithdrawn } from '../store-task-writes.ts'
import { mayWithdrawProof } from './describe-proof.ts'
import { refusalOf, type Standing, standingTo, useStanding } from './relations.ts'

export type ProofInput = {
  taskId: string
  /** The unit whose proof it is; null: the whole task's, or the one unit that the actor stands for. */
  unitId: string | null
  note: string | null
  file?: { name: string; bytes: Uint8Array } | undefined
  document?: { number: string; on: string | null } | undefined
  url?: string | undefined
}

/**
 * Adds a proof to a task: a file (told by its content), the number of an issued document, or a link. The file is kept
 * as it came.
 * @refuses task-unknown, task-not-yours, plan-not-open, unit-not-concerned, proof-incomplete, proof-file-empty,
 * proof-file-refused
 */
export async function addProof(act: Act, input: ProofInput): Promise<{ id: string } | Refusal> {
  const { file, document, url } = input
  if (!file && !document && !url) return refuse('proof-incomplete')
  if (file && file.bytes.length === 0) return refuse('proof-file-empty', { name: file.name })
  const type = file ? fileTypeOf(file.bytes) : null
  if (file && !type) return refuse('proof-file-refused', { name: file.name })
  // Asked before the file is kept, so that who may not prove leaves nothing behind.
  const before = await inView(act, (tx) => checkProof(tx, act, input))
  if (isRefusal(before)) return before
  const kept = file && (await act.files.keep(file.bytes))
  return inAct(act, async (tx) => {
    const checked = await checkProof(tx, act, input)
    if (isRefusal(checked)) return checked
    const { task, unitId } = checked
    const written = { accountId: accountOf(act), now: act.clock.now() }
    const fileId =
      file && kept
        ? await insertFile(tx, {
            unitId: unitId ?? task.unit_id,
            name: plainFileName(file.name),
            mediaType: type!.mediaType,
            ...kept,
            ...written,
          })
        : null
    const kind = fileId ? 'file' : document ? 'document' : 'link'
    const id = await insertProof(tx, {
      taskId: task.id,
      unitId,
      kind,
      fileId,
      documentNumber: document?.number ?? null,
      documentOn: document?.on ?? null,
      url: url ?? null,
      note: input.note,
      ...written,
    })
    await recordAct(tx, act, {
      act: 'add-proof',
      objectKind: 'task',
      objectId: task.id,
      unitId: unitId ?? task.unit_id,
      details: {
        kind,
        name: file ? plainFileName(file.name) : (document?.number ?? url ?? ''),
        ...(kept ? { sha256: kept.sha256 } : {}),
      },
    })
    return { id }
  })
}

async function checkProof(
  tx: Tx,
  act: Act,
  input: ProofInput,
): Promise<{ task: TaskRow; unitId: string | null } | Refusal> {
  const task = await lockTask(tx, input.taskId)
  if (!task) return refuse('task-unknown')
  const standing = await standingTo(tx, act.actor, task)
  const situation = { plan: task.plan_status, state: task.state, relations: standing.relations }
  const obstacle = obstacleToAct('add-proof', situation)
  if (obstacle) return refusalOf(obstacle, 'add-proof', task, task.state)
  const unitId = await proofUnit(tx, task, standing, input.unitId)
  if (isRefusal(unitId)) return unitId
  useStanding(tx, standing, unitId === null ? ['manager'] : taskActs['add-proof'].who, unitId)
  return { task, unitId }
}

async function proofUnit(
  tx: Tx,
  task: TaskRow,
  { relations, concernedIds }: Standing,
  unitId: string | null,
): Promise<string | null | Refusal> {
  const isManager = relations.includes('manager')
  if (unitId === null) return isManager ? null : concernedIds[0]!
  if (concernedIds.includes(unitId)) return unitId
  const units = await listConcernedUnits(tx, task.id)
  return isManager && units.some((unit) => unit.unitId === unitId) ? unitId : refuse('unit-not-concerned')
}

/**
 * Withdraws a proof; it stays to be seen with who withdrew it and why.
 * @refuses task-unknown, not-found, task-not-yours, proof-withdrawn
 */
export function withdrawProof(
  act: Act,
  input: { taskId: string; proofId: string; reason: string },
): Promise<undefined | Refusal> {
  return inAct<undefined>(act, async (tx) => {
    const task = await lockTask(tx, input.taskId)
    if (!task) return refuse('task-unknown')
    const proof = await findProof(tx, task.id, input.proofId)
    if (!proof) return refuse('not-found')
    const standing = await standingTo(tx, act.actor, task)
    if (!mayWithdrawProof(proof, task, standing, act.actor))
      return refuse('task-not-yours', { act: 'rút minh chứng' })
    useStanding(tx, standing, taskActs['add-proof'].who, proof.unitId)
    const by = { accountId: accountOf(act), reason: input.reason, now: act.clock.now() }
    if (!(await markProofWithdrawn(tx, proof.id, by))) return refuse('proof-withdrawn')
    await recordAct(tx, act, {
      act: 'withdraw-proof',
      objectKind: 'task',
      objectId: task.id,
      unitId: proof.unitId ?? task.unit_id,
      details: { name: proof.fileName ?? proof.documentNumber ?? proof.url ?? '', reason: input.reason },
    })
    return undefined
  })
}

/** The bytes of a proof's file, checked against their hash. @refuses task-unknown, not-found */
export async function readProofFile(
  act: Act,
  input: { taskId: string; proofId: string },
): Promise<{ name: string; mediaType: string; bytes: Uint8Array } | Refusal> {
  const proof = await inView(act, async (tx) =>
    (await findTask(tx, input.taskId)) ? findProof(tx, input.taskId, input.proofId) : undefined,
  )
  if (!proof?.sha256) return refuse('not-found')
  return { name: proof.fileName!, mediaType: proof.mediaType!, bytes: await act.files.read(proof.sha256) }
}
