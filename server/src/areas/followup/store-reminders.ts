import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { accountNameOf } from '../access/index.ts'

const ids = (list: readonly string[]) => sql`${`{${list.join(',')}}`}::bigint[]`

export type Recipient = { unitId: string; accountId: string; displayName: string; email: string | null }

/** Accounts in use that hold one of the roles at exactly these units today. */
export async function listRecipients(
  tx: Tx,
  unitIds: readonly string[],
  roles: readonly string[],
  today: string,
): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`select distinct g.unit_id as "unitId", a.id as "accountId",
      a.display_name as "displayName", a.email
    from role_grants g join accounts a on a.id = g.account_id
    where g.unit_id = any (${ids(unitIds)}) and g.role = any (${`{${roles.join(',')}}`}::text[])
      and g.revoked_at is null and g.since <= ${today} and (g.until is null or g.until > ${today})
      and a.disabled_at is null
    order by g.unit_id, a.id`.execute(tx)
  return rows
}

export type ReminderKind = 'before-due' | 'after-due' | 'escalation' | 'by-hand' | 'dispatch' | 'short-text'

export type NewReminder = {
  taskId: string
  unitId: string | null
  accountId: string | null
  kind: ReminderKind
  dueOn: string | null
  days: number | null
}

/** Keeps a reminder; null where the very same timed reminder was kept before, by this node or another. */
export async function insertReminder(
  tx: Tx,
  reminder: NewReminder & { sentBy: string | null; now: Date },
): Promise<string | null> {
  const row = await tx
    .insertInto('reminders')
    .values({
      task_id: reminder.taskId,
      unit_id: reminder.unitId,
      account_id: reminder.accountId,
      kind: reminder.kind,
      due_on: reminder.dueOn,
      days: reminder.days,
      sent_by: reminder.sentBy,
      sent_at: reminder.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Ties a reminder to the notification that it became. */
export async function tieReminder(tx: Tx, reminderId: string, notificationId: string): Promise<void> {
  await tx
    .updateTable('reminders')
    .set({ notification_id: notificationId })
    .where('id', '=', reminderId)
    .execute()
}

/** How often and when last each unit was reminded of each item, by "task:unit"; each day counts once. */
export async function countReminders(tx: Tx, taskIds: readonly string[], unitIds: readonly string[]) {
  if (taskIds.length === 0 || unitIds.length === 0)
    return new Map<string, { times: number; lastOn: string }>()
  const { rows } = await sql<{ task_id: string; unit_id: string; times: number; last_on: string }>`
    select task_id, unit_id, count(distinct (sent_at at time zone 'Asia/Ho_Chi_Minh')::date)::int as times,
      max((sent_at at time zone 'Asia/Ho_Chi_Minh')::date)::text as last_on
    from reminders where task_id = any (${ids(taskIds)}) and unit_id = any (${ids(unitIds)}) and kind <> 'escalation'
    group by 1, 2`.execute(tx)
  return new Map(
    rows.map((row) => [`${row.task_id}:${row.unit_id}`, { times: row.times, lastOn: row.last_on }] as const),
  )
}

export type DueTask = {
  taskId: string
  planId: string
  planUnitId: string
  text: string
  dueOn: string
  daysPast: number
}

/** Open, dated tasks of issued plans that are due by this day, after the id; the widest step decides the day. */
export async function listDueTasks(
  tx: Tx,
  days: { today: string; dueBy: string },
  after: string,
  limit: number,
): Promise<DueTask[]> {
  const { rows } =
    await sql<DueTask>`select t.id as "taskId", t.plan_id as "planId", t.unit_id as "planUnitId",
      t.text, t.due_on as "dueOn", (${days.today}::date - t.due_on)::int as "daysPast"
    from plan_tasks t join plans p on p.id = t.plan_id
    where p.status = 'issued' and t.state in ('not-started', 'in-progress', 'waiting')
      and t.due_on <= ${days.dueBy} and t.id > ${after}::bigint
    order by t.id limit ${limit}`.execute(tx)
  return rows
}

/** A page of what was sent for the items of a plan, newest first, with how the mail fared. */
export async function listReminders(
  tx: Tx,
  filter: { planId: string; after?: string | undefined },
  limit: number,
) {
  const { rows } =
    await sql<SentReminder>`select r.id, r.task_id as "taskId", t.text as "taskText", r.unit_id as "unitId",
      (select v.short_name from unit_names v where v.unit_id = r.unit_id) as "unitName",
      ${accountNameOf('r.account_id')} as "toName", r.kind,
      ${accountNameOf('r.sent_by')} as "by", r.sent_at as "sentAt",
      coalesce(n.mail_wanted, false) as "mailWanted", n.mailed_at as "mailedAt", n.mail_problem as "mailProblem"
    from reminders r join plan_tasks t on t.id = r.task_id left join notifications n on n.id = r.notification_id
    where t.plan_id = ${filter.planId} and (${filter.after ?? null}::bigint is null or r.id < ${filter.after ?? null}::bigint)
    order by r.id desc limit ${limit}`.execute(tx)
  return rows
}
export type SentReminder = {
  id: string
  taskId: string
  taskText: string
  unitId: string | null
  unitName: string | null
  toName: string | null
  kind: ReminderKind
  by: string | null
  sentAt: Date
  mailWanted: boolean
  mailedAt: Date | null
  mailProblem: string | null
}
