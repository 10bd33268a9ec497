-- Follow-up: mail that waits to go out, which notification a reminder was, revisions of settings, and who sees what.

alter table notifications add column mail_wanted boolean not null default false;
alter table notifications add column mail_attempts integer not null default 0;
alter table notifications add column mail_next_at timestamptz not null default now();
-- Why the last attempt failed, as the mail server said it.
alter table notifications add column mail_problem text;
create index notifications_mail on notifications (mail_next_at) where mail_wanted and mailed_at is null;

alter table reminders add column notification_id bigint references notifications;
alter table reminder_settings add column revision integer not null default 1;

alter table reminders enable row level security;
create policy reminders_scope on reminders
  using (viewer_is_system() or exists (select 1 from plan_tasks t where t.id = task_id));
alter table reminder_settings enable row level security;
create policy reminder_settings_read on reminder_settings for select
  using (viewer_is_system() or unit_id in (select viewer_units()) or unit_id in (select viewer_ancestors()));
create policy reminder_settings_write on reminder_settings for all
  using (viewer_is_system() or unit_id in (select viewer_units()));
alter table task_adoptions enable row level security;
create policy task_adoptions_scope on task_adoptions using (viewer_is_system() or unit_id in (select viewer_units())
  or exists (select 1 from plan_tasks t where t.id = parent_task_id and t.unit_id in (select viewer_units())));
create index task_adoptions_task on task_adoptions (task_id) where task_id is not null;
alter table plan_submissions enable row level security;
create policy plan_submissions_scope on plan_submissions using (viewer_is_system()
  or to_unit_id in (select viewer_units()) or exists (select 1 from plans p where p.id = plan_id));
-- One sending of a plan at a time: a second needs the first recalled or returned.
create unique index plan_submissions_running on plan_submissions (plan_id)
  where recalled_at is null and returned_at is null;
