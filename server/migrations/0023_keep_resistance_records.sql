-- Resistance-war and youth-volunteer records: batches of scans, what was read off them, two entries of each record.

create table resistance_batches (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  title text not null,
  basis text,
  due_on date,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now(),
  closed_at timestamptz
);
create index resistance_batches_unit on resistance_batches (unit_id, id desc);

-- Who enters the records of a batch. Rows stay: who was one of them is a fact.
create table resistance_operators (
  batch_id bigint not null references resistance_batches,
  account_id bigint not null references accounts,
  assigned_by bigint references accounts,
  assigned_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (batch_id, account_id)
);
create index resistance_operators_account on resistance_operators (account_id) where removed_at is null;

create table resistance_scans (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  batch_id bigint not null references resistance_batches,
  file_id bigint not null references files,
  sha256 text not null,
  format text not null check (format in ('pdf', 'jpg', 'png')),
  kind text not null check (kind in ('single', 'list')),
  -- Quarter turns to the right that set the paper upright.
  turn integer not null default 0 check (turn in (0, 90, 180, 270)),
  state text not null default 'waiting' check (state in ('waiting', 'reading', 'read', 'failed')),
  -- Whole percent of the reading under way.
  progress integer not null default 0,
  problem text,
  claimed_at timestamptz,
  attempts integer not null default 0,
  page_count integer,
  unique (batch_id, sha256)
);
create index resistance_scans_waiting on resistance_scans (id) where state in ('waiting', 'reading');
create index resistance_scans_file on resistance_scans (file_id);

create table resistance_pages (
  scan_id bigint not null references resistance_scans,
  page integer not null,
  -- The picture that is shown; boxes of lines are in its pixels.
  picture_sha256 text not null,
  width integer not null,
  height integer not null,
  -- [{ text, confidence, box: [left, top, right, bottom] }]
  lines jsonb not null default '[]',
  primary key (scan_id, page)
);

-- Words of a record by kind, so that one index answers any mix: n/ name, p/ place, d/ decision, y/ year of birth.
create function resistance_words(name text, place text, decision text, year integer)
  returns tsvector language sql immutable parallel safe
  return array_to_tsvector(array(
    select distinct 'n/' || w from regexp_split_to_table(fold(coalesce(name, '')), '[^a-z0-9]+') w where w <> ''
    union all
    select distinct 'p/' || w from regexp_split_to_table(fold(coalesce(place, '')), '[^a-z0-9]+') w where w <> ''
    union all
    select distinct 'd/' || w from regexp_split_to_table(fold(coalesce(decision, '')), '[^a-z0-9]+') w where w <> ''
    union all
    select 'y/' || year where year is not null));

create table resistance_records (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  batch_id bigint not null references resistance_batches,
  scan_id bigint references resistance_scans,
  -- Row of a list, from 1; null where the paper is one person's.
  row_on_scan integer,
  page_on_scan integer not null default 1,
  -- An index for search of what entries and decisions say.
  status text not null default 'waiting'
    check (status in ('waiting', 'entered-once', 'matching', 'disagreeing', 'settled', 'set-aside')),
  -- As read off the scan: { field: { value, confidence, page, box } }.
  draft jsonb not null default '{}',
  -- What holds: agreed by two entries, or decided.
  fields jsonb not null default '{}',
  -- Fields that somebody marked as doubtful and nobody cleared.
  doubtful text[] not null default '{}',
  disagreements integer not null default 0,
  full_name text,
  draft_name text,
  birth text,
  birth_year integer,
  place text,
  award_id text,
  award_class text,
  decision_number text,
  native_unit_id bigint references units,
  residence_unit_id bigint references units,
  -- The award in the register that this record became.
  register_award_id bigint,
  register_problem text,
  set_aside_reason text,
  settled_at timestamptz,
  settled_by bigint references accounts,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now(),
  words tsvector generated always as
    (resistance_words(coalesce(full_name, draft_name), place, decision_number, birth_year)) stored
);
create index resistance_records_words on resistance_records using gin (words);
create index resistance_records_unit on resistance_records (unit_id, status, id desc);
create index resistance_records_by_unit on resistance_records (unit_id, id desc);
create index resistance_records_batch on resistance_records (batch_id, id);
create index resistance_records_status on resistance_records (status, id desc);
create index resistance_records_scan on resistance_records (scan_id, row_on_scan);
create unique index resistance_records_once on resistance_records (scan_id, row_on_scan) nulls not distinct
  where scan_id is not null and row_on_scan is not null;

create table resistance_entries (
  id bigint generated always as identity primary key,
  record_id bigint not null references resistance_records,
  round integer not null check (round in (1, 2)),
  account_id bigint not null references accounts,
  fields jsonb not null default '{}',
  doubtful text[] not null default '{}',
  revision integer not null default 1,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  -- Counted when the two are compared and decided: fields compared, differing, and differing ones decided against this entry.
  compared integer not null default 0,
  differing integer not null default 0,
  overruled integer not null default 0,
  unique (record_id, round),
  -- The same person is never both.
  unique (record_id, account_id)
);
create index resistance_entries_account on resistance_entries (account_id, submitted_at desc);

