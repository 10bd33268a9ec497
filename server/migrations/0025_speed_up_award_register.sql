-- The register as fast as it is typed in: sight known at once, pages met on a walk that needs the index alone, names by pairs.

-- How many units stand below each, itself among them, and how many there are at all (unit 0): whoever reaches as many sees all.
create table unit_reach (
  unit_id bigint primary key,
  n bigint not null
);
insert into unit_reach select ancestor_id, count(*) from unit_ancestors group by ancestor_id union all select 0, count(*) from units;
create function count_reach() returns trigger language plpgsql security definer as $$
begin
  if tg_table_name = 'units' then
    insert into unit_reach values (0, (select count(*) from changed)) on conflict (unit_id) do update
      set n = unit_reach.n + case tg_op when 'INSERT' then excluded.n else -excluded.n end;
  else
    insert into unit_reach select ancestor_id, count(*) from changed group by 1 order by 1 on conflict (unit_id) do update
      set n = unit_reach.n + case tg_op when 'INSERT' then excluded.n else -excluded.n end;
  end if;
  return null;
end $$;
create function refuse_change_of_closure() returns trigger language plpgsql as $$
begin
  raise exception 'the closure is deleted and inserted, not updated';
end $$;
do $$ declare t text; begin
  execute format('alter function count_reach() set search_path = %I, public', current_schema());
  foreach t in array array['units', 'unit_ancestors'] loop
    execute format('create trigger %1$s_reach_added after insert on %1$s referencing new table as changed for each statement execute function count_reach()', t);
    execute format('create trigger %1$s_reach_removed after delete on %1$s referencing old table as changed for each statement execute function count_reach()', t);
  end loop;
end $$;
create trigger unit_ancestors_reach_kept before update on unit_ancestors for each statement execute function refuse_change_of_closure();

-- Policies ask it as "(select viewer_sees_all())": once a statement, not once a row.
create function viewer_sees_all() returns boolean language sql stable
  begin atomic
    select viewer_is_system() or exists (select from unit_reach r where r.unit_id = any (viewer_scope())
      and r.n = (select whole.n from unit_reach whole where whole.unit_id = 0));
  end;

drop policy awards_scope on awards;
create policy awards_scope on awards using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = awards.scope_unit_id and u.ancestor_id = any (viewer_scope())));
drop policy award_holders_scope on award_holders;
create policy award_holders_scope on award_holders using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = any (award_holders.scope_units) and u.ancestor_id = any (viewer_scope())));
drop policy award_holder_numbers_scope on award_holder_numbers;
create policy award_holder_numbers_scope on award_holder_numbers using ((select viewer_sees_all())
  or exists (select from award_holders h where h.id = holder_id));
drop policy award_holder_merges_scope on award_holder_merges;
create policy award_holder_merges_scope on award_holder_merges using ((select viewer_sees_all())
  or exists (select from award_holders h where h.id = kept_id));
drop policy award_acts_scope on award_acts;
create policy award_acts_scope on award_acts using ((select viewer_sees_all())
  or exists (select from awards a where a.id = award_id));
drop policy award_tallies_scope on award_tallies;
create policy award_tallies_scope on award_tallies using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = award_tallies.unit_id and u.ancestor_id = any (viewer_scope())));

-- Words once more, as 256 marks in the indexes of the order: a walk passes over what cannot fit without reading its row. Written by
-- the program (award-signature.ts) by the same rule. And two words of one name as one: "@nguyen" and "@van" are borne by so
-- many that to bring their lists together costs more than all else.
create function award_signature(words tsvector) returns bit varying language sql immutable parallel safe
  return (select bit_or(set_bit(B'0'::bit(256), get_byte(sha256(convert_to(mark, 'UTF8')), 0), 1)) from (
    select l from unnest(tsvector_to_array(words)) l where left(l, 1) <> '%'
    union all
    select '^' || left(l, n) from unnest(tsvector_to_array(words)) l, generate_series(2, 3) n where left(l, 1) = '@') marks (mark));
create function award_name_pairs(words tsvector) returns text[] language sql immutable parallel safe
  return coalesce((select array_agg('%' || substr(a, 2) || '+' || substr(b, 2))
    from unnest(tsvector_to_array(words)) a, unnest(tsvector_to_array(words)) b
    where left(a, 1) = '@' and left(b, 1) = '@' and a collate "C" < b collate "C"), '{}');
