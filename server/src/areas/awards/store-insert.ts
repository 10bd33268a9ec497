import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { signatureOf } from './award-signature.ts'
import {
  type AwardFields,
  type DecisionFields,
  foldName,
  type HolderFields,
  type HolderKind,
  holderSortKey,
  numberKey,
  sortDay,
} from './domain/award-values.ts'
import { awardLexemes, marksOf, vectorOf } from './domain/award-words.ts'

/** Rows that go to the database in one statement: large enough for speed, small enough for memory. */
const batchSize = 5_000

export type NewHolder = HolderFields & { scopeUnitId: string; importId?: string | null }

/** What an award's row takes from its holder and decision. */
export type NewAward = AwardFields & {
  holder: { id: string; kind: HolderKind; name: string; bornOn?: string | null; homePlace?: string | null }
  decision: { id: string; number: string | null; decidedOn: string | null } | null
}

/** Inserts holders as given, without looking for those that exist; their ids in the order given. */
export function insertHolders(
  tx: Tx,
  holders: readonly NewHolder[],
  accountId: string | null,
): Promise<string[]> {
  return inBatches(holders, async (batch) => {
    const rows = batch.map((holder, place) => ({
      place,
      kind: holder.kind,
      name: holder.name.normalize('NFC'),
      name_folded: foldName(holder.name),
      sort_key: holderSortKey(holder.kind, holder.name),
      person_id: holder.personId ?? null,
      unit_id: holder.unitId ?? null,
      born_on: holder.bornOn ?? null,
      died_on: holder.diedOn ?? null,
      gender: holder.gender ?? null,
      ethnicity: holder.ethnicity ?? null,
      position: holder.position ?? null,
      worker_class: holder.workerClass ?? null,
      home_place: holder.homePlace ?? null,
      home_unit_id: holder.homeUnitId ?? null,
      scope_units: [holder.scopeUnitId],
      import_id: holder.importId ?? null,
    }))
    const { rows: made } = await sql<{ id: string }>`
      insert into award_holders (kind, name, name_folded, sort_key, person_id, unit_id, born_on, died_on, gender, ethnicity,
        position, worker_class, home_place, home_unit_id, scope_units, import_id, created_by)
      select kind, name, name_folded, sort_key, person_id, unit_id, born_on, died_on, gender, ethnicity, position,
        worker_class, home_place, home_unit_id, scope_units, import_id, ${accountId}::bigint
      from json_to_recordset(${JSON.stringify(rows)}::json) as r (place int, kind text, name text, name_folded text,
        sort_key text, person_id bigint, unit_id bigint, born_on text, died_on text, gender text, ethnicity text,
        position text, worker_class text, home_place text, home_unit_id bigint, scope_units bigint[], import_id bigint)
      order by place
      returning id`.execute(tx)
    return made.map((row) => row.id)
  })
}

/** Finds each decision by number, day and issuer, or records it; their ids in the order given. */
export async function takeDecisions(
  tx: Tx,
  decisions: readonly DecisionFields[],
  accountId: string | null,
): Promise<string[]> {
  const rows = decisions.map((decision, place) => ({
    place,
    number: decision.number,
    number_key: numberKey(decision.number),
    decided_on: decision.decidedOn,
    issuer: decision.issuer ?? null,
    issuer_key: foldName(decision.issuer ?? ''),
    issuer_unit_id: decision.issuerUnitId ?? null,
    signer: decision.signer ?? null,
    level: decision.level ?? null,
    file_id: decision.fileId ?? null,
  }))
  return inBatches(rows, async (batch) => {
    const given = sql`json_to_recordset(${JSON.stringify(batch)}::json) as r (place int, number text, number_key text,
      decided_on text, issuer text, issuer_key text, issuer_unit_id bigint, signer text, level text, file_id bigint)`
    await sql`
      insert into award_decisions (number, number_key, decided_on, issuer, issuer_key, issuer_unit_id, signer, level,
        file_id, created_by)
      select distinct on (number_key, coalesce(decided_on, ''), issuer_key) number, number_key, decided_on, issuer,
        issuer_key, issuer_unit_id, signer, level, file_id, ${accountId}::bigint
      from ${given} order by number_key, coalesce(decided_on, ''), issuer_key, place
      on conflict (number_key, coalesce(decided_on, ''), issuer_key) do nothing`.execute(tx)
    const { rows: found } = await sql<{ id: string }>`
      select d.id from ${given} join award_decisions d on d.number_key = r.number_key
        and coalesce(d.decided_on, '') = coalesce(r.decided_on, '') and d.issuer_key = r.issuer_key
      order by r.place`.execute(tx)
    return found.map((row) => row.id)
  })
}

/** Inserts awards, each a row of its own, and widens the sight of their holders; ids in the order given. */
export async function insertAwards(
  tx: Tx,
  awards: readonly NewAward[],
  accountId: string | null,
): Promise<string[]> {
  return inBatches(awards, async (batch) => {
    const isBulk = batch.length > 500
    if (isBulk) await letWordsWait(tx)
    const { rows } = await sql<{ id: string }>`
      insert into awards (holder_id, scope_unit_id, unit_id, unit_text, position, award_key, award_name, level, basis, year,
        year_until, is_school_year, decision_id, sort_on, golden_book_number, bonus_vnd, item, deed, place, grounds, source,
        import_id, import_row, holder_kind, sort_key, words, signature, created_by)
      select holder_id, scope_unit_id, unit_id, unit_text, position, award_key, award_name, level, basis, year,
        year_until, is_school_year, decision_id, sort_on, golden_book_number, bonus_vnd, item, deed, place, grounds, source,
        import_id, import_row, holder_kind, sort_key, words, signature, ${accountId}::bigint
      from json_to_recordset(${JSON.stringify(batch.map(rowOf))}::json) as r (place_in_list int, holder_id bigint,
        scope_unit_id bigint, unit_id bigint, unit_text text, position text, award_key text, award_name text, level text,
        basis text, year int, year_until int, is_school_year boolean, decision_id bigint, sort_on date,
        golden_book_number text, bonus_vnd bigint, item text, deed text, place text, grounds bigint[], source text,
        import_id bigint, import_row int, holder_kind text, sort_key text, words tsvector, signature bit(256))
      order by place_in_list
      returning id`.execute(tx)
    await widenSight(tx, batch)
    if (isBulk) await settleWords(tx)
    return rows.map((row) => row.id)
  })
}

