import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Likely } from './store-import.ts'

/**
 * Finds who of the register each holder of the file is, among those that the viewer may see. Certain: one holder of the name
 * with the same full birth; or the year of birth and the unit or the home; or the unit, where a birth is unknown. Likely:
 * the name and the year of birth only, a name that differs in its marks, or several that would be certain. Who was answered for stays as
 * answered.
 */
export async function matchHolders(tx: Tx, importId: string, likely: Likely): Promise<void> {
  await sql`
    with h as materialized (
      select place, kind, name_folded, holder->>'name' ~ '[^ -~]' as has_marks, holder->>'sortKey' as sort_key, born_on, substr(born_on, 1, 4)::int as year, unit_id, unit_key, home_key
      from award_import_holders where import_id = ${importId} and answer is null
    ), candidates as materialized (
      select h.place, a.id, h.kind, h.year, a.birth_year,
        length(h.born_on) = 10 and h.born_on = a.born_on as same_birth,
        h.home_key <> '' and a.home_place is not null
          and trim(regexp_replace(fold(a.home_place), '[^a-z0-9]+', ' ', 'g')) = h.home_key as same_home,
        exists (
          select from awards w where w.holder_id = a.id and case when h.unit_id is not null then w.unit_id = h.unit_id
            else h.unit_key <> '' and trim(regexp_replace(fold(w.unit_text), '[^a-z0-9]+', ' ', 'g')) = h.unit_key end
        ) as same_unit,
        h.unit_key = '' and h.unit_id is null as without_unit,
        h.has_marks and a.name ~ '[^ -~]' and h.sort_key <> a.sort_key as other_marks
      from h join award_holders a on a.name_folded = h.name_folded and a.kind = h.kind and a.merged_into is null
        and (h.year is null or a.birth_year is null or h.year = a.birth_year)
        and not (length(h.born_on) = 10 and length(a.born_on) = 10 and h.born_on <> a.born_on)
    ), scored as (
      select place, id, case
        when other_marks then case when same_birth or same_unit or same_home or year = birth_year then 1 else 0 end
        when same_birth then 3
        when kind <> 'person' then case when same_unit then 3 when without_unit then 1 else 0 end
        when year = birth_year and (same_unit or same_home) then 3
        when (year is null or birth_year is null) and same_unit then 2
        when year = birth_year then 1
        else 0 end as score
      from candidates
    ), best as (
      select s.place, s.score, array_agg(s.id order by s.id) as ids
      from scored s join (select place, max(score) as score from scored group by place) m
        on m.place = s.place and m.score = s.score
      where s.score > 0
      group by s.place, s.score
    )
    update award_import_holders f set
      match = case when b.place is null then 'new' when b.score >= 2 and cardinality(b.ids) = 1 then 'certain'
        else 'likely' end,
      candidates = coalesce(b.ids[1:20], '{}'),
      holder_id = case when b.score >= 2 and cardinality(b.ids) = 1 or ${likely} = 'same' then b.ids[1] end,
      answer = case when b.place is not null and (b.score < 2 or cardinality(b.ids) > 1) and ${likely} <> 'ask'
        then ${likely} end
    from h left join best b on b.place = h.place
    where f.import_id = ${importId} and f.place = h.place`.execute(tx)
}

/**
 * Marks rows whose award is in the register already: sent before in another file, or held by the same holder under the same
 * decision (in the same year, where a decision is not known). And holds back rows whose holder is still asked for.
 */
export async function markKnown(tx: Tx, importId: string): Promise<void> {
  await sql`
    update award_import_rows r set state = 'same', same_as = t.award_id
    from award_import_rows t join awards a on a.id = t.award_id
    where r.import_id = ${importId} and r.state in ('good', 'ask') and t.identity = r.identity and t.state = 'taken'
      and t.import_id <> r.import_id and a.state <> 'cancelled'
      and not exists (
        select from award_import_holders h, award_import_holders k
        where h.import_id = r.import_id and h.place = r.holder_place and k.import_id = t.import_id and k.place = t.holder_place
          and h.holder->>'name' ~ '[^ -~]' and k.holder->>'name' ~ '[^ -~]'
          and h.holder->>'sortKey' <> k.holder->>'sortKey')`.execute(tx)
  await sql`
    update award_import_rows r set state = 'same', same_as = a.id
    from award_import_contents c, award_import_holders h, awards a left join award_decisions d on d.id = a.decision_id,
      award_import_rows q left join award_import_decisions g on g.import_id = q.import_id and g.place = q.decision_place
    where r.import_id = ${importId} and r.state in ('good', 'ask')
      and q.import_id = r.import_id and q.place = r.place
      and c.import_id = r.import_id and c.place = r.place
      and h.import_id = r.import_id and h.place = r.holder_place and h.holder_id is not null
      and a.holder_id = h.holder_id and a.state <> 'cancelled' and a.award_key = c.award->>'award_key'
      and (a.award_key not in ('other', 'commemorative-medal') or fold(a.award_name) = fold(c.award->>'award_name'))
      and case when coalesce(d.number_key, '') <> '' and coalesce(g.number_key, '') <> ''
        then d.number_key = g.number_key
          and (d.decided_on is null or g.decided_on is null or d.decided_on = g.decided_on)
        else coalesce(a.year, substr(d.decided_on, 1, 4)::int)
          = coalesce((c.award->>'year')::int, substr(g.decided_on, 1, 4)::int) end`.execute(tx)
  await sql`
    update award_import_rows r set state = 'ask'
    from award_import_holders h
    where r.import_id = ${importId} and r.state = 'good' and h.import_id = r.import_id and h.place = r.holder_place
      and h.match = 'likely' and h.answer is null`.execute(tx)
}

/** Rows held back only for their holder go on once the holder is answered for. */
export async function releaseRows(tx: Tx, importId: string, holderPlaces: readonly number[]): Promise<void> {
  await sql`
    update award_import_rows r set state = 'good'
    from award_import_contents c
    where r.import_id = ${importId} and r.state = 'ask' and r.holder_place = any (${holderPlaces}::int[])
      and c.import_id = r.import_id and c.place = r.place
      and not coalesce(c.problems, '[]') @> '[{"level": "ask"}]'`.execute(tx)
}
