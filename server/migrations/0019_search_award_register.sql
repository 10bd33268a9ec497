-- Search in the register. Row-level security keeps PostgreSQL from asking the words' index, so the records are looked up by the
-- owner, inside the viewer's units, and read through the policies as ever. Few hits are fetched by the words and sorted; many are
-- met on a walk along an index that has the order already.

-- Thousands of records come in five times as fast when the words wait in a list; whoever brings many settles it at the end.
alter index awards_words set (fastupdate = on);
alter table awards alter column words set statistics 300;
create function settle_award_words() returns void language plpgsql security definer as $$
begin
  perform gin_clean_pending_list('awards_words');
end $$;

create index awards_touched on awards (state, sort_on desc, id desc) where state <> 'in-force';

-- A filter: { phases, years, keys, kinds, bases, levels, states, unit, decision, holder }. `phases` are texts of tsqueries, what shall
-- stand first first. Given back: what the words' index is asked with, and the conditions on the row.
create function award_conditions(f jsonb, words text, out query text, out conditions text) language plpgsql as $$
declare
  parts text[] := '{}';
  units bigint[];
  name text;
  sight text;
begin
  conditions := 'true';
  foreach name in array array['keys:a', 'years:y', 'kinds:k', 'bases:b', 'levels:l'] loop
    if f -> split_part(name, ':', 1) is not null then
      parts := parts || ('(' || (select string_agg(quote_literal(split_part(name, ':', 2) || ':' || v), '|')
        from jsonb_array_elements_text(f -> split_part(name, ':', 1)) v) || ')');
    end if;
  end loop;
  if f ->> 'unit' is not null then
    select array_agg(unit_id) into units from (
      select unit_id from unit_ancestors where ancestor_id = (f ->> 'unit')::bigint limit 201) few;
    conditions := conditions || format(' and scope_unit_id in (select unit_id from unit_ancestors where ancestor_id = %L::bigint)', f ->> 'unit');
  elsif not viewer_is_system() then
    select array_agg(unit_id) into units from (select unit_id from viewer_units() as v (unit_id) limit 201) few;
  end if;
  if not viewer_is_system() then conditions := conditions || ' and scope_unit_id in (select viewer_units())'; end if;
  if f -> 'states' is not null then
    conditions := conditions || format(' and state = any (%L::text[])', (select array_agg(v) from jsonb_array_elements_text(f -> 'states') v)::text);
  end if;
  if f ->> 'decision' is not null then conditions := conditions || format(' and decision_id = %L::bigint', f ->> 'decision'); end if;
  if f ->> 'holder' is not null then conditions := conditions || format(' and holder_id = %L::bigint', f ->> 'holder'); end if;
  if cardinality(units) between 1 and 200 then
    sight := '(' || (select string_agg(quote_literal('u:' || u), '|') from unnest(units) u) || ')';
    -- The few records of few units are read one by one: the index would gather the words of the whole register.
    if words is not null and estimate_awards(format('words @@ %L::tsquery', sight)) < 5000 then
      conditions := conditions || format(' and ts_match_vq(words, %L::tsquery)', words);
      words := null;
    end if;
    parts := parts || sight;
  end if;
  if words is not null then parts := parts || ('(' || words || ')'); end if;
  query := nullif(array_to_string(parts, ' & '), '');
end $$;

-- How many records the planner expects. Volatile, as whatever asks it: EXPLAIN is refused elsewhere.
create function estimate_awards(condition text) returns double precision language plpgsql as $$
declare
  plan json;
begin
  execute 'explain (format json) select from awards where ' || condition into plan;
  return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::double precision;
end $$;

-- The records of the table, as last counted by the database, or by its size.
create function awards_in_all() returns double precision language sql stable
  return (select case when reltuples > 0 then reltuples::float8 else pg_relation_size(oid) / 800.0 + 1 end from pg_class where oid = 'awards'::regclass);

