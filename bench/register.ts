import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startServer } from '../e2e/support/start-server.ts'
import { SAMPLE_PASSWORD } from '../server/src/areas/access/index.ts'
import { foldName } from '../server/src/areas/awards/domain/award-values.ts'
import { readConfig } from '../server/src/platform/config.ts'
import { openEmbeddedPostgres } from '../server/src/platform/db/embedded-postgres.ts'
import { plantRegister } from '../server/test/plant-register.ts'
import { describeMachine, percentile } from './machine.ts'
import { processorTime } from './processor-time.ts'
import { drawName, drawQuestion, searches } from './register-questions.ts'

/**
 * The register of awards at a million made-up records (or `--rows 10000000`): search, facets, list, a holder's page, with one user, with
 * 50 who each type one search a second, and with 50 who send the next request when the last is answered.
 * Usage: node bench/register.ts [--rows N] [--seconds N] [--peer ADDRESS]; BENCH_DATA_DIR: a data folder to keep and use again.
 * The peer is a Directus on the same tables: its address with ?access_token=…; then only what both do is asked, of both in turn.
 */
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const rows = Number(option('rows') ?? 1_000_000)
const seconds = Number(option('seconds') ?? 10)
const peer = option('peer')
const users = 50

console.log(describeMachine())
const server = await startServer(
  { SAMPLE: 'yes', REQUESTS_PER_MINUTE: '10000000' },
  process.env.BENCH_DATA_DIR,
)
const client = await connect(server.dataDir)
await plant()
const cookie = await signIn()
const get = (path: string) => fetch(`${server.url}/api/v1${path}`, { headers: { cookie } })
const search = (user: number, turn: number) =>
  `/awards?limit=50&count=false&q=${encodeURIComponent(searches[(user * 7 + turn) % searches.length]!)}`
/** A question that hardly anybody asked before: what the server keeps of its answers is of no use. */
let asked = 0
const anew = (path: string) => `${path}limit=${50 - (asked++ % 10)}&q=${encodeURIComponent(drawQuestion())}`
/** As after a change of the register: what the server keeps is void. */
const touch = () => client.query("update change_counts set changes = changes + 1 where subject = 'awards:63'")
const { rows: holders } = await client.query<{ id: string }>(
  'select holder_id as id from awards order by id desc limit 500',
)

const measured: Record<string, (user: number, turn: number) => Promise<Response>> = {
  'search anew': () => get(anew('/awards?count=false&')),
  'search with its total anew': () => get(anew('/awards?')),
  'facets of a search anew': () => get(anew('/awards/facets?').replace(/limit=\d+&/, '')),
  'one of 20 searches': (user, turn) => get(search(user, turn)),
  'facets of one of 20 searches': (user, turn) =>
    get(search(user, turn).replace('/awards?limit=50&count=false', '/awards/facets?')),
  'whole list, newest first': () => get('/awards?limit=50&count=false'),
  'list of a year and an award': (_, turn) =>
    get(`/awards?limit=50&count=false&year=${2006 + (turn % 20)}&award=certificate-of-merit-province`),
  'facets of the whole register, after a change': async () => {
    await touch()
    return get('/awards/facets')
  },
  'facets of the whole register, again': () => get('/awards/facets'),
  'a holder’s page': (user, turn) =>
    get(`/award-holders/${holders[(user * 11 + turn) % holders.length]!.id}`),
}
if (peer) await measurePeer(peer)
else await measureOurs()
await client.end()
await server.stop({ keepData: process.env.BENCH_DATA_DIR !== undefined })

async function measureOurs(): Promise<void> {
  const questions = Array.from({ length: 160 }, drawQuestion)
  for (const time of ['the first time', 'again'])
    console.log(`160 questions, ${time}: ${await askEach(questions)}`)
  for (const text of searches) {
    const times: number[] = []
    for (let turn = 0; turn < 7; turn++) {
      await touch()
      const sent = performance.now()
      await (await get(`/awards?limit=50&count=false&q=${encodeURIComponent(text)}`)).arrayBuffer()
      times.push(performance.now() - sent)
    }
    console.log(`one user, "${text}": p50 ${percentile(times, 0.5)} ms`)
  }
  for (const [name, next] of Object.entries(measured)) {
    await runLoad(1, 1, next)
    console.log(`one user, ${name}: ${JSON.stringify(await runLoad(1, seconds / 2, next))}`)
  }
  console.log(
    `50 users, one search a second each, anew: ${JSON.stringify(await pace(() => get(anew('/awards?count=false&'))))}`,
  )
  for (const name of [
    'search anew',
    'facets of a search anew',
    'one of 20 searches',
    'facets of one of 20 searches',
    'whole list, newest first',
  ])
    console.log(
      `50 users without a pause, ${name}: ${JSON.stringify(await runLoad(users, seconds, measured[name]!))}`,
    )
}

/** One after another, each as after a change: what the server keeps is of no use, pages of the database may be in memory or not. */
async function askEach(questions: string[]): Promise<string> {
  const asked: { text: string; took: number }[] = []
  for (const text of questions) {
    await touch()
    const sent = performance.now()
    await (await get(`/awards?limit=50&count=false&q=${encodeURIComponent(text)}`)).arrayBuffer()
    asked.push({ text, took: performance.now() - sent })
  }
  const times = asked.map(({ took }) => took)
  const slowest = asked.sort((a, b) => b.took - a.took).slice(0, 5)
  const named = slowest.map(({ text, took }) => `"${text}" ${Math.round(took)} ms`).join(', ')
  return `p50 ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)} ms; slowest ${named}`
}

