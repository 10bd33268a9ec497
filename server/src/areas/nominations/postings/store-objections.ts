import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

export type ObjectionRow = {
  id: string
  postingId: string
  unitId: string
  receipt: string
  entryName: string | null
  senderName: string | null
  senderContact: string | null
  content: string
  onPaper: boolean
  receivedAt: Date
  outcome: 'upheld' | 'not-upheld' | 'forwarded' | null
  answer: string | null
  number: string | null
  answeredOn: string | null
  answeredBy: string | null
  revision: number
}

const selected = sql`select o.id, o.posting_id as "postingId", o.unit_id as "unitId", o.receipt, e.name as "entryName",
  o.sender_name as "senderName", o.sender_contact as "senderContact", o.content, o.on_paper as "onPaper",
  o.received_at as "receivedAt", o.outcome, o.answer, o.number, o.answered_on as "answeredOn",
  a.display_name as "answeredBy", o.revision
  from objections o left join posting_entries e on e.id = o.entry_id left join account_names a on a.id = o.answered_by`

export async function listObjections(tx: Tx, postingId: string): Promise<ObjectionRow[]> {
  const { rows } = await sql<ObjectionRow>`${selected} where o.posting_id = ${postingId}
    order by o.outcome is not null, o.id desc limit 1000`.execute(tx)
  return rows
}

export async function lockObjection(tx: Tx, id: string): Promise<ObjectionRow | undefined> {
  await sql`select 1 from objections where id = ${id} for update`.execute(tx)
  const { rows } = await sql<ObjectionRow>`${selected} where o.id = ${id}`.execute(tx)
  return rows[0]
}

export async function insertObjection(
  tx: Tx,
  one: {
    postingId: string
    entryId: string | null
    unitId: string
    receipt: string
    senderName: string | null
    senderContact: string | null
    content: string
    onPaper: boolean
    receivedAt: Date
    accountId: string | null
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('objections')
    .values({
      posting_id: one.postingId,
      entry_id: one.entryId,
      unit_id: one.unitId,
      receipt: one.receipt,
      sender_name: one.senderName,
      sender_contact: one.senderContact,
      content: one.content,
      on_paper: one.onPaper,
      received_at: one.receivedAt,
      received_by: one.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function saveAnswer(
  tx: Tx,
  id: string,
  answer: {
    outcome: string
    answer: string
    number: string | null
    on: string
    accountId: string | null
    now: Date
  },
): Promise<void> {
  await sql`update objections set outcome = ${answer.outcome}, answer = ${answer.answer}, number = ${answer.number},
    answered_on = ${answer.on}, answered_by = ${answer.accountId}, answered_at = ${answer.now}, revision = revision + 1
    where id = ${id}`.execute(tx)
}

/** How many objections came by the public page since then: a flood is stopped before it fills the house. */
export async function countObjectionsSince(tx: Tx, postingId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from objections
    where posting_id = ${postingId} and not on_paper and received_at >= ${since}`.execute(tx)
  return rows[0]!.n
}
