import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { bodyKinds } from '../schemas-opinions.ts'

export type OpinionRow = {
  id: string
  roundId: string
  roundTitle: string
  unitId: string
  unitName: string
  bodyKind: (typeof bodyKinds)[number]
  bodyName: string
  about: string | null
  number: string | null
  sentOn: string
  dueOn: string
  dueCite: string | null
  dueProvisional: boolean
  revision: number
  asked: number
  awaited: number
  agrees: number
  objects: number
  noAnswer: number
}

export async function listOpinionRows(
  tx: Tx,
  filter: {
    ids?: readonly string[]
    roundId?: string | undefined
    state?: 'awaited' | 'overdue' | 'answered' | undefined
    today: string
    before?: string | undefined
    limit: number
  },
): Promise<OpinionRow[]> {
  const open = sql`exists (select from opinion_answers x where x.request_id = r.id and x.answer is null)`
  const state =
    filter.state === 'answered'
      ? sql`not ${open}`
      : filter.state === 'overdue'
        ? sql`${open} and r.due_on < ${filter.today}`
        : filter.state === 'awaited'
          ? open
          : sql`true`
  const { rows } = await sql<OpinionRow>`
    select r.id, r.round_id as "roundId", d.title as "roundTitle", r.unit_id as "unitId", n.name as "unitName",
      r.body_kind as "bodyKind", r.body_name as "bodyName", r.about, r.number, r.sent_on as "sentOn", r.due_on as "dueOn",
      r.due_cite as "dueCite", r.due_provisional as "dueProvisional", r.revision, c.*
    from opinion_requests r join rounds d on d.id = r.round_id join unit_names n on n.unit_id = r.unit_id
    cross join lateral (select count(*)::int as asked, count(*) filter (where a.answer is null)::int as awaited,
        count(*) filter (where a.answer = 'agrees')::int as agrees, count(*) filter (where a.answer = 'objects')::int as objects,
        count(*) filter (where a.answer = 'no-answer')::int as "noAnswer"
      from opinion_answers a where a.request_id = r.id) c
    where ${filter.ids ? sql`r.id = any (${filter.ids}::bigint[])` : sql`true`}
      and ${filter.roundId ? sql`r.round_id = ${filter.roundId}` : sql`true`}
      and ${filter.before ? sql`r.id < ${filter.before}` : sql`true`} and ${state}
    order by r.id desc limit ${filter.limit + 1}`.execute(tx)
  return rows
}

export async function countOverdue(tx: Tx, today: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from opinion_requests r
    where r.due_on < ${today} and exists (select from opinion_answers x where x.request_id = r.id and x.answer is null)`.execute(
    tx,
  )
  return rows[0]!.n
}

export async function lockOpinion(tx: Tx, id: string, today: string): Promise<OpinionRow | undefined> {
  await sql`select 1 from opinion_requests where id = ${id} for update`.execute(tx)
  return (await listOpinionRows(tx, { ids: [id], today, limit: 1 }))[0]
}

export async function insertOpinion(
  tx: Tx,
  one: {
    unitId: string
    roundId: string
    bodyKind: string
    bodyName: string
    about: string | null
    number: string | null
    sentOn: string
    dueOn: string
    dueCite: string | null
    dueProvisional: boolean
    nominationIds: readonly string[]
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('opinion_requests')
    .values({
      unit_id: one.unitId,
      round_id: one.roundId,
      body_kind: one.bodyKind,
      body_name: one.bodyName,
      about: one.about,
      number: one.number,
      sent_on: one.sentOn,
      due_on: one.dueOn,
      due_cite: one.dueCite,
      due_provisional: one.dueProvisional,
      created_by: one.accountId,
      created_at: one.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`insert into opinion_answers (request_id, nomination_id, position)
    select ${id}, x.id, x.place from unnest(${one.nominationIds}::bigint[]) with ordinality as x (id, place)`.execute(
    tx,
  )
  return id
}

export async function updateOpinion(
  tx: Tx,
  id: string,
  change: { number?: string | null; dueOn?: string },
): Promise<void> {
  await tx
    .updateTable('opinion_requests')
    .set((eb) => ({
      ...(change.number === undefined ? {} : { number: change.number }),
      ...(change.dueOn === undefined ? {} : { due_on: change.dueOn, due_cite: null }),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export type AnswerRow = {
  nominationId: string
  name: string
  post: string | null
  unitName: string
  awardName: string
  answer: 'agrees' | 'objects' | 'no-answer' | null
  number: string | null
  answeredOn: string | null
  note: string | null
  fileId: string | null
  recordedBy: string | null
}

export async function listAnswers(tx: Tx, requestId: string): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select a.nomination_id as "nominationId", n.name, n.post, u.name as "unitName", n.award_name as "awardName", a.answer,
      a.number, a.answered_on as "answeredOn", a.note, a.file_id as "fileId", c.display_name as "recordedBy"
    from opinion_answers a join nominations n on n.id = a.nomination_id join unit_names u on u.unit_id = n.unit_id
    left join account_names c on c.id = a.recorded_by
    where a.request_id = ${requestId} order by a.position`.execute(tx)
  return rows
}

/** Writes the answer for these; how many there are of them. */
export async function saveAnswers(
  tx: Tx,
  requestId: string,
  one: {
    nominationIds: readonly string[]
    answer: string
    number: string | null
    answeredOn: string
    note: string | null
    fileId: string | null
    accountId: string | null
    now: Date
  },
): Promise<number> {
  const { numAffectedRows } =
    await sql`update opinion_answers set answer = ${one.answer}, number = ${one.number},
      answered_on = ${one.answeredOn}, note = ${one.note}, file_id = coalesce(${one.fileId}, file_id),
      recorded_by = ${one.accountId}, recorded_at = ${one.now}
    where request_id = ${requestId} and nomination_id = any (${one.nominationIds}::bigint[])`.execute(tx)
  await sql`update opinion_requests set revision = revision + 1 where id = ${requestId}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
