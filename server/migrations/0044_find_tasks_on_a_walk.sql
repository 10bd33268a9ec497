-- Words that many tasks bear: the newest tasks are looked through first, so that not every task of the province is brought together,
-- judged and sorted for the few that a search box shows. What is rarer is asked of the words' index as before.
create or replace function find_task_ids(query tsquery, most integer) returns setof bigint language plpgsql stable security definer as $$
declare
  ids bigint[];
  -- Where the viewer sees few units, what names them or was made by them or above them is gathered first.
  own bigint[] := array(select a.unit_id from unit_ancestors a where a.ancestor_id = any (viewer_scope()) limit 21);
  above bigint[] := array(select a.ancestor_id from unit_ancestors a where a.unit_id = any (viewer_scope()));
begin
  if most <= 50 then
    ids := array(select t.id from (
        select n.id, n.unit_id, n.due_on, n.search from plan_tasks n where n.plan_status = 'issued'
        order by n.due_on desc nulls last, n.id desc limit 2000) t
      where t.search @@ query and (viewer_is_system()
        or exists (select from unit_ancestors a where a.unit_id = t.unit_id and a.ancestor_id = any (viewer_scope()))
        or t.unit_id = any (above)
        or exists (select from task_units u join unit_ancestors a on a.unit_id = u.unit_id
          where u.task_id = t.id and a.ancestor_id = any (viewer_scope())))
      order by t.due_on desc nulls last, t.id desc
      limit most);
    if cardinality(ids) = most then return query select unnest(ids); return; end if;
  end if;
  if cardinality(own) <= 20 and not viewer_is_system()
    and (select count(*) from (select from plan_tasks t where t.search @@ query limit 5000) many) = 5000 then
    return query
      select t.id from plan_tasks t
      where t.id = any (array(
          select u.task_id from task_units u where u.unit_id = any (own)
          union select p.id from plan_tasks p where p.unit_id = any (own || above) and p.plan_status = 'issued'))
        and ts_match_vq(t.search, query) and t.plan_status = 'issued'
      order by t.due_on desc nulls last, t.id desc
      limit most;
    return;
  end if;
  return query
    select t.id from plan_tasks t
    where t.search @@ query and t.plan_status = 'issued' and (viewer_is_system()
      or exists (select from unit_ancestors a where a.unit_id = t.unit_id and a.ancestor_id = any (viewer_scope()))
      or t.unit_id = any (above)
      or exists (select from task_units u join unit_ancestors a on a.unit_id = u.unit_id
        where u.task_id = t.id and a.ancestor_id = any (viewer_scope())))
    order by t.due_on desc nulls last, t.id desc
    limit most;
end $$;
do $$ begin
  execute format('alter function find_task_ids(tsquery, integer) set search_path = %I, public', current_schema());
end $$;
