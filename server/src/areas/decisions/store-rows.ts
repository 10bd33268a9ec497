import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { vietnameseKey, vietnameseNameKey } from '../../platform/text/vietnamese-names.ts'
import type { RowBonus } from './count-bonuses.ts'

export type Changes = Record<string, { from: string | number | null; to: string | number | null }>

export type DecisionRow = {
  id: string
  scopeUnitId: string
  nominationId: string | null
  roundTitle: string | null
  holderKind: string
  holderId: string | null
  personId: string | null
  asNew: boolean
  name: string
  gender: 'female' | 'male' | null
  birthYear: number | null
  position: string | null
  unitName: string | null
  awardKey: string
  awardName: string
  basis: string
  year: number | null
  deed: string | null
  ownBonusVnd: number | null
  ownBonusNote: string | null
  bonus: RowBonus | null
  bonusVnd: number | null
  awardId: string | null
  changes: Changes | null
  paidVnd: number
  lastPaidOn: string | null
}

/** The lines of a decision that hold, in their order. */
export async function listRows(
  tx: Tx,
  decisionId: string,
  ids: readonly string[] | null = null,
): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select r.id, r.scope_unit_id as "scopeUnitId", r.nomination_id as "nominationId", r.round_title as "roundTitle",
      r.holder_kind as "holderKind", r.holder_id as "holderId", r.person_id as "personId", r.as_new as "asNew", r.name,
      r.gender, r.birth_year as "birthYear", r.position, r.unit_name as "unitName", r.award_key as "awardKey",
      r.award_name as "awardName", r.basis, r.year, r.deed, r.own_bonus_vnd::float8 as "ownBonusVnd",
      r.own_bonus_note as "ownBonusNote", r.bonus, r.bonus_vnd::float8 as "bonusVnd", r.award_id as "awardId", r.changes,
      coalesce(p.paid, 0)::float8 as "paidVnd", p.last as "lastPaidOn"
    from decision_rows r
    left join lateral (select sum(case kind when 'paid' then amount_vnd else -amount_vnd end) as paid,
      max(happened_on) filter (where kind = 'paid') as last from bonus_payments where row_id = r.id) p on true
    where r.decision_id = ${decisionId}::bigint and r.is_active and (${ids}::bigint[] is null or r.id = any (${ids}::bigint[]))
    order by r.position_in_list, r.id`.execute(tx)
  return rows
}

export type NewRow = Omit<
  DecisionRow,
  'id' | 'bonus' | 'bonusVnd' | 'paidVnd' | 'lastPaidOn' | 'ownBonusVnd' | 'ownBonusNote'
> & { ownBonusVnd?: number | null; ownBonusNote?: string | null }

export async function insertRows(
  tx: Tx,
  decision: { id: string; unitId: string },
  rows: readonly NewRow[],
): Promise<void> {
  const given = rows.map((row, place) => ({
    place,
    scope_unit_id: row.scopeUnitId,
    nomination_id: row.nominationId,
    round_title: row.roundTitle,
    holder_kind: row.holderKind,
    holder_id: row.holderId,
    person_id: row.personId,
    as_new: row.asNew,
    name: row.name.normalize('NFC').trim(),
    gender: row.gender,
    birth_year: row.birthYear,
    position: row.position,
    unit_name: row.unitName,
    award_key: row.awardKey,
    award_name: row.awardName,
    basis: row.basis,
    year: row.year,
    deed: row.deed,
    own_bonus_vnd: row.ownBonusVnd ?? null,
    own_bonus_note: row.ownBonusNote ?? null,
    award_id: row.awardId,
    changes: row.changes,
  }))
  await sql`
    insert into decision_rows (decision_id, decision_unit_id, position_in_list, scope_unit_id, nomination_id, round_title,
      holder_kind, holder_id, person_id, as_new, name, gender, birth_year, position, unit_name, award_key, award_name, basis,
      year, deed, own_bonus_vnd, own_bonus_note, award_id, changes)
    select ${decision.id}::bigint, ${decision.unitId}::bigint,
      coalesce((select max(position_in_list) from decision_rows where decision_id = ${decision.id}::bigint), 0) + 1 + place,
      scope_unit_id, nomination_id, round_title, holder_kind, holder_id, person_id, as_new, name, gender, birth_year, position,
      unit_name, award_key, award_name, basis, year, deed, own_bonus_vnd, own_bonus_note, award_id, changes
    from json_to_recordset(${JSON.stringify(given)}::json) as g (place int, scope_unit_id bigint, nomination_id bigint,
      round_title text, holder_kind text, holder_id bigint, person_id bigint, as_new boolean, name text, gender text,
      birth_year int, position text, unit_name text, award_key text, award_name text, basis text, year int, deed text,
      own_bonus_vnd bigint, own_bonus_note text, award_id bigint, changes jsonb) order by place`.execute(tx)
}

/** Takes lines out of a draft; they stay as history. True where all of them were in it. */
export async function dropRows(tx: Tx, decisionId: string, ids: readonly string[] | null): Promise<number> {
  const { rows } = await sql<{ id: string }>`update decision_rows set is_active = false
    where decision_id = ${decisionId}::bigint and is_active and (${ids}::bigint[] is null or id = any (${ids}::bigint[]))
    returning id`.execute(tx)
  return rows.length
}

/** Ids of the lines that hold: awards as they follow now, in each the units by protocol and names in the Vietnamese order. */
export async function listRowsByUnit(tx: Tx, decisionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; award: number; unit: number; name: string; isPerson: boolean }>`
    select r.id, r.name, r.holder_kind in ('person', 'foreign-person') as "isPerson",
      (min(r.position_in_list) over (partition by r.award_key, r.award_name))::int as award,
      (dense_rank() over (order by u.protocol_order, u.sort_key, u.unit_id))::int as unit
    from decision_rows r left join unit_names u on u.unit_id = r.scope_unit_id
    where r.decision_id = ${decisionId}::bigint and r.is_active order by r.position_in_list, r.id`.execute(tx)
  const keyed = rows.map((row) => ({
    ...row,
    key: row.isPerson ? vietnameseNameKey(row.name) : vietnameseKey(row.name),
  }))
  return keyed
    .sort((a, b) => a.award - b.award || a.unit - b.unit || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ id }) => id)
}

/** Gives the lines their places in the list, in the order of these ids. */
export async function placeRows(tx: Tx, decisionId: string, ids: readonly string[]): Promise<void> {
  await sql`update decision_rows r set position_in_list = g.place
    from unnest(${ids}::bigint[]) with ordinality g (id, place)
    where r.id = g.id and r.decision_id = ${decisionId}::bigint`.execute(tx)
}

export type RowChange = Partial<
  Pick<
    DecisionRow,
    | 'holderId'
    | 'asNew'
    | 'name'
    | 'gender'
    | 'birthYear'
    | 'position'
    | 'unitName'
    | 'awardName'
    | 'deed'
    | 'year'
    | 'ownBonusVnd'
    | 'ownBonusNote'
    | 'changes'
  >
>

export async function updateRow(tx: Tx, rowId: string, change: RowChange): Promise<void> {
  const columns: Record<keyof RowChange, string> = {
    holderId: 'holder_id',
    asNew: 'as_new',
    name: 'name',
    gender: 'gender',
    birthYear: 'birth_year',
    position: 'position',
    unitName: 'unit_name',
    awardName: 'award_name',
    deed: 'deed',
    year: 'year',
    ownBonusVnd: 'own_bonus_vnd',
    ownBonusNote: 'own_bonus_note',
    changes: 'changes',
  }
  const values: Record<string, unknown> = {}
  for (const [field, column] of Object.entries(columns)) {
    const value = change[field as keyof RowChange]
    if (value !== undefined) values[column] = field === 'changes' && value ? JSON.stringify(value) : value
  }
  if (Object.keys(values).length > 0)
    await tx.updateTable('decision_rows').set(values).where('id', '=', rowId).execute()
}

/** Keeps what came of the lines when the number was given: sums, awards, holders; from now on their units see them. */
export async function settleRows(
  tx: Tx,
  rows: readonly { id: string; bonus: RowBonus | null; awardId: string | null; holderId: string | null }[],
): Promise<void> {
  const given = rows.map(({ id, bonus, awardId, holderId }) => ({
    id,
    bonus,
    bonus_vnd: bonus?.vnd ?? null,
    award_id: awardId,
    holder_id: holderId,
  }))
  await sql`update decision_rows r set bonus = g.bonus, bonus_vnd = g.bonus_vnd, award_id = g.award_id,
      holder_id = coalesce(g.holder_id, r.holder_id), is_out = true
    from json_to_recordset(${JSON.stringify(given)}::json) as g (id bigint, bonus jsonb, bonus_vnd bigint, award_id bigint, holder_id bigint)
    where r.id = g.id`.execute(tx)
}

/** Nominations among these that an active line of some decision already has. */
export async function findTakenNominations(
  tx: Tx,
  ids: readonly string[],
): Promise<{ nominationId: string; name: string; decisionId: string }[]> {
  const { rows } = await sql<{ nominationId: string; name: string; decisionId: string }>`
    select r.nomination_id as "nominationId", r.name, r.decision_id as "decisionId"
    from unnest(${ids}::bigint[]) asked join decision_rows r on r.nomination_id = asked and r.is_active`.execute(
    tx,
  )
  return rows
}
