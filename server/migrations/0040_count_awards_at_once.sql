-- What beside the list costs most is to count: total and facets in one pass, asked with what the words' index is quick for, and
-- units taken together without going through the tree for each of them.

-- Records that fit, for a viewer who sees all and asks by words or marks; at most `most`. What a good part of all records fit is
-- met on pages drawn from the whole register; else the words' index gives them.
create function hits_of_all(f jsonb, most integer)
returns table (year integer, award_key text, basis text, level text, state text, holder_kind text, scope_unit_id bigint)
language plpgsql rows 1000 security definer set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  n integer := jsonb_array_length(f -> 'full');
  query tsquery := (f -> 'full' ->> n - 1)::tsquery;
  indexed tsquery := (f -> 'index' ->> n - 1)::tsquery;
  bits bit(256) := (f -> 'bits' ->> n - 1)::bit(256);
  states text[] := nullif(array(select jsonb_array_elements_text(f -> 'states')), '{}');
  sample integer := 600;
  met integer;
  drawn real;
  places tid[];
begin
  if not viewer_sees_all() then raise exception 'this viewer does not see all'; end if;
  if jsonb_array_length(f -> 'years') is null then
    met := (select count(*) from walk_awards(null, 'infinity', 0, bits, query, states, sample, sample));
    drawn := 130 * most / (met + 1) * sample / awards_in_all();
    if met > sample / 8 and drawn < 50 then
      places := array(select a.ctid from awards a tablesample system (drawn) repeatable (7)
        where ts_match_vq(a.words, query) and (states is null or a.state = any (states)) limit most);
      if cardinality(places) = most then
        return query select a.year, a.award_key, a.basis, a.level, a.state, a.holder_kind, a.scope_unit_id
          from awards a where a.ctid = any (places);
        return;
      end if;
    end if;
  end if;
  if query::text = indexed::text then
    return query select a.year, a.award_key, a.basis, a.level, a.state, a.holder_kind, a.scope_unit_id
      from awards a where a.words @@ indexed and (states is null or a.state = any (states)) limit most;
  else
    return query select a.year, a.award_key, a.basis, a.level, a.state, a.holder_kind, a.scope_unit_id
      from awards a where a.words @@ indexed and ts_match_vq(a.words, query) and (states is null or a.state = any (states)) limit most;
  end if;
end $$;

alter function count_awards(jsonb, integer) rename to count_awards_in_units;
create function count_awards(f jsonb, most integer) returns integer language plpgsql as $$
begin
  if f ->> 'unit' is not null or f ->> 'decision' is not null or f ->> 'holder' is not null
    or coalesce(jsonb_array_length(f -> 'full'), 0) = 0 or not viewer_sees_all() then
    return count_awards_in_units(f, most);
  end if;
  return (select count(*) from hits_of_all(f, most + 1));
end $$;

-- With what the records found can be narrowed. Where it is known, the row 'more' says whether there are more than `most`.
alter function tally_awards(jsonb, integer) rename to tally_awards_in_units;
create function tally_awards(f jsonb, most integer) returns table (dim text, value text, n bigint) language plpgsql as $$
begin
  if f ->> 'unit' is not null or f ->> 'decision' is not null or f ->> 'holder' is not null
    or coalesce(jsonb_array_length(f -> 'full'), 0) = 0 or not viewer_sees_all() then
    return query select * from tally_awards_in_units(f, most);
    return;
  end if;
  return query with hits as materialized (select * from hits_of_all(f, most + 1)),
    counted as (select * from hits limit most)
    select case when grouping(year) = 0 then 'year' when grouping(award_key) = 0 then 'award' when grouping(basis) = 0 then 'basis'
        when grouping(level) = 0 then 'level' when grouping(state) = 0 then 'state' when grouping(holder_kind) = 0 then 'kind'
        when grouping(scope_unit_id) = 0 then 'unit' else 'all' end,
      coalesce(year::text, award_key, basis, level, state, holder_kind, scope_unit_id::text), count(*)
    from counted group by grouping sets ((year), (award_key), (basis), (level), (state), (holder_kind), (scope_unit_id), ())
    union all select 'more', null, count(*) - most from hits having count(*) > most
    union all select 'more', null, 0 from hits having count(*) <= most;
end $$;

-- Counts of units taken together under those directly below the tops of the viewer's sight. The names are read once and joined by
-- hash: by loops it took longer than all else.
create function count_branches(units bigint[], counts integer[])
returns table (value text, label text, n integer) language sql stable set enable_nestloop = off
  begin atomic
    with names as materialized (select u.unit_id, u.name, u.parent_id from unit_names u),
      tops as materialized (select x.unit_id from names x where x.parent_id is null or x.unit_id = any (viewer_scope())),
      summed as materialized (
        select a.ancestor_id, sum(c.n)::integer as n
        from unnest(units, counts) as c (unit_id, n) join unit_ancestors a on a.unit_id = c.unit_id group by 1)
    select s.ancestor_id::text, u.name, s.n
    from summed s join names u on u.unit_id = s.ancestor_id join tops t on t.unit_id = u.parent_id
    order by 3 desc, 1 limit 60;
  end;

do $$ begin
  execute format('alter function hits_of_all(jsonb, integer) set search_path = %I, public', current_schema());
end $$;

-- How often the register was changed, so that lists and counts can be kept as long as nothing was (see 0013). One counter would make
-- every act wait for the import that is under way; of sixty-four each act takes one that nobody holds.
insert into change_counts (subject, changes) select 'awards:' || n, 0 from generate_series(0, 63) n;
create function count_award_changes() returns trigger language plpgsql security definer as $$
begin
  update change_counts set changes = changes + 1 where subject = coalesce(
    (select c.subject from change_counts c where c.subject = any (array(select 'awards:' || n from generate_series(0, 63) n))
      order by c.subject limit 1 for update skip locked), 'awards:0');
  return null;
end $$;
do $$ declare t text; begin
  execute format('alter function count_award_changes() set search_path = %I, public', current_schema());
  foreach t in array array['awards', 'award_holders', 'award_decisions'] loop
    execute format('create trigger %1$s_counted after insert or update or delete on %1$s for each statement execute function count_award_changes()', t);
  end loop;
end $$;
