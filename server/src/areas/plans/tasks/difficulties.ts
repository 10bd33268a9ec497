import { type Act, accountOf, inAct, inView } from '../../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { unitsWithRight, useWays, waysAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { obstacleToAct, taskActs } from '../domain/task-acts.ts'
import type { DifficultyList, DifficultyView } from '../schemas-difficulties.ts'
import {
  addDifficultyStep,
  type DifficultyState,
  insertDifficulty,
  listDifficulties,
  listParentUnits,
  lockDifficulty,
} from '../store-difficulties.ts'
import { lockTask } from '../store-task.ts'
import { describeDifficulties, rightOfStep, stateTakesStep } from './describe-difficulty.ts'
import { refusalOf, type Standing, standingTo, useStanding } from './relations.ts'

/**
 * Asks about a difficulty with a task. It goes to the unit whose plan it is; that unit's own goes to the unit above it,
 * where there is one.
 * @refuses task-unknown, task-not-yours, plan-not-open, task-state-forbids, unit-not-concerned
 */
export function askDifficulty(
  act: Act,
  input: { taskId: string; unitId: string | null; question: string },
): Promise<{ id: string } | Refusal> {
  return inAct(act, async (tx) => {
    const task = await lockTask(tx, input.taskId)
    if (!task) return refuse('task-unknown')
    const standing = await standingTo(tx, act.actor, task)
    const situation = { plan: task.plan_status, state: task.state, relations: standing.relations }
    const obstacle = obstacleToAct('ask-difficulty', situation)
    if (obstacle) return refusalOf(obstacle, 'ask-difficulty', task, task.state)
    const askedByUnitId = askingUnit(standing, task.unit_id, input.unitId)
    if (isRefusal(askedByUnitId)) return askedByUnitId
    useStanding(tx, standing, taskActs['ask-difficulty'].who, askedByUnitId)
    const parents = await listParentUnits(tx, [task.unit_id])
    const above = askedByUnitId === task.unit_id ? parents.get(task.unit_id) : null
    const question = input.question.normalize('NFC')
    const id = await insertDifficulty(tx, {
      taskId: task.id,
      askedByUnitId,
      holderUnitId: above ?? task.unit_id,
      question,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: 'ask-difficulty',
      objectKind: 'task',
      objectId: task.id,
      unitId: askedByUnitId,
      details: { question: question.slice(0, 500) },
    })
    return { id }
  })
}

function askingUnit({ relations, concernedIds }: Standing, planUnitId: string, unitId: string | null) {
  const isManager = relations.includes('manager')
  if (unitId === null) return isManager ? planUnitId : concernedIds[0]!
  if (concernedIds.includes(unitId) || (isManager && unitId === planUnitId)) return unitId
  return refuse('unit-not-concerned')
}

/**
 * Takes the next step on a difficulty: its holder answers or passes it to the unit above, who asked accepts the answer.
 * @refuses not-found, difficulty-not-yours, difficulty-state-forbids, no-unit-above, note-missing
 */
export function stepDifficulty(
  act: Act,
  input: { difficultyId: string; kind: Exclude<DifficultyState, 'asked'>; text: string },
): Promise<DifficultyView | Refusal> {
  return inAct(act, async (tx) => {
    const difficulty = await lockDifficulty(tx, input.difficultyId)
    if (!difficulty) return refuse('not-found')
    const filter = { difficultyId: difficulty.id }
    const [before] = await listDifficulties(tx, filter, { limit: 1 })
    if (!before) return refuse('not-found')
    if (!stateTakesStep(before.state, input.kind)) return refuse('difficulty-state-forbids')
    const above = (await listParentUnits(tx, [before.holderUnitId])).get(before.holderUnitId)
    const [{ acts }] = (await describeDifficulties(tx, act, [before])) as [DifficultyView]
    if (!acts.includes(input.kind)) {
      if (acts.includes('answered') && above === undefined)
        return refuse('no-unit-above', { holder: before.holderUnit })
      const holder = input.kind === 'accepted' ? before.askedByUnit : before.holderUnit
      return refuse('difficulty-not-yours', { holder })
    }
    if (input.kind === 'answered' && !input.text) return refuse('note-missing', { act: 'trả lời vướng mắc' })
    if (act.actor !== 'system') {
      const { right, unitId } = rightOfStep(before, input.kind)
      useWays(tx, (await waysAt(tx, act.actor, right, [unitId])).values())
    }
    await addDifficultyStep(tx, {
      difficultyId: difficulty.id,
      kind: input.kind,
      unitId: input.kind === 'accepted' ? before.askedByUnitId : before.holderUnitId,
      text: input.text.normalize('NFC'),
      accountId: accountOf(act),
      now: act.clock.now(),
      holderUnitId: input.kind === 'passed-upward' ? above! : before.holderUnitId,
    })
    const [after] = await listDifficulties(tx, filter, { limit: 1 })
    const [view] = await describeDifficulties(tx, act, [after!])
    await recordAct(tx, act, {
      act: 'step-difficulty',
      objectKind: 'task',
      objectId: before.taskId,
      unitId: before.holderUnitId,
      details: { kind: input.kind, question: before.question.slice(0, 200), holder: after!.holderUnit },
    })
    return view!
  })
}

/** Difficulties that the viewer sees, newest first; `mine`: those that wait for an answer of the viewer's units. */
export function viewDifficulties(
  act: Act,
  filter: { mine: boolean },
  page: { after?: string | undefined; limit: number },
): Promise<DifficultyList> {
  return inView(act, async (tx) => {
    const roots = act.actor === 'system' ? [] : unitsWithRight(act.actor, 'answer-difficulties')
    const rows = await listDifficulties(
      tx,
      filter.mine ? { heldWithin: roots, states: ['asked', 'passed-upward'] } : {},
      { after: page.after, limit: page.limit + 1 },
    )
    const shown = rows.slice(0, page.limit)
    return {
      rows: await describeDifficulties(tx, act, shown),
      next: rows.length > page.limit ? shown.at(-1)!.id : null,
    }
  })
}
