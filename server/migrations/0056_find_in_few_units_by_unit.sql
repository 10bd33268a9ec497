-- Nominations by a short word for a viewer of some units: the newest of each of these units and of their own rounds, not a walk through those
-- of the whole province. At a million nominations the search box for "n" read 519,000 blocks for an officer of one department, now 13,000.
create or replace function find_nomination_ids(patterns text[], most integer) returns setof bigint language plpgsql stable security definer
  rows 20 set enable_seqscan = off set enable_sort = off as $$
declare
  longest text := (select p from unnest(patterns) p order by length(p) desc limit 1);
begin
  if length(longest) < 6 and viewer_sees_all() then
    return query select n.id from nominations n
      where n.name_folded like all (patterns) and n.state <> 'withdrawn' order by n.id desc limit most;
  elsif length(longest) < 6 then
    return query
      select f.id from unnest(array(select viewer_units())) u (id) cross join lateral (
        select n.id from nominations n where n.unit_id = u.id and n.name_folded like all (patterns) and n.state <> 'withdrawn'
        order by n.id desc limit most) f
      union
      select f.id from rounds r cross join lateral (
        select n.id from nominations n where n.round_id = r.id and n.name_folded like all (patterns) and n.state <> 'withdrawn'
        order by n.id desc limit most) f
      where r.unit_id = any (array(select viewer_units()))
      order by 1 desc limit most;
  else
    return query with named as materialized (
        select n.id, n.unit_id, n.owner_unit_id from nominations n
        where n.name_folded like longest and n.name_folded like all (patterns) and n.state <> 'withdrawn')
      select n.id from named n
      where viewer_sees_all() or n.unit_id in (select viewer_units()) or n.owner_unit_id in (select viewer_units())
      order by n.id desc limit most;
  end if;
end $$;
do $$ begin
  execute format('alter function find_nomination_ids(text[], integer) set search_path = %I, public', current_schema());
end $$;
