-- Past awards out of officers' own files: what was read stays beside the file until somebody takes it, and can be taken back.

create table award_imports (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  file_id bigint not null references files,
  file_name text not null,
  sha256 text not null,
  format text not null check (format in ('xlsx', 'csv', 'docx', 'paste')),
  state text not null default 'reading'
    check (state in ('reading', 'ready', 'taking', 'taken', 'undone', 'failed', 'cancelled')),
  -- What becomes of a holder who may be one of the register: ask, or take it as said for the whole file.
  likely text not null default 'ask' check (likely in ('ask', 'same', 'new')),
  -- Lists found, what is odd about them, lines that are no record.
  reading jsonb not null default '{}',
  refusal jsonb,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now(),
  taken_at timestamptz,
  undone_by bigint references accounts,
  undone_at timestamptz
);
create index award_imports_newest on award_imports (unit_id, id desc);
-- The same file adds nothing twice.
create unique index award_imports_once on award_imports (unit_id, sha256)
  where state not in ('undone', 'failed', 'cancelled');

-- Written on a connection of its own, so that it is seen while the work is under way.
create table award_import_progress (
  import_id bigint primary key references award_imports on delete cascade,
  stage text not null check (stage in ('reading', 'matching', 'taking', 'done')),
  share real not null default 0,
  cancel_asked boolean not null default false,
  beat_at timestamptz not null default now()
);

-- Holders as the file names them, lines of one holder together; and who of the register they are.
create table award_import_holders (
  import_id bigint not null references award_imports on delete cascade,
  place integer not null,
  holder jsonb not null,
  kind text not null,
  name_folded text not null,
  born_on text,
  unit_id bigint,
  unit_key text not null,
  home_key text not null,
  match text check (match in ('certain', 'likely', 'new')),
  candidates bigint[] not null default '{}',
  holder_id bigint,
  -- What the officer said: 'same' (with holder_id) or 'new'.
  answer text check (answer in ('same', 'new')),
  primary key (import_id, place)
);
create index award_import_holders_name on award_import_holders (import_id, name_folded);

-- One row a record. Narrow, since every row is written again when it is taken; what it holds stands in the next table.
create table award_import_rows (
  import_id bigint not null references award_imports on delete cascade,
  place integer not null,
  sheet smallint not null,
  line integer not null,
  section smallint not null,
  state text not null check (state in ('good', 'ask', 'bad', 'same', 'taken', 'left')),
  holder_place integer,
  decision_place integer,
  -- What makes this award this award, however often it is sent.
  identity text,
  award_id bigint,
  same_as bigint,
  primary key (import_id, place)
);
create index award_import_rows_identity on award_import_rows (identity) where state = 'taken';

-- The cells as the file has them; what they mean by field, where it can be mended; what is wrong; the register's row.
create table award_import_contents (
  import_id bigint not null references award_imports on delete cascade,
  place integer not null,
  cells json not null,
  raw json,
  problems jsonb,
  award json,
  primary key (import_id, place)
);

-- Decisions as the file names them, each once.
create table award_import_decisions (
  import_id bigint not null references award_imports on delete cascade,
  place integer not null,
  number text,
  number_key text not null,
  decided_on text,
  issuer text,
  issuer_key text not null,
  signer text,
  decision_id bigint,
  primary key (import_id, place)
);

-- What the columns of lists of one shape mean, as an officer said.
create table award_import_layouts (
  unit_id bigint not null references units,
  fingerprint text not null,
  columns jsonb not null,
  account_id bigint references accounts,
  said_at timestamptz not null default now(),
  primary key (unit_id, fingerprint)
);

-- What a name of an award means, as an officer said.
create table award_import_answers (
  unit_id bigint not null references units,
  words text not null,
  award_key text not null,
  award_name text,
  account_id bigint references accounts,
  said_at timestamptz not null default now(),
  primary key (unit_id, words)
);

alter table award_imports enable row level security;
create policy award_imports_scope on award_imports using (viewer_is_system() or unit_id in (select viewer_units()));
alter table award_import_progress enable row level security;
create policy award_import_progress_scope on award_import_progress
  using (viewer_is_system() or import_id in (select id from award_imports));
alter table award_import_holders enable row level security;
create policy award_import_holders_scope on award_import_holders
  using (viewer_is_system() or import_id in (select id from award_imports));
alter table award_import_rows enable row level security;
create policy award_import_rows_scope on award_import_rows
  using (viewer_is_system() or import_id in (select id from award_imports));
alter table award_import_decisions enable row level security;
create policy award_import_decisions_scope on award_import_decisions
  using (viewer_is_system() or import_id in (select id from award_imports));
alter table award_import_contents enable row level security;
create policy award_import_contents_scope on award_import_contents
  using (viewer_is_system() or import_id in (select id from award_imports));
alter table award_import_layouts enable row level security;
create policy award_import_layouts_scope on award_import_layouts
  using (viewer_is_system() or unit_id in (select viewer_units()));
alter table award_import_answers enable row level security;
create policy award_import_answers_scope on award_import_answers
  using (viewer_is_system() or unit_id in (select viewer_units()));
