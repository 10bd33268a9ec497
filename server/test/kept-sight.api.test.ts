import { beforeAll, describe, expect, it } from 'vitest'
import { readHeldRoles } from '../src/areas/access/store.ts'
import { mergeUnits } from '../src/areas/organisations/merge-units.ts'
import { moveUnit } from '../src/areas/organisations/move-unit.ts'
import { revokeChange } from '../src/areas/organisations/revoke-change.ts'
import { takeUpUnitChanges } from '../src/areas/organisations/take-up-changes.ts'
import type { TaskList } from '../src/areas/plans/schemas-tasks.ts'
import { viewPlanTasks } from '../src/areas/plans/tasks/list-tasks.ts'
import { isRefusal, type Refusal } from '../src/platform/refusal.ts'
import { buildActor, buildUnit, grantRole } from './builders.ts'
import { buildSession } from './builders-access.ts'
import { buildPlan, buildTask } from './builders-plans.ts'
import { useTestApp, useTestWorld } from './harness.ts'

function must<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.code}`)
  return result
}

type Who = 'interior' | 'health' | 'clinic' | 'finance' | 'culture'
const whole = ['Việc của Sở Tài chính', 'Việc của Sở Y tế', 'Việc của bệnh viện']

/** Everybody asks twice after each change, as a browser that has the answer of before; what they get is judged anew. */
describe('kept answers of a plan, while what may be seen changes', () => {
  const world = useTestWorld('2026-03-20T02:00:00Z')
  const holder = useTestApp(world)
  const units = {} as Record<Who | 'province', string>
  const accounts = {} as Record<Who, string>
  const had = new Map<Who, { etag: string; body: string }>()
  const basis = { number: 'Quyết định số 15/QĐ-UBND', issuedOn: '2026-02-02' }
  let plan = ''
  const tasks: Record<string, string> = {}

  beforeAll(async () => {
    const { db } = world
    units.province = await buildUnit(db, { name: 'Tỉnh An Bình', kind: 'province' })
    const under = (name: string, parentId = units.province) => buildUnit(db, { name, parentId })
    units.interior = await under('Sở Nội vụ')
    units.health = await under('Sở Y tế')
    units.clinic = await under('Bệnh viện tỉnh', units.health)
    units.finance = await under('Sở Tài chính')
    units.culture = await under('Sở Văn hóa')
    for (const who of ['interior', 'health', 'clinic', 'finance', 'culture'] as const)
      accounts[who] = (
        await buildActor(db, { username: who, role: 'unit-officer', unitId: units[who] })
      ).accountId
    plan = await buildPlan(db, { unitId: units.interior })
    const name = async (text: string, unitId: string, position: number) => {
      const bodies = [{ role: 'lead' as const, name: 'Đơn vị', unitIds: [unitId] }]
      tasks[text] = await buildTask(db, { planId: plan, unitId: units.interior, text, position, bodies })
    }
    await name('Việc của Sở Y tế', units.health, 1)
    await name('Việc của bệnh viện', units.clinic, 2)
    await name('Việc của Sở Tài chính', units.finance, 3)
  })

  async function ask(who: Who, known?: string) {
    const answer = await holder.app.inject({
      method: 'GET',
      url: `/api/v1/plans/${plan}/tasks`,
      headers: {
        cookie: await buildSession(world, accounts[who]),
        ...(known ? { 'if-none-match': known } : {}),
      },
    })
    return { status: answer.statusCode, etag: String(answer.headers.etag), body: answer.body }
  }

  /** What the browser of the person shows: texts of the tasks, or the refusal. */
  async function shown(who: Who): Promise<string[] | string> {
    const before = had.get(who)
    const first = await ask(who, before?.etag)
    const body = first.status === 304 ? before!.body : first.body
    if (first.status < 400) had.set(who, { etag: first.etag, body })
    const second = await ask(who)
    expect([who, second.body]).toEqual([who, body])
    const answer = JSON.parse(body) as TaskList & { code?: string }
    const seen = answer.code ?? answer.rows.map(({ text }) => text).sort()
    expect([who, seen]).toEqual([who, await judgedAnew(who)])
    return seen
  }

  /** The same asked of row-level security alone, with the roles of this very moment. */
  async function judgedAnew(who: Who): Promise<string[] | string> {
    const roles = await readHeldRoles(world.db, accounts[who], world.platform.clock.today())
    if (roles.length === 0) return 'right-missing'
    const actor = {
      accountId: accounts[who],
      displayName: who,
      roles,
      sessionId: '',
      mustChangePassword: false,
    }
    const list = await viewPlanTasks(world.as(actor), plan, {}, { limit: 50 })
    return isRefusal(list) ? list.code : list.rows.map(({ text }) => text).sort()
  }

  async function allShown() {
    const all = {} as Record<Who, string[] | string>
    for (const who of ['interior', 'health', 'clinic', 'finance', 'culture'] as const)
      all[who] = await shown(who)
    return all
  }
  const run = (statement: string, values: unknown[] = []) => world.owner.query(statement, values)
  const unseen = 'plan-unknown'
  const usual = {
    interior: whole,
    health: ['Việc của Sở Y tế', 'Việc của bệnh viện'].sort(),
    clinic: ['Việc của bệnh viện'],
    finance: ['Việc của Sở Tài chính'],
    culture: unseen,
  }

  it('give each what names it, though others have just read more', async () => {
    expect(await allShown()).toEqual(usual)
  })

  it('follow the units that tasks name', async () => {
    await run('update task_units set unit_id = $1 where task_id = $2', [
      units.culture,
      tasks['Việc của Sở Tài chính'],
    ])
    expect(await allShown()).toEqual({ ...usual, culture: ['Việc của Sở Tài chính'], finance: unseen })
    await run('delete from task_bodies where task_id = $1', [tasks['Việc của Sở Tài chính']])
    expect(await allShown()).toEqual({ ...usual, culture: unseen, finance: unseen })
    await run(
      `with made as (insert into task_bodies (task_id, role, position, as_written, match, confidence)
        values ($1, 'lead', 1, 'Sở Tài chính', 'unit', 'confirmed') returning id)
      insert into task_units (task_id, body_id, unit_id, role) select $1, id, $2, 'lead' from made`,
      [tasks['Việc của Sở Tài chính'], units.finance],
    )
    expect(await allShown()).toEqual(usual)
  })

  it('stay the same whoever the task is given to', async () => {
    await run('update plan_tasks set assignee_id = $1 where plan_id = $2', [accounts.culture, plan])
    expect(await allShown()).toEqual(usual)
  })

  it('follow the plan out of sight and back', async () => {
    await run("update plans set status = 'withdrawn' where id = $1", [plan])
    expect(await allShown()).toEqual({
      interior: whole,
      health: unseen,
      clinic: unseen,
      finance: unseen,
      culture: unseen,
    })
    await run("update plans set status = 'issued' where id = $1", [plan])
    expect(await allShown()).toEqual(usual)
  })

  it('follow a deputation from its first day to its last, and its revocation', async () => {
    const days = ['2026-03-22', '2026-03-23']
    await run(
      "insert into deputations (principal_id, deputy_id, since, until, reason) values ($1, $2, $3, $4, 'đi học')",
      [accounts.health, accounts.culture, ...days],
    )
    const byDay: Record<string, unknown> = {}
    for (const day of ['2026-03-21', ...days, '2026-03-24']) {
      world.setNow(`${day}T02:00:00Z`)
      byDay[day] = (await allShown()).culture
    }
    expect(byDay).toEqual({
      '2026-03-21': unseen,
      '2026-03-22': usual.health,
      '2026-03-23': usual.health,
      '2026-03-24': unseen,
    })
    await run("update deputations set until = '2026-04-30'")
    expect((await allShown()).culture).toEqual(usual.health)
    await run('update deputations set revoked_at = now()')
    expect(await allShown()).toEqual(usual)
  })

  it('follow a role that is given, taken away, and ends by its day', async () => {
    const grant = await grantRole(world.db, {
      accountId: accounts.culture,
      role: 'unit-officer',
      unitId: units.interior,
      until: '2026-03-26',
    })
    expect((await allShown()).culture).toEqual(whole)
    world.setNow('2026-03-26T02:00:00Z')
    expect(await allShown()).toEqual(usual)
    await run('update role_grants set until = null where id = $1', [grant])
    expect((await allShown()).culture).toEqual(whole)
    await run('update role_grants set revoked_at = now() where id = $1', [grant])
    expect(await allShown()).toEqual(usual)
    const taken = 'update role_grants set revoked_at = $2 where account_id = $1'
    await run(taken, [accounts.finance, world.platform.clock.now()])
    expect((await allShown()).finance).toBe('right-missing')
    await run(taken, [accounts.finance, null])
    expect(await allShown()).toEqual(usual)
  })

  it('follow a unit that moves, on its day and not before', async () => {
    const revision = async (unitId: string) =>
      (await run('select revision from units where id = $1', [unitId])).rows[0].revision as number
    must(
      await moveUnit(world.as('system'), {
        unitId: units.clinic,
        revision: await revision(units.clinic),
        parentId: units.culture,
        happenedOn: '2026-03-28',
        basis,
      }),
    )
    expect(await allShown()).toEqual(usual)
    world.setNow('2026-03-28T02:00:00Z')
    must(await takeUpUnitChanges(world.as('system')))
    expect(await allShown()).toEqual({
      ...usual,
      health: ['Việc của Sở Y tế'],
      culture: ['Việc của bệnh viện'],
    })
  })

  it('follow units that merge, on their day and not before, and part again', async () => {
    const seen = async (id: string) => ({
      id,
      revision: (await run('select revision from units where id = $1', [id])).rows[0].revision as number,
    })
    const { changeId } = must(
      await mergeUnits(world.as('system'), {
        units: [await seen(units.culture), await seen(units.finance)],
        into: { survivorId: units.culture },
        happenedOn: '2026-03-30',
        basis,
      }),
    )
    expect((await allShown()).culture).toEqual(['Việc của bệnh viện'])
    world.setNow('2026-03-30T02:00:00Z')
    must(await takeUpUnitChanges(world.as('system')))
    const merged = await allShown()
    expect(merged.culture).toEqual(['Việc của Sở Tài chính', 'Việc của bệnh viện'].sort())
    must(await revokeChange(world.as('system'), { changeId, reason: 'nhập nhầm' }))
    expect(await allShown()).toEqual({
      ...usual,
      health: ['Việc của Sở Y tế'],
      culture: ['Việc của bệnh viện'],
    })
  })

  it('follow a task into another plan', async () => {
    const other = await buildPlan(world.db, { unitId: units.finance, status: 'draft', title: 'Dự thảo' })
    await run('update plan_tasks set plan_id = $1, unit_id = $2 where id = $3', [
      other,
      units.finance,
      tasks['Việc của Sở Y tế'],
    ])
    const after = await allShown()
    expect([after.interior, after.health]).toEqual([
      ['Việc của Sở Tài chính', 'Việc của bệnh viện'].sort(),
      [],
    ])
  })
})
