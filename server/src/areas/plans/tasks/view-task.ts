import { type Act, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import {
  obstacleToAct,
  obstacleToUnitAct,
  type TaskAct,
  type TaskActRule,
  taskActNames,
  taskActs,
} from '../domain/task-acts.ts'
import { computeTaskState, computeUnitStates, overdueDays } from '../domain/task-state.ts'
import { workspaceOf } from '../domain/workspaces.ts'
import type { TaskView } from '../schemas-tasks.ts'
import { listDifficulties } from '../store-difficulties.ts'
import {
  findTask,
  listConcernedUnits,
  listTaskComments,
  listTaskProofs,
  listTaskRecords,
  type TaskRow,
} from '../store-task.ts'
import { listBodies, listBodyUnits } from '../store-tasks.ts'
import { describeDifficulties } from './describe-difficulty.ts'
import { describeProof } from './describe-proof.ts'
import { describeWhy } from './describe-why.ts'
import { refusalOf, type Standing, sentenceOf, standingTo } from './relations.ts'

/** Everything of one task, and what the viewer may do with it or why not. @refuses task-unknown */
export function viewTask(act: Act, taskId: string): Promise<TaskView | Refusal> {
  return inView(act, async (tx) => {
    const task = await findTask(tx, taskId)
    if (!task) return refuse('task-unknown')
    const standing = await standingTo(tx, act.actor, task)
    const today = act.clock.today()
    const [records, units] = [await listTaskRecords(tx, taskId), await listConcernedUnits(tx, taskId)]
    const computed = computeTaskState(records, task.due_on, today, units)
    const shares = computeUnitStates(records, task.due_on, today, units)
    const names = new Map(units.map((unit) => [unit.unitId, unit.name]))
    const place = placeOf(standing)
    const proofs = await listTaskProofs(tx, taskId)
    const comments = await listTaskComments(tx, taskId)
    const difficulties = await listDifficulties(tx, { taskId }, { limit: 200 })
    const workspace = workspaceOf(task.work_kind)
    return {
      ...describeTask(task),
      overdueDays: overdueDays(task.state, task.due_on, today),
      since: computed.since,
      why: describeWhy(computed, task, names),
      bodies: await bodiesOf(tx, taskId),
      units: shares.map(({ record, ...share }) => ({
        ...share,
        name: names.get(share.unitId)!,
        note: record?.note ?? null,
        acts: unitActsOf(task, standing, share),
      })),
      records,
      proofs: proofs.map((proof) => describeProof(proof, task, standing, act.actor)),
      comments: comments.map(({ writtenAt, ...comment }) => ({
        ...comment,
        at: new Date(writtenAt).toISOString(),
      })),
      difficulties: await describeDifficulties(tx, act, difficulties),
      acts: actsOf(task, standing, place, shares),
      actsUnitId: place,
      workspace: workspace && {
        label: workspace.label,
        path: workspace.path(taskId),
        doneWhen: workspace.doneWhen,
      },
    }
  })
}

async function bodiesOf(tx: Tx, taskId: string): Promise<TaskView['bodies']> {
  const units = await listBodyUnits(tx, taskId)
  const bodies = await listBodies(tx, [taskId])
  return bodies.map(({ taskId: _, ...body }) => ({
    ...(body as TaskView['bodies'][number]),
    unitIds: units.get(body.id) ?? [],
  }))
}

type Share = ReturnType<typeof computeUnitStates>[number]

/** A manager acts on the whole task; who stands for units acts on the first of them. */
function placeOf({ relations, concernedIds }: Standing): string | null {
  return relations.includes('manager') ? null : (concernedIds[0] ?? null)
}

function actsOf(task: TaskRow, standing: Standing, place: string | null, shares: Share[]): TaskView['acts'] {
  const situation = { plan: task.plan_status, state: task.state, relations: standing.relations }
  const share = shares.find((unit) => unit.unitId === place)
  return taskActNames
    .filter((name) => name !== 'mark-not-applicable' || share !== undefined)
    .map((name) => {
      const forUnit = share !== undefined && (taskActs[name] as TaskActRule).unitStates !== undefined
      const obstacle = forUnit
        ? obstacleToUnitAct(name, situation, share.state)
        : obstacleToAct(name, situation)
      const reason =
        obstacle && sentenceOf(refusalOf(obstacle, name, task, forUnit ? share.state : task.state))
      return { act: name, allowed: obstacle === null, reason }
    })
}

function unitActsOf(task: TaskRow, standing: Standing, share: Omit<Share, 'record'>): TaskAct[] {
  const mine = standing.concernedIds.includes(share.unitId)
  const relations = standing.relations.filter((relation) => relation !== 'concerned' || mine)
  const situation = { plan: task.plan_status, state: task.state, relations }
  return taskActNames.filter((name) => obstacleToUnitAct(name, situation, share.state) === null)
}

function describeTask(task: TaskRow) {
  return {
    id: task.id,
    planId: task.plan_id,
    planTitle: task.plan_title,
    planNumber: task.plan_number,
    planStatus: task.plan_status,
    unitId: task.unit_id,
    unitName: task.unit_name,
    position: task.position,
    ordinal: task.ordinal,
    section: task.section,
    text: task.text,
    workKind: task.work_kind as TaskView['workKind'],
    conditional: task.conditional,
    period: task.period as TaskView['period'],
    startsOn: task.starts_on,
    dueOn: task.due_on,
    dueSetOn: task.due_set_on,
    state: task.state,
    assigneeId: task.assignee_id,
    assigneeName: task.assignee_name,
    revision: task.revision,
  }
}
