import { type Act, inAct, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { countUnread, listNotifications, markRead } from './store-notifications.ts'

/** A page of what the signed-in account was told, newest first, and how many wait unread. */
export function viewNotifications(act: Act, page: { after?: string | undefined; limit: number }) {
  return inView(act, async (tx) => {
    const accountId = act.actor === 'system' ? '0' : act.actor.accountId
    const found = await listNotifications(tx, accountId, { after: page.after, limit: page.limit + 1 })
    const rows = found.slice(0, page.limit)
    return {
      rows: rows.map((row) => ({
        ...row,
        createdAt: new Date(row.createdAt).toISOString(),
        readAt: row.readAt && new Date(row.readAt).toISOString(),
      })),
      unread: await countUnread(tx, accountId),
      next: found.length > page.limit ? rows.at(-1)!.id : null,
    }
  })
}

/**
 * Marks one notification of the signed-in account as read, or all; reading twice changes nothing. Not in the ledger: nobody
 * else is touched. @refuses notification-unknown
 */
export function readNotifications(act: Act, id: string | null): Promise<undefined | Refusal> {
  return inAct<undefined>(act, async (tx) => {
    const accountId = act.actor === 'system' ? '0' : act.actor.accountId
    const known = await markRead(tx, accountId, id, act.clock.now())
    return id !== null && known === 0 ? refuse('notification-unknown') : undefined
  })
}
