import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Paper, RequestKind, RequestState, RequestStep } from './domain/request-steps.ts'

export type RequestRow = {
  id: string
  unitId: string
  unitName: string
  receiptNumber: string
  kind: RequestKind
  applicant: string
  contact: string
  awardId: string | null
  item: string
  reason: string
  receivedOn: string
  termDays: number | null
  termUnit: 'working-day' | 'day' | null
  termBasis: string
  termProvisional: string | null
  papers: Paper[]
  state: RequestState
  countsFrom: string | null
  revision: number
}

/** Requests, the newest first; one more than the limit. */
export async function listRequestRows(
  tx: Tx,
  filter: {
    id?: string
    receiptNumber?: string
    unitId?: string | undefined
    state?: RequestState | undefined
    kind?: RequestKind | undefined
    before?: string | undefined
    limit: number
  },
): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`
    select r.id, r.unit_id as "unitId", n.name as "unitName", r.receipt_number as "receiptNumber", r.kind, r.applicant, r.contact,
      r.award_id as "awardId", r.item, r.reason, r.received_on as "receivedOn", r.term_days as "termDays", r.term_unit as "termUnit",
      r.term_basis as "termBasis", r.term_provisional as "termProvisional", r.papers, r.state, r.counts_from as "countsFrom", r.revision
    from item_requests r join unit_names n on n.unit_id = r.unit_id
    where ${filter.id ? sql`r.id = ${filter.id}::bigint` : sql`true`}
      and ${filter.receiptNumber ? sql`r.receipt_number = ${filter.receiptNumber}` : sql`true`}
      and ${filter.unitId ? sql`r.unit_id in (select unit_id from unit_ancestors where ancestor_id = ${filter.unitId}::bigint)` : sql`true`}
      and ${filter.state ? sql`r.state = ${filter.state}` : sql`true`}
      and ${filter.kind ? sql`r.kind = ${filter.kind}` : sql`true`}
      and ${filter.before ? sql`r.id < ${filter.before}::bigint` : sql`true`}
    order by r.id desc limit ${filter.limit + 1}`.execute(tx)
  return rows
}

export async function lockRequest(tx: Tx, id: string): Promise<RequestRow | undefined> {
  const held = await tx
    .selectFrom('item_requests')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held ? (await listRequestRows(tx, { id, limit: 1 }))[0] : undefined
}

export async function insertRequest(
  tx: Tx,
  request: Omit<RequestRow, 'id' | 'unitName' | 'state' | 'countsFrom' | 'revision'> & {
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('item_requests')
    .values({
      unit_id: request.unitId,
      receipt_number: request.receiptNumber,
      kind: request.kind,
      applicant: request.applicant,
      contact: request.contact,
      award_id: request.awardId,
      item: request.item,
      reason: request.reason,
      received_on: request.receivedOn,
      term_days: request.termDays,
      term_unit: request.termUnit,
      term_basis: request.termBasis,
      term_provisional: request.termProvisional,
      papers: JSON.stringify(request.papers),
      counts_from: request.receivedOn,
      created_by: request.accountId,
      created_at: request.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateRequest(
  tx: Tx,
  id: string,
  change: {
    papers?: readonly Paper[]
    awardId?: string | null
    state?: RequestState
    countsFrom?: string | null
  },
): Promise<void> {
  await tx
    .updateTable('item_requests')
    .set((eb) => ({
      ...(change.papers ? { papers: JSON.stringify(change.papers) } : {}),
      ...(change.awardId === undefined ? {} : { award_id: change.awardId }),
      ...(change.state ? { state: change.state } : {}),
      ...(change.countsFrom === undefined ? {} : { counts_from: change.countsFrom }),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export type RequestEvent = {
  id: string
  kind: 'received' | RequestStep
  happenedOn: string
  note: string
  basisNumber: string | null
  basisOn: string | null
  by: string | null
}

/** What happened to a request, in order. */
export async function readEvents(tx: Tx, requestId: string): Promise<RequestEvent[]> {
  const { rows } = await sql<RequestEvent>`
    select e.id, e.kind, e.happened_on as "happenedOn", e.note, e.basis_number as "basisNumber", e.basis_on as "basisOn",
      a.display_name as by
    from item_request_events e left join account_names a on a.id = e.account_id
    where e.request_id = ${requestId}::bigint order by e.id`.execute(tx)
  return rows
}

export async function insertEvent(
  tx: Tx,
  event: {
    requestId: string
    kind: RequestEvent['kind']
    happenedOn: string
    note: string
    basisNumber: string | null
    basisOn: string | null
    awardActId?: string | null
    accountId: string | null
    now: Date
  },
): Promise<void> {
  await tx
    .insertInto('item_request_events')
    .values({
      request_id: event.requestId,
      kind: event.kind,
      happened_on: event.happenedOn,
      note: event.note,
      basis_number: event.basisNumber,
      basis_on: event.basisOn,
      award_act_id: event.awardActId ?? null,
      account_id: event.accountId,
      recorded_at: event.now,
    })
    .execute()
}
