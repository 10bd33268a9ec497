import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../server/src/platform/paths.ts'
import { copyDatabase, dropDatabase, startTestServer, testSchema } from '../server/test/test-database.ts'

/** Writes the types of all tables, read from a freshly migrated database. With --verify it only compares. */
const output = join(projectRoot, 'server/src/platform/db/generated/tables.ts')
const server = await startTestServer()
try {
  const { ownerUrl } = await copyDatabase(server.url, 'neuguong_types')
  const bin = join(projectRoot, 'node_modules/kysely-codegen/dist/cli/bin.js')
  const args = ['--dialect', 'postgres', '--url', ownerUrl, '--default-schema', testSchema]
  args.push('--include-pattern', `${testSchema}.*`, '--date-parser', 'string', '--out-file', output)
  if (process.argv.includes('--verify')) args.push('--verify')
  execFileSync(process.execPath, [bin, ...args], { stdio: ['ignore', 'inherit', 'inherit'] })
  await dropDatabase(server.url, 'neuguong_types')
} finally {
  await server.stop()
}
