-- Emulation registrations: a higher body calls for them, units pledge titles and targets, send them upward, and are measured by the register.

create table registration_calls (
  id bigint generated always as identity primary key,
  -- The higher body that collects.
  unit_id bigint not null references units,
  year integer not null check (year between 1900 and 2200),
  title text not null,
  basis text,
  note text,
  due_on date not null,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now(),
  closed_at timestamptz
);
create index registration_calls_unit on registration_calls (unit_id, id desc);
create index registration_calls_newest on registration_calls (year desc, id desc);

-- Units that are asked to register.
create table registration_call_units (
  call_id bigint not null references registration_calls on delete cascade,
  unit_id bigint not null references units,
  primary key (call_id, unit_id)
);
create index registration_call_units_unit on registration_call_units (unit_id, call_id);

create table registrations (
  id bigint generated always as identity primary key,
  call_id bigint not null references registration_calls,
  unit_id bigint not null references units,
  -- An index of what registration_acts say.
  status text not null default 'draft' check (status in ('draft', 'approved', 'sent', 'accepted')),
  note text,
  sent_on date,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now(),
  unique (call_id, unit_id)
);
create index registrations_unit on registrations (unit_id, id desc);
create index registrations_call on registrations (call_id, status);

-- One pledge: a title or a target of a person or a collective.
create table registration_rows (
  id bigint generated always as identity primary key,
  registration_id bigint not null references registrations on delete cascade,
  ordinal integer not null,
  kind text not null check (kind in ('person', 'collective')),
  person_id bigint references people,
  -- The collective where it is a unit of the tree.
  subject_unit_id bigint references units,
  -- As they were when the row was written.
  name text not null,
  position text,
  -- Key of the law's catalogue; null where only a target is pledged.
  award_key text,
  award_name text,
  target text,
  -- Title of the initiative that is promised.
  initiative text,
  unique (registration_id, ordinal),
  check (award_key is not null or target is not null or initiative is not null)
);
create index registration_rows_person on registration_rows (person_id) where person_id is not null;

-- What happened to a registration, in order: nothing is overwritten.
create table registration_acts (
  id bigint generated always as identity primary key,
  registration_id bigint not null references registrations,
  kind text not null check (kind in ('approved', 'reopened', 'sent', 'recalled', 'returned', 'accepted')),
  happened_on date not null,
  -- Done on paper: number of the letter.
  on_paper boolean not null default false,
  number text,
  reason text,
  -- Of the rows as they stood.
  sha256 text,
  account_id bigint references accounts,
  recorded_at timestamptz not null
);
create index registration_acts_registration on registration_acts (registration_id, id);

create table registration_reminders (
  id bigint generated always as identity primary key,
  call_id bigint not null references registration_calls,
  unit_id bigint not null references units,
  kind text not null check (kind in ('notice', 'dispatch')),
  account_id bigint references accounts,
  sent_at timestamptz not null
);
create index registration_reminders_call on registration_reminders (call_id, unit_id);

-- The second line of access. A call binds the units that it names; what a unit pledges is its own and that of those above it.
alter table registration_call_units enable row level security;
create policy registration_call_units_scope on registration_call_units using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = registration_call_units.unit_id and u.ancestor_id = any (viewer_scope())));
alter table registration_calls enable row level security;
create policy registration_calls_read on registration_calls for select using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = registration_calls.unit_id and u.ancestor_id = any (viewer_scope()))
  or exists (select from registration_call_units c where c.call_id = registration_calls.id));
create policy registration_calls_write on registration_calls using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = registration_calls.unit_id and u.ancestor_id = any (viewer_scope())));
alter table registrations enable row level security;
create policy registrations_scope on registrations using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = registrations.unit_id and u.ancestor_id = any (viewer_scope())));
alter table registration_rows enable row level security;
create policy registration_rows_scope on registration_rows using ((select viewer_sees_all())
  or exists (select from registrations r where r.id = registration_id));
alter table registration_acts enable row level security;
create policy registration_acts_scope on registration_acts using ((select viewer_sees_all())
  or exists (select from registrations r where r.id = registration_id));
alter table registration_reminders enable row level security;
create policy registration_reminders_scope on registration_reminders using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = registration_reminders.unit_id and u.ancestor_id = any (viewer_scope())));
