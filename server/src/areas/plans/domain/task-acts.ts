import type { RecordKind, TaskState, UnitState } from './task-state.ts'

export const planStatuses = ['draft', 'issued', 'closed', 'withdrawn'] as const
export type PlanStatus = (typeof planStatuses)[number]

/**
 * How a viewer stands to a task: manager = may manage plans at the plan's unit; concerned = may work on tasks at one of
 * the units that the task concerns; viewer = may see the plan.
 */
export type Relation = 'manager' | 'concerned' | 'viewer'

/** When an act may be done and by whom. What no rule lists is forbidden. */
export type TaskActRule = {
  /** States of the task in which it may be done. */
  states: readonly TaskState[]
  /** States of the unit's share in which it may be done for one unit; absent: only for the task as a whole. */
  unitStates?: readonly UnitState[]
  plan: readonly PlanStatus[]
  who: readonly Relation[]
  /** The record that it leaves. */
  record?: RecordKind
  /** Has to say why. */
  needsNote?: true
}

const open = ['not-started', 'in-progress', 'waiting'] as const
const done = ['done', 'done-late'] as const
const every = [...open, ...done, 'dropped'] as const
const workers = ['manager', 'concerned'] as const

/** Every act on a task: states of the task × plan × who. The whole table stands here and nowhere else. */
export const taskActs = {
  start: {
    states: ['not-started'],
    unitStates: ['not-started'],
    plan: ['issued'],
    who: workers,
    record: 'started',
  },
  wait: {
    states: ['not-started', 'in-progress'],
    unitStates: ['not-started', 'in-progress'],
    plan: ['issued'],
    who: workers,
    record: 'waiting',
    needsNote: true,
  },
  resume: { states: ['waiting'], unitStates: ['waiting'], plan: ['issued'], who: workers, record: 'resumed' },
  complete: { states: open, unitStates: open, plan: ['issued'], who: workers, record: 'completed' },
  reopen: {
    states: done,
    unitStates: [...done, 'not-applicable'],
    plan: ['issued'],
    who: workers,
    record: 'reopened',
    needsNote: true,
  },
  'mark-not-applicable': {
    states: [],
    unitStates: open,
    plan: ['issued'],
    who: workers,
    record: 'not-applicable',
    needsNote: true,
  },
  drop: { states: open, plan: ['issued'], who: ['manager'], record: 'dropped', needsNote: true },
  restore: { states: ['dropped'], plan: ['issued'], who: ['manager'], record: 'restored', needsNote: true },
  'set-due': { states: open, plan: ['draft', 'issued'], who: ['manager'], record: 'due-set' },
  edit: { states: open, plan: ['draft', 'issued'], who: ['manager'] },
  remove: { states: open, plan: ['draft'], who: ['manager'] },
  assign: { states: open, plan: ['draft', 'issued'], who: ['manager'] },
  'add-proof': { states: every, plan: ['issued', 'closed'], who: workers },
  comment: { states: every, plan: ['draft', 'issued', 'closed'], who: workers },
  'ask-difficulty': { states: open, plan: ['issued'], who: workers },
} satisfies Record<string, TaskActRule>

export type TaskAct = keyof typeof taskActs
export const taskActNames = Object.keys(taskActs) as TaskAct[]

/** Why an act may not be done; a code of the area's refusals. */
export type ActObstacle = 'task-not-yours' | 'plan-not-open' | 'task-state-forbids'

export type TaskSituation = { plan: PlanStatus; state: TaskState; relations: readonly Relation[] }

/** Null where the act may be done on the task as a whole, else what stands in the way. */
export function obstacleToAct(act: TaskAct, { plan, state, relations }: TaskSituation): ActObstacle | null {
  const rule: TaskActRule = taskActs[act]
  if (!relations.some((relation) => rule.who.includes(relation))) return 'task-not-yours'
  if (!rule.plan.includes(plan)) return 'plan-not-open'
  return rule.states.includes(state) ? null : 'task-state-forbids'
}

/** The same for one concerned unit's share; a dropped task takes no more shares. */
export function obstacleToUnitAct(
  act: TaskAct,
  { plan, state, relations }: TaskSituation,
  unitState: UnitState,
): ActObstacle | null {
  const rule: TaskActRule = taskActs[act]
  if (!relations.some((relation) => rule.who.includes(relation))) return 'task-not-yours'
  if (!rule.plan.includes(plan)) return 'plan-not-open'
  return state !== 'dropped' && rule.unitStates?.includes(unitState) ? null : 'task-state-forbids'
}

/** The act that leaves this kind of record. */
export function actOfRecord(kind: RecordKind): TaskAct {
  return taskActNames.find((act) => (taskActs[act] as TaskActRule).record === kind)!
}

/** Acts on a plan: statuses in which they may be done, the status after, and the right that they need. */
export const planActs = {
  edit: { from: ['draft', 'issued'], to: null, right: 'manage-plans' },
  issue: { from: ['draft'], to: 'issued', right: 'approve-plans' },
  close: { from: ['issued'], to: 'closed', right: 'approve-plans' },
  reopen: { from: ['closed'], to: 'issued', right: 'approve-plans' },
  withdraw: { from: ['issued', 'closed'], to: 'withdrawn', right: 'approve-plans' },
} as const satisfies Record<
  string,
  { from: readonly PlanStatus[]; to: PlanStatus | null; right: 'manage-plans' | 'approve-plans' }
>
export type PlanAct = keyof typeof planActs

/** May the act be done on a plan of this status? */
export function planAllows(act: PlanAct, status: PlanStatus): boolean {
  return (planActs[act].from as readonly PlanStatus[]).includes(status)
}
