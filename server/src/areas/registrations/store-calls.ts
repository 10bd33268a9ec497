import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { RegistrationStatus } from './domain/registration-state.ts'

export type CallRow = {
  id: string
  unitId: string
  unitName: string
  year: number
  title: string
  basis: string | null
  note: string | null
  dueOn: string
  revision: number
  closedAt: Date | null
}

const callColumns = sql`c.id, c.unit_id as "unitId", n.name as "unitName", c.year, c.title, c.basis, c.note, c.due_on as "dueOn",
  c.revision, c.closed_at as "closedAt"`

export async function findCall(tx: Tx, id: string): Promise<CallRow | undefined> {
  const { rows } = await sql<CallRow>`select ${callColumns} from registration_calls c
    join unit_names n on n.unit_id = c.unit_id where c.id = ${id}`.execute(tx)
  return rows[0]
}

export async function lockCall(tx: Tx, id: string): Promise<CallRow | undefined> {
  await sql`select 1 from registration_calls where id = ${id} for update`.execute(tx)
  return findCall(tx, id)
}

export type ListedCall = CallRow & { called: number; sent: number }

/** Calls in sight, the newest first; one row more than the limit. */
export async function listCallRows(
  tx: Tx,
  filter: {
    year?: number | undefined
    open?: boolean | undefined
    before?: string | undefined
    limit: number
  },
): Promise<ListedCall[]> {
  const { rows } = await sql<ListedCall>`
    select ${callColumns},
      (select count(*)::int from registration_call_units u where u.call_id = c.id) as called,
      (select count(*)::int from registrations r where r.call_id = c.id and r.status in ('sent', 'accepted')) as sent
    from registration_calls c join unit_names n on n.unit_id = c.unit_id
    where ${filter.year ? sql`(c.year = ${filter.year} or (c.year > ${filter.year} and c.closed_at is null))` : sql`true`}
      and ${filter.open === undefined ? sql`true` : filter.open ? sql`c.closed_at is null` : sql`c.closed_at is not null`}
      and ${filter.before ? sql`c.id < ${filter.before}` : sql`true`}
    order by c.id desc limit ${filter.limit + 1}`.execute(tx)
  return rows
}

