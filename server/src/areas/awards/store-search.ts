import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { signatureOf } from './award-signature.ts'
import type { AwardState, HolderKind } from './domain/award-values.ts'
import { quoteLexeme } from './domain/award-words.ts'
import type { TypedQuery } from './domain/search-words.ts'

/** What a list is narrowed with; every given one must hold, of a list any. */
export type AwardFilter = {
  years?: number[] | undefined
  awards?: string[] | undefined
  kinds?: string[] | undefined
  bases?: string[] | undefined
  levels?: string[] | undefined
  states?: string[] | undefined
  /** The unit and all below it, as they stand now: ended ones count under their successors. */
  unitId?: string | undefined
  decisionId?: string | undefined
  holderId?: string | undefined
}

export type Place = { rank: number; sortOn: string; id: string; sortKey: string }

export type AwardRow = {
  id: string
  rank: number
  /** How many fit, where that is known without counting. */
  inAll: string | null
  sortOn: string
  sortKey: string
  holderId: string
  holder: string
  holderKind: HolderKind
  birthYear: number | null
  position: string | null
  unit: string | null
  unitId: string | null
  unitNow: string | null
  place: string | null
  awardKey: string
  award: string
  level: string | null
  basis: string
  year: number | null
  yearUntil: number | null
  isSchoolYear: boolean
  decisionId: string | null
  decision: string | null
  decidedOn: string | null
  issuer: string | null
  goldenBookNumber: string | null
  bonusVnd: string | null
  item: string | null
  state: AwardState
}

const list = <T>(values: T[] | undefined) => (values && values.length > 0 ? values : undefined)

/** What the functions of the database are asked with: words as they look in a tsquery, marks as bits. */
function asJson(query: TypedQuery | null, filter: AwardFilter): string {
  const years = query && query.years.length > 0 ? query.years : filter.years
  const groups = [
    (filter.awards ?? []).map((key) => `a:${key}`),
    (years ?? []).map((year) => `y:${year}`),
    (filter.kinds ?? []).map((kind) => `k:${kind}`),
    (filter.bases ?? []).map((basis) => `b:${basis}`),
    (filter.levels ?? []).map((level) => `l:${level}`),
  ].filter((group) => group.length > 0)
  const marks = groups.map((group) => `(${group.map(quoteLexeme).join(' | ')})`).join(' & ')
  const borne = groups.filter((group) => group.length === 1).flat()
  const phases = query?.phases ?? []
  const within = (text: string) => (marks ? `${marks} & (${text})` : text)
  const alone = marks ? [marks] : []
  return JSON.stringify({
    marks: marks || undefined,
    phases: list(phases.map(({ full }) => full)),
    full: phases.length > 0 ? phases.map(({ full }) => within(full)) : alone,
    index: phases.length > 0 ? phases.map(({ index }) => within(index)) : alone,
    bits: (phases.length > 0 ? phases : [{ marks: [] }]).map((phase) =>
      signatureOf([...borne, ...phase.marks]),
    ),
    years: list(years),
    states: list(filter.states),
    unit: filter.unitId,
    decision: filter.decisionId,
    holder: filter.holderId,
  })
}

/** Records in the order wanted, from behind `place` on: exact accents first, then newest, or by name. */
export async function findAwards(
  tx: Tx,
  ask: { query: TypedQuery | null; filter: AwardFilter; byName: boolean; place: Place | null; most: number },
): Promise<AwardRow[]> {
  const place = ask.place
    ? JSON.stringify({
        rank: ask.place.rank,
        sort_on: ask.place.sortOn,
        id: ask.place.id,
        sort_key: ask.place.sortKey,
      })
    : null
  const { rows } = await sql<AwardRow>`
    select a.id, f.rank, f.in_all as "inAll", f.sort_on::text as "sortOn", f.sort_key as "sortKey", a.holder_id as "holderId", h.name as holder,
      a.holder_kind as "holderKind", h.birth_year as "birthYear", a.position, a.unit_text as unit, a.unit_id as "unitId",
      (select v.name from unit_versions v where v.unit_id = a.unit_id
        order by v.since <= viewer_today() desc, case when v.since <= viewer_today() then v.since end desc, v.since limit 1) as "unitNow",
      coalesce(a.place, h.home_place) as place, a.award_key as "awardKey", a.award_name as award, a.level, a.basis, a.year,
      a.year_until as "yearUntil", a.is_school_year as "isSchoolYear", a.decision_id as "decisionId", d.number as decision,
      d.decided_on as "decidedOn", d.issuer, a.golden_book_number as "goldenBookNumber", a.bonus_vnd as "bonusVnd", a.item, a.state
    from find_awards(${asJson(ask.query, ask.filter)}::jsonb, ${place}::jsonb, ${ask.byName}::boolean, ${ask.most}::integer) f
    join lateral (select * from awards where id = f.id) a on true
    join lateral (select * from award_holders where id = a.holder_id) h on true
    left join lateral (select * from award_decisions where id = a.decision_id) d on true
    order by f.rank, ${ask.byName ? sql`f.sort_key,` : sql``} f.sort_on desc, f.id desc`.execute(tx)
  return rows
}

