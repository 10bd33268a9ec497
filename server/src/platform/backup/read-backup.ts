import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { extract } from 'tar-stream'
import { type Refusal, refuse } from '../refusal.ts'
import { listReferences, listTables, quote } from './list-tables.ts'
import type { BackupManifest } from './write-backup.ts'

export type RestoreTarget = { ownerUrl: string; schema: string; filesFolder: string }

/**
 * Puts a backup into an installation that is empty and migrated, all or nothing. Each kept file is checked by its hash.
 * @refuses backup-unreadable, backup-of-other-migrations, installation-not-empty
 */
export async function readBackup(file: string, target: RestoreTarget): Promise<BackupManifest | Refusal> {
  const scratch = await mkdtemp(join(tmpdir(), 'neuguong-restore-'))
  try {
    const unpacked = await unpack(file, scratch).catch((error: Error) => error)
    if (unpacked instanceof Error)
      return refuse('backup-unreadable', { file: basename(file), reason: unpacked.message })
    const manifest = await readFile(join(scratch, 'manifest.json'), 'utf8').then(
      (text) => JSON.parse(text) as BackupManifest,
      () => null,
    )
    if (manifest?.format !== 1)
      return refuse('backup-unreadable', { file: basename(file), reason: 'thiếu manifest.json' })
    const refusal = await fillTables(manifest, scratch, target)
    if (refusal) return refusal
    for (const name of unpacked) {
      const path = join(target.filesFolder, name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await moveFile(join(scratch, 'files', name), path)
    }
    return manifest
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Unpacks into `scratch`; returns the kept files ("ab/abcd…"). Throws where the archive or a file is damaged. */
async function unpack(file: string, scratch: string): Promise<string[]> {
  await mkdir(join(scratch, 'tables'))
  const kept: string[] = []
  const archive = extract()
  const read = pipeline(createReadStream(file), createGunzip(), archive)
  read.catch(() => {})
  for await (const entry of archive) {
    const { name } = entry.header
    const keptName = /^files\/([0-9a-f]{2}\/([0-9a-f]{64}))$/.exec(name)
    const isOurs = keptName || name === 'manifest.json' || /^tables\/[a-z_]+\.copy$/.test(name)
    if (!isOurs) throw new Error(`mục lạ trong tệp: ${name}`)
    const path = join(scratch, name)
    await mkdir(dirname(path), { recursive: true })
    const hash = createHash('sha256')
    const watch = new Transform({
      transform(chunk, _encoding, done) {
        hash.update(chunk)
        done(null, chunk)
      },
    })
    await pipeline(entry, watch, createWriteStream(path))
    if (keptName && hash.digest('hex') !== keptName[2]) throw new Error(`tệp lưu ${keptName[2]} bị hỏng`)
    if (keptName) kept.push(keptName[1]!)
  }
  await read
  return kept
}

async function fillTables(
  manifest: BackupManifest,
  scratch: string,
  target: RestoreTarget,
): Promise<Refusal | null> {
  const client = new pg.Client({ connectionString: target.ownerUrl })
  await client.connect()
  try {
    await client.query(`set search_path = ${quote(target.schema)}, public`)
    const { rows } = await client.query<{ name: string }>('select name from schema_migrations order by name')
    const here = rows.map((row) => row.name).join()
    if (here !== manifest.migrations.join())
      return refuse('backup-of-other-migrations', { version: manifest.version })
    const { rows: used } = await client.query(
      '(select from accounts limit 1) union all (select from units limit 1)',
    )
    if (used.length > 0) return refuse('installation-not-empty')
    await client.query('begin')
    // Tables refer to each other both ways, so no order of filling would do: the references are made again, and checked, at the end.
    const references = await listReferences(client)
    for (const { table, name } of references)
      await client.query(`alter table ${quote(table)} drop constraint ${quote(name)}`)
    // What triggers would derive from the rows stands in the backup itself.
    const tables = await listTables(client)
    for (const { name } of tables) await client.query(`alter table ${quote(name)} disable trigger user`)
    // Migrations set out first rows (the ledger's head, the reach of units); the backup has them as they became.
    await client.query(`truncate ${tables.map(({ name }) => quote(name)).join(', ')}`)
    for (const { name } of tables) {
      const table = manifest.tables.find((known) => known.name === name)
      if (!table) continue
      const list = table.columns.map(quote).join(', ')
      const into = client.query(copyFrom(`copy ${quote(name)} (${list}) from stdin`))
      await pipeline(createReadStream(join(scratch, 'tables', `${name}.copy`)), into)
      await moveSequence(client, name, table.columns)
    }
    for (const { table, name, definition } of references)
      await client.query(`alter table ${quote(table)} add constraint ${quote(name)} ${definition}`)
    for (const { name } of tables) await client.query(`alter table ${quote(name)} enable trigger user`)
    await client.query('commit')
    return null
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

/** New rows must get ids after the restored ones. */
async function moveSequence(client: pg.Client, table: string, columns: string[]): Promise<void> {
  if (!columns.includes('id')) return
  const { rows } = await client.query<{ name: string | null }>(
    `select pg_get_serial_sequence($1, 'id') as name`,
    [quote(table)],
  )
  if (rows[0]?.name)
    await client.query(`select setval($1, coalesce((select max(id) from ${quote(table)}), 0) + 1, false)`, [
      rows[0].name,
    ])
}

async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch {
    await pipeline(createReadStream(from), createWriteStream(to, { mode: 0o600 }))
  }
}
