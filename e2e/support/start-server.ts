import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../server/src/platform/paths.ts'

export type RunningServer = {
  url: string
  dataDir: string
  process: ChildProcess
  /** Stops it as Ctrl-C does; with `keepData` the data folder stays. */
  stop(options?: { keepData?: boolean }): Promise<void>
}

/** Starts the real server as a user does, on a free port and a data folder of its own. */
export async function startServer(
  env: Record<string, string> = {},
  dataDir?: string,
): Promise<RunningServer> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'neuguong-e2e-'))
  const child = spawn(process.execPath, [join(projectRoot, 'server/src/main.ts')], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0', DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await readAddress(child)
  return {
    url,
    dataDir: folder,
    process: child,
    async stop(options) {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve))
        child.kill('SIGINT')
        await gone
      }
      if (!options?.keepData) rmSync(folder, { recursive: true, force: true })
    },
  }
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const found = /đang chạy: (http:\/\/\S+)/.exec(said)
      if (found) resolve(found[1]!)
    }
    child.stdout!.on('data', listen)
    child.stderr!.on('data', listen)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
  })
}
