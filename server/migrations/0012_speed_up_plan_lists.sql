-- Lists of plans and tasks in few, cheap statements: policies that ask the closure by its keys, counts kept with the task,
-- searches that use their index.

-- The second line of access, said anew. A set in the select list ("in (select viewer_units())") was run anew at each mention,
-- guessed at a thousand rows, and nested up to four deep. Now each asks the closure by its keys; PostgreSQL may hash it.
-- Reading and writing have policies of their own, so that a read is not asked the questions of a write.
drop policy plans_read on plans;
drop policy plans_write on plans;
create policy plans_read on plans for select using (viewer_is_system()
  or exists (select from unit_ancestors a where a.unit_id = plans.unit_id and a.ancestor_id = any (viewer_scope()))
  or (status in ('issued', 'closed')
    and unit_id = any (array(select a.ancestor_id from unit_ancestors a where a.unit_id = any (viewer_scope())))));
create policy plans_insert on plans for insert with check (viewer_is_system()
  or exists (select from unit_ancestors a where a.unit_id = plans.unit_id and a.ancestor_id = any (viewer_scope())));
create policy plans_update on plans for update using (viewer_is_system()
  or exists (select from unit_ancestors a where a.unit_id = plans.unit_id and a.ancestor_id = any (viewer_scope())));
create policy plans_delete on plans for delete using (viewer_is_system()
  or exists (select from unit_ancestors a where a.unit_id = plans.unit_id and a.ancestor_id = any (viewer_scope())));

-- What lists across plans ask of the plan, kept with the task: whether it is issued, and its year. Policies need no second table.
alter table plan_tasks
  add column plan_status text not null default 'draft',
  add column plan_year integer not null default 0;
update plan_tasks t set plan_status = p.status, plan_year = p.year from plans p where p.id = t.plan_id;

create function take_from_plan() returns trigger language plpgsql security definer as $$
begin
  select p.status, p.year into new.plan_status, new.plan_year from plans p where p.id = new.plan_id;
  return new;
end $$;
create trigger plan_tasks_take before insert or update of plan_id, plan_status, plan_year on plan_tasks
  for each row execute function take_from_plan();
create function give_to_tasks() returns trigger language plpgsql security definer as $$
begin
  update plan_tasks set plan_status = new.status, plan_year = new.year where plan_id = new.id;
  return null;
end $$;
create trigger plans_give after update of status, year on plans
  for each row when (old.status <> new.status or old.year <> new.year) execute function give_to_tasks();

drop policy plan_tasks_scope on plan_tasks;
create policy plan_tasks_scope on plan_tasks using (viewer_is_system()
  or exists (select from unit_ancestors a where a.unit_id = plan_tasks.unit_id and a.ancestor_id = any (viewer_scope()))
  or (plan_status in ('issued', 'closed')
    and unit_id = any (array(select a.ancestor_id from unit_ancestors a where a.unit_id = any (viewer_scope())))));

-- Open tasks of issued plans by due date, of one year or of all: the overdue list walks them and stops at its page.
create index plan_tasks_open_issued on plan_tasks (due_on, id)
  where plan_status = 'issued' and state in ('not-started', 'in-progress', 'waiting');
create index plan_tasks_open_of_year on plan_tasks (plan_year, due_on, id)
  where plan_status = 'issued' and state in ('not-started', 'in-progress', 'waiting');

drop policy plan_readings_scope on plan_readings;
create policy plan_readings_scope on plan_readings using (viewer_is_system()
  or exists (select from unit_ancestors a where a.unit_id = plan_readings.unit_id and a.ancestor_id = any (viewer_scope())));

-- Figures of a row of the lists, kept by triggers: counting them behind three policies cost more than the list itself.
alter table plan_tasks
  add column proof_count integer not null default 0,
  add column comment_count integer not null default 0,
  add column open_difficulty_count integer not null default 0;
