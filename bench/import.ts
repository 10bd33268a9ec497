import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePlainRegister } from '../samples/awards/make/plain-register.ts'
import { startAwardImport, takeAwardImport } from '../server/src/areas/awards/index.ts'
import type { Act } from '../server/src/platform/act.ts'
import { systemClock } from '../server/src/platform/clock.ts'
import { readConfig } from '../server/src/platform/config.ts'
import { makeDatabase, openPool } from '../server/src/platform/db/database.ts'
import { openLocalFiles } from '../server/src/platform/files.ts'
import { isRefusal } from '../server/src/platform/refusal.ts'
import { buildUnit } from '../server/test/builders.ts'
import { copyDatabase, startTestServer, testSchema } from '../server/test/test-database.ts'
import { describeMachine } from './machine.ts'

/**
 * An .xlsx of past awards into the register, against a bare COPY of the same rows into the same tables with the same
 * indexes and references. Usage: node bench/import.ts [--rows 100000]
 */
const at = process.argv.indexOf('--rows')
const count = at > 0 ? Number(process.argv[at + 1]) : 100_000
console.log(describeMachine())
const { bytes } = makePlainRegister(count)
console.log(`file: ${count} awards, ${(bytes.length / 1_048_576).toFixed(1)} MB`)
const server = await startTestServer()
const folder = mkdtempSync(join(tmpdir(), 'neuguong-bench-import-'))
try {
  const { ownerUrl, appUrl } = await copyDatabase(server.url, 'bench_import')
  const db = makeDatabase(openPool(appUrl, testSchema, 10))
  const owner = openPool(ownerUrl, testSchema, 2)
  const act: Act = {
    db,
    clock: systemClock,
    files: openLocalFiles(folder),
    config: readConfig({ DATA_DIR: folder }),
    actor: 'system',
  }
  const unitId = await buildUnit(db, { name: 'Tỉnh An Bình', kind: 'province' })
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 100)
  const started = performance.now()
  const begun = await startAwardImport(act, { bytes, fileName: 'bench.xlsx', unitId })
  if (isRefusal(begun)) throw new Error(begun.code)
  await begun.whenRead
  const read = performance.now()
  const taken = await takeAwardImport(act, { importId: begun.importId })
  if (isRefusal(taken)) throw new Error(taken.code)
  const done = performance.now()
  clearInterval(watch)
  const seconds = (ms: number) => (ms / 1000).toFixed(2)
  console.log(
    `import: read, staged, matched ${seconds(read - started)} s, taken ${seconds(done - read)} s; ${taken.added} awards of ${taken.holders} holders; peak memory of the process ${Math.round(peak / 1_048_576)} MB`,
  )
  const copied = await copySame(owner, folder)
  console.log(`bare COPY of the same rows: ${seconds(copied)} s`)
  console.log(`import's speed: ${(copied / (done - started)).toFixed(2)} of COPY's (goal 0.33)`)
  await db.destroy()
  await owner.end()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** Writes the tables out, empties them, and copies the same rows back in. */
async function copySame(owner: ReturnType<typeof openPool>, to: string): Promise<number> {
  const tables = ['award_holders', 'award_decisions', 'awards']
  const { rows } = await owner.query(
    `select table_name as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
     from information_schema.columns where table_schema = $1 and table_name = any ($2) and is_generated = 'NEVER'
     group by table_name`,
    [testSchema, tables],
  )
  const columns = new Map(rows.map((row) => [row.name, row.columns]))
  await owner.query(`grant pg_write_server_files to current_user`).catch(() => {})
  for (const name of tables) await owner.query(`copy ${name} (${columns.get(name)}) to '${to}/${name}.copy'`)
  await owner.query(`truncate ${tables.join(', ')} cascade`)
  const started = performance.now()
  for (const name of tables)
    await owner.query(`copy ${name} (${columns.get(name)}) from '${to}/${name}.copy'`)
  return performance.now() - started
}
