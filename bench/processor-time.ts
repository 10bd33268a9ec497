import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds of processor time that the server and all backends of its embedded PostgreSQL have used; Linux only. */
export function processorTime(serverPid: number, dataDir: string): { node: number; postgres: number } {
  const main = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  let postgres = 0
  for (const name of readdirSync('/proc'))
    if (/^\d+$/.test(name)) {
      const found = readProcess(name)
      if (found?.parent === main) postgres += found.milliseconds
    }
  return { node: readProcess(String(serverPid))?.milliseconds ?? 0, postgres }
}

/** Ticks of /proc are a hundredth of a second. */
function readProcess(pid: string): { parent: number; milliseconds: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { parent: Number(fields[1]), milliseconds: (Number(fields[11]) + Number(fields[12])) * 10 }
  } catch {
    return null
  }
}
