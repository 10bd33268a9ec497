import { beforeAll, describe, expect, it } from 'vitest'
import { remindUnits } from '../src/areas/followup/remind-units.ts'
import { assignTasks } from '../src/areas/plans/tasks/assign-tasks.ts'
import { commentOnTask } from '../src/areas/plans/tasks/comment-on-task.ts'
import { askDifficulty, stepDifficulty } from '../src/areas/plans/tasks/difficulties.ts'
import { issuePlan } from '../src/areas/plans/tasks/plan-status.ts'
import { addProof, withdrawProof } from '../src/areas/plans/tasks/prove-task.ts'
import { recordProgress } from '../src/areas/plans/tasks/record-progress.ts'
import { editTask } from '../src/areas/plans/tasks/write-task.ts'
import type { Act, Actor, HeldRole } from '../src/platform/act.ts'
import { isRefusal, type Refusal } from '../src/platform/refusal.ts'
import { buildUnit } from './builders.ts'
import { buildHolder, newestEntries } from './builders-access.ts'
import { buildPlan, buildTask } from './builders-plans.ts'
import { useTestWorld } from './harness.ts'

let issued = 100
const principal = 'Hoàng Thị Ngân'
const lent = (role: string, unitId: string): HeldRole => ({ role, unitId, through: principal })
const own = (role: string, unitId: string): HeldRole => ({ role, unitId, through: null })

type Roles = 'lent' | 'lent+weaker' | 'lent+same' | 'own'
/** What the ledger says of each way to hold the right; a weaker own role at the same unit must not hide the principal. */
const expected: Record<Roles, string | null> = {
  lent: principal,
  'lent+weaker': principal,
  'lent+same': null,
  own: null,
}

