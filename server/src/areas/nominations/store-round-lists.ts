import { sql } from 'kysely'
import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { keptValue } from '../../platform/kept-values.ts'
import { wordPatterns } from '../../platform/text/search-words.ts'
import type { DossierState, NominationState, RoundKind } from './domain/states.ts'
import type { Shares } from './schemas-rounds.ts'

export type ListedRound = {
  id: string
  title: string
  kind: RoundKind
  unitId: string
  unitName: string
  year: number
  dueOn: string
  closedAt: Date | null
  units: number
  sent: number
  nominations: number
}

/** Rounds, the newest first; one row more than the limit. Counts are of what the viewer sees. */
export async function listRoundRows(
  tx: Tx,
  filter: {
    q?: string | undefined
    kind?: string | undefined
    open?: boolean | undefined
    before?: string | undefined
    limit: number
  },
): Promise<ListedRound[]> {
  const patterns = wordPatterns(filter.q ?? '')
  const words =
    patterns.length > 0 ? sql`r.id in (select f from find_round_ids(${patterns}::text[], 500) f)` : sql`true`
  const { rows } = await sql<ListedRound>`
    with page as materialized (
      select r.* from rounds r
      where ${words} and ${filter.kind ? sql`r.kind = ${filter.kind}` : sql`true`}
        and ${filter.open === undefined ? sql`true` : filter.open ? sql`r.closed_at is null` : sql`r.closed_at is not null`}
        and ${filter.before ? sql`r.id < ${filter.before}` : sql`true`}
      order by r.id desc limit ${sql.lit(filter.limit + 1)})
    select r.id::text, r.title, r.kind, r.unit_id::text as "unitId", n.name as "unitName", r.year, r.due_on::text as "dueOn",
      r.closed_at as "closedAt", (select count(*)::int from round_units u where u.round_id = r.id) as units,
      (select count(*)::int from dossiers d where d.round_id = r.id and d.state not in ('preparing', 'approved')) as sent,
      (select coalesce(sum(t.n), 0)::int from nomination_tallies t where t.round_id = r.id and t.state <> 'withdrawn') as nominations
    from page r join unit_names n on n.unit_id = r.unit_id order by r.id desc`.execute(tx)
  return rows
}

/** For the search over everything; one more than the limit. */
export async function findRounds(tx: Tx, q: string, limit: number) {
  const patterns = wordPatterns(q)
  if (patterns.length === 0) return []
  const { rows } = await sql<{ id: string; title: string; detail: string }>`
    select r.id::text, r.title, n.name || ', năm ' || r.year as detail
    from find_round_ids(${patterns}::text[], ${limit + 1}) f join rounds r on r.id = f
    join unit_names n on n.unit_id = r.unit_id order by r.id desc`.execute(tx)
  return rows
}

/** Nominations by name, for the search over everything; one more than the limit. */
export async function findNominations(tx: Tx, q: string, limit: number) {
  const patterns = wordPatterns(q)
  if (patterns.length === 0) return []
  const { rows } = await sql<{ id: string; title: string; detail: string }>`
    select n.id::text, n.name as title, n.award_name || ' · ' || u.name || ' · ' || r.title as detail
    from find_nomination_ids(${patterns}::text[], ${limit + 1}) f join nominations n on n.id = f
    join rounds r on r.id = n.round_id join unit_names u on u.unit_id = n.unit_id order by n.id desc`.execute(
    tx,
  )
  return rows
}

