import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixedClock } from '../server/src/platform/clock.ts'
import { readConfig } from '../server/src/platform/config.ts'
import { makeDatabase, openPool } from '../server/src/platform/db/database.ts'
import { openLocalFiles } from '../server/src/platform/files.ts'
import { countingLists, largeLists } from '../server/test/large-lists.ts'
import { openLargeWorld, plantLargeWorld } from '../server/test/large-world.ts'
import { copyDatabase, startTestServer, testSchema } from '../server/test/test-database.ts'
import { describeMachine } from './machine.ts'

/**
 * Every list and search at a million tasks, people and ledger entries: what PostgreSQL reads for one request of an officer at the
 * top of the province and of one in a department, as the application's own login behind row-level security. Fails where a big
 * table is read from end to end or more than `mostBuffers` blocks are looked at; lists that count something common are told only.
 * Usage: node bench/query-plans.ts [rows, 1000000] [part of a path, to see its plans]
 */
const rows = Number(process.argv[2] ?? 1_000_000)
const only = process.argv[3]
const mostBuffers = 10_000

console.log(describeMachine())
const postgres = await startTestServer()
const folder = mkdtempSync(join(tmpdir(), 'neuguong-plans-'))
const { ownerUrl, appUrl } = await copyDatabase(postgres.url, 'neuguong_plans')
const app = openPool(appUrl, testSchema, 4)
const owner = openPool(ownerUrl, testSchema, 2)
const platform = {
  db: makeDatabase(app),
  clock: fixedClock('2026-04-10T02:00:00Z'),
  files: openLocalFiles(join(folder, 'files')),
  config: readConfig({ DATA_DIR: folder }),
}
let failed = 0
try {
  await measure()
} finally {
  await owner.end()
  await platform.db.destroy()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
console.log(failed === 0 ? 'no list reads too much' : `${failed} readings are too much`)
process.exitCode = failed === 0 ? 0 : 1

async function measure(): Promise<void> {
  const started = performance.now()
  const ids = await plantLargeWorld(platform, owner, rows)
  const world = await openLargeWorld(platform, app, owner, ids)
  console.log(
    `planted ${rows} tasks, people, ledger entries and awards in ${Math.round((performance.now() - started) / 1000)} s`,
  )
  const counting = countingLists(world)
  for (const path of [...largeLists(world), ...counting].filter((one) => !only || one.includes(only)))
    for (const who of ['officer', 'below', 'administrator', 'secretary'] as const) {
      const reading = await world.read(who, path)
      if (reading === null) continue
      const { scans, buffers, milliseconds, plans } = reading
      const isCounting = counting.includes(path)
      const isBad = !isCounting && (scans.length > 0 || buffers > mostBuffers)
      if (isBad) failed += 1
      console.log(
        `${isBad ? 'FAIL ' : isCounting ? 'count' : 'ok   '} ${who.padEnd(13)} ${path.padEnd(44)} ${buffers} blocks, ${milliseconds} ms ${scans.join(' ')}`,
      )
      if (only) console.log(plans.join('\n\n'))
    }
  await world.close()
}
