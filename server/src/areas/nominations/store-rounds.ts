import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { PeriodKind, RoundKind } from './domain/states.ts'

export type RoundRow = {
  id: string
  unitId: string
  unitName: string
  title: string
  kind: RoundKind
  periodKind: PeriodKind
  periodFrom: string | null
  periodUntil: string | null
  year: number
  judgedOn: string
  dueOn: string
  simplified: boolean
  basis: string | null
  note: string | null
  taskId: string | null
  revision: number
  createdAt: Date
  closedAt: Date | null
}

const columns = sql`r.id::text, r.unit_id::text as "unitId",
  (select u.name from unit_names u where u.unit_id = r.unit_id) as "unitName", r.title, r.kind,
  r.period_kind as "periodKind", r.period_from::text as "periodFrom", r.period_until::text as "periodUntil", r.year,
  r.judged_on::text as "judgedOn", r.due_on::text as "dueOn", r.simplified, r.basis, r.note, r.task_id::text as "taskId",
  r.revision, r.created_at as "createdAt", r.closed_at as "closedAt"`

export async function findRound(tx: Tx, id: string): Promise<RoundRow | undefined> {
  const { rows } = await sql<RoundRow>`select ${columns} from rounds r where r.id = ${id}`.execute(tx)
  return rows[0]
}

/** The round, held against other changes until the transaction ends. */
export async function lockRound(tx: Tx, id: string): Promise<RoundRow | undefined> {
  const { rows } =
    await sql<RoundRow>`select ${columns} from rounds r where r.id = ${id} for update of r`.execute(tx)
  return rows[0]
}