drop index awards_newest;
drop index awards_year;
alter table awards add column signature bit(256);
alter table awards alter column signature type bit(256) using award_signature(words),
  alter column words type tsvector using array_to_tsvector(tsvector_to_array(words) || award_name_pairs(words)),
  alter column signature set not null;
create index awards_newest on awards (sort_on desc, id desc) include (signature);
create index awards_year on awards (year, sort_on desc, id desc) include (signature);
-- Records of several years: a walk through one year meets them at their first only.
create index awards_periods on awards (year_until, year) include (signature) where year_until > year;

-- Conditions for viewers of some units; those who see all need none.
create or replace function award_conditions(f jsonb, words text, out query text, out conditions text) language plpgsql as $$
declare
  parts text[] := '{}';
  units bigint[];
  sight text;
  sees_all boolean := viewer_sees_all();
begin
  conditions := 'true';
  if f ->> 'marks' is not null then parts := parts || (f ->> 'marks'); end if;
  if f ->> 'unit' is not null then
    select array_agg(unit_id) into units from (
      select unit_id from unit_ancestors where ancestor_id = (f ->> 'unit')::bigint limit 201) few;
    conditions := conditions || format(' and scope_unit_id in (select unit_id from unit_ancestors where ancestor_id = %L::bigint)', f ->> 'unit');
  elsif not sees_all then
    select array_agg(unit_id) into units from (select unit_id from viewer_units() as v (unit_id) limit 201) few;
  end if;
  if not sees_all then conditions := conditions || ' and scope_unit_id in (select viewer_units())'; end if;
  if f -> 'states' is not null then
    conditions := conditions || format(' and state = any (%L::text[])', (select array_agg(v) from jsonb_array_elements_text(f -> 'states') v)::text);
  end if;
  if f ->> 'decision' is not null then conditions := conditions || format(' and decision_id = %L::bigint', f ->> 'decision'); end if;
  if f ->> 'holder' is not null then conditions := conditions || format(' and holder_id = %L::bigint', f ->> 'holder'); end if;
  if cardinality(units) between 1 and 200 and f ->> 'holder' is null and f ->> 'decision' is null then
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

-- Records in their order, from behind (`from_on`, `from_id`) on, at most `steps` looked at and `most` given.
create function walk_awards(one_year integer, from_on date, from_id bigint, bits bit(256), query tsquery, states text[], steps integer, most integer)
returns setof bigint language plpgsql rows 50 set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set plan_cache_mode = force_generic_plan as $$
begin
  if one_year is null then
    return query select a.id from (
        select w.id, w.sort_on, w.signature from awards w where (w.sort_on, w.id) < (from_on, from_id)
        order by w.sort_on desc, w.id desc limit steps) w
      join awards a on a.id = w.id
      where (w.signature & bits) = bits and (query is null or a.words @@ query) and (states is null or a.state = any (states))
      order by w.sort_on desc, w.id desc limit most;
  else
    return query select a.id from (
        select w.id, w.sort_on, w.signature from awards w where w.year = one_year and (w.sort_on, w.id) < (from_on, from_id)
        order by w.sort_on desc, w.id desc limit steps) w
      join awards a on a.id = w.id
      where (w.signature & bits) = bits and (query is null or a.words @@ query) and (states is null or a.state = any (states))
      order by w.sort_on desc, w.id desc limit most;
  end if;
end $$;

alter function find_awards(jsonb, jsonb, boolean, integer) rename to find_awards_in_units;

-- One page for a viewer who sees all, newest first. `f`: { full, index, bits } of each phase, what shall stand first first: what a row
-- must fit, what the words' index is asked with (wider where it would be slow), which marks a row must bear; `years`, `states`.
create function find_awards_of_all(f jsonb, place jsonb, most integer)
returns table (id bigint, rank integer, sort_on date, sort_key text, in_all bigint)
language plpgsql rows 60 security definer set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  phases tsquery[] := array(select v::tsquery from jsonb_array_elements_text(f -> 'full') v);
  indexed tsquery[] := array(select v::tsquery from jsonb_array_elements_text(f -> 'index') v);
  marks bit(256)[] := array(select v::bit(256) from jsonb_array_elements_text(f -> 'bits') v);
  states text[] := nullif(array(select jsonb_array_elements_text(f -> 'states')), '{}');
  one_year integer := case when jsonb_array_length(f -> 'years') = 1 then (f -> 'years' ->> 0)::integer end;
  n integer := cardinality(phases);
  place_rank integer := (place ->> 'rank')::integer;
  -- Longer for larger registers: what is rarer than this shows is fetched by its words.
  sample integer := greatest(1500, least(6000, (1.5 * sqrt(awards_in_all()))::integer));
  farthest integer := 20 * sample;
  from_on date;
  from_id bigint;
  query tsquery;
  before tsquery;
  ids bigint[];
  given integer := 0;
  met integer;