/** How many records fit, counted up to `most` + 1. */
export async function countAwards(
  tx: Tx,
  query: TypedQuery | null,
  filter: AwardFilter,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count_awards(${asJson(query, filter)}::jsonb, ${most}::integer) as n`.execute(tx)
  return rows[0]!.n
}

export type Tally = { dim: string; value: string | null; n: number }

/** What can be narrowed further, with counts of `most` where there are more; then 'more' says so, if it is known. */
export async function tallyAwards(
  tx: Tx,
  query: TypedQuery | null,
  filter: AwardFilter,
  most: number,
): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    select dim, value, n::integer as n from tally_awards(${asJson(query, filter)}::jsonb, ${most}::integer)`.execute(
    tx,
  )
  return rows
}

/** The same of all that the viewer may see, from the counts that are kept. */
export async function tallyAll(tx: Tx): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    select dim, value, sum(n)::integer as n from award_tallies where n > 0 group by dim, value
    union all select 'unit', unit_id::text, sum(n)::integer from award_tallies where n > 0 and dim = 'kind' group by unit_id`.execute(
    tx,
  )
  const all = rows.filter(({ dim }) => dim === 'kind').reduce((sum, { n }) => sum + n, 0)
  return [...rows, { dim: 'all', value: null, n: all }]
}

/** Counts of units taken together under those directly below the tops of the viewer's sight: [{ value, label, n }]. */
export async function readBranchNames(
  tx: Tx,
  counts: readonly { unitId: string; n: number }[],
): Promise<{ value: string; label: string; n: number }[]> {
  if (counts.length === 0) return []
  const { rows } = await sql<{ value: string; label: string; n: number }>`
    select value, label, n
    from count_branches(${counts.map((one) => one.unitId)}::bigint[], ${counts.map((one) => one.n)}::int[])`.execute(
    tx,
  )
  return rows
}

/** What the unit is called today, or was last. */
export async function readUnitNameNow(tx: Tx, unitId: string | null): Promise<string | null> {
  if (!unitId) return null
  const row = await tx
    .selectFrom('unit_names')
    .select('name')
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row?.name ?? null
}

/** Heading of papers made by whoever holds a role at one of the units; by commands the top unit's. */
export async function readHeading(
  tx: Tx,
  unitIds: string[],
): Promise<{ unitId: string | null; superiorBody: string | null; issuingBody: string; place: string }> {
  const { rows } = await sql<{ unitId: string; name: string; parent: string | null; top: string | null }>`
    select u.unit_id::text as "unitId", u.name, p.name as parent,
      (select t.name from unit_ancestors a join unit_names t on t.unit_id = a.ancestor_id
        where a.unit_id = u.unit_id and t.parent_id is null limit 1) as top
    from unit_names u left join unit_names p on p.unit_id = u.parent_id
    where ${unitIds.length > 0 ? sql`u.unit_id = any (${unitIds}::bigint[])` : sql`u.parent_id is null`}
    order by u.unit_id limit 1`.execute(tx)
  const found = rows[0]
  const place = (found?.top ?? '')
    .replace(/^(ủy ban nhân dân|hđnd|ubnd)\s+/i, '')
    .replace(/^(tỉnh|thành phố)\s+/i, '')
  return {
    unitId: found?.unitId ?? null,
    superiorBody: found?.parent ?? null,
    issuingBody: found?.name ?? 'Cơ quan',
    place: place || 'Việt Nam',
  }
}