update plan_tasks t set
  proof_count = (select count(*) from task_proofs x where x.task_id = t.id and x.withdrawn_at is null),
  comment_count = (select count(*) from task_comments x where x.task_id = t.id),
  open_difficulty_count = (select count(*) from task_difficulties x where x.task_id = t.id and x.closed_at is null)
where exists (select from task_proofs x where x.task_id = t.id)
  or exists (select from task_comments x where x.task_id = t.id)
  or exists (select from task_difficulties x where x.task_id = t.id);

-- As the owner: whoever may write the comment need not be one who may write the task.
create function count_with_task() returns trigger language plpgsql security definer as $$
declare
  was integer := 0;
  is_now integer := 0;
  task bigint;
begin
  if tg_op <> 'INSERT' then
    task := old.task_id;
    was := case tg_table_name when 'task_proofs' then (to_jsonb(old) -> 'withdrawn_at' = 'null')::int
      when 'task_difficulties' then (to_jsonb(old) -> 'closed_at' = 'null')::int else 1 end;
  end if;
  if tg_op <> 'DELETE' then
    task := new.task_id;
    is_now := case tg_table_name when 'task_proofs' then (to_jsonb(new) -> 'withdrawn_at' = 'null')::int
      when 'task_difficulties' then (to_jsonb(new) -> 'closed_at' = 'null')::int else 1 end;
  end if;
  if is_now <> was then
    case tg_table_name
      when 'task_proofs' then update plan_tasks set proof_count = proof_count + is_now - was where id = task;
      when 'task_comments' then update plan_tasks set comment_count = comment_count + is_now - was where id = task;
      else update plan_tasks set open_difficulty_count = open_difficulty_count + is_now - was where id = task;
    end case;
  end if;
  return null;
end $$;
create trigger task_proofs_count after insert or update of withdrawn_at or delete on task_proofs
  for each row execute function count_with_task();
create trigger task_comments_count after insert or delete on task_comments
  for each row execute function count_with_task();
create trigger task_difficulties_count after insert or update of closed_at or delete on task_difficulties
  for each row execute function count_with_task();

-- Search in plans by its index, as in tasks: the owner looks up inside the viewer's sight, the rows are read through the policies.
alter table plans add column search text generated always as (fold(title) || E'\n' || fold(coalesce(number, ''))) stored;
create index plans_search on plans using gin (search gin_trgm_ops);
create function find_plan_ids(pattern text, most integer) returns setof bigint language plpgsql stable security definer as $$
begin
  return query
    select p.id from plans p
    where p.search like pattern and (viewer_is_system()
      or exists (select from unit_ancestors a where a.unit_id = p.unit_id and a.ancestor_id = any (viewer_scope()))
      or (p.status in ('issued', 'closed')
        and p.unit_id = any (array(select a.ancestor_id from unit_ancestors a where a.unit_id = any (viewer_scope())))))
    order by p.year desc, p.id desc
    limit most;
end $$;

-- Common words are found by walking the newest tasks, rare ones by the words: the index gives both the choice.
create index plan_tasks_newest on plan_tasks (due_on desc nulls last, id desc) where plan_status = 'issued';
create or replace function find_task_ids(query tsquery, most integer) returns setof bigint language plpgsql stable security definer as $$
begin
  return query
    select t.id from plan_tasks t
    where t.search @@ query and t.plan_status = 'issued' and (viewer_is_system()
      or exists (select from unit_ancestors a where a.unit_id = t.unit_id and a.ancestor_id = any (viewer_scope()))
      or t.unit_id = any (array(select a.ancestor_id from unit_ancestors a where a.unit_id = any (viewer_scope()))))
    order by t.due_on desc nulls last, t.id desc
    limit most;
end $$;
do $$ declare f text; begin
  foreach f in array array['take_from_plan()', 'give_to_tasks()', 'count_with_task()', 'find_plan_ids(text, integer)', 'find_task_ids(tsquery, integer)'] loop
    execute format('alter function %s set search_path = %I, public', f, current_schema());
  end loop;
end $$;
