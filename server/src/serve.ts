import { join } from 'node:path'
import { buildApp } from './app.ts'
import { awardImportJobs } from './areas/awards/index.ts'
import { describeOpenBallots } from './areas/councils/index.ts'
import { followUpJobs } from './areas/followup/index.ts'
import { keepAnchoring } from './areas/ledger/index.ts'
import { organisationJobs } from './areas/organisations/index.ts'
import { resistanceJobs } from './areas/resistance/index.ts'
import type { Platform } from './platform/act.ts'
import { systemClock } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { type Installation, openInstallation } from './platform/db/open-installation.ts'
import { openLocalFiles } from './platform/files.ts'
import { startJobs } from './platform/jobs.ts'
import { isRefusal } from './platform/refusal.ts'

/** Opens the installation, serves until it is told to stop, and closes cleanly. */
export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env)
  const started = performance.now()
  const installation = await openInstallation(config, true).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
  const files = openLocalFiles(join(config.dataDir, 'files'))
  const platform: Platform = { db: installation.db, clock: systemClock, files, config }
  const notice = await prepareFirstStart(platform)
  const app = await buildApp(platform)
  const anchoring = await keepAnchoring(platform)
  const followUp = followUpJobs(platform)
  const jobs = await startJobs(installation, [
    ...followUp.jobs,
    ...organisationJobs(platform),
    ...resistanceJobs(platform),
    ...awardImportJobs(platform),
  ])
  const stopping = new AbortController()
  stopOnSignal(async () => {
    stopping.abort()
    await app.close()
    await jobs.stop()
    followUp.close()
    await anchoring.stop()
    await installation.close()
  })
  await listen(app, platform, installation)
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(
    `\nNêu Gương đang chạy: http://${config.host}:${port}   (sẵn sàng sau ${seconds} giây)\n${notice}\n`,
  )
  if (config.sample && env.SAMPLE_AWARDS !== 'no') await fillSampleRegister(platform, stopping.signal)
}

/** The sample's past awards come in while the server serves: nobody waits for them. */
async function fillSampleRegister(platform: Platform, signal: AbortSignal): Promise<void> {
  const { loadSampleAwards } = await import('../../samples/awards/load-sample-awards.ts')
  const tell = (message: string) => process.stderr.write(`${message}\n`)
  await loadSampleAwards(platform, tell, signal).catch((error: Error) => {
    if (!signal.aborted) tell(`Sổ vàng mẫu chưa nạp xong, sẽ nạp tiếp ở lần khởi động sau: ${error.message}`)
  })
}

/** The first start loads the sample province where that is wanted; every start says how to come in. */
async function prepareFirstStart(platform: Platform): Promise<string> {
  if (platform.config.sample) {
    const { loadSampleProvince } = await import('../../samples/province/load-sample-province.ts')
    process.stderr.write('Chuẩn bị dữ liệu …\n')
    const loaded = await loadSampleProvince({ ...platform, actor: 'system' })
    if (!isRefusal(loaded))
      process.stderr.write(`Đã nạp tỉnh mẫu An Bình: ${loaded.units} đơn vị, ${loaded.people} người.\n`)
  }
  const { describeWayIn } = await import('./areas/access/index.ts')
  return (await describeWayIn(platform)) + (await describeOpenBallots(platform))
}

function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    process.stderr.write('\nĐang dừng …\n')
    await close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

async function listen(
  app: Awaited<ReturnType<typeof buildApp>>,
  { config }: Platform,
  installation: Installation,
): Promise<void> {
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    const taken = (error as { code?: string }).code === 'EADDRINUSE'
    process.stderr.write(
      taken ? `Cổng ${config.port} đang có chương trình khác dùng. Hãy đặt PORT khác.\n` : `${error}\n`,
    )
    await app.close()
    await installation.close()
    process.exit(1)
  }
}
