import { type Act, scopeOf } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { describeRefusal } from '../../../platform/http/catalogue.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { useWays, type Way, waysAt } from '../../access/index.ts'
import type { ActObstacle, Relation, TaskAct } from '../domain/task-acts.ts'
import type { TaskState, UnitState } from '../domain/task-state.ts'
import { listConcernedUnits, type TaskRow } from '../store-task.ts'
import { actWords, planStatusWords, stateWords } from '../words.ts'

export type Standing = {
  relations: Relation[]
  /** Units of the task at which the actor may work on tasks. */
  concernedIds: string[]
  /** By whose right: as manager, and as one who works on tasks at each of these units. */
  manages: Way | undefined
  worksAt: Map<string, Way>
}

/** How the actor stands to a task that it sees. */
export async function standingTo(tx: Tx, actor: Act['actor'], task: TaskRow): Promise<Standing> {
  if (actor === 'system')
    return { relations: ['manager', 'viewer'], concernedIds: [], manages: undefined, worksAt: new Map() }
  const relations: Relation[] = ['viewer']
  const manages = (await waysAt(tx, actor, 'manage-plans', [task.unit_id])).get(task.unit_id)
  if (manages !== undefined) relations.push('manager')
  const units = await listConcernedUnits(tx, task.id)
  const worksAt = await waysAt(
    tx,
    actor,
    'work-on-tasks',
    units.map(({ unitId }) => unitId),
  )
  const concernedIds = units
    .map(({ unitId }) => unitId)
    .filter((unitId, at, all) => worksAt.has(unitId) && all.indexOf(unitId) === at)
  if (concernedIds.length > 0) relations.push('concerned')
  return { relations, concernedIds, manages, worksAt }
}

/**
 * Tells the ledger by whose right the actor does what it was found to be allowed to: as one of `who`, and where it works for
 * a unit of the task, for `unitId` (null: for any of them).
 */
export function useStanding(
  tx: Tx,
  { manages, worksAt }: Standing,
  who: readonly Relation[],
  unitId: string | null,
): void {
  const works = unitId === null ? [...worksAt.values()] : worksAt.has(unitId) ? [worksAt.get(unitId)!] : []
  useWays(tx, [
    ...(who.includes('concerned') ? works : []),
    ...(who.includes('manager') && manages !== undefined ? [manages] : []),
  ])
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

/** Roots at which the actor holds anything; the system stands nowhere. */
export function rootsOf(actor: Act['actor']): string[] {
  return actor === 'system' ? [] : scopeOf(actor)
}
