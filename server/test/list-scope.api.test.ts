import { beforeAll, describe, expect, it } from 'vitest'
import { recordAct } from '../src/areas/ledger/index.ts'
import { inAct } from '../src/platform/act.ts'
import { buildHolder, buildSession, buildSmallProvince } from './builders-access.ts'
import { buildPerson } from './builders-organisations.ts'
import { buildPlan, buildTask } from './builders-plans.ts'
import { type TestWorld, useTestApp, useTestWorld } from './harness.ts'

/** What nobody of another unit may read. It stands in a row of every table below, at a unit beside the reader's. */
const secret = 'Điềukhôngaiđượcthấy'

/** What a list must be asked with to show anything. */
const queries = [
  ['/search', `?q=${encodeURIComponent(secret)}`],
  ['/clusters', '?year=2026'],
] as const

type Unit = { unitId: string; accountId: string }

/**
 * One row a list: how to plant something in another unit that the list would show, and who would see it there. A new list
 * that shows unit rows gets a line here; lists without one are still called and must not show the planted text.
 */
const lists: { url: string; reader: string; plant(world: TestWorld, at: Unit): Promise<unknown> }[] = [
  {
    url: '/api/v1/plans',
    reader: 'standing-head',
    plant: (world, at) =>
      world.owner.query(`insert into plans (unit_id, year, title) values ($1, 2026, $2)`, [
        at.unitId,
        secret,
      ]),
  },
  {
    url: '/api/v1/plan-readings',
    reader: 'standing-head',
    plant: (world, at) =>
      world.owner.query(
        `insert into plan_readings (unit_id, file_name, sha256, format, lines, reading, draft)
         select $1, $2, '0', 'txt', '[]', r, r from (select '{"tasks": [], "findings": []}'::jsonb as r) as x`,
        [at.unitId, secret],
      ),
  },
  {
    url: '/api/v1/tasks',
    reader: 'standing-head',
    plant: plantTask,
  },
  {
    url: '/api/v1/accounts',
    reader: 'administrator',
    plant: (world, at) => buildHolder(world, 'bi.mat', 'unit-officer', at.unitId, secret),
  },
  {
    url: '/api/v1/colleagues',
    reader: 'standing-head',
    plant: (world, at) => buildHolder(world, 'bi.mat.2', 'unit-officer', at.unitId, secret),
  },
  {
    url: '/api/v1/rounds',
    reader: 'standing-head',
    plant: (world, at) =>
      world.owner.query(
        `insert into rounds (unit_id, title, kind, period_kind, year, judged_on, due_on)
         values ($1, $2, 'annual', 'year', 2026, '2026-01-01', '2026-12-31')`,
        [at.unitId, secret],
      ),
  },
  {
    url: '/api/v1/nomination-desk',
    reader: 'standing-head',
    plant: (world, at) =>
      world.owner.query(
        `with made as (insert into rounds (unit_id, title, kind, period_kind, year, judged_on, due_on)
           values ($1, $2, 'annual', 'year', 2026, '2026-01-01', '2026-12-31') returning id)
         insert into dossiers (round_id, owner_unit_id, unit_id, state) select id, $1, $1, 'sent' from made`,
        [at.unitId, secret],
      ),
  },
  {
    url: '/api/v1/people',
    reader: 'standing-head',
    plant: (world, at) => buildPerson(world.db, { fullName: secret, unitId: at.unitId }),
  },
  {
    url: '/api/v1/clusters',
    reader: 'standing-head',
    plant: (world, at) =>
      world.owner.query("insert into clusters (unit_id, kind, year, name) values ($1, 'bloc', 2026, $2)", [
        at.unitId,
        secret,
      ]),
  },
  {
    url: '/api/v1/councils',
    reader: 'standing-head',
    plant: (world, at) =>
      world.owner.query(
        "insert into councils (unit_id, kind, name, basis, since) values ($1, 'initiative', $2, 'QĐ', '2026-01-01')",
        [at.unitId, secret],
      ),
  },
  {
    url: '/api/v1/unit-imports',
    reader: 'standing-head',
    plant: (world, at) =>
      world.owner.query(
        `insert into unit_imports (unit_id, file_name, rows, account_id)
         values ($1, $2, '{"unitIds": [], "known": 0, "rejected": []}', $3)`,
        [at.unitId, secret, at.accountId],
      ),
  },
  {
    url: '/api/v1/ledger',
    reader: 'standing-head',
    plant: async (world, at) => {
      const act = world.as('system')
      const entry = { act: 'test', objectKind: 'thing', objectId: secret, unitId: at.unitId }
      await inAct(act, (tx) => recordAct(tx, act, entry))
    },
  },
]

async function plantTask(world: TestWorld, at: Unit): Promise<void> {
  const planId = await buildPlan(world.db, { unitId: at.unitId, title: 'Kế hoạch bên cạnh' })
  await buildTask(world.db, { planId, unitId: at.unitId, text: secret })
}

describe('lists', () => {
  const world = useTestWorld()
  const holder = useTestApp(world)
  const cookies = new Map<string, string>()
  let other: Unit

  beforeAll(async () => {
    const units = await buildSmallProvince(world)
    const neighbour = await buildHolder(world, 'hang.xom', 'unit-officer', units.health)
    other = { unitId: units.health, accountId: neighbour.accountId }
    for (const role of ['standing-head', 'unit-leader', 'administrator'])
      for (const [place, unitId] of [
        ['above', units.province],
        ['beside', units.education],
      ] as const) {
        const { accountId } = await buildHolder(world, `${role}.${place}`, role, unitId)
        cookies.set(`${role} ${place}`, await buildSession(world, accountId))
      }
    for (const list of lists) await list.plant(world, other)
  })

  const read = (url: string, reader: string) =>
    holder.app.inject({
      url: `${url}${queries.find(([end]) => url.endsWith(end))?.[1] ?? ''}`,
      headers: { cookie: cookies.get(reader)! },
    })

  it.each(lists.map((list) => [list.url, list.reader] as const))(
    '%s shows the planted row to who stands above it',
    async (url, reader) => {
      expect((await read(url, `${reader} above`)).body).toContain(secret)
    },
  )

  it('never show the row of a unit beside', async () => {
    const urls = holder.app.declaredRoutes
      .filter(({ method, url, access }) => method === 'GET' && access !== 'public' && !url.includes(':'))
      .map(({ url }) => url)
    expect(urls).toEqual(expect.arrayContaining(lists.map((list) => list.url)))
    for (const url of urls)
      for (const reader of ['standing-head beside', 'unit-leader beside', 'administrator beside']) {
        const response = await read(url, reader)
        expect(response.statusCode, `${reader} ${url}: ${response.body.slice(0, 300)}`).toBeLessThan(500)
        expect(response.body, `${reader} ${url}`).not.toContain(secret)
      }
  })
})
