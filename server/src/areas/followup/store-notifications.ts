import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** A page of the account's notifications, newest first; `after` is the id of the last one seen. */
export function listNotifications(
  tx: Tx,
  accountId: string,
  page: { after?: string | undefined; limit: number },
) {
  return tx
    .selectFrom('notifications')
    .select(['id', 'kind', 'text', 'path', 'created_at as createdAt', 'read_at as readAt'])
    .where('account_id', '=', accountId)
    .$if(page.after !== undefined, (query) => query.where('id', '<', page.after!))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute()
}

export async function countUnread(tx: Tx, accountId: string): Promise<number> {
  const row = await tx
    .selectFrom('notifications')
    .select(sql<number>`count(*)::int`.as('unread'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.unread
}

/** Marks one or all of the account's notifications as read; how many are known. */
export async function markRead(tx: Tx, accountId: string, id: string | null, now: Date): Promise<number> {
  const row = await tx
    .updateTable('notifications')
    .set((eb) => ({ read_at: eb.fn.coalesce('read_at', eb.val(now)) }))
    .where('account_id', '=', accountId)
    .$if(id !== null, (query) => query.where('id', '=', id!))
    .$if(id === null, (query) => query.where('read_at', 'is', null))
    .executeTakeFirst()
  return Number(row.numUpdatedRows)
}

export type WaitingMail = {
  accountId: string
  email: string | null
  displayName: string
  rows: { id: string; text: string; path: string; attempts: number }[]
}

/**
 * The waiting notifications of one account whose time has come, locked until the transaction ends; other nodes pass them by.
 * Null where none waits.
 */
export async function lockWaitingMail(tx: Tx, now: Date): Promise<WaitingMail | null> {
  const first = await sql<{ account_id: string }>`select account_id from notifications
    where mail_wanted and mailed_at is null and mail_next_at <= ${now}
    order by mail_next_at, id limit 1 for update skip locked`.execute(tx)
  const accountId = first.rows[0]?.account_id
  if (!accountId) return null
  const { rows } = await sql<WaitingMail['rows'][number]>`select id, text, path, mail_attempts as attempts
    from notifications where account_id = ${accountId} and mail_wanted and mailed_at is null
      and mail_next_at <= ${now} order by id limit 50 for update skip locked`.execute(tx)
  const account = await tx
    .selectFrom('accounts')
    .select(['email', 'display_name'])
    .where('id', '=', accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return { accountId, email: account?.email ?? null, displayName: account?.display_name ?? '', rows }
}

/** What became of the mail: sent, to be tried again at a time, or given up. */
export async function keepMailResult(
  tx: Tx,
  ids: readonly string[],
  result: { mailedAt: Date } | { problem: string; nextAt: Date | null },
): Promise<void> {
  const change =
    'mailedAt' in result
      ? { mailed_at: result.mailedAt, mail_problem: null }
      : {
          mail_problem: result.problem,
          ...(result.nextAt ? { mail_next_at: result.nextAt } : { mail_wanted: false }),
        }
  await tx
    .updateTable('notifications')
    .set((eb) => ({ ...change, mail_attempts: eb('mail_attempts', '+', 1) }))
    .where('id', 'in', [...ids])
    .execute()
}
