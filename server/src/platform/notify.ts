import { sql } from 'kysely'
import type { Tx } from './db/database.ts'

export type NewNotification = {
  accountId: string
  kind: string
  text: string
  /** Where it leads in the web app. */
  path: string
  byMail: boolean
  now: Date
}

/** Tells an account something. Its reader may be another than who writes, so the id is taken before the row is kept. */
export async function insertNotification(tx: Tx, one: NewNotification): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`select nextval(pg_get_serial_sequence('notifications', 'id')) as id`.execute(tx)
  const id = rows[0]!.id
  await sql`insert into notifications (id, account_id, kind, text, path, created_at, mail_wanted, mail_next_at)
    overriding system value
    values (${id}, ${one.accountId}, ${one.kind}, ${one.text}, ${one.path}, ${one.now}, ${one.byMail}, ${one.now})`.execute(
    tx,
  )
  return id
}
