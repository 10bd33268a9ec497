import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startServer } from '../e2e/support/start-server.ts'
import { SAMPLE_PASSWORD } from '../server/src/areas/access/index.ts'
import { readConfig } from '../server/src/platform/config.ts'
import { openEmbeddedPostgres } from '../server/src/platform/db/embedded-postgres.ts'

/**
 * Kills the server (SIGKILL) or the database (SIGKILL of the postmaster) in the middle of writes, again and again, and reads
 * back every write that was acknowledged. Usage: node bench/crash.ts [rounds of each, 20]
 */
const rounds = Number(process.argv[2] ?? 20)
let server = await startServer({ SAMPLE: 'yes' })
const { dataDir } = server
const acknowledged = new Map<string, string>()
let written = 0

for (const target of ['server', 'database'] as const) {
  for (let round = 1; round <= rounds; round++) {
    const api = await signIn(server.url)
    const taskId = await findTask(api)
    const writers = Array.from({ length: 8 }, () => writeUntilItFails(api, taskId))
    await wait(150 + Math.random() * 350)
    if (target === 'server') {
      const gone = new Promise((resolve) => server.process.once('exit', resolve))
      server.process.kill('SIGKILL')
      await gone
      await Promise.all(writers)
      server = await startServer({ SAMPLE: 'yes' }, dataDir)
    } else {
      process.kill(
        Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
        'SIGKILL',
      )
      await Promise.all(writers)
      await untilHealthy(server.url)
    }
    process.stdout.write(`${target} ${round}/${rounds}: ${acknowledged.size} acknowledged so far\n`)
  }
}

const found = await readBack()
const lost = [...acknowledged.keys()].filter((id) => !found.has(id))
const changed = [...acknowledged].filter(([id, text]) => found.has(id) && found.get(id) !== text)
const ledger = await (await signIn(server.url, 'lanhdao')).get<{ ok: boolean; entries: string }>(
  '/api/v1/ledger-verification',
)
await server.stop()
console.log(
  JSON.stringify(
    {
      rounds: rounds * 2,
      sent: written,
      acknowledged: acknowledged.size,
      lost: lost.length,
      changed: changed.length,
      ledger,
    },
    null,
    2,
  ),
)
process.exit(lost.length + changed.length > 0 || !ledger.ok ? 1 : 0)

type Api = { get<T>(path: string): Promise<T>; post(path: string, body: object): Promise<Response> }

async function signIn(url: string, username = 'chuyenvien'): Promise<Api> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ username, password: SAMPLE_PASSWORD }),
  })
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`)
  const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!
  return {
    get: async (path) => (await fetch(`${url}${path}`, { headers: { cookie } })).json(),
    post: (path, body) =>
      fetch(`${url}${path}`, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(body) }),
  }
}

async function findTask(api: Api): Promise<string> {
  const { rows } = await api.get<{ rows: { id: string }[] }>('/api/v1/tasks?limit=1')
  return rows[0]!.id
}

/** Comments, one after another, each remembered once the server has said yes. */
async function writeUntilItFails(api: Api, taskId: string): Promise<void> {
  for (;;) {
    const text = `Ghi lần ${++written}`
    const response = await api.post(`/api/v1/tasks/${taskId}/comments`, { text }).catch(() => null)
    if (!response?.ok) return
    const comment = (await response.json().catch(() => null)) as { id: string } | null
    if (!comment) return
    acknowledged.set(comment.id, text)
  }
}

/** Every comment that the database holds; the task's page shows only the newest. */
async function readBack(): Promise<Map<string, string>> {
  const embedded = await openEmbeddedPostgres(dataDir)
  const client = new pg.Client({ connectionString: embedded.url() })
  await client.connect()
  const { rows } = await client.query<{ id: string; text: string }>(
    `select id, text from ${readConfig().databaseSchema}.task_comments`,
  )
  await client.end()
  return new Map(rows.map((row) => [row.id, row.text]))
}

async function untilHealthy(url: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    const ok = await fetch(`${url}/health`).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return
    await wait(100)
  }
  throw new Error('the server did not come back within 20 seconds')
}
