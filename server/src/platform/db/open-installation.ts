import { mkdirSync } from 'node:fs'
import pg from 'pg'
import type { Config } from '../config.ts'
import { appLogin, type Database, makeDatabase, openPool } from './database.ts'
import { type EmbeddedPostgres, openEmbeddedPostgres } from './embedded-postgres.ts'
import { migrate } from './migrate.ts'

/** An opened installation: the database, migrated, and what is needed to close it again. */
export type Installation = {
  db: Database
  pool: pg.Pool
  ownerUrl: string
  appUrl: string
  schema: string
  /** Files of migration that ran on opening. */
  migrated: string[]
  embedded: EmbeddedPostgres | null
  close(): Promise<void>
}

/** Another server runs on the same data folder. */
class DataFolderInUse extends Error {}

/**
 * Opens the installation that the configuration names, starting and migrating what is needed.
 * With `exclusive` (a server) a second one on the same data folder throws DataFolderInUse; without (a command) it works
 * beside a running server.
 */
export async function openInstallation(config: Config, exclusive: boolean): Promise<Installation> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const embedded = config.databaseUrl ? null : await openEmbeddedPostgres(config.dataDir)
  await embedded?.start()
  const ownerUrl = config.databaseUrl ?? embedded!.url()
  let guard = embedded ? await takeGuard(ownerUrl, exclusive, config.dataDir) : null
  const app = appLogin(config, ownerUrl)
  const migrated = await migrate({ ownerUrl, schema: config.databaseSchema, app })
  const pool = openPool(app.url, config.databaseSchema, 20)
  const db = makeDatabase(pool)
  // A killed database took our guard with it, so whoever starts it again takes the guard again.
  const restart = async () => {
    await embedded!.start()
    guard = await takeGuard(ownerUrl, exclusive, config.dataDir)
  }
  const supervisor = embedded && exclusive ? setInterval(() => restartIfGone(embedded, restart), 300) : null
  supervisor?.unref()

  return {
    db,
    pool,
    ownerUrl,
    appUrl: app.url,
    schema: config.databaseSchema,
    migrated,
    embedded,
    async close() {
      if (supervisor) clearInterval(supervisor)
      await db.destroy()
      if (!embedded || !guard) return
      const last = await isLastUser(guard.client, guard.shared)
      await guard.client.end().catch(() => {})
      if (last) await embedded.stop()
    },
  }
}

let restarting = false

async function restartIfGone(embedded: EmbeddedPostgres, restart: () => Promise<void>): Promise<void> {
  if (restarting || embedded.isRunning()) return
  restarting = true
  await restart().catch((error) => process.stderr.write(`${error.message}\n`))
  restarting = false
}

const guardKey = 7_061_948 // 11/6/1948, the day of the call to emulation

/** Servers hold the guard alone, commands share a second one: who closes last stops the database. */
async function takeGuard(ownerUrl: string, exclusive: boolean, dataDir: string) {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'neuguong-guard' })
  client.on('error', () => {})
  await client.connect()
  if (exclusive) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [guardKey])
    if (!rows[0].taken) {
      await client.end()
      throw new DataFolderInUse(
        `Thư mục dữ liệu ${dataDir} đang được một máy chủ Nêu Gương khác dùng. Hãy dừng máy chủ đó, hoặc đặt DATA_DIR khác.`,
      )
    }
  }
  await client.query('select pg_advisory_lock_shared($1)', [guardKey + 1])
  return { client, shared: guardKey + 1 }
}

async function isLastUser(client: pg.Client, key: number): Promise<boolean> {
  try {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [key])
    return rows[0].alone
  } catch {
    return false
  }
}
