import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startServer } from '../e2e/support/start-server.ts'
import { describeMachine } from './machine.ts'

/**
 * From starting the server to serving: an empty data folder (cluster, migrations, sample province), then warm; and the memory
 * of the server and its PostgreSQL half a minute after the start. Usage: node bench/start.ts
 */
console.log(describeMachine())
const dataDir = mkdtempSync(join(tmpdir(), 'neuguong-start-'))
for (const kind of ['cold, with the sample province', 'warm', 'warm', 'warm']) {
  const started = performance.now()
  const server = await startServer({ SAMPLE: 'yes' }, dataDir)
  const ready = performance.now() - started
  await fetch(`${server.url}/health`)
  console.log(`${kind}: ${(ready / 1000).toFixed(2)} s`)
  if (kind === 'warm') {
    await wait(10_000)
    const own = memoryOf(server.process.pid!)
    console.log(
      `memory at rest: server ${own} MB, PostgreSQL ${memoryOfPostgres(dataDir)} MB (PSS of all its processes)`,
    )
  }
  await server.stop({ keepData: true })
}
rmSync(dataDir, { recursive: true, force: true })

/** Proportional set size in MB: shared pages counted once; 0 for a process that has just ended. */
function memoryOf(pid: number): number {
  const file = `/proc/${pid}/smaps_rollup`
  if (!existsSync(file)) return 0
  const rollup = readFileSync(file, 'utf8')
  return Math.round(Number(/^Pss:\s+(\d+)/m.exec(rollup)![1]) / 1024)
}

function memoryOfPostgres(folder: string): number {
  const list = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const main = list.find((words) => words.join(' ').includes(`-D ${join(folder, 'postgres')}`))
  if (!main) return 0
  const pids = [main[0]!, ...list.filter((words) => words[1] === main[0]).map((words) => words[0]!)]
  return pids.reduce((sum, pid) => sum + memoryOf(Number(pid)), 0)
}
