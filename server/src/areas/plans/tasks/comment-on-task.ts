import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { recordAct } from '../../ledger/index.ts'
import { obstacleToAct, taskActs } from '../domain/task-acts.ts'
import { lockTask } from '../store-task.ts'
import { insertComment } from '../store-task-writes.ts'
import { refusalOf, standingTo, useStanding } from './relations.ts'

/** Writes into the talk about a task. @refuses task-unknown, task-not-yours, plan-not-open */
export function commentOnTask(
  act: Act,
  input: { taskId: string; text: string },
): Promise<{ id: string } | Refusal> {
  return inAct(act, async (tx) => {
    const task = await lockTask(tx, input.taskId)
    if (!task) return refuse('task-unknown')
    const standing = await standingTo(tx, act.actor, task)
    const { relations } = standing
    const obstacle = obstacleToAct('comment', { plan: task.plan_status, state: task.state, relations })
    if (obstacle) return refusalOf(obstacle, 'comment', task, task.state)
    useStanding(tx, standing, taskActs.comment.who, null)
    const text = input.text.normalize('NFC')
    const id = await insertComment(tx, {
      taskId: task.id,
      text,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: 'comment-on-task',
      objectKind: 'task',
      objectId: task.id,
      unitId: task.unit_id,
      details: { characters: text.length },
    })
    return { id }
  })
}
