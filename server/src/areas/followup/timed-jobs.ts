import type { Act, Platform } from '../../platform/act.ts'
import { timeZone } from '../../platform/clock.ts'
import type { TimedJob } from '../../platform/jobs.ts'
import { openMailer } from './mailer.ts'
import { sendDueReminders } from './send-due-reminders.ts'
import { sendWaitingMail } from './send-mail.ts'

const morning = 7

/** The timed work of this area: the day's reminders at seven, waiting letters every minute. `close` lets go of the mail server. */
export function followUpJobs(platform: Platform): { jobs: TimedJob[]; close(): void } {
  const act: Act = { ...platform, actor: 'system' }
  const mailer = openMailer(platform.config)
  const jobs: TimedJob[] = [
    {
      name: 'send-due-reminders',
      cron: `0 ${morning} * * *`,
      run: () => sendDueReminders(act, act.clock.today()),
      // An office computer may be off at seven; what went out already does not go out again.
      missedAtStart: () => hourOf(act.clock.now()) >= morning,
    },
    { name: 'send-waiting-mail', cron: '* * * * *', run: () => sendWaitingMail(act, mailer) },
  ]
  return { jobs, close: () => mailer?.close() }
}

function hourOf(instant: Date): number {
  return Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(instant),
  )
}
