-- Who is named in a plan sees what names them; units of tasks are kept whole by the statement, not row by row.

-- Units of tasks. Three keys asked for each row took five sixths of the time to write them; a group of 150 units in a plan of
-- 2,000 tasks makes 300,000 rows. The same is asked once a statement, with the same locks.
alter table task_units drop constraint task_units_task_id_fkey;
alter table task_units drop constraint task_units_body_id_fkey;
alter table task_units drop constraint task_units_unit_id_fkey;

-- Which units a plan names, in any of its tasks: what lets their officers see that it is there.
create table plan_named_units (
  plan_id bigint not null references plans on delete cascade,
  unit_id bigint not null references units,
  -- Whose plan it is: what leads a list to it.
  plan_unit_id bigint not null references units,
  primary key (plan_id, unit_id)
);
create index plan_named_units_unit on plan_named_units (unit_id);
insert into plan_named_units (plan_id, unit_id, plan_unit_id)
  select distinct t.plan_id, u.unit_id, t.unit_id from task_units u join plan_tasks t on t.id = u.task_id;

create function keep_task_units() returns trigger language plpgsql security definer as $$
begin
  perform from units where id in (select unit_id from changed) order by id for key share;
  if exists (select from (select distinct unit_id from changed) c left join units u on u.id = c.unit_id where u.id is null)
    or exists (select from (select distinct body_id, task_id from changed) c
      left join task_bodies b on b.id = c.body_id and b.task_id = c.task_id where b.id is null)
  then raise exception 'task_units: no such unit, or no such body of the task' using errcode = 'foreign_key_violation';
  end if;
  insert into plan_named_units (plan_id, unit_id, plan_unit_id)
    select distinct t.plan_id, c.unit_id, t.unit_id from (select distinct task_id, unit_id from changed) c
    join plan_tasks t on t.id = c.task_id
    on conflict do nothing;
  return null;
end $$;
create trigger task_units_kept_new after insert on task_units referencing new table as changed
  for each statement execute function keep_task_units();
create trigger task_units_kept_changed after update on task_units referencing new table as changed
  for each statement execute function keep_task_units();

create function forget_task_units() returns trigger language plpgsql security definer as $$
begin
  if tg_table_name = 'task_bodies' then
    delete from task_units where body_id in (select id from gone);
  elsif tg_table_name = 'plan_tasks' then
    delete from plan_named_units n where n.plan_id in (select plan_id from gone) and not exists (
      select from task_units u join plan_tasks t on t.id = u.task_id where t.plan_id = n.plan_id and u.unit_id = n.unit_id);
  else
    delete from plan_named_units n using (select distinct t.plan_id, g.unit_id from gone g join plan_tasks t on t.id = g.task_id) g
    where n.plan_id = g.plan_id and n.unit_id = g.unit_id and not exists (
      select from task_units u join plan_tasks t on t.id = u.task_id where t.plan_id = n.plan_id and u.unit_id = n.unit_id);
  end if;
  return null;
end $$;
create trigger task_bodies_forgotten after delete on task_bodies referencing old table as gone
  for each statement execute function forget_task_units();
create trigger task_units_forgotten after delete on task_units referencing old table as gone
  for each statement execute function forget_task_units();
create trigger plan_tasks_forgotten after delete on plan_tasks referencing old table as gone
  for each statement execute function forget_task_units();

create function keep_named_unit() returns trigger language plpgsql security definer as $$
begin
  if exists (select from task_units where unit_id = old.id) then
    raise exception 'unit % is named in tasks', old.id using errcode = 'foreign_key_violation';
  end if;
  return old;
end $$;
create trigger units_named_stay before delete on units for each row execute function keep_named_unit();

-- A unit that a task names sees the task and the head of its plan, wherever in the tree the plan was made.
drop policy plans_read on plans;
create policy plans_read on plans for select using (viewer_is_system()
  or exists (select from unit_ancestors a where a.unit_id = plans.unit_id and a.ancestor_id = any (viewer_scope()))
  or (status in ('issued', 'closed')
    and (unit_id = any (array(select a.ancestor_id from unit_ancestors a where a.unit_id = any (viewer_scope())))
      or exists (select from plan_named_units n join unit_ancestors a on a.unit_id = n.unit_id
        where n.plan_id = plans.id and a.ancestor_id = any (viewer_scope())))));
drop policy plan_tasks_scope on plan_tasks;
create policy plan_tasks_scope on plan_tasks using (viewer_is_system()
  or exists (select from unit_ancestors a where a.unit_id = plan_tasks.unit_id and a.ancestor_id = any (viewer_scope()))
  or (plan_status in ('issued', 'closed')
    and (unit_id = any (array(select a.ancestor_id from unit_ancestors a where a.unit_id = any (viewer_scope())))
      or exists (select from task_units u join unit_ancestors a on a.unit_id = u.unit_id
        where u.task_id = plan_tasks.id and a.ancestor_id = any (viewer_scope())))));

-- The searches look up as the owner, so they say the same.
create or replace function find_plan_ids(pattern text, most integer) returns setof bigint language plpgsql stable security definer as $$
begin
  return query
    select p.id from plans p
    where p.search like pattern and (viewer_is_system()
      or exists (select from unit_ancestors a where a.unit_id = p.unit_id and a.ancestor_id = any (viewer_scope()))
      or (p.status in ('issued', 'closed')
        and (p.unit_id = any (array(select a.ancestor_id from unit_ancestors a where a.unit_id = any (viewer_scope())))
          or exists (select from plan_named_units n join unit_ancestors a on a.unit_id = n.unit_id
            where n.plan_id = p.id and a.ancestor_id = any (viewer_scope())))))
    order by p.year desc, p.id desc
    limit most;
end $$;
create or replace function find_task_ids(query tsquery, most integer) returns setof bigint language plpgsql stable security definer as $$
begin
  return query
    select t.id from plan_tasks t
    where t.search @@ query and t.plan_status = 'issued' and (viewer_is_system()
      or exists (select from unit_ancestors a where a.unit_id = t.unit_id and a.ancestor_id = any (viewer_scope()))
      or t.unit_id = any (array(select a.ancestor_id from unit_ancestors a where a.unit_id = any (viewer_scope())))
      or exists (select from task_units u join unit_ancestors a on a.unit_id = u.unit_id
        where u.task_id = t.id and a.ancestor_id = any (viewer_scope())))
    order by t.due_on desc nulls last, t.id desc
    limit most;
end $$;
do $$ declare f text; begin
  foreach f in array array['keep_task_units()', 'forget_task_units()', 'keep_named_unit()', 'find_plan_ids(text, integer)', 'find_task_ids(tsquery, integer)'] loop
    execute format('alter function %s set search_path = %I, public', f, current_schema());
  end loop;
end $$;
