import type { Act } from '../../../platform/act.ts'
import { obstacleToAct } from '../domain/task-acts.ts'
import type { ProofView } from '../schemas-tasks.ts'
import type { ProofRow, TaskRow } from '../store-task.ts'
import type { Standing } from './relations.ts'

/** A proof as it is shown, withdrawn ones too. */
export function describeProof(
  proof: ProofRow,
  task: TaskRow,
  standing: Standing,
  actor: Act['actor'],
): ProofView {
  return {
    id: proof.id,
    kind: proof.kind as ProofView['kind'],
    unitId: proof.unitId,
    unitName: proof.unitName,
    documentNumber: proof.documentNumber,
    documentOn: proof.documentOn,
    url: proof.url,
    note: proof.note,
    fileName: proof.fileName,
    sizeBytes: proof.sizeBytes === null ? null : Number(proof.sizeBytes),
    by: proof.by,
    at: new Date(proof.recordedAt).toISOString(),
    withdrawnAt: proof.withdrawnAt && new Date(proof.withdrawnAt).toISOString(),
    withdrawnBy: proof.withdrawnBy,
    withdrawalReason: proof.withdrawalReason,
    mayWithdraw: proof.withdrawnAt === null && mayWithdrawProof(proof, task, standing, actor),
  }
}

/** A proof is withdrawn by who gave it, by its unit, or by the manager of the plan, while proofs are taken. */
export function mayWithdrawProof(
  proof: Pick<ProofRow, 'unitId' | 'accountId'>,
  task: TaskRow,
  standing: Standing,
  actor: Act['actor'],
): boolean {
  const { relations } = standing
  if (obstacleToAct('add-proof', { plan: task.plan_status, state: task.state, relations })) return false
  if (relations.includes('manager')) return true
  const own = actor !== 'system' && proof.accountId === actor.accountId
  return own || (proof.unitId !== null && standing.concernedIds.includes(proof.unitId))
}
