-- Decisions out with a line in the viewer's sight: lines are looked for by the units' index instead of reading all of every decision.
drop policy decisions_scope on decisions;
create policy decisions_scope on decisions using ((select viewer_sees_all()) or unit_id in (select viewer_units())
  or (number is not null and exists (select from decision_rows r where r.decision_id = decisions.id and r.is_out
    and r.scope_unit_id = any (array(select viewer_units())))))
  with check ((select viewer_sees_all()) or unit_id in (select viewer_units()));

-- Nominations by name (0026): folded names stand in the row now (0048), and the longest word is looked up in the index, which several at
-- once cannot be. A word of one or two letters fits so many that the newest are met on a walk.
drop index nominations_name;
create index nominations_name on nominations using gin (name_folded gin_trgm_ops);
create or replace function find_nomination_ids(patterns text[], most integer) returns setof bigint language plpgsql stable security definer
  rows 20 set enable_seqscan = off set enable_sort = off as $$
declare
  longest text := (select p from unnest(patterns) p order by length(p) desc limit 1);
begin
  if length(longest) < 6 then
    return query select n.id from nominations n
      where n.name_folded like all (patterns) and n.state <> 'withdrawn'
        and (viewer_sees_all() or n.unit_id in (select viewer_units()) or n.owner_unit_id in (select viewer_units()))
      order by n.id desc limit most;
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
