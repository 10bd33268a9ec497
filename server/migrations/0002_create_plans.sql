-- The living plan: readings of files, plans, their tasks, and everything that happens to a task, as records.

create table plan_readings (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  -- null: text pasted on the page, kept in `pasted`.
  file_id bigint references files,
  file_name text not null,
  sha256 text not null,
  format text not null check (format in ('txt', 'docx', 'pdf')),
  -- The text view, one entry a line: what stands on the left of the reading page.
  lines jsonb not null,
  -- As the reader gave it; never changed.
  reading jsonb not null,
  -- As the officer mended it.
  draft jsonb not null,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  discarded_at timestamptz
);
create index plan_readings_unit on plan_readings (unit_id, created_at desc);

create table plans (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  year integer not null,
  title text not null,
  number text,
  issuer text,
  place text,
  issued_on date,
  issued_text text,
  legal_bases jsonb not null default '[]',
  purposes jsonb not null default '[]',
  duties jsonb not null default '[]',
  signer jsonb not null default '{}',
  recipients jsonb not null default '[]',
  parent_plan_id bigint references plans,
  previous_plan_id bigint references plans,
  reading_id bigint references plan_readings,
  -- An index for search of what the records below say: draft, issued, closed, withdrawn.
  status text not null default 'draft' check (status in ('draft', 'issued', 'closed', 'withdrawn')),
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now()
);
create index plans_unit_year on plans (unit_id, year desc, id desc);
create index plans_year on plans (year desc, id desc);
create index plans_parent on plans (parent_plan_id);

create table plan_records (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans,
  kind text not null check (kind in ('issued', 'closed', 'reopened', 'withdrawn')),
  happened_on date not null,
  note text,
  account_id bigint references accounts,
  recorded_at timestamptz not null default now()
);
create index plan_records_plan on plan_records (plan_id, id);

create table plan_tasks (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans,
  unit_id bigint not null references units,
  position integer not null,
  ordinal text,
  section text,
  text text not null,
  work_kind text not null,
  conditional boolean not null default false,
  period jsonb not null,
  -- First and last day of the period; null where it is unspecified.
  starts_on date,
  ends_on date,
  -- Set by an officer; otherwise the end of the period counts.
  due_set_on date,
  due_on date generated always as (coalesce(due_set_on, ends_on)) stored,
  source jsonb,
  -- The task of the higher plan that this one takes over, and last year's that it came from.
  parent_task_id bigint references plan_tasks,
  previous_task_id bigint references plan_tasks,
  -- An index for search of what task_records say.
  state text not null default 'not-started'
    check (state in ('not-started', 'in-progress', 'waiting', 'done', 'done-late', 'dropped')),
  assignee_id bigint references accounts,
  revision integer not null default 1,
  search tsvector generated always as (to_tsvector('simple', fold(text))) stored
);
create index plan_tasks_plan on plan_tasks (plan_id, position);
create index plan_tasks_unit_due on plan_tasks (unit_id, due_on);
create index plan_tasks_open_due on plan_tasks (due_on) where state in ('not-started', 'in-progress', 'waiting');
create index plan_tasks_assignee on plan_tasks (assignee_id) where state in ('not-started', 'in-progress', 'waiting');
create index plan_tasks_parent on plan_tasks (parent_task_id);
create index plan_tasks_search on plan_tasks using gin (search);

-- Bodies as written, and what they were matched to.
create table task_bodies (
  id bigint generated always as identity primary key,
  task_id bigint not null references plan_tasks on delete cascade,
  role text not null check (role in ('lead', 'coordinating')),
  position integer not null,
  as_written text not null,
  match text not null check (match in ('unit', 'group', 'outside', 'person', 'unknown')),
  -- certain: the reader's; confirmed: an officer's.
  confidence text not null check (confidence in ('certain', 'likely', 'none', 'confirmed')),
  reason text not null default ''
);
create index task_bodies_task on task_bodies (task_id, position);
-- Units that a body stands for, groups expanded on the day of acceptance (or when an officer expands them again).
create table task_units (
  task_id bigint not null references plan_tasks on delete cascade,
  body_id bigint not null references task_bodies on delete cascade,
  unit_id bigint not null references units,
  role text not null check (role in ('lead', 'coordinating')),
  primary key (task_id, unit_id, body_id)
);
create index task_units_unit on task_units (unit_id, task_id);

-- What happened to a task. unit_id: for one of the units it concerns; null: for the task as a whole.
create table task_records (
  id bigint generated always as identity primary key,
  task_id bigint not null references plan_tasks on delete cascade,
  unit_id bigint references units,
  kind text not null check (kind in ('started', 'waiting', 'resumed', 'completed', 'reopened', 'dropped', 'restored', 'due-set', 'not-applicable')),
  happened_on date not null,
  note text,
  -- waiting: for whom; due-set: the new date.
  details jsonb not null default '{}',
  account_id bigint references accounts,
  recorded_at timestamptz not null default now()
);
create index task_records_task on task_records (task_id, id);
create index task_records_unit on task_records (unit_id, task_id) where unit_id is not null;

