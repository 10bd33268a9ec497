-- The walk through the newest went as far in a register of 20,000 as in one of a million: for each phase of a search through the whole of
-- it, 36,000 blocks. Now it goes through a tenth of it at most and then asks the index of words.
create or replace function find_awards_of_all(f jsonb, place jsonb, most integer)
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
  -- A small register is sooner asked by its words than walked through.
  farthest integer := greatest(sample, least(20 * sample, (awards_in_all() / 10)::integer));
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
    -- Farther only where that will fill the page.
    if met < most - given and met >= 1 and (most - given) * sample / met <= 2 * farthest then
      ids := array(select walk_awards(one_year, from_on, from_id, marks[r + 1], query, states,
        least(farthest, 3 * (most - given) * sample / met), most - given));
    end if;
    if cardinality(ids) = most - given and one_year is not null then
      ids := array(select a.id from (select unnest(ids) union (select p.id from (
              select w.id, w.sort_on from awards w
              where w.year_until > w.year and w.year_until >= one_year and w.year < one_year
                and (w.signature & marks[r + 1]) = marks[r + 1] and (w.sort_on, w.id) < (from_on, from_id)
              order by w.sort_on desc, w.id desc) o
            join awards p on p.id = o.id
            where ts_match_vq(p.words, query) and (states is null or p.state = any (states))
            order by o.sort_on desc, o.id desc limit most - given)) met (id)
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

do $$ begin
  execute format('alter function find_awards_of_all(jsonb, jsonb, integer) set search_path = %I, public', current_schema());
end $$;
