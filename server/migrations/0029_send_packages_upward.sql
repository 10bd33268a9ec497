-- Packages upward: chosen nominations with their papers for a ministry, the Prime Minister, the President or a higher body, followed by
-- hand-set states with proof until the result comes back into the register.

create table packages (
  id bigint generated always as identity primary key,
  -- The body that sends.
  unit_id bigint not null references units,
  title text not null,
  destination text not null check (destination in ('province', 'ministry', 'prime-minister', 'president')),
  destination_name text not null,
  -- Number and day of the letter that goes with it, as the clerk gave them.
  letter_number text,
  letter_on date,
  note text,
  -- An index of what package_states say.
  state text not null default 'preparing' check (state in ('preparing', 'sent', 'received', 'asked-for-more', 'at-ministry', 'submitted',
    'decided', 'refused')),
  -- The archive as it was sent.
  archive_sha256 text,
  archive_bytes bigint,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now()
);
create index packages_unit on packages (unit_id, id desc);
create index packages_state on packages (state, id desc);

create table package_items (
  id bigint generated always as identity primary key,
  package_id bigint not null references packages on delete cascade,
  nomination_id bigint not null references nominations,
  position integer not null,
  -- Null: no result yet.
  outcome text check (outcome in ('awarded', 'refused')),
  outcome_reason text,
  -- What the result became in the register.
  award_id bigint references awards,
  unique (package_id, nomination_id)
);
create index package_items_nomination on package_items (nomination_id);

create table package_files (
  id bigint generated always as identity primary key,
  package_id bigint not null references packages on delete cascade,
  -- Null: of the package as a whole.
  item_id bigint references package_items on delete cascade,
  -- Part of the checklist that it answers, or 'other'.
  part text not null,
  -- Where it stands in the archive.
  path text not null,
  file_id bigint not null references files,
  added_by bigint references accounts,
  added_at timestamptz not null default now(),
  unique (package_id, path)
);
create index package_files_item on package_files (item_id) where item_id is not null;

-- Papers that go along on paper only.
create table package_paper_parts (
  item_id bigint not null references package_items on delete cascade,
  part text not null,
  note text,
  marked_by bigint references accounts,
  marked_at timestamptz not null default now(),
  primary key (item_id, part)
);

-- Where the package is, set by hand, each with its day and what shows it.
create table package_states (
  id bigint generated always as identity primary key,
  package_id bigint not null references packages,
  state text not null,
  happened_on date not null,
  number text,
  issuer text,
  note text,
  file_id bigint references files,
  account_id bigint references accounts,
  recorded_at timestamptz not null
);
create index package_states_package on package_states (package_id, id);

alter table packages enable row level security;
create policy packages_scope on packages using ((select viewer_sees_all()) or viewer_sees_unit(unit_id));
alter table package_items enable row level security;
create policy package_items_scope on package_items using ((select viewer_sees_all())
  or exists (select from packages p where p.id = package_id));
alter table package_files enable row level security;
create policy package_files_scope on package_files using ((select viewer_sees_all())
  or exists (select from packages p where p.id = package_id));
alter table package_paper_parts enable row level security;
create policy package_paper_parts_scope on package_paper_parts using ((select viewer_sees_all())
  or exists (select from package_items i where i.id = item_id));
alter table package_states enable row level security;
create policy package_states_scope on package_states using ((select viewer_sees_all())
  or exists (select from packages p where p.id = package_id));
