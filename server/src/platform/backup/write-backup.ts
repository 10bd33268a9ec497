import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Pack, pack } from 'tar-stream'
import { listTables, quote } from './list-tables.ts'

export type BackupManifest = {
  format: 1
  version: string
  takenAt: string
  /** Migrations that the data stands at, in order. */
  migrations: string[]
  tables: { name: string; columns: string[]; rows: number }[]
  ledgerHead: { seq: string; hash: string }
  files: number
}

export type BackupSource = {
  ownerUrl: string
  schema: string
  filesFolder: string
  version: string
  takenAt: string
}

/**
 * Writes everything of one authority (all tables as they stood at one instant, and every kept file) into one .tar.gz.
 * The file appears under its name only when it is whole. Works while the server runs.
 */
export async function writeBackup(source: BackupSource, file: string): Promise<BackupManifest> {
  const draft = `${file}.dang-ghi`
  const scratch = await mkdtemp(join(tmpdir(), 'neuguong-backup-'))
  const client = new pg.Client({ connectionString: source.ownerUrl })
  await client.connect()
  try {
    const archive = pack()
    const written = pipeline(archive, createGzip({ level: 6 }), createWriteStream(draft, { mode: 0o600 }))
    const manifest = await fillArchive(archive, client, source, scratch)
    archive.finalize()
    await written
    await rename(draft, file)
    return manifest
  } finally {
    await client.end()
    await rm(scratch, { recursive: true, force: true })
    await rm(draft, { force: true })
  }
}

async function fillArchive(archive: Pack, client: pg.Client, source: BackupSource, scratch: string) {
  await client.query(`set search_path = ${quote(source.schema)}, public`)
  await client.query('begin isolation level repeatable read read only')
  const tables: BackupManifest['tables'] = []
  for (const { name, columns } of await listTables(client)) {
    const path = join(scratch, name)
    const list = columns.map(quote).join(', ')
    const rows = client.query(copyTo(`copy (select ${list} from ${quote(name)}) to stdout`))
    await pipeline(rows, createWriteStream(path))
    tables.push({ name, columns, rows: rows.rowCount })
    await addFile(archive, `tables/${name}.copy`, path)
    await rm(path)
  }
  const migrations = await client.query<{ name: string }>('select name from schema_migrations order by name')
  const head = await client.query<{ seq: string; hash: string }>('select seq, hash from ledger_head')
  await client.query('commit')
  const files = await addKeptFiles(archive, source.filesFolder)
  const manifest: BackupManifest = {
    format: 1,
    version: source.version,
    takenAt: source.takenAt,
    migrations: migrations.rows.map((row) => row.name),
    tables,
    ledgerHead: head.rows[0]!,
    files,
  }
  archive.entry({ name: 'manifest.json' }, JSON.stringify(manifest, null, 2))
  return manifest
}

/** Kept files never change, so they need no snapshot; one that came after the tables were read does no harm. */
async function addKeptFiles(archive: Pack, folder: string): Promise<number> {
  let count = 0
  const shelves = await readdir(folder).catch(() => [])
  for (const shelf of shelves.sort())
    for (const name of await readdir(join(folder, shelf)))
      if (/^[0-9a-f]{64}$/.test(name)) {
        await addFile(archive, `files/${shelf}/${name}`, join(folder, shelf, name))
        count += 1
      }
  return count
}

async function addFile(archive: Pack, name: string, path: string): Promise<void> {
  const { size } = await stat(path)
  await pipeline(createReadStream(path), archive.entry({ name, size }))
}
