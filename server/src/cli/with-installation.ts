import { join } from 'node:path'
import type { Act } from '../platform/act.ts'
import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { type Installation, openInstallation } from '../platform/db/open-installation.ts'
import { openLocalFiles } from '../platform/files.ts'

/** Opens the installation beside a running server (or alone), acts as the system, and closes it again. */
export async function withInstallation<T>(
  work: (act: Act, installation: Installation) => Promise<T>,
): Promise<T> {
  const config = readConfig()
  const installation = await openInstallation(config, false)
  try {
    const files = openLocalFiles(join(config.dataDir, 'files'))
    return await work(
      { db: installation.db, clock: systemClock, files, config, actor: 'system' },
      installation,
    )
  } finally {
    await installation.close()
  }
}