-- One page of records in the order wanted, phase by phase. `place`: { rank, sort_on, id, sort_key } of the last one seen;
-- `in_all`: how many fit, where that is known without counting.
create function find_awards(f jsonb, place jsonb, by_name boolean, most integer)
returns table (id bigint, rank integer, sort_on date, sort_key text, in_all bigint)
language plpgsql rows 60 security definer set enable_seqscan = off as $$
declare
  ordering text := case when by_name then 'sort_key, sort_on desc, id desc' else 'sort_on desc, id desc' end;
  one_year text := case when not by_name and jsonb_array_length(f -> 'years') = 1 then f -> 'years' ->> 0 end;
  by_key boolean := f ->> 'decision' is not null or f ->> 'holder' is not null;
  phases integer := coalesce(jsonb_array_length(f -> 'phases'), 1);
  total double precision := awards_in_all();
  r integer;
  words text;
  before text := null;
  query text;
  conditions text;
  expected double precision;
  walk integer;
  since text;
  given integer := 0;
  part integer;
  ranked text := '0';
  seen integer := 0;
begin
  -- Few: all are fetched at once, each is given its phase, and they are sorted.
  select c.query, c.conditions into query, conditions from award_conditions(f, f -> 'phases' ->> -1) c;
  if query is not null and not by_key then
    expected := estimate_awards(format('words @@ %L::tsquery', query) || ' and ' || conditions);
    -- The planner takes words for independent; those of one title never are, so some of the newest records are looked at.
    if expected < 4000 and length(query) - length(replace(query, '&', '')) > 2 then
      execute format('select count(*) from (select * from awards where %s order by sort_on desc, id desc limit 400) a where words @@ %L::tsquery',
        case when one_year is null then 'true' else format('year = %L::integer', one_year) end, query) into seen;
    end if;
  end if;
  if by_key or (query is not null and expected < 4000 and seen < 8) then
    for r in reverse phases - 2..0 loop
      ranked := format('case when words @@ %L::tsquery then %s else %s end', f -> 'phases' ->> r, r,
        case when ranked = '0' then (phases - 1)::text else ranked end);
    end loop;
    return query execute format(
      'with hits as materialized (select id, %s as rank, sort_on, sort_key from awards where %s and %s)
       select id, rank, sort_on, sort_key::text, %s from hits where %s order by rank, %s limit %s',
      ranked, case when query is null then 'true' else format('words @@ %L::tsquery', query) end, conditions,
      case when place is null then '(select count(*) from hits)' else 'null::bigint' end,
      case when place is null then 'true'
        when by_name then format('(rank > %1$s or (rank = %1$s and (sort_key > %2$L collate "C" or (sort_key = %2$L collate "C" and (sort_on, id) < (%3$L::date, %4$L::bigint)))))',
          (place ->> 'rank')::integer, place ->> 'sort_key', place ->> 'sort_on', place ->> 'id')
        else format('(rank > %1$s or (rank = %1$s and (sort_on, id) < (%2$L::date, %3$L::bigint)))',
          (place ->> 'rank')::integer, place ->> 'sort_on', place ->> 'id') end,
      ordering, most);
    return;
  end if;
  for r in 0..phases - 1 loop
    words := f -> 'phases' ->> r;
    if before is not null then words := format('(%s) & !(%s)', words, before); end if;
    before := concat_ws(' | ', before, '(' || (f -> 'phases' ->> r) || ')');
    continue when place is not null and (place ->> 'rank')::integer > r;
    since := case
      when place is null or (place ->> 'rank')::integer < r then 'true'
      when by_name then format('sort_key >= %1$L collate "C" and (sort_key > %1$L collate "C" or (sort_on, id) < (%2$L::date, %3$L::bigint))',
        place ->> 'sort_key', place ->> 'sort_on', place ->> 'id')
      else format('(sort_on, id) < (%L::date, %L::bigint)', place ->> 'sort_on', place ->> 'id') end;
    select c.query, c.conditions into query, conditions from award_conditions(f, words) c;
    -- Few enough to fetch and sort, or so many that they are soon met on the way along the order?
    walk := 0;
    if query is not null and not by_key then
      expected := greatest(estimate_awards(format('words @@ %L::tsquery', query) || ' and ' || conditions),
        case when r >= phases - 2 then seen * total / 400 else 0 end);
      if expected > 2000 then
        walk := least(20000, 8 * most * total / expected);
        if one_year is not null then
          walk := least(20000, walk * estimate_awards(format('year = %L::integer', one_year)) / total + 1000);
        end if;
      end if;
    end if;
    part := 0;
    if query is null and not by_key then
      return query execute format('select a.id, %s, a.sort_on, a.sort_key::text, null::bigint from awards a where %s and %s order by %s limit %s',
        r, since, conditions, ordering, most - given);
      get diagnostics part = row_count;
      given := given + part;
    else
      if walk > 0 then
        return query execute format(
          'select a.id, %s, a.sort_on, a.sort_key::text, null::bigint from (select * from awards where %s and %s order by %s limit %s) a
           where words @@ %L::tsquery and %s order by %s limit %s',
          r, since, case when one_year is null then 'true' else format('year = %L::integer', one_year) end, ordering, walk, query, conditions, ordering, most - given);
        get diagnostics part = row_count;
        given := given + part;
      end if;
      -- What the walk met is passed over: it stands first in the same order.
      if given < most then
        return query execute format(
          'with hits as materialized (select id, sort_on, sort_key from awards where %s and %s and %s)
           select id, %s, sort_on, sort_key::text, null::bigint from hits order by %s offset %s limit %s',
          case when query is null then 'true' else format('words @@ %L::tsquery', query) end, conditions, since, r, ordering, part, most - given);
        get diagnostics part = row_count;
        given := given + part;
      end if;
    end if;
    exit when given >= most;
  end loop;
