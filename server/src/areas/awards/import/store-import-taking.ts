import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** Finds or records the decisions of the rows that are good. */
export async function takeImportDecisions(tx: Tx, importId: string, accountId: string | null): Promise<void> {
  await sql`
    insert into award_decisions (number, number_key, decided_on, issuer, issuer_key, signer, created_by)
    select g.number, g.number_key, g.decided_on, g.issuer, g.issuer_key, g.signer, ${accountId}::bigint
    from award_import_decisions g
    where g.import_id = ${importId} and g.decision_id is null and g.place in (
      select decision_place from award_import_rows where import_id = ${importId} and state = 'good')
    on conflict (number_key, coalesce(decided_on, ''), issuer_key) do nothing`.execute(tx)
  await sql`
    update award_import_decisions g set decision_id = d.id from award_decisions d
    where g.import_id = ${importId} and d.number_key = g.number_key
      and coalesce(d.decided_on, '') = coalesce(g.decided_on, '') and d.issuer_key = g.issuer_key`.execute(tx)
}

/** Reads what the good rows hold, once for holders and awards, in the order of the file. */
export async function openImportRows(tx: Tx, importId: string): Promise<void> {
  // The lines of a large file are sorted in memory.
  await sql`set local work_mem = '96MB'`.execute(tx)
  await sql`
    create temporary table taken_rows on commit drop as
    select r.row_place, r.holder_place, r.decision_place, v.*
    from (select place as row_place, holder_place, decision_place from award_import_rows
      where import_id = ${importId} and state = 'good' order by place) r
    join award_import_contents c on c.import_id = ${importId} and c.place = r.row_place
    cross join lateral json_to_record(c.award) as v (scope_unit_id bigint, unit_id bigint, unit_text text,
      position text, award_key text, award_name text, level text, basis text, year int, year_until int,
      is_school_year boolean, sort_on date, golden_book_number text, bonus_vnd bigint, item text, deed text,
      place text, words tsvector, signature bit(256))`.execute(tx)
  await sql`
    create temporary table taken_holders on commit drop as
    select holder_place as place, array_agg(distinct scope_unit_id) as units from taken_rows group by 1`.execute(
    tx,
  )
  await sql`create index on taken_rows (row_place)`.execute(tx)
  await sql`analyze taken_rows (row_place, holder_place, decision_place)`.execute(tx)
  await sql`analyze taken_holders (place)`.execute(tx)
}

/** Records the holders of the rows that were opened and that the register does not have; the sight of the others widens. */
export async function takeImportHolders(tx: Tx, importId: string, accountId: string | null): Promise<number> {
  // Who was merged since the match is the one that was kept.
  await sql`
    update award_import_holders h set holder_id = a.merged_into from award_holders a
    where h.import_id = ${importId} and a.id = h.holder_id and a.merged_into is not null`.execute(tx)
  const { rows } = await sql<{ place: number }>`
    with numbered as (
      update award_import_holders h set holder_id = nextval(pg_get_serial_sequence('award_holders', 'id'))
      from taken_holders t where h.import_id = ${importId} and h.place = t.place and h.holder_id is null
      returning h.place, h.holder_id, h.kind, h.name_folded, h.holder, t.units
    )
    insert into award_holders (id, kind, name, name_folded, sort_key, unit_id, born_on, gender, ethnicity, position,
      home_place, scope_units, import_id, created_by) overriding system value
    select n.holder_id, n.kind, v.name, n.name_folded, v."sortKey", v."unitId", v."bornOn", v.gender, v.ethnicity,
      v.position, v."homePlace", n.units, ${importId}::bigint, ${accountId}::bigint
    from numbered n, jsonb_to_record(n.holder) as v (name text, "sortKey" text, "unitId" bigint, "bornOn" text,
      gender text, ethnicity text, position text, "homePlace" text)
    returning 1 as place`.execute(tx)
  await sql`
    update award_holders a set scope_units = a.scope_units || array(select unnest(t.units) except select unnest(a.scope_units))
    from award_import_holders h join taken_holders t on t.place = h.place
    where h.import_id = ${importId} and a.id = h.holder_id and not a.scope_units @> t.units`.execute(tx)
  return rows.length
}

