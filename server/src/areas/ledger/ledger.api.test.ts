import { beforeAll, describe, expect, it } from 'vitest'
import { buildHolder, buildSession, buildSmallProvince } from '../../../test/builders-access.ts'
import { useTestApp, useTestWorld } from '../../../test/harness.ts'
import { type Actor, inAct } from '../../platform/act.ts'
import { recordAct } from './index.ts'

describe('reading the ledger', () => {
  const world = useTestWorld()
  const holder = useTestApp(world)
  const cookies: Record<string, string> = {}
  let units: Awaited<ReturnType<typeof buildSmallProvince>>
  let officer: Actor

  async function record(
    actor: Actor | 'system',
    objectId: string,
    unitId: string | null,
    act = 'issue-plan',
  ) {
    const acting = world.as(actor)
    await inAct(acting, (tx) => recordAct(tx, acting, { act, objectKind: 'thing', objectId, unitId }))
  }
  async function sign(name: string, actor: Actor): Promise<Actor> {
    cookies[name] = await buildSession(world, actor.accountId)
    return actor
  }

  beforeAll(async () => {
    units = await buildSmallProvince(world)
    await sign('head', await buildHolder(world, 'head', 'standing-head', units.province))
    await sign('leader', await buildHolder(world, 'leader', 'unit-leader', units.education))
    officer = await sign('officer', await buildHolder(world, 'officer', 'unit-officer', units.school))
    await sign('health', await buildHolder(world, 'health', 'unit-leader', units.health))
    world.setNow('2026-03-09T16:59:00Z')
    await record(officer, 'hôm trước', units.school)
    world.setNow('2026-03-09T17:01:00Z')
    await record(officer, 'hôm sau', units.school)
    await record('system', 'của sở y tế', units.health)
    await record('system', 'của tỉnh', units.province)
    await record('system', 'không của đơn vị nào', null)
    world.setNow('2026-03-10T02:00:00Z')
  })

  const get = (name: string, url: string) =>
    holder.app.inject({ url: `/api/v1${url}`, headers: { cookie: cookies[name] ?? '' } })
  const objects = async (name: string, query = '') =>
    (await get(name, `/ledger${query}`)).json().rows.map((row: { objectId: string }) => row.objectId)

  it('shows the entries of one’s own subtree, and what belongs to no unit at the top only', async () => {
    expect({
      head: await objects('head'),
      leader: await objects('leader'),
      health: await objects('health'),
    }).toEqual({
      head: ['không của đơn vị nào', 'của tỉnh', 'của sở y tế', 'hôm sau', 'hôm trước'],
      leader: ['hôm sau', 'hôm trước'],
      health: ['của sở y tế'],
    })
    expect((await get('officer', '/ledger')).json().code).toBe('right-missing')
  })

  it('finds by object, person and day of the officers’ own clock', async () => {
    expect(await objects('head', '?objectKind=thing&objectId=hôm+sau')).toEqual(['hôm sau'])
    expect(await objects('head', `?accountId=${officer.accountId}`)).toEqual(['hôm sau', 'hôm trước'])
    expect(await objects('leader', '?to=2026-03-09')).toEqual(['hôm trước'])
    expect(await objects('leader', '?from=2026-03-10&to=2026-03-10')).toEqual(['hôm sau'])
    expect((await get('head', '/ledger?account=1')).statusCode).toBe(400)
  })

  it('pages backwards without a gap', async () => {
    const seen: string[] = []
    let before = ''
    do {
      const page = (await get('head', `/ledger?limit=2${before}`)).json()
      seen.push(...page.rows.map((row: { objectId: string }) => row.objectId))
      before = page.next ? `&before=${page.next}` : ''
    } while (before)
    expect(seen).toEqual(await objects('head'))
  })

  it('tells the history of a thing to whoever sees its unit, in words', async () => {
    const known = await get('officer', '/history/thing/hôm sau')
    expect(known.json()).toMatchObject({
      rows: [{ accountName: 'officer', sentence: expect.any(String), unitId: units.school }],
      next: null,
    })
    expect((await get('health', '/history/thing/hôm sau')).json().code).toBe('history-not-found')
    expect((await get('officer', '/history/thing/của tỉnh')).json().code).toBe('history-not-found')
    expect((await get('head', '/history/thing/của tỉnh')).statusCode).toBe(200)
  })

  it('keeps a person’s own comings and goings from colleagues without the right', async () => {
    const acting = world.as(officer)
    const own = { act: 'sign-in', objectKind: 'account', objectId: officer.accountId, unitId: units.school }
    await inAct(acting, (tx) => recordAct(tx, acting, own))
    const colleague = await buildHolder(world, 'colleague', 'unit-officer', units.school)
    await sign('colleague', colleague)
    const url = `/history/account/${officer.accountId}`
    const codes = async (name: string) => (await get(name, url)).statusCode
    expect([await codes('officer'), await codes('leader'), await codes('colleague')]).toEqual([200, 200, 404])
    expect((await get('officer', url)).json().rows).toMatchObject([{ sentence: 'Đăng nhập' }])
  })

  it('is verified by who may see it', async () => {
    expect((await get('leader', '/ledger-verification')).json()).toMatchObject({ ok: true, fault: null })
    expect((await get('officer', '/ledger-verification')).json().code).toBe('right-missing')
  })
})