end $$;

-- Records that fit, counted up to `most` + 1. The last phase is the widest.
create function count_awards(f jsonb, most integer) returns integer language plpgsql security definer as $$
declare
  query text;
  conditions text;
  n integer;
begin
  select c.query, c.conditions into query, conditions from award_conditions(f, f -> 'phases' ->> -1) c;
  execute format('select count(*) from (select from awards where %s and %s limit %s) few',
    case when query is null then 'true' else format('words @@ %L::tsquery', query) end, conditions, most + 1) into n;
  return n;
end $$;

-- Records that fit, by what they may be narrowed with; of very many the newest ones.
create function tally_awards(f jsonb, most integer) returns table (dim text, value text, n bigint)
language plpgsql security definer as $$
declare
  query text;
  conditions text;
  source text;
  words text;
begin
  select c.query, c.conditions into query, conditions from award_conditions(f, f -> 'phases' ->> -1) c;
  words := case when query is null then 'true' else format('words @@ %L::tsquery', query) end;
  source := case when f ->> 'decision' is null and estimate_awards(words || ' and ' || conditions) > 2 * most
    then format('(select * from awards order by sort_on desc, id desc limit %s)', 4 * most) else 'awards' end;
  return query execute format(
    'with hits as materialized (
       select year, award_key, basis, level, state, holder_kind, scope_unit_id from %s a where %s and %s limit %s)
     select case when grouping(year) = 0 then ''year'' when grouping(award_key) = 0 then ''award'' when grouping(basis) = 0 then ''basis''
         when grouping(level) = 0 then ''level'' when grouping(state) = 0 then ''state'' when grouping(holder_kind) = 0 then ''kind''
         when grouping(scope_unit_id) = 0 then ''unit'' else ''all'' end,
       coalesce(year::text, award_key, basis, level, state, holder_kind, scope_unit_id::text), count(*)
     from hits group by grouping sets ((year), (award_key), (basis), (level), (state), (holder_kind), (scope_unit_id), ())',
    source, words, conditions, most);
end $$;

do $$ declare name text; begin
  foreach name in array array['settle_award_words()', 'find_awards(jsonb, jsonb, boolean, integer)', 'count_awards(jsonb, integer)',
    'tally_awards(jsonb, integer)'] loop
    execute format('alter function %s set search_path = %I, public', name, current_schema());
  end loop;
