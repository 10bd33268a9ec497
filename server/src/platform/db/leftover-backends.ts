import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'

/**
 * Processes of a PostgreSQL whose first process was killed: a busy one does not notice, goes on, and keeps the memory that a new
 * server wants. Told by the folder they work in and by having no PostgreSQL above them. Linux only; elsewhere none is found.
 */
export function findLeftoverBackends(cluster: string): number[] {
  if (!existsSync('/proc/self/cwd')) return []
  const folder = realpathSync(cluster)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isPostgresIn(pid, folder) && !isPostgresIn(parentOf(pid), folder))
    .filter((pid) => titleOf(pid).startsWith('postgres:'))
}

/** Sends a signal to each; one that is gone by then is no matter. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {}
  }
}

function isPostgresIn(pid: number, folder: string): boolean {
  try {
    return (
      readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' &&
      readlinkSync(`/proc/${pid}/cwd`) === folder
    )
  } catch {
    return false
  }
}

/** 0 where there is no such process. */
function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(readOrNothing(`/proc/${pid}/status`))?.[1] ?? 0)
}

/** A server's own title is its command; those that it started write what they do. */
function titleOf(pid: number): string {
  return readOrNothing(`/proc/${pid}/cmdline`)
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