-- What was decided on a field, in order; the last one holds.
create table resistance_decisions (
  id bigint generated always as identity primary key,
  record_id bigint not null references resistance_records,
  field text not null,
  value jsonb,
  chosen text not null check (chosen in ('agreed', 'first', 'second', 'other', 'correction')),
  original_checked boolean not null default false,
  doubtful boolean not null default false,
  note text,
  account_id bigint references accounts,
  decided_at timestamptz not null
);
create index resistance_decisions_record on resistance_decisions (record_id, id);

-- The second line of access.
alter table resistance_batches enable row level security;
create policy resistance_batches_scope on resistance_batches
  using (viewer_is_system() or unit_id in (select viewer_units()));
alter table resistance_operators enable row level security;
create policy resistance_operators_scope on resistance_operators
  using (viewer_is_system() or exists (select 1 from resistance_batches b where b.id = batch_id));
alter table resistance_scans enable row level security;
create policy resistance_scans_scope on resistance_scans
  using (viewer_is_system() or unit_id in (select viewer_units()));
alter table resistance_pages enable row level security;
create policy resistance_pages_scope on resistance_pages
  using (viewer_is_system() or exists (select 1 from resistance_scans s where s.id = scan_id));
alter table resistance_records enable row level security;
create policy resistance_records_scope on resistance_records
  using (viewer_is_system() or unit_id in (select viewer_units()));
-- Until both have been handed in, an entry is its author's alone: the second does not see the first.
alter table resistance_entries enable row level security;
create policy resistance_entries_sight on resistance_entries
  using (viewer_is_system() or account_id = viewer_account() or exists (select 1 from resistance_records r
    where r.id = record_id and r.status in ('matching', 'disagreeing', 'settled')))
  with check (viewer_is_system() or account_id = viewer_account() or exists (select 1 from resistance_records r
    where r.id = record_id and r.status in ('matching', 'disagreeing', 'settled')));
alter table resistance_decisions enable row level security;
create policy resistance_decisions_scope on resistance_decisions
  using (viewer_is_system() or exists (select 1 from resistance_records r where r.id = record_id));

-- Who entered which round, without what was entered: for claiming a round, progress and releasing one.
create function resistance_rounds(records bigint[]) returns table (record_id bigint, round integer, account_id bigint,
  started_at timestamptz, submitted_at timestamptz) language plpgsql stable security definer as $$
begin
  return query
    select e.record_id, e.round, e.account_id, e.started_at, e.submitted_at
    from resistance_entries e join resistance_records r on r.id = e.record_id
    where e.record_id = any (records) and (viewer_is_system() or r.unit_id in (select viewer_units()))
    order by e.record_id, e.round;
end $$;
-- Counts per operator; nothing of what was entered.
create function resistance_operator_counts(batch bigint, units bigint[]) returns table (account_id bigint,
  submitted bigint, under_way bigint, compared bigint, differing bigint, overruled bigint, last_at timestamptz)
  language plpgsql stable security definer as $$
begin
  return query
    select e.account_id, count(e.submitted_at), count(*) - count(e.submitted_at), coalesce(sum(e.compared), 0)::bigint,
      coalesce(sum(e.differing), 0)::bigint, coalesce(sum(e.overruled), 0)::bigint, max(e.submitted_at)
    from resistance_entries e join resistance_records r on r.id = e.record_id
    where (batch is null or r.batch_id = batch) and (units is null or r.unit_id = any (units))
      and (viewer_is_system() or r.unit_id in (select viewer_units()))
    group by e.account_id;
end $$;
-- Gives back a round that was begun and not handed in. True where there was one.
create function release_resistance_round(record bigint, freed integer) returns boolean language plpgsql
  security definer as $$
begin
  delete from resistance_entries e using resistance_records r
    where e.record_id = record and e.round = freed and e.submitted_at is null and r.id = e.record_id
      and (viewer_is_system() or r.unit_id in (select viewer_units()));
  return found;
end $$;
-- Row-level security keeps PostgreSQL from asking an index with an operator that is not leakproof: the words are looked up
-- by the owner, inside the viewer's units, and the rows are read through the policies as ever.
create function find_resistance_ids(query tsquery, most integer) returns setof bigint language plpgsql stable
  security definer as $$
begin
  return query
    select r.id from resistance_records r
    where r.words @@ query and (viewer_is_system() or r.unit_id in (select viewer_units()))
    limit most;
end $$;
do $$ begin
  execute format('alter function resistance_words(text, text, text, integer) set search_path = %I, public', current_schema());
  execute format('alter function resistance_rounds(bigint[]) set search_path = %I, public', current_schema());
  execute format('alter function resistance_operator_counts(bigint, bigint[]) set search_path = %I, public', current_schema());
  execute format('alter function release_resistance_round(bigint, integer) set search_path = %I, public', current_schema());
  execute format('alter function find_resistance_ids(tsquery, integer) set search_path = %I, public', current_schema());
end $$;
