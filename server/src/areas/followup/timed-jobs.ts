import type { Act, Platform } from '../../platform/act.ts'
import type { TimedJob } from '../../platform/jobs.ts'
import { openMailer } from './mailer.ts'
import { sendDueReminders } from './send-due-reminders.ts'
import { sendWaitingMail } from './send-mail.ts'

/** The timed work of this area: the day's reminders at seven, waiting letters every minute. `close` lets go of the mail server. */
export function followUpJobs(platform: Platform): { jobs: TimedJob[]; close(): void } {
  const act: Act = { ...platform, actor: 'system' }
  const mailer = openMailer(platform.config)
  const jobs: TimedJob[] = [
    { name: 'send-due-reminders', cron: '0 7 * * *', run: () => sendDueReminders(act, act.clock.today()) },
    { name: 'send-waiting-mail', cron: '* * * * *', run: () => sendWaitingMail(act, mailer) },
  ]
  return { jobs, close: () => mailer?.close() }
}
