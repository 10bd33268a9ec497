import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../e2e/support/start-server.ts'
import { openEmbeddedPostgres } from '../server/src/platform/db/embedded-postgres.ts'
import { projectRoot } from '../server/src/platform/paths.ts'
import { bin } from './run-steps.ts'

/**
 * Runs the database and API tests, and one start of the server, on Debian's PostgreSQL 15 instead of our own binaries.
 * Usage: node tools/test-served-postgres.ts [words of test paths]. Installs the server's package where it is missing and we may.
 */
const binaries = '/usr/lib/postgresql/15/bin'
if (!existsSync(join(binaries, 'postgres'))) {
  spawnSync('apt-get', ['install', '-y', '-qq', 'postgresql-15'], { stdio: 'inherit' })
  if (!existsSync(join(binaries, 'postgres')))
    throw new Error(`No PostgreSQL 15 in ${binaries}: install Debian's postgresql-15.`)
}

const folder = mkdtempSync(join(tmpdir(), 'neuguong-served-'))
const port = '54315'
const network = { listen_addresses: '127.0.0.1', port, max_connections: '200' }
const server = await openEmbeddedPostgres(folder, network, binaries)
await server.start()
let failed = false
try {
  const password = readFileSync(join(folder, 'secrets/postgres-password'), 'utf8')
  const url = (database: string) => `postgres://neuguong:${password}@127.0.0.1:${port}/${database}`
  const args = [bin('vitest/vitest.mjs'), 'run', '--config', 'vitest.config.ts', ...process.argv.slice(2)]
  const env = { ...process.env, TEST_DATABASE_URL: url('postgres') }
  failed = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit', env }).status !== 0
  failed = !(await startsAgainst(url('postgres'))) || failed
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)

/** The whole server with DATABASE_URL: it migrates, loads the sample where told to, answers, and starts a second time. */
async function startsAgainst(databaseUrl: string): Promise<boolean> {
  for (const attempt of ['first', 'second']) {
    const running = await startServer({ DATABASE_URL: databaseUrl, SAMPLE: 'yes' })
    const health = await fetch(`${running.url}/health`)
    console.log(`${attempt} start with DATABASE_URL: ${health.status} ${await health.text()}`)
    await running.stop()
    if (health.status !== 200) return false
  }
  return true
}