export async function insertRound(
  tx: Tx,
  round: Omit<RoundRow, 'id' | 'unitName' | 'revision' | 'createdAt' | 'closedAt'> & {
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('rounds')
    .values({
      unit_id: round.unitId,
      title: round.title,
      kind: round.kind,
      period_kind: round.periodKind,
      period_from: round.periodFrom,
      period_until: round.periodUntil,
      year: round.year,
      judged_on: round.judgedOn,
      due_on: round.dueOn,
      simplified: round.simplified,
      basis: round.basis,
      note: round.note,
      task_id: round.taskId,
      created_by: round.accountId,
      created_at: round.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateRound(
  tx: Tx,
  id: string,
  change: { title?: string; dueOn?: string; judgedOn?: string; note?: string | null },
): Promise<void> {
  const { title, dueOn, judgedOn, note } = change
  await tx
    .updateTable('rounds')
    .set((eb) => ({
      ...(title === undefined ? {} : { title }),
      ...(dueOn === undefined ? {} : { due_on: dueOn }),
      ...(judgedOn === undefined ? {} : { judged_on: judgedOn }),
      ...(note === undefined ? {} : { note }),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export type RoundAward = {
  awardKey: string
  awardName: string
  basis: string
  quota: number | null
  unitSharePercent: number | null
}

export async function putRoundAwards(tx: Tx, roundId: string, awards: readonly RoundAward[]): Promise<void> {
  await tx.deleteFrom('round_awards').where('round_id', '=', roundId).execute()
  await tx
    .insertInto('round_awards')
    .values(
      awards.map((one, at) => ({
        round_id: roundId,
        award_key: one.awardKey,
        award_name: one.awardName,
        position: at + 1,
        basis: one.basis,
        quota: one.quota,
        unit_share_percent: one.unitSharePercent,
      })),
    )
    .execute()
}

export type CountedAward = RoundAward & { nominations: number; approved: number }

/** Awards of the round in its order, with how many are nominated and approved. */
export async function listRoundAwards(tx: Tx, roundId: string): Promise<CountedAward[]> {
  const { rows } = await sql<CountedAward>`
    select a.award_key as "awardKey", a.award_name as "awardName", a.basis, a.quota,
      a.unit_share_percent::float as "unitSharePercent",
      coalesce(sum(t.n) filter (where t.state <> 'withdrawn'), 0)::int as nominations,
      coalesce(sum(t.n) filter (where t.state in ('passed', 'decided')), 0)::int as approved
    from round_awards a left join nomination_tallies t on t.round_id = a.round_id and t.award_key = a.award_key
    where a.round_id = ${roundId} group by a.round_id, a.award_key order by a.position`.execute(tx)
  return rows
}

/** Adds units that are not in yet; how many came in. */
export async function addRoundUnits(
  tx: Tx,
  round: { id: string; unitId: string },
  unitIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into round_units (round_id, owner_unit_id, unit_id)
    select ${round.id}, ${round.unitId}, u from unnest(${[...new Set(unitIds)]}::bigint[]) u
    on conflict do nothing returning unit_id::text as id`.execute(tx)
  return rows.map((row) => row.id)
}

/** Keeps the units of a round as they are until the transaction ends: `begin` a dossier beside others, or `remove` units alone. */
export async function holdRoundUnits(tx: Tx, roundId: string, to: 'begin' | 'remove'): Promise<void> {
  const key = sql`hashtext(${`round-units:${roundId}`})`
  await (to === 'begin'
    ? sql`select pg_advisory_xact_lock_shared(${key})`
    : sql`select pg_advisory_xact_lock(${key})`
  ).execute(tx)
}

/** Takes units out that have begun no dossier; ids of those that were taken out. */
export async function removeRoundUnits(
  tx: Tx,
  roundId: string,
  unitIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from round_units u where u.round_id = ${roundId} and u.unit_id = any (${unitIds}::bigint[])
      and not exists (select from dossiers d where d.round_id = u.round_id and d.unit_id = u.unit_id)
    returning u.unit_id::text as id`.execute(tx)
  return rows.map((row) => row.id)
}

/** Writes a day of their own for these units, or takes it off; ids of those that are in the round. */
export async function grantDays(
  tx: Tx,
  roundId: string,
  unitIds: readonly string[],
  dueOn: string | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update round_units set due_on = ${dueOn}::date where round_id = ${roundId} and unit_id = any (${unitIds}::bigint[])
    returning unit_id::text as id`.execute(tx)
  return rows.map((row) => row.id)
}

/** The day until which the unit sends, where one of its own was granted. */
export async function readOwnDay(tx: Tx, roundId: string, unitId: string): Promise<string | null> {
  const { rows } = await sql<{ dueOn: string | null }>`
    select due_on::text as "dueOn" from round_units where round_id = ${roundId} and unit_id = ${unitId}`.execute(
    tx,
  )
  return rows[0]?.dueOn ?? null
}

export async function isRoundUnit(tx: Tx, roundId: string, unitId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from round_units where round_id = ${roundId} and unit_id = ${unitId}) as is`.execute(
    tx,
  )
  return rows[0]!.is
}

export type RoundPaper = {
  id: string
  awardKey: string
  part: string
  name: string
  required: boolean
  askedWhen: string | null
  cite: string
  provisional: boolean
  source: 'law' | 'body'
}

export async function listRoundPapers(tx: Tx, roundId: string): Promise<RoundPaper[]> {
  const { rows } = await sql<RoundPaper>`
    select p.id::text, p.award_key as "awardKey", p.part, p.name, p.required, p.asked_when as "askedWhen", p.cite,
      p.provisional, p.source
    from round_papers p join round_awards a on a.round_id = p.round_id and a.award_key = p.award_key
    where p.round_id = ${roundId} order by a.position, p.position, p.id`.execute(tx)
  return rows
}

export async function insertRoundPapers(
  tx: Tx,
  roundId: string,
  papers: readonly Omit<RoundPaper, 'id'>[],
): Promise<void> {
  if (papers.length === 0) return
  await tx
    .insertInto('round_papers')
    .values(
      papers.map((one, at) => ({
        round_id: roundId,
        award_key: one.awardKey,
        part: one.part,
        name: one.name,
        required: one.required,
        asked_when: one.askedWhen,
        cite: one.cite,
        provisional: one.provisional,
        source: one.source,
        position: at + 1,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes away a paper that the body added; true where there was one. */
export async function deleteBodyPaper(tx: Tx, roundId: string, paperId: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('round_papers')
    .where('id', '=', paperId)
    .where('round_id', '=', roundId)
    .where('source', '=', 'body')
    .executeTakeFirst()
  return Number(done.numDeletedRows) > 0
}
