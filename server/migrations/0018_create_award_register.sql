-- The register of awards (Sổ vàng): who was honoured, by which decision, with what; and every act on a record.
-- Dates that paper gives in part are text: '1972', '1972-04' or '1972-04-30'.

create function is_partial_date(t text) returns boolean language sql immutable parallel safe
  return t ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$';

-- Holders ----------------------------------------------------------------------------------------------------------
create table award_holders (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('person', 'household', 'collective', 'enterprise', 'foreign-person', 'foreign-body')),
  name text not null,
  -- Written by the program with the rule of fold(); compared when a new record looks for its holder.
  name_folded text not null,
  -- Vietnamese order; of people by given name.
  sort_key text collate "C" not null,
  person_id bigint references people,
  unit_id bigint references units,
  born_on text check (is_partial_date(born_on)),
  birth_year integer generated always as (substr(born_on, 1, 4)::integer) stored,
  died_on text check (is_partial_date(died_on)),
  gender text check (gender in ('female', 'male')),
  ethnicity text,
  position text,
  worker_class text check (worker_class in ('direct', 'leader')),
  home_place text,
  home_unit_id bigint references units,
  -- Units in whose sight the holder stands: those of the awards, and where the record was entered.
  scope_units bigint[] not null,
  merged_into bigint references award_holders,
  import_id bigint,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now()
);
create index award_holders_name on award_holders (name_folded, birth_year) where merged_into is null;
create index award_holders_person on award_holders (person_id) where person_id is not null;
create index award_holders_unit on award_holders (unit_id) where unit_id is not null;
create index award_holders_merged on award_holders (merged_into) where merged_into is not null;
create index award_holders_import on award_holders (import_id) where import_id is not null;

-- Numbers of identity papers: sealed; found again by a keyed hash; shown by their last digits.
create table award_holder_numbers (
  holder_id bigint primary key references award_holders,
  sealed bytea not null,
  keyed_hash bytea not null,
  last_digits text not null check (length(last_digits) <= 4)
);
create index award_holder_numbers_hash on award_holder_numbers (keyed_hash);

create table award_holder_merges (
  id bigint generated always as identity primary key,
  kept_id bigint not null references award_holders,
  merged_id bigint not null references award_holders,
  -- What came over, to go back when the merger is undone.
  award_ids bigint[] not null,
  reason text not null,
  account_id bigint references accounts,
  merged_at timestamptz not null default now(),
  undone_by bigint references accounts,
  undone_at timestamptz,
  undone_reason text
);
create index award_holder_merges_kept on award_holder_merges (kept_id);
create index award_holder_merges_merged on award_holder_merges (merged_id);

-- Decisions --------------------------------------------------------------------------------------------------------
create table award_decisions (
  id bigint generated always as identity primary key,
  number text,
  -- Folded, without spaces: how a number is found again.
  number_key text not null,
  decided_on text check (is_partial_date(decided_on)),
  issuer text,
  issuer_key text not null default '',
  issuer_unit_id bigint references units,
  signer text,
  level text check (level in ('unit', 'commune', 'ministry', 'province', 'state')),
  file_id bigint references files,
  published_at timestamptz,
  published_by bigint references accounts,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now()
);
create unique index award_decisions_identity on award_decisions (number_key, coalesce(decided_on, ''), issuer_key);
create index award_decisions_newest on award_decisions (decided_on desc nulls last, id desc);

-- Awards -----------------------------------------------------------------------------------------------------------
create table awards (
  id bigint generated always as identity primary key,
  holder_id bigint not null references award_holders,
  -- The unit as it was then, or for those who belong to none the unit that entered the record: who may see it.
  scope_unit_id bigint not null references units,
  unit_id bigint references units,
  unit_text text,
  position text,
  -- Key of the law's catalogue, or 'other'; the name as it was given.
  award_key text not null,
  award_name text not null,
  level text check (level in ('unit', 'commune', 'ministry', 'province', 'state')),
  basis text not null check (basis in ('merit', 'ad-hoc', 'thematic', 'tenure', 'devotion', 'foreign', 'resistance')),
  -- The year honoured, or the first of a period; a school year bears the year it begins in.
  year integer check (year between 1800 and 2200),
  year_until integer check (year_until between 1800 and 2200),
  is_school_year boolean not null default false,
  decision_id bigint references award_decisions,
  -- The decision's day, else the end of the year: newest first.
  sort_on date not null,
  golden_book_number text,
  bonus_vnd bigint check (bonus_vnd >= 0),
  item text,
  deed text,
  place text,
  grounds bigint[] not null default '{}',
  source text not null check (source in ('paper', 'import', 'system')),
  import_id bigint,
  import_row integer,
  -- An index of what award_acts say.
  state text not null default 'in-force' check (state in ('in-force', 'corrected', 'cancelled')),
  -- The holder's kind and order, and the words of the record, for lists and search.
  holder_kind text not null,
  sort_key text collate "C" not null,
  words tsvector not null,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now()
);
create index awards_words on awards using gin (words) with (fastupdate = off);
create index awards_newest on awards (sort_on desc, id desc);
create index awards_year on awards (year, sort_on desc, id desc);
create index awards_scope on awards (scope_unit_id, sort_on desc, id desc);
create index awards_names on awards (sort_key, sort_on desc, id desc);
create index awards_holder on awards (holder_id, sort_on desc);
create index awards_decision on awards (decision_id, id);
create index awards_import on awards (import_id) where import_id is not null;
alter table awards alter column words set statistics 1000;

-- What happened to a record: never a silent edit. Recovery of the item and of the money run on their own tracks.
create table award_acts (
  id bigint generated always as identity primary key,
  award_id bigint not null references awards,
  kind text not null check (kind in ('corrected', 'cancelled', 'restored', 'item-recovery-ordered', 'item-recovered',
    'money-recovery-ordered', 'money-recovered')),
  happened_on date not null,
  basis_number text,
  basis_on date,
  reason text not null,
  file_id bigint references files,
  -- corrected: { field: { from, to } }
  changes jsonb not null default '{}',
  amount_vnd bigint check (amount_vnd > 0),
  account_id bigint references accounts,
  recorded_at timestamptz not null default now()
);
create index award_acts_award on award_acts (award_id, id);

-- Sight: one test on one column; ended units count under their successors (unit_ancestors).
alter table awards enable row level security;
create policy awards_scope on awards using (viewer_is_system() or scope_unit_id in (select viewer_units()));
alter table award_holders enable row level security;
create policy award_holders_scope on award_holders
  using (viewer_is_system() or scope_units && array(select viewer_units()));
alter table award_holder_numbers enable row level security;
create policy award_holder_numbers_scope on award_holder_numbers
  using (viewer_is_system() or exists (select from award_holders h where h.id = holder_id));
alter table award_holder_merges enable row level security;
create policy award_holder_merges_scope on award_holder_merges
  using (viewer_is_system() or exists (select from award_holders h where h.id = kept_id));
alter table award_acts enable row level security;
create policy award_acts_scope on award_acts
  using (viewer_is_system() or exists (select from awards a where a.id = award_id));
