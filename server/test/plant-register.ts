import type pg from 'pg'
import { foldName } from '../src/areas/awards/domain/award-values.ts'
import { lexemesOf } from '../src/areas/awards/domain/award-words.ts'
import { vietnameseKey } from '../src/platform/text/vietnamese-names.ts'
import {
  awardsGiven,
  districts,
  families,
  givenOfMen,
  givenOfWomen,
  middlesOfMen,
  middlesOfWomen,
  places,
} from './register-names.ts'

/**
 * Fills a register with made-up awards: a holder for every 3.3 awards, names by their real frequency, units and decisions of
 * 2005–2025. The rows are made in the database; indexes are built after them. `root` is the unit that everything stands under;
 * `first`, where given, is a unit under it that takes the place of the first of those made.
 */
export async function plantRegister(
  client: pg.ClientBase,
  awards: number,
  root: string,
  first?: string,
): Promise<void> {
  const holders = Math.round(awards * 0.3)
  await client.query(`select setseed(0.42); set work_mem = '256MB'; set maintenance_work_mem = '1GB'`)
  const indexes = await dropIndexes(client)
  await client.query(`alter table awards disable trigger user; set session_replication_role = replica`)
  await makePools(client, root)
  if (first) await client.query(`update pool set id = $1 where what = 'unit' and n = 1`, [first])
  await makeHolders(client, holders)
  const before = Number((await client.query('select max(id) as n from award_holders')).rows[0].n) - holders
  await makeAwards(client, awards, before, holders)
  await client.query(`set session_replication_role = default; alter table awards enable trigger user`)
  for (const definition of indexes) await client.query(definition)
  await client.query(`insert into award_tallies (unit_id, dim, value, n)
    select a.scope_unit_id, d.dim, d.value, count(*) from awards a
    cross join lateral (values ('year', a.year::text), ('award', a.award_key), ('basis', a.basis), ('level', a.level),
      ('state', a.state), ('kind', a.holder_kind)) as d (dim, value)
    where d.value is not null group by 1, 2, 3
    on conflict (unit_id, dim, value) do update set n = excluded.n`)
  await client.query('vacuum analyze awards')
  await client.query('analyze award_holders')
  await client.query('analyze award_decisions')
  await client.query('analyze award_tallies')
  await client.query('analyze unit_ancestors')
  await client.query('analyze units')
  await client.query('reset work_mem; reset maintenance_work_mem')
}

