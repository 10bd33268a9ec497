import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startServer } from '../e2e/support/start-server.ts'
import { SAMPLE_PASSWORD } from '../server/src/areas/access/index.ts'
import { readConfig } from '../server/src/platform/config.ts'
import { openEmbeddedPostgres } from '../server/src/platform/db/embedded-postgres.ts'
import { runLoad } from './load.ts'
import { describeMachine } from './machine.ts'

/**
 * The task board and the search at 300 plans × 60 tasks with 50 officers at once, each sending its next request when the last is
 * answered. Usage: node bench/board.ts [seconds of each, 10] [address of a Directus on the same tables, with ?access_token=…]
 * BENCH_DATA_DIR: a data folder to keep and use again, for instance one that a Directus was set up on.
 */
const seconds = Number(process.argv[2] ?? 10)
const peer = process.argv[3]
const officers = 50

console.log(describeMachine())
const server = await startServer(
  { SAMPLE: 'yes', REQUESTS_PER_MINUTE: '10000000' },
  process.env.BENCH_DATA_DIR,
)
const planIds = await plant(server.dataDir)
const cookie = await signIn()
const get = (path: string) => fetch(`${server.url}${path}`, { headers: { cookie } })
const words = ['bao cao so ket', 'kiểm tra', 'hội đồng', 'tap huan', 'khen thuong giao duc']

const measured = {
  'board: one plan of 60 tasks, with bodies and states': (_: number, turn: number) =>
    get(`/api/v1/plans/${planIds[(turn * 7 + _) % planIds.length]}/tasks`),
  'tasks across plans, overdue first': (_: number, turn: number) =>
    get(`/api/v1/tasks?overdue=true&year=${2024 + (turn % 3)}`),
  'search box': (officer: number, turn: number) =>
    get(`/api/v1/search?q=${encodeURIComponent(words[(officer + turn) % words.length]!)}`),
}
for (const [name, next] of Object.entries(measured)) {
  await runLoad(officers, 2, next)
  console.log(`${name}: ${JSON.stringify(await runLoad(officers, seconds, next))}`)
}
if (peer) {
  const address = new URL(peer)
  const token = address.searchParams.get('access_token')!
  const items = (plan: string) =>
    `${address.origin}/items/plan_tasks?limit=100&filter[plan_id][_eq]=${plan}&sort=position&access_token=${token}`
  const find = (word: string) =>
    `${address.origin}/items/plan_tasks?limit=20&filter[text][_icontains]=${encodeURIComponent(word)}&access_token=${token}`
  console.log(
    `Directus, tasks of one plan (rows only): ${JSON.stringify(await runLoad(officers, seconds, (o, t) => fetch(items(planIds[(t * 7 + o) % planIds.length]!))))}`,
  )
  console.log(
    `Directus, search in task texts: ${JSON.stringify(await runLoad(officers, seconds, (o, t) => fetch(find(words[(o + t) % words.length]!))))}`,
  )
}
await server.stop({ keepData: process.env.BENCH_DATA_DIR !== undefined })

async function signIn(): Promise<string> {
  const response = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'chuyenvien', password: SAMPLE_PASSWORD }),
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
