import { type Act, scopeOf } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { describeRefusal } from '../../../platform/http/catalogue.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt, unitsWithRight } from '../../access/index.ts'
import type { ActObstacle, Relation, TaskAct } from '../domain/task-acts.ts'
import type { TaskState, UnitState } from '../domain/task-state.ts'
import { listConcernedWithin, type TaskRow } from '../store-task.ts'
import { actWords, planStatusWords, stateWords } from '../words.ts'

export type Standing = {
  relations: Relation[]
  /** Units of the task at which the actor may work on tasks. */
  concernedIds: string[]
}

/** How the actor stands to a task that it sees. */
export async function standingTo(tx: Tx, actor: Act['actor'], task: TaskRow): Promise<Standing> {
  if (actor === 'system') return { relations: ['manager', 'viewer'], concernedIds: [] }
  const relations: Relation[] = ['viewer']
  if ((await mayAt(tx, actor, 'manage-plans', task.unit_id)) === null) relations.push('manager')
  const concernedIds = await listConcernedWithin(tx, task.id, unitsWithRight(actor, 'work-on-tasks'))
  if (concernedIds.length > 0) relations.push('concerned')
  return { relations, concernedIds }
}

/** The refusal that an obstacle means, with the words that its sentence needs. */
export function refusalOf(
  obstacle: ActObstacle,
  act: TaskAct,
  task: Pick<TaskRow, 'plan_status'>,
  state: TaskState | UnitState,
): Refusal {
  const values = {
    act: actWords[act],
    state: stateWords[state],
    status: planStatusWords[task.plan_status] ?? task.plan_status,
  }
  if (obstacle === 'task-not-yours') return refuse(obstacle, { act: values.act })
  if (obstacle === 'plan-not-open') return refuse(obstacle, { act: values.act, status: values.status })
  return refuse(obstacle, { act: values.act, state: values.state })
}

/** The Vietnamese sentence of a refusal, for acts that are shown but may not be done. */
export function sentenceOf(refusal: Refusal | null): string | null {
  return refusal && describeRefusal(refusal).detail
}

/** The account that writes; null for the system. */
export function accountOf(actor: Act['actor']): string | null {
  return actor === 'system' ? null : actor.accountId
}

/** Roots at which the actor holds anything; the system stands nowhere. */
export function rootsOf(actor: Act['actor']): string[] {
  return actor === 'system' ? [] : scopeOf(actor)
}