/** Records the awards of the next rows that were opened, and marks the rows. `last`: after which to go on; null at the end. */
export async function takeImportAwards(
  tx: Tx,
  importId: string,
  accountId: string | null,
  { after, most }: { after: number; most: number },
): Promise<{ taken: number; last: number | null }> {
  const { rows } = await sql<{ taken: number; last: number | null }>`
    with batch as (
      select * from taken_rows where row_place > ${after}::int order by row_place limit ${most}::int
    ), made as (
      insert into awards (holder_id, scope_unit_id, unit_id, unit_text, position, award_key, award_name, level, basis,
        year, year_until, is_school_year, decision_id, sort_on, golden_book_number, bonus_vnd, item, deed, place, source,
        import_id, import_row, holder_kind, sort_key, words, signature, created_by)
      select h.holder_id, v.scope_unit_id, v.unit_id, v.unit_text, v.position, v.award_key, v.award_name, v.level,
        v.basis, v.year, v.year_until, coalesce(v.is_school_year, false), d.decision_id, v.sort_on, v.golden_book_number,
        v.bonus_vnd, v.item, v.deed, v.place, 'import', ${importId}::bigint, v.row_place, h.kind, h.holder->>'sortKey',
        -- What was staged by an older program has neither signature nor pairs of words.
        case when v.signature is null then array_to_tsvector(tsvector_to_array(v.words) || award_name_pairs(v.words)) else v.words end,
        coalesce(v.signature, award_signature(v.words)), ${accountId}::bigint
      from batch v
      join award_import_holders h on h.import_id = ${importId} and h.place = v.holder_place
      left join award_import_decisions d on d.import_id = ${importId} and d.place = v.decision_place
      order by v.row_place
      returning id, import_row
    ), marked as (
      update award_import_rows r set state = 'taken', award_id = made.id
      from made where r.import_id = ${importId} and r.place = made.import_row returning 1
    )
    select (select count(*) from marked)::int as taken, (select max(row_place) from batch) as last`.execute(
    tx,
  )
  return rows[0]!
}

/** Awards of the import that were corrected, cancelled or recovered since: an undo would take away more than was brought. */
export async function countChangedSince(tx: Tx, importId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (
      (select count(*) from awards a where a.import_id = ${importId}
        and (a.state <> 'in-force' or exists (select from award_acts x where x.award_id = a.id)))
      + (select count(*) from award_holders h where h.import_id = ${importId}
        and (h.revision > 1 or h.merged_into is not null
          or exists (select from award_holder_merges m where m.kept_id = h.id and m.undone_at is null)))
    )::int as n`.execute(tx)
  return rows[0]!.n
}

/** Takes the awards of the import out of the register again, and the holders who came with it and have nothing else. */
export async function removeImported(tx: Tx, importId: string): Promise<{ awards: number; holders: number }> {
  await sql`update award_import_rows set state = 'good', award_id = null where import_id = ${importId}
    and state = 'taken'`.execute(tx)
  const awards = await sql`delete from awards where import_id = ${importId}`.execute(tx)
  await sql`update award_import_holders set holder_id = null where import_id = ${importId} and holder_id in (
    select h.id from award_holders h where h.import_id = ${importId}
      and not exists (select from awards a where a.holder_id = h.id))`.execute(tx)
  await sql`delete from award_holder_merges m using award_holders h where h.import_id = ${importId}
    and m.undone_at is not null and h.id in (m.kept_id, m.merged_id)
    and not exists (select from awards a where a.holder_id = h.id)`.execute(tx)
  const holders = await sql`delete from award_holders h where h.import_id = ${importId}
    and not exists (select from awards a where a.holder_id = h.id)`.execute(tx)
  await sql`
    with mine as (
      update award_import_decisions g set decision_id = null from award_import_decisions old
      where g.import_id = ${importId} and old.import_id = g.import_id and old.place = g.place
      returning old.decision_id
    )
    delete from award_decisions d where d.id in (select decision_id from mine) and d.file_id is null
      and d.published_at is null and not exists (select from awards a where a.decision_id = d.id)`.execute(tx)
  return { awards: Number(awards.numAffectedRows ?? 0n), holders: Number(holders.numAffectedRows ?? 0n) }
}
