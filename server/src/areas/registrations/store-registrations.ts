import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { RegistrationStatus, RegistrationStep } from './domain/registration-state.ts'

export type RegistrationRow = {
  id: string
  callId: string
  callTitle: string
  callUnitId: string
  callUnitName: string
  callClosed: boolean
  unitId: string
  unitName: string
  year: number
  dueOn: string
  status: RegistrationStatus
  note: string | null
  sentOn: string | null
  revision: number
}

const registrationColumns = sql`r.id, r.call_id as "callId", c.title as "callTitle", c.unit_id as "callUnitId", o.name as "callUnitName",
  c.closed_at is not null as "callClosed", r.unit_id as "unitId", n.name as "unitName", c.year, c.due_on as "dueOn", r.status,
  r.note, r.sent_on as "sentOn", r.revision`

export async function findRegistration(tx: Tx, id: string): Promise<RegistrationRow | undefined> {
  const { rows } = await sql<RegistrationRow>`select ${registrationColumns}
    from registrations r join registration_calls c on c.id = r.call_id join unit_names n on n.unit_id = r.unit_id
    join unit_names o on o.unit_id = c.unit_id where r.id = ${id}`.execute(tx)
  return rows[0]
}

/** The registration, held against other changes until the transaction ends. */
export async function lockRegistration(tx: Tx, id: string): Promise<RegistrationRow | undefined> {
  await sql`select 1 from registrations where id = ${id} for update`.execute(tx)
  return findRegistration(tx, id)
}

/** Makes the unit's registration; undefined where somebody was faster. */
export async function insertRegistration(
  tx: Tx,
  one: { callId: string; unitId: string; accountId: string | null; now: Date },
): Promise<string | undefined> {
  const made = await tx
    .insertInto('registrations')
    .values({ call_id: one.callId, unit_id: one.unitId, created_by: one.accountId, created_at: one.now })
    .onConflict((conflict) => conflict.columns(['call_id', 'unit_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

export async function findRegistrationOf(
  tx: Tx,
  callId: string,
  unitId: string,
): Promise<string | undefined> {
  const found = await tx
    .selectFrom('registrations')
    .select('id')
    .where('call_id', '=', callId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return found?.id
}

export type PledgeRow = {
  id: string
  ordinal: number
  kind: 'person' | 'collective'
  personId: string | null
  subjectUnitId: string | null
  name: string
  position: string | null
  awardKey: string | null
  awardName: string | null
  target: string | null
  initiative: string | null
}

export async function listRows(tx: Tx, registrationId: string): Promise<PledgeRow[]> {
  const { rows } = await sql<PledgeRow>`
    select id, ordinal, kind, person_id as "personId", subject_unit_id as "subjectUnitId", name, position,
      award_key as "awardKey", award_name as "awardName", target, initiative
    from registration_rows where registration_id = ${registrationId} order by ordinal`.execute(tx)
  return rows
}

/** Puts these rows in the place of those that are there. */
export async function replaceRows(
  tx: Tx,
  registrationId: string,
  rows: readonly Omit<PledgeRow, 'id'>[],
): Promise<void> {
  await tx.deleteFrom('registration_rows').where('registration_id', '=', registrationId).execute()
  if (rows.length === 0) return
  await sql`insert into registration_rows (registration_id, ordinal, kind, person_id, subject_unit_id, name, position,
      award_key, award_name, target, initiative)
    select ${registrationId}, x.ordinal, x.kind, x."personId", x."subjectUnitId", x.name, x.position, x."awardKey",
      x."awardName", x.target, x.initiative
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (ordinal integer, kind text, "personId" bigint,
      "subjectUnitId" bigint, name text, position text, "awardKey" text, "awardName" text, target text, initiative text)`.execute(
    tx,
  )
}

export async function updateRegistration(
  tx: Tx,
  id: string,
  change: { status?: RegistrationStatus; note?: string | null; sentOn?: string | null },
): Promise<void> {
  await tx
    .updateTable('registrations')
    .set((eb) => ({
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(change.note === undefined ? {} : { note: change.note }),
      ...(change.sentOn === undefined ? {} : { sent_on: change.sentOn }),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export type StepRow = {
  kind: RegistrationStep
  happenedOn: string
  reason: string | null
  by: string | null
}

export async function listSteps(tx: Tx, registrationId: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select a.kind, a.happened_on as "happenedOn", a.reason, n.display_name as by
    from registration_acts a left join account_names n on n.id = a.account_id
    where a.registration_id = ${registrationId} order by a.id`.execute(tx)
  return rows
}

export async function insertStep(
  tx: Tx,
  step: {
    registrationId: string
    kind: RegistrationStep
    happenedOn: string
    onPaper: boolean
    number: string | null
    reason: string | null
    sha256: string | null
    accountId: string | null
    now: Date
  },
): Promise<void> {
  await tx
    .insertInto('registration_acts')
    .values({
      registration_id: step.registrationId,
      kind: step.kind,
      happened_on: step.happenedOn,
      on_paper: step.onPaper,
      number: step.number,
      reason: step.reason,
      sha256: step.sha256,
      account_id: step.accountId,
      recorded_at: step.now,
    })
    .execute()
}

/** Initiatives that the unit and those below it pledged for a year, in registrations that were sent. */
export async function listPledgedInitiatives(
  tx: Tx,
  { unitId, year }: { unitId: string; year: number },
): Promise<{ unitId: string; title: string; personId: string | null; name: string }[]> {
  const { rows } = await sql<{ unitId: string; title: string; personId: string | null; name: string }>`
    select r.unit_id::text as "unitId", w.initiative as title, w.person_id::text as "personId", w.name
    from registrations r join registration_calls c on c.id = r.call_id and c.year = ${year}
    join registration_rows w on w.registration_id = r.id and w.initiative is not null
    join unit_ancestors a on a.unit_id = r.unit_id and a.ancestor_id = ${unitId}
    where r.status in ('sent', 'accepted') order by r.unit_id, w.ordinal`.execute(tx)
  return rows
}

/** What units below sent in answer to the unit's own calls of the year, unit by unit. */
export async function listPledgesBelow(
  tx: Tx,
  { unitId, year }: { unitId: string; year: number },
): Promise<Omit<PledgeRow, 'id' | 'ordinal'>[]> {
  const { rows } = await sql<Omit<PledgeRow, 'id' | 'ordinal'>>`
    select w.kind, w.person_id::text as "personId", w.subject_unit_id::text as "subjectUnitId", w.name, w.position,
      w.award_key as "awardKey", w.award_name as "awardName", w.target, w.initiative
    from registration_calls c join registrations r on r.call_id = c.id and r.status in ('sent', 'accepted')
    join unit_names n on n.unit_id = r.unit_id join registration_rows w on w.registration_id = r.id
    where c.unit_id = ${unitId} and c.year = ${year}
    order by n.protocol_order, n.sort_key, r.unit_id, w.ordinal`.execute(tx)
  return rows
}
