import { beforeAll } from 'vitest'
import type { TaskView } from '../src/areas/plans/schemas-tasks.ts'
import { buildActor, buildUnit, testPassword } from './builders.ts'
import { buildPlan, buildTask } from './builders-plans.ts'
import { useTestApp, useTestWorld } from './harness.ts'

export type Person = 'officer' | 'head' | 'health' | 'school' | 'other'

/**
 * A province with two departments and an issued plan with one task that they share; beside it a draft, and another province
 * that nobody of the first may see. Everybody is signed in; `call` speaks to the server as one of them.
 */
export function usePlanWorld() {
  const world = useTestWorld('2026-04-10T02:00:00Z')
  const holder = useTestApp(world)
  const units = {} as Record<'province' | 'health' | 'school' | 'other', string>
  const people = {} as Record<Person, { cookie: string; id: string }>
  const ids = {} as Record<'plan' | 'draft' | 'otherPlan' | 'task', string>

  beforeAll(async () => {
    units.province = await buildUnit(world.db, { name: 'Tỉnh An Bình', kind: 'province' })
    units.health = await buildUnit(world.db, { name: 'Sở Y tế', parentId: units.province })
    units.school = await buildUnit(world.db, { name: 'Sở Giáo dục và Đào tạo', parentId: units.province })
    units.other = await buildUnit(world.db, { name: 'Tỉnh Khác', kind: 'province' })
    for (const [name, role, unitId] of [
      ['officer', 'standing-officer', units.province],
      ['head', 'standing-head', units.province],
      ['health', 'unit-officer', units.health],
      ['school', 'unit-officer', units.school],
      ['other', 'standing-head', units.other],
    ] as const) {
      const actor = await buildActor(world.db, { username: name, role, unitId })
      people[name] = { cookie: await signIn(name), id: actor.accountId }
    }
    ids.plan = await buildPlan(world.db, { unitId: units.province })
    ids.draft = await buildPlan(world.db, {
      unitId: units.province,
      status: 'draft',
      title: 'Kế hoạch dự thảo',
    })
    ids.otherPlan = await buildPlan(world.db, { unitId: units.other, title: 'Kế hoạch tỉnh khác' })
    ids.task = await buildTask(world.db, {
      planId: ids.plan,
      unitId: units.province,
      text: 'Báo cáo sơ kết công tác thi đua quý I',
      bodies: [
        { role: 'lead', name: 'Sở Y tế', unitIds: [units.health] },
        { role: 'coordinating', name: 'Các sở, ngành', unitIds: [units.school] },
      ],
    })
    await buildTask(world.db, {
      planId: ids.otherPlan,
      unitId: units.other,
      text: 'Báo cáo sơ kết của tỉnh khác',
      bodies: [{ role: 'lead', name: 'Tỉnh Khác', unitIds: [units.other] }],
    })
  })

  async function signIn(username: string): Promise<string> {
    const payload = { username, password: testPassword }
    const response = await holder.app.inject({ method: 'POST', url: '/api/v1/session', payload })
    const cookie = response.cookies[0]!
    return `${cookie.name}=${cookie.value}`
  }

  type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
  async function call<T = { id: string }>(
    who: Person,
    method: Method,
    path: string,
    payload?: object,
  ): Promise<{ status: number; body: T & { code?: string } }> {
    const response = await holder.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { cookie: people[who].cookie },
      ...(payload ? { payload } : {}),
    })
    return {
      status: response.statusCode,
      body: (response.body ? response.json() : null) as T & { code?: string },
    }
  }
  const view = async (who: Person, id = ids.task) => (await call<TaskView>(who, 'GET', `/tasks/${id}`)).body
  const record = (who: Person, payload: object, id = ids.task) =>
    call<{ state: string }>(who, 'POST', `/tasks/${id}/records`, payload)
  return { world, holder, units, people, ids, call, view, record }
}

/** What the viewer may do with a task, as words. */
export function allowedActs(task: TaskView): string {
  return task.acts
    .filter((one) => one.allowed)
    .map((one) => one.act)
    .join(' ')
}
