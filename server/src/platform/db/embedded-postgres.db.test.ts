import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type EmbeddedPostgres, openEmbeddedPostgres } from './embedded-postgres.ts'
import { findLeftoverBackends } from './leftover-backends.ts'

const folder = mkdtempSync(join(tmpdir(), 'neuguong-killed-'))
const cluster = join(folder, 'postgres')
let server: EmbeddedPostgres

beforeAll(async () => {
  server = await openEmbeddedPostgres(folder, { fsync: 'off', shared_buffers: '16MB' })
  await server.start()
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: server.url() })
  client.on('error', () => {})
  await client.connect()
  return client
}

it('starts again after its first process was killed while a statement runs that would never end', async () => {
  const idle = await connect()
  const busy = await connect()
  await busy.query('create table kept (n int); insert into kept values (1)')
  const { rows } = await busy.query('select pg_backend_pid() as pid')
  const ended = busy.query('do $$ begin loop end loop; end $$').catch((error: Error) => error)
  // Of a server that runs, none is left over.
  expect(findLeftoverBackends(cluster)).toEqual([])

  const first = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(first, 'SIGKILL')
  while (server.isRunning()) await wait(20)
  await wait(500)
  expect(findLeftoverBackends(cluster)).toContain(rows[0].pid)
  await server.start()

  expect(await ended).toBeInstanceOf(Error)
  expect(findLeftoverBackends(cluster)).toEqual([])
  const after = await connect()
  expect((await after.query('select n from kept')).rows).toEqual([{ n: 1 }])
  for (const client of [idle, busy, after]) await client.end().catch(() => {})
})
