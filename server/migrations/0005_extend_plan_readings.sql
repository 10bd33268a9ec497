-- Readings: what can be undone, who accepted, and one plan a reading at most.

alter table plan_readings
  add column accepted_at timestamptz,
  add column accepted_by bigint references accounts,
  -- For the list of drafts, which must not open every draft: title, tasks that count, questions and how many are open.
  add column title text not null default '',
  add column task_count integer not null default 0,
  add column finding_count integer not null default 0,
  add column open_count integer not null default 0;
create index plan_readings_waiting on plan_readings (unit_id, id desc)
  where discarded_at is null and accepted_at is null;
create unique index plans_reading on plans (reading_id) where reading_id is not null;

-- Each mending of a draft with the patch that takes it back.
create table plan_reading_steps (
  id bigint generated always as identity primary key,
  reading_id bigint not null references plan_readings on delete cascade,
  operation text not null,
  undo jsonb not null,
  account_id bigint references accounts,
  made_at timestamptz not null default now()
);
create index plan_reading_steps_reading on plan_reading_steps (reading_id, id desc);
alter table plan_reading_steps enable row level security;
create policy plan_reading_steps_scope on plan_reading_steps using (viewer_is_system()
  or exists (select 1 from plan_readings r where r.id = reading_id));
