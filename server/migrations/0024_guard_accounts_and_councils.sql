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

-- The second line of access for accounts, councils and clusters. Each asks the closure by its keys, as plans do. People and posts are left
-- to their store, whose search asks the closure itself.

-- What every request asks of the account of its session, before anybody is the viewer: no secret, no address.
create view session_accounts as
  select id, username, display_name, must_change_password, totp_confirmed_at, disabled_at, is_sample from accounts;
grant select on session_accounts to public;

-- Accounts: one's own, and those that hold or held a role in the viewer's units.
create policy accounts_scope on accounts using (viewer_is_system() or id = viewer_account()
  or exists (select from role_grants g join unit_ancestors a on a.unit_id = g.unit_id
    where g.account_id = accounts.id and a.ancestor_id = any (viewer_scope())));
-- A new account has no role yet; whoever nobody is makes none.
create policy accounts_insert on accounts for insert with check (viewer_is_system() or viewer_account() is not null);
alter table accounts enable row level security;

-- Councils: of units in sight, and of the units above that decide on theirs; only the former are changed.
create policy councils_read on councils for select using (viewer_is_system()
  or exists (select from unit_ancestors a where a.unit_id = councils.unit_id and a.ancestor_id = any (viewer_scope()))
  or unit_id = any (array(select a.ancestor_id from unit_ancestors a where a.unit_id = any (viewer_scope()))));
create policy councils_write on councils using (viewer_is_system()
  or exists (select from unit_ancestors a where a.unit_id = councils.unit_id and a.ancestor_id = any (viewer_scope())));
alter table councils enable row level security;
create policy council_members_read on council_members for select using (viewer_is_system()
  or exists (select from councils c where c.id = council_members.council_id));
create policy council_members_write on council_members using (viewer_is_system()
  or exists (select from councils c join unit_ancestors a on a.unit_id = c.unit_id
    where c.id = council_members.council_id and a.ancestor_id = any (viewer_scope())));
alter table council_members enable row level security;

-- Clusters and their places: the same, but a place goes over with its unit, whoever runs the cluster.
create policy clusters_scope on clusters using (viewer_is_system()
  or exists (select from unit_ancestors a where a.unit_id = clusters.unit_id and a.ancestor_id = any (viewer_scope()))
  or unit_id = any (array(select a.ancestor_id from unit_ancestors a where a.unit_id = any (viewer_scope()))));
alter table clusters enable row level security;
create policy cluster_members_scope on cluster_members using (viewer_is_system()
  or exists (select from clusters c where c.id = cluster_members.cluster_id));
alter table cluster_members enable row level security;
-- The places of the day are read with the eyes of the viewer, not of the owner.
alter view cluster_places set (security_invoker = true);
