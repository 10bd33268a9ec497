import { type Act, inView } from '../../platform/act.ts'
import { listReminders, type SentReminder } from './store-reminders.ts'

/** A page of what was sent for a plan's items, newest first, with how each letter fared. */
export function viewSentReminders(
  act: Act,
  query: { planId: string; after?: string | undefined; limit: number },
) {
  return inView(act, async (tx) => {
    const found = await listReminders(tx, query, query.limit + 1)
    const rows = found.slice(0, query.limit)
    return {
      rows: rows.map(({ mailWanted: _, mailedAt: _at, sentAt, ...row }, index) => ({
        ...row,
        sentAt: new Date(sentAt).toISOString(),
        mail: mailState(rows[index]!),
      })),
      next: found.length > query.limit ? rows.at(-1)!.id : null,
    }
  })
}

function mailState(row: SentReminder): 'none' | 'waiting' | 'sent' | 'failed' {
  if (row.mailedAt) return 'sent'
  if (row.mailProblem) return 'failed'
  return row.mailWanted ? 'waiting' : 'none'
}
