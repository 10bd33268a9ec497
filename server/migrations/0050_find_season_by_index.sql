-- Decisions out with a line in the viewer's sight: found by the units' index instead of reading every line of every decision.
drop policy decisions_scope on decisions;
create policy decisions_scope on decisions using ((select viewer_sees_all()) or unit_id in (select viewer_units())
  or (number is not null and id in (select r.decision_id from decision_rows r where r.is_out and r.scope_unit_id in (select viewer_units()))))
  with check ((select viewer_sees_all()) or unit_id in (select viewer_units()));

-- Nominations by name (0026): folded names stand in the row now (0048). A word of one letter fits so many that the newest are met on a walk;
-- an index of three letters tells nothing of it.
create or replace function find_nomination_ids(patterns text[], most integer) returns setof bigint language plpgsql stable security definer as $$
begin
  if (select max(length(p)) from unnest(patterns) p) < 5 then
    return query select n.id from nominations n
      where n.name_folded like all (patterns) and n.state <> 'withdrawn'
        and (viewer_sees_all() or n.unit_id in (select viewer_units()) or n.owner_unit_id in (select viewer_units()))
      order by n.id desc limit most;
  else
    return query select n.id from nominations n
      where ' ' || fold(n.name) like all (patterns) and n.state <> 'withdrawn'
        and (viewer_sees_all() or n.unit_id in (select viewer_units()) or n.owner_unit_id in (select viewer_units()))
      order by n.id desc limit most;
  end if;
end $$;
do $$ begin
  execute format('alter function find_nomination_ids(text[], integer) set search_path = %I, public', current_schema());
end $$;
