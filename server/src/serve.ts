import { join } from 'node:path'
import { buildApp } from './app.ts'
import { systemClock } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { DataFolderInUse, openInstallation } from './platform/db/open-installation.ts'
import { openLocalFiles } from './platform/files.ts'

/** Opens the installation, serves until it is told to stop, and closes cleanly. */
export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env)
  const started = performance.now()
  const installation = await openInstallation(config, true).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(error instanceof DataFolderInUse ? 1 : 1)
  })
  const platform = {
    db: installation.db,
    clock: systemClock,
    files: openLocalFiles(join(config.dataDir, 'files')),
    config,
  }
  const app = await buildApp(platform)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    process.stderr.write('\nĐang dừng …\n')
    await app.close()
    await installation.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)

  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    const taken = (error as { code?: string }).code === 'EADDRINUSE'
    process.stderr.write(
      taken ? `Cổng ${config.port} đang có chương trình khác dùng. Hãy đặt PORT khác.\n` : `${error}\n`,
    )
    await installation.close()
    process.exit(1)
  }
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(
    `\nNêu Gương đang chạy: http://${config.host}:${port}   (sẵn sàng sau ${seconds} giây)\n`,
  )
}