export async function countRoundProgress(tx: Tx, roundId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select coalesce(d.state, 'none') as state, count(*)::int as n
    from round_units u left join dossiers d on d.round_id = u.round_id and d.unit_id = u.unit_id
    where u.round_id = ${roundId} group by 1`.execute(tx)
  return Object.fromEntries(rows.map((row) => [row.state, row.n]))
}

export async function countRoundNominations(
  tx: Tx,
  roundId: string,
): Promise<Partial<Record<NominationState, number>>> {
  const { rows } = await sql<{ state: NominationState; n: number }>`
    select state, sum(n)::int as n from nomination_tallies where round_id = ${roundId} group by 1 having sum(n) > 0`.execute(
    tx,
  )
  return Object.fromEntries(rows.map((row) => [row.state, row.n]))
}

/**
 * Of people nominated in a round: leaders, direct workers, women, ethnic minorities; each person once, whoever names them. Counted
 * anew only when a nomination in the viewer's sight was changed.
 */
export async function countRoundShares(tx: Tx, act: Act, roundId: string): Promise<Shares> {
  const { rows } = await sql<{ mark: string }>`
    select count(*) || ' ' || coalesce(sum(c.changes), 0) || ' '
      || coalesce((select changes from change_counts where subject = 'names'), 0) as mark
    from dossiers d join change_counts c on c.subject = 'nominations:' || d.id where d.round_id = ${roundId}`.execute(
    tx,
  )
  return keptValue(act, `shares of round ${roundId}`, rows[0]!.mark, () => countShares(tx, roundId))
}

async function countShares(tx: Tx, roundId: string): Promise<Shares> {
  const { rows } = await sql<Shares>`
    select count(*)::int as people, count(*) filter (where class = 'leader')::int as leaders,
      count(*) filter (where class = 'direct')::int as direct, count(*) filter (where gender = 'female')::int as women,
      count(*) filter (where minority)::int as "ethnicMinorities"
    from (select max(n.worker_class) as class, max(n.gender) as gender,
        bool_or(n.ethnicity is not null and lower(n.ethnicity) <> 'kinh') as minority
      from dossiers d join nominations n on n.dossier_id = d.id
      where d.round_id = ${roundId} and n.holder_kind = 'person' and n.state <> 'withdrawn'
      group by n.person_id, case when n.person_id is null then lower(n.name) || coalesce(n.birth_year::text, '') || n.dossier_id end) each`.execute(
    tx,
  )
  return rows[0]!
}

export type RoundUnitRow = {
  unitId: string
  unitName: string
  dueOn: string
  dossierId: string | null
  state: DossierState | null
  revision: number | null
  nominations: number
  eligible: number
  toMend: number
  sentAt: Date | null
  assigneeName: string | null
  assignedAt: Date | null
}

/** Units of a round in order of protocol, with where their dossier stands; one row more than the limit. */
export async function listRoundUnitRows(
  tx: Tx,
  roundId: string,
  filter: {
    q?: string | undefined
    state?: string | undefined
    assigneeId?: string | undefined
    offset: number
    limit: number
  },
): Promise<RoundUnitRow[]> {
  const words = wordPatterns(filter.q ?? '').map((pattern) => sql`' ' || fold(v.name) like ${pattern}`)
  const { rows } = await sql<RoundUnitRow>`
    select u.unit_id::text as "unitId", v.name as "unitName", coalesce(u.due_on, r.due_on)::text as "dueOn", d.id::text as "dossierId",
      d.state, d.revision, coalesce(c.n, 0)::int as nominations, coalesce(c.eligible, 0)::int as eligible,
      coalesce(c.mend, 0)::int as "toMend", d.sent_at as "sentAt", a.display_name as "assigneeName",
      d.assigned_at as "assignedAt"
    from round_units u join rounds r on r.id = u.round_id join unit_names v on v.unit_id = u.unit_id
    left join dossiers d on d.round_id = u.round_id and d.unit_id = u.unit_id
    left join account_names a on a.id = d.assignee_id
    left join lateral (select sum(t.n) as n, sum(t.n) filter (where t.verdict = 'eligible') as eligible,
        sum(t.n) filter (where t.state = 'to-mend') as mend
      from nomination_tallies t where t.round_id = u.round_id and t.dossier_id = d.id and t.state <> 'withdrawn') c on true
    where u.round_id = ${roundId}
      and ${filter.state ? sql`coalesce(d.state, 'none') = ${filter.state}` : sql`true`}
      and ${filter.assigneeId ? sql`d.assignee_id = ${filter.assigneeId}` : sql`true`}
      and ${words.length > 0 ? sql.join(words, sql` and `) : sql`true`}
    order by v.protocol_order, v.sort_key, u.unit_id
    limit ${sql.lit(filter.limit + 1)} offset ${filter.offset}`.execute(tx)
  return rows
}
