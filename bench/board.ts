import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { startServer } from '../e2e/support/start-server.ts'
import { SAMPLE_PASSWORD } from '../server/src/areas/access/index.ts'
import { readConfig } from '../server/src/platform/config.ts'
import { openEmbeddedPostgres } from '../server/src/platform/db/embedded-postgres.ts'
import type { LoadOrders, LoadResult } from './load-process.ts'
import { describeMachine } from './machine.ts'
import { processorTime } from './processor-time.ts'

/**
 * The task board, the lists across plans, the search box and "today" at 300 plans × 60 tasks with 50 officers at once, each
 * sending its next request when the last is answered, from a process of their own. Beside times it tells the processor time that
 * a request costs the server, its PostgreSQL and the callers: on a machine that does other work too, only that can be compared.
 * Usage: node bench/board.ts [seconds of each, 10] [address of a Directus on the same tables, with ?access_token=…]
 * BENCH_DATA_DIR: a data folder to keep and use again, for instance one that a Directus was set up on.
 */
const seconds = Number(process.argv[2] ?? 10)
const peer = process.argv[3]
const callers = 50

console.log(describeMachine())
console.log(
  `load of the machine before: ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`,
)
const server = await startServer(
  { SAMPLE: 'yes', REQUESTS_PER_MINUTE: '10000000' },
  process.env.BENCH_DATA_DIR,
)
const planIds = await plant(server.dataDir)
const officer = await signIn('chuyenvien')
const below = await signIn('canbo.yte')
const words = ['bao cao so ket', 'kiểm tra', 'hội đồng', 'tap huan', 'khen thuong giao duc'].map(
  encodeURIComponent,
)
const boards = planIds.map((_, i) => `/api/v1/plans/${planIds[(i * 7) % planIds.length]}/tasks`)
// Every question a little other than the last ones, so that no answer is kept: more than the server has room for.
const newBoards = Array.from({ length: 140 }, (_, more) =>
  boards.map((path) => `${path}?limit=${60 + more}`),
).flat()

type Case = [name: string, cookie: string, paths: string[], ifNoneMatch?: true]
const cases: Case[] = [
  ['board of a plan: 60 tasks with bodies and states, made anew each time', officer, newBoards],
  ['board of a plan: asked again, nothing changed', officer, boards],
  ['board of a plan: asked again by a browser that has it (304)', officer, boards, true],
  [
    'tasks across plans, overdue first',
    officer,
    [2024, 2025, 2026].map((year) => `/api/v1/tasks?overdue=true&year=${year}`),
  ],
  ['search box', officer, words.map((word) => `/api/v1/search?q=${word}`)],
  ['today of the standing body', officer, ['/api/v1/today']],
  ['today of a department', below, ['/api/v1/today']],
]
for (const [name, cookie, paths, ifNoneMatch = false] of cases) {
  const orders = { origin: server.url, cookie, paths, callers, ifNoneMatch }
  await load({ ...orders, seconds: 2 })
  const before = processorTime(server.process.pid!, server.dataDir)
  const result = await load({ ...orders, seconds })
  const after = processorTime(server.process.pid!, server.dataDir)
  const each = (used: number) => Math.round((used / result.requests) * 100) / 100
  const costs = {
    serverMs: each(after.node - before.node),
    postgresMs: each(after.postgres - before.postgres),
  }
  console.log(`${name}: ${JSON.stringify({ ...result, ...costs })}`)
}
if (peer) {
  const { origin, searchParams } = new URL(peer)
  const rest = `access_token=${searchParams.get('access_token')}`
  const items = planIds.map(
    (id) => `/items/plan_tasks?limit=100&filter[plan_id][_eq]=${id}&sort=position&${rest}`,
  )
  const found = words.map((word) => `/items/plan_tasks?limit=20&filter[text][_icontains]=${word}&${rest}`)
  for (const [name, paths] of [
    ['tasks of one plan (rows only)', items],
    ['search in task texts', found],
  ] as const)
    console.log(
      `Directus, ${name}: ${JSON.stringify(await load({ origin, cookie: 'none=1', paths: [...paths], callers, seconds }))}`,
    )
}
await server.stop({ keepData: process.env.BENCH_DATA_DIR !== undefined })

async function load(orders: LoadOrders): Promise<LoadResult> {
  const folder = mkdtempSync(join(tmpdir(), 'neuguong-load-'))
  const file = join(folder, 'orders.json')
  writeFileSync(file, JSON.stringify(orders))
  const program = join(import.meta.dirname, 'load-process.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program, file])
  rmSync(folder, { recursive: true })
  return JSON.parse(stdout)
}

async function signIn(username: string): Promise<string> {
  const response = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: SAMPLE_PASSWORD }),
  })
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}

/** 300 plans of 60 tasks beside the sample's, each task with a lead and two co-ordinating units. Returns the plans' ids. */
async function plant(dataDir: string): Promise<string[]> {
  const embedded = await openEmbeddedPostgres(dataDir)
  const client = new pg.Client({ connectionString: embedded.url() })
  await client.connect()
  await client.query(`set search_path = ${readConfig().databaseSchema}, public`)
  const before = await client.query("select 1 from plans where number = 'BM-1'")
  if (before.rowCount === 0)
    await client.query(readFileSync(join(import.meta.dirname, 'plant-plans.sql'), 'utf8'))
  const { rows } = await client.query<{ id: string }>(
    "select id from plans where number like 'BM-%' order by id",
  )
  await client.end()
  return rows.map((row) => row.id)
}
