import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { appLogin } from '../src/platform/db/database.ts'
import { openEmbeddedPostgres } from '../src/platform/db/embedded-postgres.ts'
import { migrate } from '../src/platform/db/migrate.ts'

export const testSchema = 'neuguong'
const template = 'neuguong_template'

/** A throw-away server (durability off) with one migrated database that tests copy. */
export async function startTestServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    await makeTemplate(given)
    return { url: given, stop: async () => {} }
  }
  const folder = mkdtempSync(join(tmpdir(), 'neuguong-test-'))
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  }
  const server = await openEmbeddedPostgres(folder, settings)
  await server.start()
  await makeTemplate(server.url())
  return {
    url: server.url(),
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function makeTemplate(url: string): Promise<void> {
  await query(url, `drop database if exists ${template} with (force)`)
  await query(url, `create database ${template}`)
  const ownerUrl = withDatabase(url, template)
  const app = appLogin({ databaseSchema: testSchema, databaseAppUrl: null }, url)
  await migrate({ ownerUrl, schema: testSchema, app })
}

/** A fresh copy of the migrated database. */
export async function copyDatabase(url: string, name: string): Promise<{ ownerUrl: string; appUrl: string }> {
  await query(url, `create database ${name} template ${template}`)
  const ownerUrl = withDatabase(url, name)
  const app = appLogin({ databaseSchema: testSchema, databaseAppUrl: null }, url)
  return { ownerUrl, appUrl: withDatabase(app.url, name) }
}

export async function dropDatabase(url: string, name: string): Promise<void> {
  await query(url, `drop database if exists ${name} with (force)`)
}

function withDatabase(url: string, name: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`)
}

/** Runs one statement, waiting for its turn: a template is copied by one at a time. */
async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(1106)')
    await client.query(text)
  } finally {
    await client.end()
  }
}
