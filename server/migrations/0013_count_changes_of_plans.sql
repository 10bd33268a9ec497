-- How often each thing was changed, so that an answer made from it can be known to be still right without making it again.
-- Subjects: 'plan:<id>' for a plan with its tasks, their bodies and figures; 'names' for names of units and accounts and for
-- the tree of units.
create table change_counts (
  subject text primary key,
  changes bigint not null default 1
);

create function count_changes() returns trigger language plpgsql security definer as $$
begin
  case tg_table_name
    when 'plans' then
      insert into change_counts (subject) select 'plan:' || x.id from (select distinct id from changed order by id) x
        on conflict (subject) do update set changes = change_counts.changes + 1;
    when 'plan_tasks' then
      insert into change_counts (subject) select 'plan:' || x.plan_id from (select distinct plan_id from changed order by plan_id) x
        on conflict (subject) do update set changes = change_counts.changes + 1;
    when 'task_bodies', 'task_units' then
      insert into change_counts (subject) select 'plan:' || x.plan_id from (
          select distinct t.plan_id from changed c join plan_tasks t on t.id = c.task_id order by t.plan_id) x
        on conflict (subject) do update set changes = change_counts.changes + 1;
    else
      insert into change_counts (subject) values ('names')
        on conflict (subject) do update set changes = change_counts.changes + 1;
  end case;
  return null;
end $$;
do $$ declare t text; begin
  execute format('alter function count_changes() set search_path = %I, public', current_schema());
  foreach t in array array['plans', 'plan_tasks', 'task_bodies', 'task_units'] loop
    execute format('create trigger %1$s_counted_new after insert on %1$s referencing new table as changed for each statement execute function count_changes()', t);
    execute format('create trigger %1$s_counted_changed after update on %1$s referencing new table as changed for each statement execute function count_changes()', t);
    execute format('create trigger %1$s_counted_gone after delete on %1$s referencing old table as changed for each statement execute function count_changes()', t);
  end loop;
  foreach t in array array['unit_versions', 'unit_ancestors'] loop
    execute format('create trigger %1$s_counted after insert or update or delete on %1$s for each statement execute function count_changes()', t);
  end loop;
end $$;
create trigger accounts_counted after update of display_name on accounts for each statement execute function count_changes();