begin
  if not viewer_sees_all() then raise exception 'this viewer does not see all'; end if;
  if n = 0 then
    return query select a.id, 0, a.sort_on, a.sort_key::text, null::bigint
      from walk_awards(one_year, coalesce((place ->> 'sort_on')::date, 'infinity'), coalesce((place ->> 'id')::bigint, 0),
        B'0'::bit(256), null, states, 2147483647, most) w (id) join awards a on a.id = w.id;
    return;
  end if;
  -- Few: all are fetched at once, each is given its phase, and they are sorted.
  if (select count(*) from walk_awards(one_year, 'infinity', 0, marks[n], phases[n], states, sample, 3)) < 3 then
    return query
      with hits as materialized (
        select a.id, case when n = 1 then 0 else (select min(p.rank)::integer - 1 from unnest(phases) with ordinality p (query, rank)
            where ts_match_vq(a.words, p.query)) end as rank, a.sort_on, a.sort_key
        from awards a where a.words @@ indexed[n] and ts_match_vq(a.words, phases[n]) and (states is null or a.state = any (states)))
      select h.id, h.rank, h.sort_on, h.sort_key::text, case when place is null then (select count(*) from hits) end from hits h
      where place is null or h.rank > place_rank
        or (h.rank = place_rank and (h.sort_on, h.id) < ((place ->> 'sort_on')::date, (place ->> 'id')::bigint))
      order by h.rank, h.sort_on desc, h.id desc limit most;
    return;
  end if;
  for r in 0..n - 1 loop
    query := case when before is null then phases[r + 1] else phases[r + 1] && !!before end;
    before := case when before is null then phases[r + 1] else before || phases[r + 1] end;
    continue when place_rank > r;
    if place_rank = r then
      from_on := (place ->> 'sort_on')::date;
      from_id := (place ->> 'id')::bigint;
    else
      from_on := 'infinity';
      from_id := 0;
    end if;
    ids := array(select walk_awards(one_year, from_on, from_id, marks[r + 1], query, states, sample, most - given));
    met := cardinality(ids);
    if met < most - given and met >= 1 then
      ids := array(select walk_awards(one_year, from_on, from_id, marks[r + 1], query, states,
        least(farthest, 3 * (most - given) * sample / met), most - given));
    end if;
    if cardinality(ids) = most - given and one_year is not null then
      ids := array(select a.id from (select unnest(ids) union
          select p.id from awards p where p.year_until > p.year and p.year_until >= one_year and p.year < one_year
            and (p.signature & marks[r + 1]) = marks[r + 1] and ts_match_vq(p.words, query)
            and (p.sort_on, p.id) < (from_on, from_id) and (states is null or p.state = any (states))) met (id)
        join awards a on a.id = met.id order by a.sort_on desc, a.id desc limit most - given);
    elsif cardinality(ids) < most - given then
      ids := array(with hits as materialized (
          select a.id, a.sort_on from awards a where a.words @@ indexed[r + 1] and ts_match_vq(a.words, query)
            and (a.sort_on, a.id) < (from_on, from_id) and (states is null or a.state = any (states)))
        select h.id from hits h order by h.sort_on desc, h.id desc limit most - given);
    end if;
    return query select a.id, r, a.sort_on, a.sort_key::text, null::bigint from unnest(ids) w (id) join awards a on a.id = w.id;
    given := given + cardinality(ids);
    exit when given >= most;
  end loop;
end $$;

create function find_awards(f jsonb, place jsonb, by_name boolean, most integer)
returns table (id bigint, rank integer, sort_on date, sort_key text, in_all bigint) language plpgsql rows 60 as $$
begin
  if by_name or f ->> 'unit' is not null or f ->> 'decision' is not null or f ->> 'holder' is not null or not viewer_sees_all() then
    return query select * from find_awards_in_units(f, place, by_name, most);
  else
    return query select * from find_awards_of_all(f, place, most);
  end if;
end $$;
do $$ begin
  execute format('alter function find_awards_of_all(jsonb, jsonb, integer) set search_path = %I, public', current_schema());
end $$;
