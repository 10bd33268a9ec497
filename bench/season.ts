import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import pg from 'pg'
import { startServer } from '../e2e/support/start-server.ts'
import { readConfig } from '../server/src/platform/config.ts'
import { openEmbeddedPostgres } from '../server/src/platform/db/embedded-postgres.ts'
import type { LoadOrders, LoadResult } from './load-process.ts'
import { describeMachine, percentile } from './machine.ts'
import { processorTime } from './processor-time.ts'
import { requestTimes, signIn } from './season/client.ts'
import { decide, print } from './season/decide.ts'
import { meet } from './season/meet.ts'
import { nominate } from './season/nominate.ts'
import type { Season, Step } from './season/season.ts'

/**
 * A province's season on the real server over HTTP, from the round to the printed certificate, as its people do it: nominations
 * filled, judged, sent, received and appraised; sessions of thirteen with secret ballots; decisions drafted and numbered; register,
 * golden book, PDF. Then 50 officers at once on the lists that they use: each asking once a second, and without a pause.
 * Prints Markdown, each line as soon as it is known, so that what was measured stands when it is stopped half-way.
 * Usage: node bench/season.ts [--units 160] [--nominations 20000] [--sessions 12] [--callers 4] [--seconds 10]
 * --slow 50 keeps the data folder, with statements that took longer than so many milliseconds in its postgres.log.
 */
const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '160' },
    nominations: { type: 'string', default: '20000' },
    sessions: { type: 'string', default: '12' },
    callers: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '10' },
    slow: { type: 'string', default: '0' },
  },
})
const size = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Number(value)])) as Record<
  keyof typeof values,
  number
>
const year = new Date().getFullYear()
const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' })

