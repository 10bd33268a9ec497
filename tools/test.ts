import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../server/src/platform/paths.ts'
import { checks } from './check.ts'
import { bin, runStep } from './run-steps.ts'

/**
 * Every check and test that CI runs, then one line "N passed, N failed, N skipped" that counts checks and tests.
 * `npm test -- unit WORD` runs the unit, database and API tests whose path has the word; `npm test -- browser WORD` the journeys.
 */
const [kind, ...words] = process.argv.slice(2)
if (kind && kind !== 'unit' && kind !== 'browser') {
  console.error(`No kind of test is called "${kind}": npm test -- unit WORD, or npm test -- browser WORD.`)
  process.exit(2)
}
const total = { passed: 0, failed: 0, skipped: 0 }
const reports = mkdtempSync(join(tmpdir(), 'neuguong-reports-'))

if (!kind) for (const step of checks) total[runStep(step) ? 'passed' : 'failed'] += 1
if (!kind || kind === 'unit') runVitest('unit, database and API tests', 'vitest.config.ts')
if (!kind || kind === 'browser') {
  const built = runStep({ name: 'web app', program: join(projectRoot, 'tools/build-web.ts'), args: [] })
  if (!built) total.failed += 1
  installBrowser()
  runVitest('journeys in a browser', 'e2e/vitest.config.ts')
}
rmSync(reports, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed > 0 ? 1 : 0)

function runVitest(name: string, config: string): void {
  const report = join(reports, `${config.replaceAll('/', '-')}.json`)
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const ok = runStep({ name, program: bin('vitest/vitest.mjs'), args: [...args, ...words] })
  if (!existsSync(report)) {
    total.failed += 1
    return
  }
  const result = JSON.parse(readFileSync(report, 'utf8'))
  total.passed += result.numPassedTests
  total.failed += result.numFailedTests
  total.skipped += result.numPendingTests + result.numTodoTests
  // A file that could not be loaded, or a failing set-up, has no test that could count as failed.
  if (!ok && result.numFailedTests === 0) total.failed += 1
}

/** The journeys need a Chromium; where none is found, Debian's is installed. */
function installBrowser(): void {
  const known = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  if (known.some((path) => path && existsSync(path))) return
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error('Journeys need Chromium: install it, or set CHROMIUM to its path.')
    return
  }
  console.log('Installing Chromium for the journeys …')
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
