import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

export type PostingRow = {
  id: string
  roundId: string
  roundTitle: string
  unitId: string
  unitName: string
  title: string
  note: string | null
  kind: 'portal' | 'paper'
  place: string | null
  fileId: string | null
  opensOn: string
  endsOn: string
  days: number
  lawfulDays: number | null
  lawfulCite: string | null
  provisional: boolean
  reasons: string[]
  publishedAt: Date | null
  withdrawnAt: Date | null
  withdrawnReason: string | null
  revision: number
  entries: number
  objections: number
  openObjections: number
}

export async function listPostingRows(
  tx: Tx,
  filter: {
    ids?: readonly string[]
    roundId?: string | undefined
    before?: string | undefined
    limit: number
  },
): Promise<PostingRow[]> {
  const { rows } = await sql<PostingRow>`
    select p.id, p.round_id as "roundId", r.title as "roundTitle", p.unit_id as "unitId", n.name as "unitName", p.title, p.note,
      p.kind, p.place, p.file_id as "fileId", p.opens_on as "opensOn", p.ends_on as "endsOn", p.days,
      p.lawful_days as "lawfulDays", p.lawful_cite as "lawfulCite", p.provisional, p.reasons, p.published_at as "publishedAt",
      p.withdrawn_at as "withdrawnAt", p.withdrawn_reason as "withdrawnReason", p.revision,
      (select count(*)::int from posting_entries e where e.posting_id = p.id and e.withdrawn_at is null) as entries,
      (select count(*)::int from objections o where o.posting_id = p.id) as objections,
      (select count(*)::int from objections o where o.posting_id = p.id and o.outcome is null) as "openObjections"
    from postings p join rounds r on r.id = p.round_id join unit_names n on n.unit_id = p.unit_id
    where ${filter.ids ? sql`p.id = any (${filter.ids}::bigint[])` : sql`true`}
      and ${filter.roundId ? sql`p.round_id = ${filter.roundId}` : sql`true`}
      and ${filter.before ? sql`p.id < ${filter.before}` : sql`true`}
    order by p.id desc limit ${filter.limit + 1}`.execute(tx)
  return rows
}

export async function findPosting(tx: Tx, id: string): Promise<PostingRow | undefined> {
  return (await listPostingRows(tx, { ids: [id], limit: 1 }))[0]
}

export async function lockPosting(tx: Tx, id: string): Promise<PostingRow | undefined> {
  await sql`select 1 from postings where id = ${id} for update`.execute(tx)
  return findPosting(tx, id)
}

export async function insertPosting(
  tx: Tx,
  posting: {
    unitId: string
    roundId: string
    title: string
    note: string | null
    kind: 'portal' | 'paper'
    place: string | null
    fileId: string | null
    opensOn: string
    days: number
    endsOn: string
    lawfulDays: number | null
    lawfulCite: string | null
    provisional: boolean
    reasons: string[]
    accountId: string | null
    now: Date
    published: boolean
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('postings')
    .values({
      unit_id: posting.unitId,
      round_id: posting.roundId,
      title: posting.title,
      note: posting.note,
      kind: posting.kind,
      place: posting.place,
      file_id: posting.fileId,
      opens_on: posting.opensOn,
      days: posting.days,
      ends_on: posting.endsOn,
      lawful_days: posting.lawfulDays,
      lawful_cite: posting.lawfulCite,
      provisional: posting.provisional,
      reasons: posting.reasons,
      created_by: posting.accountId,
      created_at: posting.now,
      ...(posting.published ? { published_at: posting.now, published_by: posting.accountId } : {}),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type NewEntry = {
  nominationId: string
  name: string
  post: string | null
  unitName: string
  awardName: string
}

export async function insertEntries(tx: Tx, postingId: string, entries: readonly NewEntry[]): Promise<void> {
  await sql`insert into posting_entries (posting_id, nomination_id, position, name, post, unit_name, award_name)
    select ${postingId}, x."nominationId", x.position, x.name, x.post, x."unitName", x."awardName"
    from jsonb_to_recordset(${JSON.stringify(entries.map((one, i) => ({ ...one, position: i + 1 })))}::jsonb) as x
      ("nominationId" bigint, position integer, name text, post text, "unitName" text, "awardName" text)`.execute(
    tx,
  )
}

export type EntryRow = NewEntry & { id: string; withdrawnReason: string | null }

export async function listEntries(tx: Tx, postingId: string): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select id, nomination_id as "nominationId", name, post, unit_name as "unitName", award_name as "awardName",
      withdrawn_reason as "withdrawnReason"
    from posting_entries where posting_id = ${postingId} order by position, id`.execute(tx)
  return rows
}

export async function publishPosting(
  tx: Tx,
  id: string,
  by: { accountId: string | null; now: Date; opensOn: string; endsOn: string },
): Promise<void> {
  await sql`update postings set published_at = ${by.now}, published_by = ${by.accountId}, opens_on = ${by.opensOn},
    ends_on = ${by.endsOn}, revision = revision + 1 where id = ${id}`.execute(tx)
}

export async function withdrawPosting(
  tx: Tx,
  id: string,
  by: { now: Date; reason: string; entryIds: readonly string[] | null },
): Promise<void> {
  if (by.entryIds)
    await sql`update posting_entries set withdrawn_at = ${by.now}, withdrawn_reason = ${by.reason}
      where posting_id = ${id} and id = any (${by.entryIds}::bigint[]) and withdrawn_at is null`.execute(tx)
  const whole = by.entryIds ? sql`` : sql`withdrawn_at = ${by.now}, withdrawn_reason = ${by.reason},`
  await sql`update postings set ${whole} revision = revision + 1 where id = ${id}`.execute(tx)
}

/** The day until which each of these nominations is or was posted, where it is. */
export async function readPostedUntil(
  tx: Tx,
  nominationIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; until: string }>`
    select e.nomination_id::text as id, max(p.ends_on)::text as until from unnest(${nominationIds}::bigint[]) asked
      join posting_entries e on e.nomination_id = asked join postings p on p.id = e.posting_id
    where e.withdrawn_at is null and p.withdrawn_at is null
      and p.published_at is not null group by 1`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.until]))
}

export type PostingObstacle = {
  nominationId: string
  why: 'not-posted' | 'running' | 'objection'
  endsOn: string | null
}

/** Nominations that may not be put on the agenda yet, and why. */
export async function readObstacles(tx: Tx, nominationIds: readonly string[]): Promise<PostingObstacle[]> {
  const { rows } = await sql<PostingObstacle>`
    select nomination_id::text as "nominationId", why, ends_on::text as "endsOn"
    from posting_obstacles(${nominationIds}::bigint[], viewer_today())`.execute(tx)
  return rows
}
