import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildApp } from '../server/src/app.ts'
import { systemClock } from '../server/src/platform/clock.ts'
import { readConfig } from '../server/src/platform/config.ts'
import { makeDatabase, openPool } from '../server/src/platform/db/database.ts'
import { openLocalFiles } from '../server/src/platform/files.ts'
import { projectRoot } from '../server/src/platform/paths.ts'

/** Writes the OpenAPI document that the server serves at /api/docs. With --verify it only compares. */
const output = join(projectRoot, 'docs/api/openapi.json')
const folder = mkdtempSync(join(tmpdir(), 'neuguong-openapi-'))
// The document is made from the routes; the database is named and never reached.
const db = makeDatabase(openPool('postgres://nobody@127.0.0.1:1/none', 'neuguong', 1))
const platform = {
  db,
  clock: systemClock,
  files: openLocalFiles(folder),
  config: readConfig({ DATA_DIR: folder }),
}
const app = await buildApp(platform, { log: false })
const document = `${JSON.stringify((app as unknown as { swagger(): object }).swagger(), null, 2)}\n`
await app.close()
rmSync(folder, { recursive: true, force: true })

if (!process.argv.includes('--verify')) {
  mkdirSync(dirname(output), { recursive: true })
  writeFileSync(output, document)
} else if (!existsSync(output) || readFileSync(output, 'utf8') !== document) {
  console.error('docs/api/openapi.json is stale: run `node tools/generate-openapi.ts` and commit it.')
  process.exit(1)
}