/** Which of these folded names some living holder bears. */
export async function findKnownNames(tx: Tx, names: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`select distinct name_folded as name from award_holders
    where merged_into is null and name_folded = any (${[...new Set(names)]}::text[])`.execute(tx)
  return new Set(rows.map(({ name }) => name))
}

/** Which of these awards the register already has, by their places in the list: the same holder, award, year and decision. */
export async function findSameAwards(
  tx: Tx,
  awards: readonly Pick<NewAward, 'holder' | 'awardKey' | 'awardName' | 'year' | 'decision'>[],
): Promise<{ place: number; awardId: string }[]> {
  const rows = awards.map((award, place) => ({
    place,
    holder_id: award.holder.id,
    award_key: award.awardKey,
    award_name: award.awardName,
    year: award.year,
    decision_id: award.decision?.id ?? null,
  }))
  const { rows: found } = await sql<{ place: number; awardId: string }>`
    select r.place, a.id as "awardId"
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (place int, holder_id bigint, award_key text, award_name text,
      year int, decision_id bigint)
    join awards a on a.holder_id = r.holder_id and a.award_key = r.award_key
      and (a.award_key <> 'other' or a.award_name = r.award_name) and a.year is not distinct from r.year
      and (a.decision_id is not distinct from r.decision_id or a.decision_id is null) and a.state <> 'cancelled'
    order by r.place limit 20`.execute(tx)
  return found
}

/** For whoever brings in many: their words go into the index at once, when `settleWords` is called. */
export async function letWordsWait(tx: Tx): Promise<void> {
  await sql`set local gin_pending_list_limit = '64MB'`.execute(tx)
}

export async function settleWords(tx: Tx): Promise<void> {
  await sql`select settle_award_words()`.execute(tx)
}

/** The row of one award, without its number. */
export function rowOf(award: NewAward, place: number) {
  const { holder, decision } = award
  const lexemes = awardLexemes({
    name: holder.name,
    bornOn: holder.bornOn ?? null,
    place: award.place ?? holder.homePlace ?? null,
    unitText: award.unitText ?? null,
    awardName: award.awardName,
    awardKey: award.awardKey,
    holderKind: holder.kind,
    basis: award.basis,
    level: award.level ?? null,
    year: award.year,
    yearUntil: award.yearUntil ?? null,
    decisionNumber: decision?.number ?? null,
    decidedOn: decision?.decidedOn ?? null,
    scopeUnitId: award.scopeUnitId,
  })
  return {
    place_in_list: place,
    holder_id: holder.id,
    scope_unit_id: award.scopeUnitId,
    unit_id: award.unitId ?? null,
    unit_text: award.unitText ?? null,
    position: award.position ?? null,
    award_key: award.awardKey,
    award_name: award.awardName,
    level: award.level ?? null,
    basis: award.basis,
    year: award.year,
    year_until: award.yearUntil ?? null,
    is_school_year: award.isSchoolYear ?? false,
    decision_id: decision?.id ?? null,
    sort_on: sortDay(decision?.decidedOn ?? null, award.yearUntil ?? award.year),
    golden_book_number: award.goldenBookNumber ?? null,
    bonus_vnd: award.bonusVnd ?? null,
    item: award.item ?? null,
    deed: award.deed ?? null,
    place: award.place ?? null,
    grounds: award.grounds ?? [],
    source: award.source,
    import_id: award.importId ?? null,
    import_row: award.importRow ?? null,
    holder_kind: holder.kind,
    sort_key: holderSortKey(holder.kind, holder.name),
    words: vectorOf(lexemes),
    signature: signatureOf(marksOf(lexemes)),
  }
}

/** Whoever may see an award may see its holder. */
async function widenSight(tx: Tx, awards: readonly NewAward[]): Promise<void> {
  const pairs = [...new Set(awards.map((award) => `${award.holder.id} ${award.scopeUnitId}`))].map((pair) =>
    pair.split(' '),
  )
  await sql`
    update award_holders h set scope_units = h.scope_units || n.units
    from (
      select g.holder_id, array_agg(g.unit_id) as units
      from unnest(${pairs.map(([holder]) => holder)}::bigint[], ${pairs.map(([, unit]) => unit)}::bigint[])
        as g (holder_id, unit_id)
      join award_holders x on x.id = g.holder_id and not g.unit_id = any (x.scope_units)
      group by g.holder_id
    ) n
    where h.id = n.holder_id`.execute(tx)
}

async function inBatches<T>(all: readonly T[], work: (batch: T[]) => Promise<string[]>): Promise<string[]> {
  const ids: string[] = []
  for (let from = 0; from < all.length; from += batchSize)
    ids.push(...(await work(all.slice(from, from + batchSize))))
  return ids
}
