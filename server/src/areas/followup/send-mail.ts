import { type Act, inAct } from '../../platform/act.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { mailOf, nextAttempt } from './domain/mail.ts'
import type { Mailer } from './mailer.ts'
import { keepMailResult, lockWaitingMail } from './store-notifications.ts'

export type MailRun = { sent: number; failed: number }

/**
 * Sends what waits, one letter an account. The rows are locked while the letter goes out, so that two nodes never send the
 * same one; a server that dies between the two leaves the letter to be sent once more. A failed letter is tried again later.
 */
export async function sendWaitingMail(act: Act, mailer: Mailer | null): Promise<MailRun> {
  const run: MailRun = { sent: 0, failed: 0 }
  if (!mailer) return run
  for (;;) {
    const result = await inAct(act, async (tx) => {
      const waiting = await lockWaitingMail(tx, act.clock.now())
      if (!waiting) return 'none' as const
      const ids = waiting.rows.map((row) => row.id)
      if (!waiting.email) {
        await keepMailResult(tx, ids, { problem: 'Tài khoản không có địa chỉ thư', nextAt: null })
        return 'failed' as const
      }
      try {
        await mailer.send({
          to: waiting.email,
          ...mailOf(waiting.displayName, waiting.rows, act.config.publicUrl),
        })
        await keepMailResult(tx, ids, { mailedAt: act.clock.now() })
        return 'sent' as const
      } catch (error) {
        const attempts = Math.max(...waiting.rows.map((row) => row.attempts)) + 1
        const problem = (error as Error).message.slice(0, 300)
        await keepMailResult(tx, ids, { problem, nextAt: nextAttempt(attempts, act.clock.now()) })
        return 'failed' as const
      }
    })
    if (isRefusal(result) || result === 'none') return run
    run[result] += 1
  }
}