export async function insertCall(
  tx: Tx,
  call: {
    unitId: string
    year: number
    title: string
    basis: string | null
    note: string | null
    dueOn: string
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('registration_calls')
    .values({
      unit_id: call.unitId,
      year: call.year,
      title: call.title,
      basis: call.basis,
      note: call.note,
      due_on: call.dueOn,
      created_by: call.accountId,
      created_at: call.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateCall(
  tx: Tx,
  id: string,
  change: { title: string; basis: string | null; note: string | null; dueOn: string; closedAt: Date | null },
): Promise<void> {
  await tx
    .updateTable('registration_calls')
    .set((eb) => ({
      title: change.title,
      basis: change.basis,
      note: change.note,
      due_on: change.dueOn,
      closed_at: change.closedAt,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Sets who is called; a unit that already has a registration stays. */
export async function setCalledUnits(tx: Tx, callId: string, unitIds: readonly string[]): Promise<void> {
  await sql`delete from registration_call_units u where u.call_id = ${callId} and u.unit_id <> all (${unitIds}::bigint[])
    and not exists (select from registrations r where r.call_id = u.call_id and r.unit_id = u.unit_id)`.execute(
    tx,
  )
  await sql`insert into registration_call_units (call_id, unit_id)
    select ${callId}, unnest(${unitIds}::bigint[]) on conflict do nothing`.execute(tx)
}

export async function isCalled(tx: Tx, callId: string, unitId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select exists (select from registration_call_units
    where call_id = ${callId} and unit_id = ${unitId}) as is`.execute(tx)
  return rows[0]!.is
}

export type CalledUnit = {
  unitId: string
  unitName: string
  registrationId: string | null
  status: RegistrationStatus | null
  sentOn: string | null
  rows: number
  people: number
  collectives: number
  initiatives: number
  reminded: number
  remindedAt: Date | null
}

/** Units that were called, in protocol order, with how far their registrations are. */
export async function listCalledUnits(tx: Tx, callId: string): Promise<CalledUnit[]> {
  const { rows } = await sql<CalledUnit>`
    select u.unit_id as "unitId", n.name as "unitName", r.id as "registrationId", r.status, r.sent_on as "sentOn",
      coalesce(t.rows, 0) as rows, coalesce(t.people, 0) as people, coalesce(t.collectives, 0) as collectives,
      coalesce(t.initiatives, 0) as initiatives, coalesce(m.reminded, 0) as reminded, m.at as "remindedAt"
    from registration_call_units u join unit_names n on n.unit_id = u.unit_id
    left join registrations r on r.call_id = u.call_id and r.unit_id = u.unit_id
    left join lateral (select count(*)::int as rows, count(distinct w.person_id)::int as people,
        count(distinct w.name) filter (where w.kind = 'collective')::int as collectives,
        count(w.initiative)::int as initiatives
      from registration_rows w where w.registration_id = r.id) t on true
    left join lateral (select count(*)::int as reminded, max(sent_at) as at from registration_reminders x
      where x.call_id = u.call_id and x.unit_id = u.unit_id) m on true
    where u.call_id = ${callId}
    order by n.protocol_order, n.sort_key, u.unit_id`.execute(tx)
  return rows
}

/** The unit of the viewer's own that each call asks: the highest one that they hold a role at. */
export async function listOwnRegistrations(tx: Tx, callIds: readonly string[], roots: readonly string[]) {
  const { rows } = await sql<{
    callId: string
    unitId: string
    unitName: string
    registrationId: string | null
    status: RegistrationStatus | null
  }>`
    select distinct on (u.call_id) u.call_id as "callId", u.unit_id as "unitId", n.name as "unitName",
      r.id as "registrationId", r.status
    from registration_call_units u join unit_names n on n.unit_id = u.unit_id
    left join registrations r on r.call_id = u.call_id and r.unit_id = u.unit_id
    where u.call_id = any (${callIds}::bigint[]) and u.unit_id = any (${roots}::bigint[])
    order by u.call_id, n.protocol_order, u.unit_id`.execute(tx)
  return new Map(rows.map(({ callId, ...own }) => [callId, own]))
}

export type SentPledge = {
  unitId: string
  unitName: string
  kind: 'person' | 'collective'
  name: string
  position: string | null
  awardKey: string | null
  awardName: string | null
  target: string | null
  initiative: string | null
}

/** Every pledge that was sent in answer to a call, unit by unit in protocol order. */
export async function listSentPledges(tx: Tx, callId: string): Promise<SentPledge[]> {
  const { rows } = await sql<SentPledge>`
    select r.unit_id as "unitId", n.name as "unitName", w.kind, w.name, w.position, w.award_key as "awardKey",
      w.award_name as "awardName", w.target, w.initiative
    from registrations r join unit_names n on n.unit_id = r.unit_id join registration_rows w on w.registration_id = r.id
    where r.call_id = ${callId} and r.status in ('sent', 'accepted')
    order by n.protocol_order, n.sort_key, r.unit_id, w.ordinal`.execute(tx)
  return rows
}

export async function insertReminder(
  tx: Tx,
  reminder: {
    callId: string
    unitIds: readonly string[]
    kind: 'notice' | 'dispatch'
    accountId: string | null
    now: Date
  },
): Promise<void> {
  await sql`insert into registration_reminders (call_id, unit_id, kind, account_id, sent_at)
    select ${reminder.callId}, unnest(${reminder.unitIds}::bigint[]), ${reminder.kind}, ${reminder.accountId}, ${reminder.now}`.execute(
    tx,
  )
}
