import { beforeAll, describe, expect, it } from 'vitest'
import {
  buildCouncil,
  type CouncilWorld,
  codeOf,
  decideByHands,
  must,
} from '../../../test/builders-councils.ts'
import { buildPlan, buildTask } from '../../../test/builders-plans.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { addEntries } from './change-agenda.ts'
import { takeAttendance } from './change-members.ts'
import { createSession, openSession } from './sessions.ts'
import { viewSession } from './view-session.ts'

describe('a session that a plan task ordered', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  let council: CouncilWorld
  let taskId = ''
  beforeAll(async () => {
    council = await buildCouncil(world, 3)
    const planId = await buildPlan(world.db, { unitId: council.province })
    taskId = await buildTask(world.db, { planId, unitId: council.province, kind: 'council-session' })
  })
  const call = (of: string) =>
    createSession(world.as(council.secretary), {
      councilId: council.councilId,
      kind: 'meeting',
      taskId: of,
      title: 'Phiên họp quý I',
      heldOn: '2026-03-10',
      beginsAt: null,
      place: null,
      answersUntil: null,
      ownThreshold: { kind: 'more-than-half', percent: null, of: 'all-members', basis: 'Quy chế' },
      ownQuorum: { numerator: 2, denominator: 3, basis: 'Quy chế' },
    })
  const taskNow = async () => {
    const { rows } = await world.owner.query(
      `select t.state, (select json_agg(json_build_array(p.kind, p.url, p.note)) from task_proofs p where p.task_id = t.id) as proofs,
         (select count(*)::int from task_records r where r.task_id = t.id and r.kind = 'completed') as completed
       from plan_tasks t where t.id = $1`,
      [taskId],
    )
    return rows[0]
  }

  it('is refused for a task out of sight, and proves its task when it ends, not before', async () => {
    const act = world.as(council.secretary)
    expect(codeOf(await call('999999'))).toBe('session-task-unknown')
    const { id: sessionId } = must(await call(taskId))
    const entry = {
      detail: null,
      awardName: null,
      awardKey: null,
      unitId: null,
      pageText: null,
      voting: true,
    }
    must(await addEntries(act, { sessionId, entries: [{ ...entry, title: 'Xét khen thưởng' }] }))
    must(await openSession(act, sessionId))
    const { members, taskId: shown } = must(await viewSession(act, sessionId))
    expect(shown).toBe(taskId)
    const rows = members.map(({ id }) => ({ memberId: id, attendance: 'present' as const }))
    must(await takeAttendance(act, { sessionId, rows }))
    expect(await taskNow()).toMatchObject({ proofs: null, completed: 0 })
    await decideByHands(world, council, sessionId, { without: [], agree: () => 3 })
    expect(await taskNow()).toEqual({
      state: 'done',
      completed: 1,
      proofs: [
        ['link', `/hop/${sessionId}`, 'Biên bản, kết quả “Phiên họp quý I”, ngày 10 tháng 3 năm 2026'],
      ],
    })
  })
})