describe('an act by a lent right', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  const units = {} as Record<'province' | 'health', string>
  let deputy: Actor
  let asker: Actor

  beforeAll(async () => {
    units.province = await buildUnit(world.db, { name: 'Tỉnh An Bình', kind: 'province' })
    units.health = await buildUnit(world.db, { name: 'Sở Y tế', parentId: units.province })
    deputy = await buildHolder(world, 'lan', 'nominee', units.health, 'Trần Thị Lan')
    asker = await buildHolder(world, 'canbo', 'unit-officer', units.health, 'Cán bộ Sở')
    await buildHolder(world, 'nhac', 'unit-officer', units.health, 'Người được nhắc')
  })

  function actAs(roles: Roles, role: string, unitId: string): Act {
    const held: Record<Roles, HeldRole[]> = {
      lent: [lent(role, unitId)],
      'lent+weaker': [own('nominee', unitId), own('council-member', unitId), lent(role, unitId)],
      'lent+same': [own(role, unitId), lent(role, unitId)],
      own: [own(role, unitId)],
    }
    return world.as({ ...deputy, roles: held[roles] })
  }

  async function freshTask(status = 'issued') {
    const planId = await buildPlan(world.db, { unitId: units.province, status })
    const bodies = [{ role: 'lead' as const, name: 'Sở Y tế', unitIds: [units.health] }]
    const taskId = await buildTask(world.db, { planId, unitId: units.province, bodies })
    return { planId, taskId }
  }
  function must<T>(result: T | Refusal): T {
    if (isRefusal(result)) throw new Error(`refused: ${result.code}`)
    return result
  }
  const started = { kind: 'started', happenedOn: '2026-03-09', note: null } as const
  const proof = (taskId: string, unitId: string | null) => ({
    taskId,
    unitId,
    document: { number: '12/BC-SYT', on: '2026-03-09' },
    note: null,
  })

  /** Each act: the role that gives its right, at which unit, and how it is done. */
  const acts: [string, string, 'province' | 'health', (act: Act) => Promise<unknown>][] = [
    [
      'record-progress of a unit’s share',
      'unit-officer',
      'health',
      async (act) => recordProgress(act, { ...started, ...(await freshTask()), unitId: units.health }),
    ],
    [
      'record-progress of the whole',
      'standing-officer',
      'province',
      async (act) => recordProgress(act, { ...started, ...(await freshTask()), unitId: null }),
    ],
    [
      'comment-on-task as concerned',
      'unit-officer',
      'health',
      async (act) => commentOnTask(act, { ...(await freshTask()), text: 'Đã gửi' }),
    ],
    [
      'comment-on-task as manager',
      'standing-officer',
      'province',
      async (act) => commentOnTask(act, { ...(await freshTask()), text: 'Đã nhận' }),
    ],
    [
      'add-proof',
      'unit-officer',
      'health',
      async (act) => addProof(act, proof((await freshTask()).taskId, units.health)),
    ],
    [
      'withdraw-proof',
      'unit-officer',
      'health',
      async (act) => {
        const { taskId } = await freshTask()
        const { id } = must(await addProof(world.as(asker), proof(taskId, units.health)))
        return withdrawProof(act, { taskId, proofId: id, reason: 'Nhầm' })
      },
    ],
    [
      'ask-difficulty',
      'unit-officer',
      'health',
      async (act) =>
        askDifficulty(act, { ...(await freshTask()), unitId: units.health, question: 'Kinh phí?' }),
    ],
    [
      'step-difficulty: answer',
      'standing-officer',
      'province',
      async (act) => {
        const { taskId } = await freshTask()
        const { id } = must(
          await askDifficulty(world.as(asker), { taskId, unitId: units.health, question: 'Gì?' }),
        )
        return stepDifficulty(act, { difficultyId: id, kind: 'answered', text: 'Có' })
      },
    ],
    [
      'step-difficulty: accept',
      'unit-officer',
      'health',
      async (act) => {
        const { taskId } = await freshTask()
        const { id } = must(
          await askDifficulty(world.as(asker), { taskId, unitId: units.health, question: 'Gì?' }),
        )
        must(await stepDifficulty(world.as('system'), { difficultyId: id, kind: 'answered', text: 'Có' }))
        return stepDifficulty(act, { difficultyId: id, kind: 'accepted', text: '' })
      },
    ],
    [
      'edit-task',
      'standing-officer',
      'province',
      async (act) => editTask(act, (await freshTask()).taskId, { revision: 1, text: 'Đổi' }),
    ],
    [
      'assign-task',
      'standing-officer',
      'province',
      async (act) => assignTasks(act, { taskIds: [(await freshTask()).taskId], assigneeId: null }),
    ],
    [
      'issue-plan',
      'standing-head',
      'province',
      async (act) =>
        issuePlan(act, {
          planId: (await freshTask('draft')).planId,
          revision: 1,
          number: `${++issued}/KH-UBND`,
          note: null,
          issuedOn: '2026-03-09',
        }),
    ],
    [
      'remind-units',
      'standing-officer',
      'province',
      async (act) =>
        remindUnits(act, { taskIds: [(await freshTask()).taskId], unitIds: [units.health], by: 'app' }),
    ],
  ]

  it.each(
    acts.flatMap(([name, role, at, doIt]) =>
      (Object.keys(expected) as Roles[]).map((roles) => ({ name, role, at, doIt, roles })),
    ),
  )('names the principal or not: $name, $roles', async ({ role, at, doIt, roles }) => {
    must(await doIt(actAs(roles, role, units[at])))

    const [entry] = await newestEntries(world, 1)
    expect([entry.account_name, entry.on_behalf_of]).toEqual(['Trần Thị Lan', expected[roles]])
  })

  it('does not name a principal whose right the act did not need', async () => {
    const roles = [own('unit-officer', units.health), lent('standing-officer', units.province)]
    const act = world.as({ ...deputy, roles })

    must(await recordProgress(act, { ...started, ...(await freshTask()), unitId: units.health }))
    const share = (await newestEntries(world, 1))[0]
    must(await recordProgress(act, { ...started, ...(await freshTask()), unitId: null }))
    const whole = (await newestEntries(world, 1))[0]

    expect([share.on_behalf_of, whole.on_behalf_of]).toEqual([null, principal])
  })
})
