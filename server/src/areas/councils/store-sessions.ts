import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { SessionState } from './domain/permissions.ts'
import type { OwnQuorum, OwnThreshold } from './domain/rules.ts'

export type SessionKind = 'meeting' | 'written-opinions'
export type SessionRow = {
  id: string
  unitId: string
  councilId: string
  councilName: string
  councilKind: string
  kind: SessionKind
  title: string
  heldOn: string
  beginsAt: string | null
  place: string | null
  answersUntil: string | null
  state: SessionState
  ownThreshold: OwnThreshold | null
  ownQuorum: OwnQuorum | null
  cancelReason: string | null
  taskId: string | null
  revision: number
  openedAt: Date | null
  closedAt: Date | null
}

const columns = [
  's.id',
  's.unit_id as unitId',
  's.council_id as councilId',
  'c.name as councilName',
  'c.kind as councilKind',
  's.kind',
  's.title',
  's.held_on as heldOn',
  's.begins_at as beginsAt',
  's.place',
  's.answers_until as answersUntil',
  's.state',
  's.own_threshold as ownThreshold',
  's.own_quorum as ownQuorum',
  's.cancel_reason as cancelReason',
  's.task_id as taskId',
  's.revision',
  's.opened_at as openedAt',
  's.closed_at as closedAt',
] as const

const sessionQuery = (tx: Tx) =>
  tx
    .selectFrom('council_sessions as s')
    .innerJoin('council_names as c', 'c.id', 's.council_id')
    .select([...columns])

export async function findSession(tx: Tx, id: string): Promise<SessionRow | undefined> {
  return (await sessionQuery(tx).where('s.id', '=', id).executeTakeFirst()) as SessionRow | undefined
}

/** The session, held against other acts until the transaction ends. */
export async function lockSession(tx: Tx, id: string): Promise<SessionRow | undefined> {
  return (await sessionQuery(tx).where('s.id', '=', id).forUpdate('s').executeTakeFirst()) as
    | SessionRow
    | undefined
}

export type SessionFilter = {
  unitId?: string | undefined
  councilId?: string | undefined
  states?: SessionState[] | undefined
  /** Sessions on whose day this account sits. */
  memberAccountId?: string | undefined
  before?: { heldOn: string; id: string } | undefined
  ascending?: boolean
  limit: number
}
export type ListedSession = SessionRow & {
  items: number
  decided: number
  members: number
  ballotOpen: boolean
}

/** Sessions, the newest first (or the next first); one row more than the limit. */
export async function listSessionRows(tx: Tx, filter: SessionFilter): Promise<ListedSession[]> {
  let query = sessionQuery(tx).select([
    sql<number>`(select count(*)::int from council_session_items i where i.session_id = s.id and i.state <> 'removed')`.as(
      'items',
    ),
    sql<number>`(select count(*)::int from council_session_items i where i.session_id = s.id and i.state in ('passed', 'failed'))`.as(
      'decided',
    ),
    sql<number>`(select count(*)::int from council_session_members m where m.session_id = s.id)`.as(
      'members',
    ),
    sql<boolean>`exists (select from council_ballots b where b.session_id = s.id and b.state = 'open')`.as(
      'ballotOpen',
    ),
  ])
  const { unitId, councilId, states, memberAccountId, before } = filter
  if (unitId) query = query.where('s.unit_id', '=', unitId)
  if (councilId) query = query.where('s.council_id', '=', councilId)
  if (states) query = query.where('s.state', 'in', states)
  if (memberAccountId)
    query = query.where(
      sql<boolean>`exists (select from council_session_members m where m.session_id = s.id and m.account_id = ${memberAccountId})`,
    )
  if (before)
    query = query.where(sql<boolean>`(s.held_on, s.id) < (${before.heldOn}::date, ${before.id}::bigint)`)
  const direction = filter.ascending ? 'asc' : 'desc'
  const rows = await query
    .orderBy('s.held_on', direction)
    .orderBy('s.id', direction)
    .limit(filter.limit + 1)
    .execute()
  return rows as ListedSession[]
}

export type SessionFields = {
  title: string
  heldOn: string
  beginsAt: string | null
  place: string | null
  answersUntil: string | null
  ownThreshold: OwnThreshold | null
  ownQuorum: OwnQuorum | null
}

const rowOf = (fields: SessionFields) => ({
  title: fields.title,
  held_on: fields.heldOn,
  begins_at: fields.beginsAt,
  place: fields.place,
  answers_until: fields.answersUntil,
  own_threshold: fields.ownThreshold && JSON.stringify(fields.ownThreshold),
  own_quorum: fields.ownQuorum && JSON.stringify(fields.ownQuorum),
})

export async function insertSession(
  tx: Tx,
  session: SessionFields & {
    unitId: string
    councilId: string
    kind: SessionKind
    taskId: string | null
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('council_sessions')
    .values({
      ...rowOf(session),
      unit_id: session.unitId,
      council_id: session.councilId,
      kind: session.kind,
      task_id: session.taskId,
      created_by: session.accountId,
      created_at: session.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateSession(tx: Tx, id: string, fields: SessionFields): Promise<void> {
  await tx
    .updateTable('council_sessions')
    .set((eb) => ({ ...rowOf(fields), revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Moves the session on; its revision counts. */
export async function moveSession(
  tx: Tx,
  id: string,
  to: { state: SessionState; now: Date; cancelReason?: string },
): Promise<void> {
  await tx
    .updateTable('council_sessions')
    .set((eb) => ({
      state: to.state,
      revision: eb('revision', '+', 1),
      ...(to.state === 'meeting' ? { opened_at: to.now } : {}),
      ...(to.state === 'closed' ? { closed_at: to.now } : {}),
      ...(to.cancelReason === undefined ? {} : { cancel_reason: to.cancelReason }),
    }))
    .where('id', '=', id)
    .execute()
}

/** Something that belongs to the session changed: whoever holds the old revision is refused. */
export async function touchSession(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('council_sessions')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
