-- What each year brought, of people and of units themselves: the facts that awards are judged by.

create table year_results (
  id bigint generated always as identity primary key,
  -- Where the person was rated; a unit's own result has no person.
  unit_id bigint not null references units,
  person_id bigint references people,
  year integer not null check (year between 1900 and 2200),
  classification text check (classification in ('excellent', 'well', 'satisfactory', 'poor', 'none')),
  months_worked numeric check (months_worked between 0 and 12),
  maternity_leave boolean,
  recorded_by bigint references accounts,
  recorded_at timestamptz not null default now()
);
create unique index year_results_once on year_results (person_id, year) where person_id is not null;
create unique index year_results_of_unit on year_results (unit_id, year) where person_id is null;
alter table year_results enable row level security;
create policy year_results_scope on year_results using (viewer_is_system() or unit_id in (select viewer_units()));

create table initiatives (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  person_id bigint not null references people,
  title text not null,
  kind text not null check (kind in ('initiative', 'science-topic', 'science-project', 'science-work')),
  scope text not null check (scope in ('unit', 'province', 'national')),
  year integer not null check (year between 1900 and 2200),
  recognised_on date,
  -- [{ "award": key, "year": 2025 }]
  used_for jsonb not null default '[]',
  recorded_by bigint references accounts,
  recorded_at timestamptz not null default now()
);
create index initiatives_person on initiatives (person_id);
create index initiatives_unit on initiatives (unit_id);
alter table initiatives enable row level security;
create policy initiatives_scope on initiatives using (viewer_is_system() or unit_id in (select viewer_units()));
