import { inView, type Platform } from '../../../platform/act.ts'
import type { TimedJob } from '../../../platform/jobs.ts'
import { runReading } from './run-reading.ts'
import { findStalled } from './store-import.ts'

const stalledAfterMs = 3 * 60_000

/** Takes up again the reading of files whose server went away meanwhile. */
export function awardImportJobs(platform: Platform): TimedJob[] {
  return [
    {
      name: 'award-imports',
      cron: '*/3 * * * *',
      expireInSeconds: 1_800,
      async run() {
        const before = new Date(platform.clock.now().getTime() - stalledAfterMs)
        const stalled = await inView({ ...platform, actor: 'system' }, (tx) => findStalled(tx, before))
        for (const { id } of stalled) await runReading(platform, id)
      },
    },
  ]
}
