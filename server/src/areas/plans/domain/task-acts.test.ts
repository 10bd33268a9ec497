import { describe, expect, it } from 'vitest'
import { type Role, rightsOfRole, roles } from '../../access/index.ts'
import {
  actOfRecord,
  obstacleToAct,
  obstacleToUnitAct,
  type PlanAct,
  planActs,
  planAllows,
  planStatuses,
  type Relation,
  taskActNames,
} from './task-acts.ts'
import { recordKinds, type TaskState, taskStates, type UnitState } from './task-state.ts'

/** Acts in an issued plan by state; what is not listed is forbidden. */
const managerActs: Record<TaskState, string> = {
  'not-started': 'start wait complete drop set-due edit assign add-proof comment ask-difficulty',
  'in-progress': 'wait complete drop set-due edit assign add-proof comment ask-difficulty',
  waiting: 'resume complete drop set-due edit assign add-proof comment ask-difficulty',
  done: 'reopen add-proof comment',
  'done-late': 'reopen add-proof comment',
  dropped: 'restore add-proof comment',
}
const concernedActs: Record<TaskState, string> = {
  'not-started': 'start wait complete add-proof comment ask-difficulty',
  'in-progress': 'wait complete add-proof comment ask-difficulty',
  waiting: 'resume complete add-proof comment ask-difficulty',
  done: 'reopen add-proof comment',
  'done-late': 'reopen add-proof comment',
  dropped: 'add-proof comment',
}
const nothing = Object.fromEntries(taskStates.map((state) => [state, ''])) as Record<TaskState, string>

/** What each role may do at the plan's unit, and at a unit that the task concerns. */
const byRole: Record<Role, { atPlan: Record<TaskState, string>; atConcerned: Record<TaskState, string> }> = {
  'unit-officer': { atPlan: managerActs, atConcerned: concernedActs },
  'unit-leader': { atPlan: managerActs, atConcerned: concernedActs },
  'standing-officer': { atPlan: managerActs, atConcerned: concernedActs },
  'standing-head': { atPlan: managerActs, atConcerned: concernedActs },
  'council-secretary': { atPlan: nothing, atConcerned: concernedActs },
  'council-member': { atPlan: nothing, atConcerned: nothing },
  'deciding-authority': { atPlan: nothing, atConcerned: nothing },
  'cluster-head': { atPlan: nothing, atConcerned: concernedActs },
  nominee: { atPlan: nothing, atConcerned: nothing },
  administrator: { atPlan: nothing, atConcerned: nothing },
}

function relationsAt(role: Role, place: 'atPlan' | 'atConcerned'): Relation[] {
  const rights = rightsOfRole[role]
  const found: Relation[] = rights.includes('see-plans') ? ['viewer'] : []
  if (place === 'atPlan' && rights.includes('manage-plans')) found.push('manager')
  if (place === 'atConcerned' && rights.includes('work-on-tasks')) found.push('concerned')
  return found
}

describe('acts on a task', () => {
  const cases = roles.flatMap((role) =>
    (['atPlan', 'atConcerned'] as const).flatMap((place) =>
      taskStates.map((state) => ({ role, place, state })),
    ),
  )
  it.each(cases)('$role $place, task $state', ({ role, place, state }) => {
    const situation = { plan: 'issued' as const, state, relations: relationsAt(role, place) }
    const allowed = taskActNames.filter((act) => obstacleToAct(act, situation) === null)
    expect(allowed.join(' ')).toBe(byRole[role][place][state])
  })

  it.each<[(typeof planStatuses)[number], string]>([
    ['draft', 'set-due edit remove assign comment'],
    ['issued', managerActs['not-started']],
    ['closed', 'add-proof comment'],
    ['withdrawn', ''],
  ])('of a manager in a plan that is %s', (plan, expected) => {
    const allowed = taskActNames.filter(
      (act) =>
        obstacleToAct(act, { plan, state: 'not-started', relations: ['manager', 'concerned'] }) === null,
    )
    expect(allowed.join(' ')).toBe(expected)
  })

  it('names what stands in the way: who, then the plan, then the state', () => {
    expect(obstacleToAct('drop', { plan: 'draft', state: 'done', relations: ['concerned'] })).toBe(
      'task-not-yours',
    )
    expect(obstacleToAct('drop', { plan: 'draft', state: 'done', relations: ['manager'] })).toBe(
      'plan-not-open',
    )
    expect(obstacleToAct('drop', { plan: 'issued', state: 'done', relations: ['manager'] })).toBe(
      'task-state-forbids',
    )
  })
})

describe('acts on the share of one unit', () => {
  it.each<[UnitState, string]>([
    ['not-started', 'start wait complete mark-not-applicable'],
    ['in-progress', 'wait complete mark-not-applicable'],
    ['waiting', 'resume complete mark-not-applicable'],
    ['done', 'reopen'],
    ['done-late', 'reopen'],
    ['not-applicable', 'reopen'],
  ])('that is %s', (unitState, expected) => {
    const of = (state: TaskState) =>
      taskActNames.filter(
        (act) =>
          obstacleToUnitAct(act, { plan: 'issued', state, relations: ['concerned'] }, unitState) === null,
      )
    expect(of('in-progress').join(' ')).toBe(expected)
    expect(of('dropped')).toEqual([])
  })
})

it('has one act for each kind of record', () => {
  expect(recordKinds.map((kind) => `${kind}: ${actOfRecord(kind)}`)).toEqual([
    'started: start',
    'waiting: wait',
    'resumed: resume',
    'completed: complete',
    'reopened: reopen',
    'dropped: drop',
    'restored: restore',
    'due-set: set-due',
    'not-applicable: mark-not-applicable',
  ])
})

it('allows on a plan, by status, what is listed', () => {
  const acts = Object.keys(planActs) as PlanAct[]
  expect(
    planStatuses.map((status) => [status, acts.filter((act) => planAllows(act, status)).join(' ')]),
  ).toEqual([
    ['draft', 'edit issue'],
    ['issued', 'edit close withdraw'],
    ['closed', 'reopen withdraw'],
    ['withdrawn', ''],
  ])
})