async function dropIndexes(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
    where i.indrelid in ('awards'::regclass, 'award_holders'::regclass) and not i.indisprimary`)
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map((row) => row.definition)
}

async function makePools(client: pg.ClientBase, root: string): Promise<void> {
  await client.query(
    `create temp table pool (what text, n int, till float8, name text, key text, lexemes text[], extra jsonb)`,
  )
  const put = async (what: string, list: { text: string; weight: number; extra?: unknown }[]) => {
    const all = list.reduce((sum, one) => sum + one.weight, 0)
    let sum = 0
    const rows = list.map(({ text, weight, extra }, n) => {
      sum += weight
      return {
        what,
        n: n + 1,
        till: sum / all,
        name: text,
        key: vietnameseKey(text),
        lexemes: lexemesOf(text),
        extra: extra ?? {},
      }
    })
    await client.query(
      `insert into pool select * from json_to_recordset($1::json) as r (what text, n int, till float8, name text, key text, lexemes text[], extra jsonb)`,
      [JSON.stringify(rows)],
    )
  }
  const weighted = (list: [string, number][]) => list.map(([text, weight]) => ({ text, weight }))
  await put('family', weighted(families))
  await put('middle-m', weighted(middlesOfMen))
  await put('middle-f', weighted(middlesOfWomen))
  await put('given-m', weighted(givenOfMen))
  await put('given-f', weighted(givenOfWomen))
  await put(
    'place',
    places.flatMap((place) =>
      districts.map((district) => ({ text: `Xã ${place}, huyện ${district}`, weight: 1 })),
    ),
  )
  await put(
    'award-p',
    awardsGiven
      .filter((one) => !one.collective)
      .map((one) => ({ text: one.name, weight: one.weight, extra: one })),
  )
  await put(
    'award-c',
    awardsGiven
      .filter((one) => one.collective)
      .map((one) => ({ text: one.name, weight: one.weight, extra: one })),
  )
  await put(
    'unit',
    unitTexts().map((text) => ({ text, weight: 1 })),
  )
  await makeUnits(client, root)
}

function unitTexts(): string[] {
  const sectors =
    'Y tế,Giáo dục và Đào tạo,Tài chính,Nội vụ,Tư pháp,Công Thương,Xây dựng,Nông nghiệp và Môi trường,Khoa học và Công nghệ,Văn hóa Thể thao và Du lịch'.split(
      ',',
    )
  return [
    ...sectors.map((sector) => `Sở ${sector}`),
    ...places.flatMap((place) => [
      `Ủy ban nhân dân xã ${place}`,
      `Trường Trung học cơ sở ${place}`,
      `Trường Tiểu học ${place}`,
      `Trạm Y tế xã ${place}`,
      `Trường Mầm non ${place}`,
    ]),
  ]
}

/** One unit under the root for each unit text. */
async function makeUnits(client: pg.ClientBase, root: string): Promise<void> {
  await client.query(`
    alter table pool add id bigint;
    with texts as (select ctid as place, name, row_number() over (order by n) as k from pool where what = 'unit'),
    made as (insert into units (founded_on) select '2000-01-01' from texts returning id),
    numbered as (select id, row_number() over (order by id) as k from made)
    update pool p set id = m.id from texts t join numbered m using (k) where p.ctid = t.place`)
  await client.query(`insert into unit_versions (unit_id, name, short_name, kind, parent_id, since)
    select id, name, name, 'other', ${root}, '2000-01-01' from pool where what = 'unit'`)
  await client.query(`insert into unit_ancestors select id, id from pool where what = 'unit'`)
  await client.query(
    `insert into unit_ancestors select p.id, a.ancestor_id from pool p join unit_ancestors a on a.unit_id = ${root} where p.what = 'unit'`,
  )
}

const bounds = (what: string) => `(select array_agg(till order by n) from pool where what = '${what}')`
/** A pick by weight: the number of the first entry whose share is not yet passed. */
const pick = (what: string) => `(1 + width_bucket(random(), ${bounds(what)}))::int`

async function makeHolders(client: pg.ClientBase, count: number): Promise<void> {
  await client.query(`create temp table drawn as select g as n, random() < 0.12 as collective, random() < 0.5 as woman, ${pick('family')} as family,
    ${pick('middle-m')} as mm, ${pick('middle-f')} as mf, ${pick('given-m')} as gm, ${pick('given-f')} as gf,
    (1 + floor(random() * (select count(*) from pool where what = 'place')))::int as place,
    (1 + floor(random() * (select count(*) from pool where what = 'unit')))::int as unit,
    1945 + floor(random() * 55)::int as born, floor(random() * 40)::int as part from generate_series(1, ${count}) g`)
  await client.query(`create index on pool (what, n); analyze pool; analyze drawn`)
  await client.query(`create temp table holder_words as
    select d.n, d.collective, d.woman, d.born, d.unit, u.id as unit_id, pl.name as place, pl.lexemes as place_words,
      case when d.collective then 'Tổ ' || d.part || ' - ' || u.name else concat_ws(' ', f.name, nullif(m.name, ''), g.name) end as name,
      case when d.collective then u.key || d.part else g.key || E'\\t' || m.key || E'\\t' || f.key end as key,
      case when d.collective then u.lexemes || array['to', '=tổ', d.part::text] else f.lexemes || m.lexemes || g.lexemes end as words,
      array(select case when d.collective then '#' else '@' end || w from unnest(
        case when d.collective then u.lexemes || array['to', d.part::text] else f.lexemes || m.lexemes || g.lexemes end) w where w not like '=%') as names,
      case when d.collective then '{}' else award_name_pairs(array_to_tsvector(array(select '@' || w from unnest(f.lexemes || m.lexemes || g.lexemes) w
        where w not like '=%'))) end as pairs
    from drawn d
    join pool f on f.what = 'family' and f.n = d.family
    join pool m on m.what = case when d.woman then 'middle-f' else 'middle-m' end and m.n = case when d.woman then d.mf else d.mm end
    join pool g on g.what = case when d.woman then 'given-f' else 'given-m' end and g.n = case when d.woman then d.gf else d.gm end
    join pool pl on pl.what = 'place' and pl.n = d.place
    join pool u on u.what = 'unit' and u.n = d.unit`)
  await client.query(`insert into award_holders (kind, name, name_folded, sort_key, born_on, gender, home_place, scope_units)
    select case when collective then 'collective' else 'person' end, name, fold(name), key,
      case when not collective then born::text end, case when collective then null when woman then 'female' else 'male' end,
      case when not collective then place end, array[unit_id]
    from holder_words order by n`)
  await client.query(`create index on holder_words (n); analyze holder_words`)
}

/** Decisions: 60 a year for each level of 20 years at a million awards. */
async function makeAwards(
  client: pg.ClientBase,
  count: number,
  before: number,
  holders: number,
): Promise<void> {
  const perYear = Math.max(10, Math.round(count / 700))
  await client.query(`create temp table decided as
    select y.year, n, (100 + n) || '/QĐ-UBND' as number, (make_date(y.year, 1, 1) + floor(random() * 360)::int)::date as day
    from generate_series(2005, 2025) y (year), generate_series(1, ${perYear}) n`)
  await client.query(`insert into award_decisions (number, number_key, decided_on, issuer, issuer_key, level)
    select number, lower(replace(number, 'Đ', 'd')), to_char(day, 'YYYY-MM-DD'), 'Chủ tịch Ủy ban nhân dân tỉnh',
      '${foldName('Chủ tịch Ủy ban nhân dân tỉnh')}', 'province' from decided on conflict do nothing`)
  await client.query(`create temp table decision_ids as
    select (row_number() over (partition by substr(decided_on, 1, 4) order by id))::int as n, substr(decided_on, 1, 4)::int as year, id, number, decided_on::date as day
    from award_decisions where length(decided_on) = 10; create index on decision_ids (year, n); analyze decision_ids`)
  const chunk = 500_000
  for (let done = 0; done < count; done += chunk)
    await client.query(`
      with draw as materialized (
        select (1 + floor(power(random(), 1.3) * ${holders}))::int as holder, 2005 + floor(power(random(), 0.7) * 21)::int as year,
          (1 + floor(random() * ${perYear}))::int as decision, ${pick('award-p')} as ap, ${pick('award-c')} as ac
        from generate_series(1, ${Math.min(chunk, count - done)}) g
      )
      insert into awards (holder_id, scope_unit_id, unit_id, unit_text, award_key, award_name, level, basis, year, decision_id, sort_on,
        place, source, holder_kind, sort_key, words, signature)
      select ${before} + h.n, h.unit_id, h.unit_id, u.name, w.extra ->> 'key', w.name, w.extra ->> 'level', w.extra ->> 'basis', d.year,
        x.id, x.day, case when not h.collective then h.place end, 'import', case when h.collective then 'collective' else 'person' end, h.key,
        v.words, award_signature(v.words)
      from draw d
      join holder_words h on h.n = d.holder
      join decision_ids x on x.year = d.year and x.n = d.decision
      join pool u on u.what = 'unit' and u.n = h.unit
      join pool w on w.what = case when h.collective then 'award-c' else 'award-p' end and w.n = case when h.collective then d.ac else d.ap end
      cross join lateral (select array_to_tsvector(h.words || h.names || h.pairs || u.lexemes || w.lexemes || case when h.collective then '{}'::text[] else h.place_words || h.born::text end
          || array['u:' || h.unit_id, 'a:' || (w.extra ->> 'key'), 'k:' || case when h.collective then 'collective' else 'person' end,
            'b:' || (w.extra ->> 'basis'), 'l:' || (w.extra ->> 'level'), 'y:' || d.year, d.year::text,
            split_part(x.number, '/', 1), 'qd', '=qđ', 'ubnd', '=ubnd']) as words) v`)
}
