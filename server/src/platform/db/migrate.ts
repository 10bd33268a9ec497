import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { projectRoot } from '../paths.ts'

const folder = join(projectRoot, 'server/migrations')

export type MigrationTarget = {
  ownerUrl: string
  schema: string
  /** The application's login; a password of null means that somebody else made it. */
  app: { user: string; password: string | null }
}

/**
 * Brings the schema to the newest state, forward only, each file in a transaction of its own in the order of the whole names, one
 * migrator at a time.
 * Makes the schema and the application's login where they are missing. Returns the names of the files it ran.
 * Throws where an applied file was edited since, or the database was migrated by a newer program.
 */
export async function migrate(target: MigrationTarget): Promise<string[]> {
  const client = new pg.Client({ connectionString: target.ownerUrl, application_name: 'neuguong-migrate' })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('neuguong-migrate:' || $1))", [target.schema])
    await makeSchema(client, target)
    const done = await runFiles(client)
    await client.query(
      readFileSync(join(folder, 'grants.sql'), 'utf8').replaceAll(':app', quote(target.app.user)),
    )
    return done
  } finally {
    await client.end()
  }
}

async function makeSchema(client: pg.Client, { schema, app }: MigrationTarget): Promise<void> {
  await client.query("set client_min_messages = 'warning'")
  await client.query(`create schema if not exists ${quote(schema)}`)
  await client.query(`set search_path = ${quote(schema)}, public`)
  for (const name of ['unaccent', 'pg_trgm'])
    await client.query(`create extension if not exists ${name} schema public`)
  if (app.password !== null) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [app.user])
    const verb = rowCount ? 'alter' : 'create'
    await client.query(`${verb} role ${quote(app.user)} login password '${app.password}'`)
  }
  await client.query(
    'create table if not exists schema_migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())',
  )
}

async function runFiles(client: pg.Client): Promise<string[]> {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .sort()
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from schema_migrations',
  )
  const applied = new Map(rows.map((row) => [row.name, row.hash]))
  await takeNewNames(client, files, applied)
  const unknown = [...applied.keys()].filter((name) => !files.includes(name))
  if (unknown.length > 0)
    throw new Error(
      `Cơ sở dữ liệu đã được nâng bởi bản mới hơn (${unknown.join(', ')}). Hãy dùng bản mới nhất.`,
    )
  const ran: string[] = []
  for (const name of files) {
    const hash = hashOf(name)
    const before = applied.get(name)
    if (before === hash) continue
    if (before)
      throw new Error(`Tệp nâng cấp ${name} đã bị sửa sau khi chạy; tệp nâng cấp chỉ được thêm mới.`)
    await client.query('begin')
    try {
      await client.query(readFileSync(join(folder, name), 'utf8'))
      await client.query('insert into schema_migrations (name, hash) values ($1, $2)', [name, hash])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new Error(`Nâng cấp ${name} không thành: ${(error as Error).message}`, { cause: error })
    }
    ran.push(name)
  }
  return ran
}

/** A file that was renamed after it ran here is the same file: its hash says so, and its row takes the new name. */
async function takeNewNames(client: pg.Client, files: readonly string[], applied: Map<string, string>) {
  const hashes = new Map(files.filter((name) => !applied.has(name)).map((name) => [hashOf(name), name]))
  for (const [before, hash] of [...applied]) {
    const name = files.includes(before) ? undefined : hashes.get(hash)
    if (!name) continue
    await client.query('update schema_migrations set name = $2 where name = $1', [before, name])
    applied.delete(before)
    applied.set(name, hash)
  }
}

function hashOf(name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(folder, name), 'utf8'))
    .digest('hex')
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
