-- Counts of kept answers and named units follow what moves.

-- A task, a body or a unit of a task that goes over to another plan changes the plan that it leaves, too.
create function count_left_plan() returns trigger language plpgsql security definer as $$
declare
  left_id bigint;
begin
  if tg_table_name = 'plan_tasks' then left_id := (to_jsonb(old) ->> 'plan_id')::bigint;
  else select plan_id into left_id from plan_tasks where id = (to_jsonb(old) ->> 'task_id')::bigint;
  end if;
  insert into change_counts (subject) select 'plan:' || left_id where left_id is not null
    on conflict (subject) do update set changes = change_counts.changes + 1;
  return null;
end $$;
do $$ begin execute format('alter function count_left_plan() set search_path = %I, public', current_schema()); end $$;
create trigger plan_tasks_counted_left after update of plan_id on plan_tasks
  for each row when (old.plan_id <> new.plan_id) execute function count_left_plan();
create trigger task_bodies_counted_left after update of task_id on task_bodies
  for each row when (old.task_id <> new.task_id) execute function count_left_plan();
create trigger task_units_counted_left after update of task_id on task_units
  for each row when (old.task_id <> new.task_id) execute function count_left_plan();

-- A unit that another takes the place of is named no more.
create trigger task_units_forgotten_changed after update on task_units referencing old table as gone
  for each statement execute function forget_task_units();

-- Published for other areas: what accounts are called. Whoever sees a record may know who made it.
create view account_names as select id, display_name, disabled_at from accounts;
grant select on account_names to public;