/** Each user sends one request a second, at a moment of their own. */
async function pace(next: (user: number, turn: number) => Promise<Response>) {
  const times: number[] = []
  let failed = 0
  await Promise.all(
    Array.from({ length: users }, async (_, user) => {
      await wait((user * 1000) / users)
      for (let turn = 0; turn < seconds; turn++) {
        const sent = performance.now()
        const response = await next(user, turn)
        await response.arrayBuffer()
        const took = performance.now() - sent
        if (!response.ok) failed += 1
        times.push(took)
        await wait(Math.max(0, 1000 - took))
      }
    }),
  )
  return {
    requests: times.length,
    failed,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  }
}

/** The same questions as a table server asks them: words anywhere in the text columns, newest first. */
async function measurePeer(address: string): Promise<void> {
  const { origin, searchParams } = new URL(address)
  const token = `access_token=${searchParams.get('access_token')}`
  const fields =
    'fields=id,award_name,year,unit_text,holder_id.name,holder_id.birth_year,decision_id.number,decision_id.decided_on'
  const asked: Record<string, (user: number, turn: number) => Promise<Response>> = {
    'search by name': () =>
      fetch(
        `${origin}/items/awards?limit=50&sort=-sort_on,-id&${fields}&filter[holder_id][name_folded][_contains]=${encodeURIComponent(foldName(drawName()))}&${token}`,
      ),
    'whole list, newest first': () =>
      fetch(`${origin}/items/awards?limit=50&sort=-sort_on,-id&${fields}&${token}`),
    'counts by year': () => fetch(`${origin}/items/awards?aggregate[count]=id&groupBy[]=year&${token}`),
  }
  let turnOfPeer = 0
  const ours: Record<string, (user: number, turn: number) => Promise<Response>> = {
    'search by name': () => get(`/awards?limit=50&count=false&q=${encodeURIComponent(foldName(drawName()))}`),
    'whole list, newest first': () => get(`/awards?limit=${50 - (turnOfPeer++ % 40)}&count=false`),
    'counts by year': measured['facets of the whole register, after a change']!,
  }
  for (const name of Object.keys(asked)) {
    console.log(`ours, one user, ${name}: ${JSON.stringify(await runLoad(1, seconds / 2, ours[name]!))}`)
    console.log(`Directus, one user, ${name}: ${JSON.stringify(await runLoad(1, seconds / 2, asked[name]!))}`)
    console.log(`ours, 50 users, ${name}: ${JSON.stringify(await runLoad(users, seconds, ours[name]!))}`)
    console.log(`Directus, 50 users, ${name}: ${JSON.stringify(await runLoad(users, seconds, asked[name]!))}`)
  }
}

/** So many callers at once, each sending its next request when the last is answered; with our processor time a request. */
async function runLoad(
  callers: number,
  lasting: number,
  next: (user: number, turn: number) => Promise<Response>,
) {
  const times: number[] = []
  let failed = 0
  const used = processorTime(server.process.pid!, server.dataDir)
  const started = performance.now()
  await Promise.all(
    Array.from({ length: callers }, async (_, user) => {
      for (let turn = 0; performance.now() < started + lasting * 1000; turn++) {
        const sent = performance.now()
        const response = await next(user, turn)
        await response.arrayBuffer()
        if (!response.ok) failed += 1
        times.push(performance.now() - sent)
      }
    }),
  )
  const perSecond = Math.round((times.length * 1000) / (performance.now() - started))
  const after = processorTime(server.process.pid!, server.dataDir)
  const each = (spent: number) => Math.round((spent / times.length) * 10) / 10
  return {
    requests: times.length,
    failed,
    processorMs: { node: each(after.node - used.node), postgres: each(after.postgres - used.postgres) },
    perSecond,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  }
}

async function connect(dataDir: string): Promise<pg.Client> {
  const embedded = await openEmbeddedPostgres(dataDir)
  const opened = new pg.Client({ connectionString: embedded.url() })
  await opened.connect()
  await opened.query(`set search_path = ${readConfig().databaseSchema}, public`)
  return opened
}

async function plant(): Promise<void> {
  const { rows: found } = await client.query<{ n: string }>(
    'select count(*) as n from (select from awards limit 900000) few',
  )
  if (Number(found[0]!.n) >= Math.min(rows, 900_000)) return
  const top = await client.query<{ id: string }>(
    'select unit_id as id from unit_names where parent_id is null order by unit_id limit 1',
  )
  const started = performance.now()
  await plantRegister(client, rows, top.rows[0]!.id)
  const sizes = await client.query(
    "select pg_size_pretty(pg_relation_size('awards')) as awards, pg_size_pretty(pg_relation_size('awards_words')) as words, pg_size_pretty(pg_database_size(current_database())) as database",
  )
  console.log(
    `${rows} awards made in ${Math.round((performance.now() - started) / 1000)} s: ${JSON.stringify(sizes.rows[0])}`,
  )
}

async function signIn(): Promise<string> {
  const response = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'chuyenvien', password: SAMPLE_PASSWORD }),
  })
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}
