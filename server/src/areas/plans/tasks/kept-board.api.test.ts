import { describe, expect, it } from 'vitest'
import { buildTask } from '../../../../test/builders-plans.ts'
import { type Person, usePlanWorld } from '../../../../test/plan-world.ts'
import type { TaskList } from '../schemas-tasks.ts'

describe('the kept answer of a plan’s tasks', () => {
  const { world, holder, units, people, ids } = usePlanWorld()

  const ask = async (who: Person, known?: string, planId = ids.plan) => {
    const answer = await holder.app.inject({
      method: 'GET',
      url: `/api/v1/plans/${planId}/tasks`,
      headers: { cookie: people[who].cookie, ...(known ? { 'if-none-match': known } : {}) },
    })
    return { status: answer.statusCode, etag: String(answer.headers.etag), body: answer.body }
  }

  it('is the same for who sees the same, and not sent again to whoever has it', async () => {
    const first = await ask('officer')
    expect(first.status).toBe(200)
    expect(await ask('officer')).toEqual(first)
    expect(await ask('officer', first.etag)).toEqual({ status: 304, etag: first.etag, body: '' })
    const below = await ask('health', first.etag)
    expect([below.status, below.etag === first.etag]).toEqual([200, false])
  })

  it('is not given to whoever does not see the plan, though another has just read it', async () => {
    const { etag } = await ask('officer')
    expect([(await ask('other', etag)).status, (await ask('other')).status]).toEqual([404, 404])
    const draft = await ask('officer', undefined, ids.draft)
    expect(draft.status).toBe(200)
    expect((await ask('health', draft.etag, ids.draft)).status).toBe(404)
  })

  it('is made anew after every change that it shows, and after no other', async () => {
    const task = await buildTask(world.db, {
      planId: ids.plan,
      unitId: units.province,
      position: 40,
      assigneeId: people.officer.id,
      bodies: [{ role: 'lead', name: 'Sở Y tế', unitIds: [units.health] }],
    })
    const extra = await buildTask(world.db, { planId: ids.plan, unitId: units.province, position: 41 })
    const changes: [string, (row: TaskList['rows'][number]) => unknown, unknown][] = [
      [`update plan_tasks set text = 'Việc mới' where id = ${task}`, (row) => row.text, 'Việc mới'],
      [`update plan_tasks set state = 'waiting' where id = ${task}`, (row) => row.state, 'waiting'],
      [`insert into task_comments (task_id, text) values (${task}, 'Đã nhận')`, (row) => row.comments, 1],
      [
        `insert into task_proofs (task_id, kind, url) values (${task}, 'link', 'https://a.vn')`,
        (row) => row.proofs,
        1,
      ],
      [`update task_proofs set withdrawn_at = now() where task_id = ${task}`, (row) => row.proofs, 0],
      [
        `insert into task_difficulties (task_id, asked_by_unit_id, holder_unit_id, question)
          values (${task}, ${units.health}, ${units.province}, 'Kinh phí?')`,
        (row) => row.openDifficulties,
        1,
      ],
      [
        `update task_difficulties set closed_at = now() where task_id = ${task}`,
        (row) => row.openDifficulties,
        0,
      ],
      [`delete from task_comments where task_id = ${task}`, (row) => row.comments, 0],
      [
        `update task_bodies set as_written = 'Ngành Y' where task_id = ${task}`,
        (row) => row.bodies[0]?.asWritten,
        'Ngành Y',
      ],
      [`delete from task_units where task_id = ${task}`, (row) => row.bodies[0]?.units, 0],
      [
        `insert into task_units (task_id, body_id, unit_id, role)
          select task_id, id, ${units.health}, role from task_bodies where task_id = ${task}`,
        (row) => row.bodies[0]?.unitName,
        'Sở Y tế',
      ],
      [
        `update unit_versions set name = 'Sở Y tế mới' where unit_id = ${units.health}`,
        (row) => row.bodies[0]?.unitName,
        'Sở Y tế mới',
      ],
      [
        `update accounts set display_name = 'Cô Lan' where id = ${people.officer.id}`,
        (row) => row.assigneeName,
        'Cô Lan',
      ],
      [
        `update plans set title = 'Kế hoạch khác' where id = ${ids.plan}`,
        (row) => row.planTitle,
        'Kế hoạch khác',
      ],
      [`update plans set status = 'closed' where id = ${ids.plan}`, (row) => row.planStatus, 'closed'],
    ]
    for (const [change, shown, value] of changes) {
      const before = await ask('officer')
      await world.owner.query(change)
      const after = await ask('officer', before.etag)
      expect([change, after.status, after.etag === before.etag]).toEqual([change, 200, false])
      const row = (JSON.parse(after.body) as TaskList).rows.find(({ id }) => id === task)!
      expect([change, shown(row)]).toEqual([change, value])
    }
    const last = await ask('officer')
    await world.owner.query(`update plan_tasks set text = 'Khác' where plan_id = ${ids.draft}`)
    expect((await ask('officer', last.etag)).status).toBe(304)
    await world.owner.query(`delete from plan_tasks where id = ${extra}`)
    const { rows } = JSON.parse((await ask('officer', last.etag)).body) as TaskList
    expect(rows.map(({ id }) => id)).not.toContain(extra)
  })

  it('is made anew on another day', async () => {
    const { etag } = await ask('officer')
    world.setNow('2026-04-11T02:00:00Z')
    // As if the session had been used all night.
    await world.owner.query(
      "update sessions set last_seen_at = '2026-04-11T01:00Z', expires_at = '2026-04-12'",
    )
    const next = await ask('officer', etag)
    expect([next.status, next.etag === etag]).toEqual([200, false])
  })
})