const loads = () =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')
console.log(describeMachine())
const loadsBefore = loads()
const server = await startServer({ SAMPLE: 'yes', REQUESTS_PER_MINUTE: '10000000', TRUST_PROXY: 'yes' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, async () => {
    console.log(`\nstopped by ${signal}; load of the machine: ${loads()}`)
    await server.stop()
    process.exit(1)
  })
try {
  const season = await prepare()
  console.log(
    `load of the machine before: ${loadsBefore}; ${season.units.length} units, ${season.units.length * season.units[0]!.people.length} nominations, ${size.sessions} sessions of ${season.members.length}; ${size.callers} units at a time\n
| step | how many | seconds | ms each | requests | p50 ms | p95 ms | server s | PostgreSQL s |
|---|---|---|---|---|---|---|---|---|`,
  )
  await nominate(season, step, size.callers)
  await meet(season, step, size.sessions)
  await decide(season, step)
  await print(season, step)
  await verify(season)
  await ask(season)
} finally {
  await server.stop({ keepData: size.slow > 0 })
}
console.log('')
if (size.slow > 0) console.log(`data folder: ${server.dataDir}`)
console.log(`load of the machine after: ${loads()}`)

/** Runs a step and tells its time, its requests, and the processor time of server and PostgreSQL. */
async function step(...[name, work]: Parameters<Step>): Promise<void> {
  requestTimes.length = 0
  const before = processorTime(server.process.pid!, server.dataDir)
  const begun = performance.now()
  const count = await work()
  const seconds = (performance.now() - begun) / 1000
  const after = processorTime(server.process.pid!, server.dataDir)
  const [p50, p95] = [percentile(requestTimes, 0.5), percentile(requestTimes, 0.95)]
  const used = (from: number, to: number) => ((to - from) / 1000).toFixed(1)
  // A backend that ended took its time along.
  const postgres = after.postgres < before.postgres ? '?' : used(before.postgres, after.postgres)
  const each = ((seconds * 1000) / Math.max(count, 1)).toFixed(1)
  console.log(
    `| ${name} | ${count} | ${seconds.toFixed(1)} | ${each} | ${requestTimes.length} | ${p50} | ${p95} | ${used(before.node, after.node)} | ${postgres} |`,
  )
}

/** Plants units, people and accounts, and signs everybody in. */
async function prepare(): Promise<Season> {
  const perUnit = Math.ceil(size.nominations / size.units)
  const embedded = await openEmbeddedPostgres(server.dataDir)
  const client = new pg.Client({ connectionString: embedded.url() })
  await client.connect()
  await client.query(`set search_path = ${readConfig().databaseSchema}, public`)
  // The sample's years of awards are still being taken in.
  for (let quiet = 0; quiet < 6; quiet++) {
    const busy = await client.query("select 1 from award_imports where state in ('reading', 'taking')")
    if (busy.rowCount) quiet = 0
    await wait(500)
  }
  if (size.slow > 0) {
    await client.query(`alter system set log_min_duration_statement = ${size.slow}`)
    await client.query('select pg_reload_conf()')
  }
  for (const [name, value] of [
    ['units', size.units],
    ['people', perUnit],
    ['year', year],
  ])
    await client.query(`select set_config('bench.${name}', '${value}', false)`)
  await client.query(readFileSync(join(import.meta.dirname, 'season/plant-season.sql'), 'utf8'))
  const found = await client.query<{ id: string; n: string; people: string[] }>(
    `select u.unit_id::text as id, u.n::text, array_agg(p.person_id::text order by p.person_id) as people
     from bench_units u join posts p on p.unit_id = u.unit_id and p.since = '2019-03-01' group by u.unit_id, u.n order by u.n`,
  )
  const { rows: councils } = await client.query<{ id: string; unit_id: string }>(
    "select id::text, unit_id::text from councils where kind = 'emulation-commendation' and until is null",
  )
  await client.end()
  let address = 0
  const enter = (username: string) => {
    address++
    return signIn(server.url, username, `10.1.${address >> 8}.${address & 255}`)
  }
  const units: Season['units'] = []
  for (const { id, n, people } of found.rows)
    units.push({
      id,
      people: people.slice(0, perUnit),
      officer: await enter(`bm.cb${n}`),
      leader: await enter(`bm.tt${n}`),
    })
  const many = (prefix: string, count: number) =>
    Promise.all(Array.from({ length: count }, (_, i) => enter(`${prefix}${i + 1}`)))
  return {
    origin: server.url,
    province: councils[0]!.unit_id,
    councilId: councils[0]!.id,
    year,
    today,
    units,
    officer: await enter('chuyenvien'),
    secretary: await enter('thuky'),
    colleagues: await many('bm.cv', 10),
    members: await many('bm.tv', 13),
    roundId: '',
    dossiers: [],
    sessions: [],
    decisions: [],
  }
}

async function verify({ units }: Season): Promise<void> {
  const head = await signIn(server.url, 'lanhdao', '10.2.0.1')
  await step('verify the ledger', async () => {
    const found = await head.get<{ ok: boolean; entries: string }>('/ledger-verification')
    if (!found.ok) throw new Error('the ledger does not verify')
    return Number(found.entries)
  })
  if (units.length === 0) throw new Error('nobody took part')
}

/** 50 officers at once. */
async function ask(season: Season): Promise<void> {
  const unitCookies = season.units.map(({ officer }) => officer.cookie)
  const body = season.colleagues.map(({ cookie }) => cookie)
  const round = `/api/v1/rounds/${season.roundId}`
  const own = season.dossiers.map(({ id, unit }) => [unit.officer.cookie, `/api/v1/dossiers/${id}`] as const)
  const cases: [name: string, cookies: string[], paths: string[]][] = [
    ['rounds', body, ['/api/v1/rounds']],
    ['round page, standing body', body, [round]],
    ['round page, units', unitCookies, [round]],
    ['units of the round', body, [`${round}/units`]],
    ['nominations to appraise, first 100', body, [`${round}/nominations`]],
    ['nominations to appraise, filtered', body, [`${round}/nominations?verdict=needs-more&q=nguyen`]],
    ['dossiers waiting, standing body', body, ['/api/v1/nomination-desk']],
    ['dossiers waiting, units', unitCookies, ['/api/v1/nomination-desk']],
    ['dossier of a unit', body, own.map(([, path]) => path)],
    [
      'session page',
      [season.secretary.cookie],
      season.sessions.map((id) => `/api/v1/council-sessions/${id}`),
    ],
    ['decisions', body, ['/api/v1/decisions']],
  ]
  console.log(`\nload of the machine: ${loads()}\n
| 50 officers | once a second: p50 ms | p95 ms | without a pause: requests/s | p50 ms | p95 ms | KB | server ms | PostgreSQL ms | failed |
|---|---|---|---|---|---|---|---|---|---|`)
  for (const [name, cookies, paths] of cases) {
    const orders = { origin: server.url, cookie: cookies, paths, callers: 50, seconds: size.seconds }
    try {
      await load({ ...orders, seconds: 2 })
      const paced = await load({ ...orders, pause: 1000 })
      const before = processorTime(server.process.pid!, server.dataDir)
      const full = await load(orders)
      const after = processorTime(server.process.pid!, server.dataDir)
      const each = (used: number) => (used < 0 ? '?' : (used / full.requests).toFixed(2))
      console.log(
        `| ${name} | ${paced.p50} | ${paced.p95} | ${full.perSecond} | ${full.p50} | ${full.p95} | ${full.kilobytes} | ` +
          `${each(after.node - before.node)} | ${each(after.postgres - before.postgres)} | ${paced.failed + full.failed} |`,
      )
    } catch (error) {
      console.log(`| ${name} | ${String(error).slice(0, 200)} |||||||||`)
    }
  }
}

async function load(orders: LoadOrders): Promise<LoadResult> {
  const folder = mkdtempSync(join(tmpdir(), 'neuguong-load-'))
  const file = join(folder, 'orders.json')
  writeFileSync(file, JSON.stringify(orders))
  const program = join(import.meta.dirname, 'load-process.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program, file])
  rmSync(folder, { recursive: true })
  return JSON.parse(stdout)
}