create table task_proofs (
  id bigint generated always as identity primary key,
  task_id bigint not null references plan_tasks on delete cascade,
  unit_id bigint references units,
  kind text not null check (kind in ('file', 'document', 'link')),
  file_id bigint references files,
  document_number text,
  document_on date,
  url text,
  note text,
  account_id bigint references accounts,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create index task_proofs_task on task_proofs (task_id, id);

create table task_comments (
  id bigint generated always as identity primary key,
  task_id bigint not null references plan_tasks on delete cascade,
  account_id bigint references accounts,
  text text not null,
  written_at timestamptz not null default now()
);
create index task_comments_task on task_comments (task_id, id);

-- Vướng mắc: asked by a unit, answered or passed upward, step by step.
create table task_difficulties (
  id bigint generated always as identity primary key,
  task_id bigint not null references plan_tasks on delete cascade,
  asked_by_unit_id bigint not null references units,
  holder_unit_id bigint not null references units,
  question text not null,
  account_id bigint references accounts,
  asked_at timestamptz not null default now(),
  closed_at timestamptz
);
create index task_difficulties_task on task_difficulties (task_id, id);
create index task_difficulties_holder on task_difficulties (holder_unit_id) where closed_at is null;
create table difficulty_steps (
  id bigint generated always as identity primary key,
  difficulty_id bigint not null references task_difficulties on delete cascade,
  kind text not null check (kind in ('answered', 'passed-upward', 'accepted')),
  unit_id bigint not null references units,
  text text not null,
  account_id bigint references accounts,
  recorded_at timestamptz not null default now()
);
create index difficulty_steps_difficulty on difficulty_steps (difficulty_id, id);

-- Cascade: what a lower unit did with a task of the higher plan, and plans sent upward.
create table task_adoptions (
  parent_task_id bigint not null references plan_tasks on delete cascade,
  unit_id bigint not null references units,
  task_id bigint references plan_tasks on delete cascade,
  not_applicable_reason text,
  account_id bigint references accounts,
  recorded_at timestamptz not null default now(),
  primary key (parent_task_id, unit_id),
  check ((task_id is null) <> (not_applicable_reason is null))
);
create table plan_submissions (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans,
  to_unit_id bigint not null references units,
  sent_by bigint references accounts,
  sent_at timestamptz not null default now(),
  recalled_at timestamptz,
  received_at timestamptz,
  received_by bigint references accounts,
  returned_at timestamptz,
  return_reason text
);
create index plan_submissions_to on plan_submissions (to_unit_id, sent_at desc);
create index plan_submissions_plan on plan_submissions (plan_id, id desc);

-- Reminders: never the same one twice.
create table reminder_settings (
  unit_id bigint primary key references units,
  days_before integer[] not null default '{7,1}',
  days_after integer[] not null default '{1,7}',
  escalate_after_days integer not null default 10,
  by_mail boolean not null default true
);
create table reminders (
  id bigint generated always as identity primary key,
  task_id bigint not null references plan_tasks on delete cascade,
  unit_id bigint references units,
  account_id bigint references accounts,
  kind text not null check (kind in ('before-due', 'after-due', 'escalation', 'by-hand', 'dispatch', 'short-text')),
  due_on date,
  days integer,
  sent_by bigint references accounts,
  sent_at timestamptz not null default now()
);
create unique index reminders_once on reminders (task_id, account_id, kind, due_on, days) nulls not distinct
  where kind in ('before-due', 'after-due', 'escalation');
create index reminders_task on reminders (task_id, sent_at desc);

create table notifications (
  id bigint generated always as identity primary key,
  account_id bigint not null references accounts,
  kind text not null,
  text text not null,
  path text not null,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  mailed_at timestamptz
);
create index notifications_account on notifications (account_id, created_at desc);
create index notifications_unread on notifications (account_id) where read_at is null;

-- The second line of access.
alter table plan_readings enable row level security;
create policy plan_readings_scope on plan_readings using (viewer_is_system() or unit_id in (select viewer_units()));
alter table plans enable row level security;
create policy plans_read on plans for select using (viewer_is_system() or unit_id in (select viewer_units())
  or (status in ('issued', 'closed') and unit_id in (select viewer_ancestors())));
create policy plans_write on plans for all using (viewer_is_system() or unit_id in (select viewer_units()));
alter table plan_tasks enable row level security;
create policy plan_tasks_scope on plan_tasks using (viewer_is_system() or unit_id in (select viewer_units())
  or (unit_id in (select viewer_ancestors()) and exists (select 1 from plans p where p.id = plan_id)));
alter table files enable row level security;
create policy files_scope on files using (viewer_is_system() or unit_id in (select viewer_units())
  or uploaded_by = viewer_account()
  or exists (select 1 from task_proofs x where x.file_id = files.id and exists (select 1 from plan_tasks t where t.id = x.task_id)));
alter table notifications enable row level security;
create policy notifications_own on notifications using (viewer_is_system() or account_id = viewer_account());
create policy notifications_write on notifications for insert with check (true);