end $$;

-- What the whole register holds, counted as it grows: one row for a unit, a dimension and a value.
create table award_tallies (
  unit_id bigint not null references units,
  dim text not null check (dim in ('year', 'award', 'basis', 'level', 'state', 'kind')),
  value text not null,
  n bigint not null,
  primary key (unit_id, dim, value)
);
alter table award_tallies enable row level security;
create policy award_tallies_scope on award_tallies using (viewer_is_system() or unit_id in (select viewer_units()));

create function tally_added_awards() returns trigger language plpgsql security definer as $$
begin
  insert into award_tallies as t (unit_id, dim, value, n)
  select scope_unit_id, dim, value, sum(n) from (
    select a.scope_unit_id, d.dim, d.value, a.n
    from (select scope_unit_id, year, award_key, basis, level, state, holder_kind, count(*) as n from added group by 1, 2, 3, 4, 5, 6, 7) a
    cross join lateral (values ('year', a.year::text), ('award', a.award_key), ('basis', a.basis), ('level', a.level),
      ('state', a.state), ('kind', a.holder_kind)) as d (dim, value)
    where d.value is not null) x
  group by 1, 2, 3 order by 1, 2, 3
  on conflict (unit_id, dim, value) do update set n = t.n + excluded.n;
  return null;
end $$;
create function tally_removed_awards() returns trigger language plpgsql security definer as $$
begin
  update award_tallies t set n = t.n - x.n
  from (
    select a.scope_unit_id, d.dim, d.value, count(*) as n
    from removed a
    cross join lateral (values ('year', a.year::text), ('award', a.award_key), ('basis', a.basis), ('level', a.level),
      ('state', a.state), ('kind', a.holder_kind)) as d (dim, value)
    where d.value is not null group by 1, 2, 3) x
  where t.unit_id = x.scope_unit_id and t.dim = x.dim and t.value = x.value;
  return null;
end $$;
create function tally_changed_awards() returns trigger language plpgsql security definer as $$
begin
  with changed as (
    select d.unit_id, d.dim, d.value, sum(d.n) as n
    from (
      select a.*, 1 as sign from added a union all select b.*, -1 from removed b
    ) a
    cross join lateral (values (a.scope_unit_id, 'year', a.year::text, a.sign), (a.scope_unit_id, 'award', a.award_key, a.sign),
      (a.scope_unit_id, 'basis', a.basis, a.sign), (a.scope_unit_id, 'level', a.level, a.sign),
      (a.scope_unit_id, 'state', a.state, a.sign), (a.scope_unit_id, 'kind', a.holder_kind, a.sign)) as d (unit_id, dim, value, n)
    where d.value is not null group by 1, 2, 3 having sum(d.n) <> 0
  )
  insert into award_tallies as t (unit_id, dim, value, n)
  select unit_id, dim, value, n from changed order by 1, 2, 3
  on conflict (unit_id, dim, value) do update set n = t.n + excluded.n;
  return null;
end $$;
do $$ declare name text; begin
  foreach name in array array['tally_added_awards()', 'tally_removed_awards()', 'tally_changed_awards()'] loop
    execute format('alter function %s set search_path = %I, public', name, current_schema());
  end loop;
end $$;
create trigger awards_tally_added after insert on awards referencing new table as added
  for each statement execute function tally_added_awards();
create trigger awards_tally_removed after delete on awards referencing old table as removed
  for each statement execute function tally_removed_awards();
create trigger awards_tally_changed after update on awards referencing new table as added old table as removed
  for each statement execute function tally_changed_awards();

-- Awards of a decision, also those out of the viewer's sight: a list is made public as a whole or not at all.
create function count_awards_of_decision(decision bigint) returns bigint language plpgsql stable security definer as $$
begin
  return (select count(*) from awards where decision_id = decision);
end $$;
do $$ begin
  execute format('alter function count_awards_of_decision(bigint) set search_path = %I, public', current_schema());
end $$;
create index award_decisions_published on award_decisions (published_at) where published_at is not null;
