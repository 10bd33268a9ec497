-- From an ordered round to what the council decides: rounds, the dossier of each unit, its nominations, what is sent, returned and appraised.

create table rounds (
  id bigint generated always as identity primary key,
  -- The body whose standing body runs the round.
  unit_id bigint not null references units,
  title text not null,
  kind text not null check (kind in ('annual', 'school-year', 'thematic', 'movement', 'ad-hoc', 'tenure', 'foreign',
    'resistance', 'enterprise', 'badge')),
  period_kind text not null check (period_kind in ('year', 'school-year', 'half-year', 'quarter', 'month', 'campaign', 'none')),
  period_from date,
  period_until date,
  -- The year honoured; a school year bears the year it begins in.
  year integer not null check (year between 1900 and 2200),
  -- The law of this day judges.
  judged_on date not null,
  due_on date not null,
  simplified boolean not null default false,
  basis text,
  note text,
  task_id bigint references plan_tasks on delete set null,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  closed_by bigint references accounts,
  check (period_from is null or period_until >= period_from)
);
create index rounds_unit on rounds (unit_id, id desc);
create index rounds_newest on rounds (id desc);
create index rounds_task on rounds (task_id) where task_id is not null;
create index rounds_title on rounds using gin ((' ' || fold(title)) gin_trgm_ops);

create table round_awards (
  round_id bigint not null references rounds on delete cascade,
  -- Key of the law's catalogue or of a title of the body's own.
  award_key text not null,
  award_name text not null,
  position integer not null,
  basis text not null check (basis in ('merit', 'ad-hoc', 'thematic', 'tenure', 'devotion', 'foreign', 'resistance', 'other')),
  quota integer check (quota >= 0),
  -- Of the people or collectives that a unit judges.
  unit_share_percent numeric check (unit_share_percent > 0 and unit_share_percent <= 100),
  primary key (round_id, award_key)
);

create table round_units (
  round_id bigint not null references rounds on delete cascade,
  owner_unit_id bigint not null references units,
  unit_id bigint not null references units,
  -- A later day than the round's, where one was granted.
  due_on date,
  primary key (round_id, unit_id)
);
create index round_units_unit on round_units (unit_id, round_id);

-- Papers of each award as the law or the body asked for them when the round was opened.
create table round_papers (
  id bigint generated always as identity primary key,
  round_id bigint not null references rounds on delete cascade,
  award_key text not null,
  part text not null,
  name text not null,
  required boolean not null,
  asked_when text,
  cite text not null,
  provisional boolean not null default false,
  source text not null check (source in ('law', 'body')),
  position integer not null,
  unique (round_id, award_key, part)
);

create table dossiers (
  id bigint generated always as identity primary key,
  round_id bigint not null references rounds,
  owner_unit_id bigint not null references units,
  unit_id bigint not null references units,
  -- An index of what dossier_events say.
  state text not null default 'preparing'
    check (state in ('preparing', 'approved', 'sent', 'received', 'returned', 'appraised', 'closed')),
  -- Whom the unit judged: people and collectives, for shares.
  people_base integer check (people_base >= 0),
  collective_base integer check (collective_base >= 0),
  -- Meeting of the unit's own council: { heldOn, place, chair, secretary, present, total, opinions }.
  minutes jsonb not null default '{}',
  letter_number text,
  letter_on date,
  -- The last version that was sent.
  version integer not null default 0,
  approved_at timestamptz,
  approved_by bigint references accounts,
  sent_at timestamptz,
  received_on date,
  received_at timestamptz,
  assignee_id bigint references accounts,
  assigned_at timestamptz,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now(),
  unique (round_id, unit_id)
);
create index dossiers_unit on dossiers (unit_id, state);
create index dossiers_owner on dossiers (owner_unit_id, state, id);
create index dossiers_assignee on dossiers (assignee_id, state) where assignee_id is not null;

create table nominations (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossiers,
  round_id bigint not null references rounds,
  owner_unit_id bigint not null references units,
  unit_id bigint not null references units,
  position integer not null,
  holder_kind text not null check (holder_kind in ('person', 'household', 'collective', 'enterprise', 'foreign-person', 'foreign-body')),
  holder_id bigint references award_holders,
  person_id bigint references people,
  -- The collective where it is a unit of the tree.
  subject_unit_id bigint references units,
  name text not null,
  sort_key text collate "C" not null,
  post text,
  gender text check (gender in ('female', 'male')),
  ethnicity text,
  birth_year integer check (birth_year between 1800 and 2200),
  worker_class text check (worker_class in ('direct', 'leader')),
  award_key text not null,
  award_name text not null,
  basis text not null,
  year integer,
  deed text,
  report text,
  report_file_id bigint references files,
  -- What the unit attests beside the records: the subject of a case, by the contract of eligibility checks.
  facts jsonb not null default '{}',
  verdict text check (verdict in ('eligible', 'not-eligible', 'needs-more')),
  hold boolean not null default false,
  provisional boolean not null default false,
  missing text[] not null default '{}',
  -- The whole answer with its reasons, as judged at judged_at.
  answer jsonb,
  judge_problem text,
  judged_at timestamptz,
  -- An index of what dossier_events say.
  state text not null default 'listed' check (state in ('listed', 'to-mend', 'eligible', 'rejected', 'withdrawn',
    'on-agenda', 'passed', 'failed', 'decided')),
  appraisal_reason text,
  appraised_by bigint references accounts,
  appraised_at timestamptz,
  session_id bigint,
  agenda_item_id bigint,
  -- Result of the council: as `ItemResult` of councils, or as recorded from paper.
  result jsonb,
  decision_id bigint,
  decision_number text,
  decided_on date,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now()
);
create index nominations_dossier on nominations (dossier_id, position, id);
create index nominations_round on nominations (round_id, state, id);
create index nominations_by_round on nominations (round_id, id);
create index nominations_person on nominations (person_id) where person_id is not null;
create index nominations_holder on nominations (holder_id) where holder_id is not null;
create index nominations_subject on nominations (subject_unit_id) where subject_unit_id is not null;
create index nominations_session on nominations (session_id) where session_id is not null;
create index nominations_decision on nominations (decision_id) where decision_id is not null;
create index nominations_unit on nominations (unit_id, id desc);
create index nominations_name on nominations using gin ((' ' || fold(name)) gin_trgm_ops);

create table nomination_papers (
  nomination_id bigint not null references nominations on delete cascade,
  part text not null,
  -- From the unit: enclosed. From who appraises: enough, missing, wrong form, not long enough.
  given boolean not null default false,
  file_id bigint references files,
  state text check (state in ('enough', 'missing', 'wrong-form', 'too-early')),
  note text,
  checked_by bigint references accounts,
  checked_at timestamptz,
  primary key (nomination_id, part)
);

-- Each sending as it was sealed: canonical JSON and its SHA-256; never changed.
create table dossier_versions (
  dossier_id bigint not null references dossiers,
  version integer not null,
  content text not null,
  sha256 text not null,
  nominations integer not null,
  sent_by bigint references accounts,
  sent_at timestamptz not null,
  recalled_by bigint references accounts,
  recalled_at timestamptz,
  primary key (dossier_id, version)
);

create function refuse_change_of_sealed() returns trigger language plpgsql as $$
begin
  raise exception 'a sealed version is not changed';
end $$;
create trigger dossier_versions_sealed before update of dossier_id, version, content, sha256, sent_by, sent_at on dossier_versions
  for each row execute function refuse_change_of_sealed();
create trigger dossier_versions_kept before delete on dossier_versions for each row execute function refuse_change_of_sealed();

-- What happened, in order, here or on paper: who, when, on what basis.
create table dossier_events (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossiers,
  nomination_id bigint references nominations,
  kind text not null,
  happened_on date not null,
  paper_number text,
  paper_on date,
  paper_file_id bigint references files,
  note text,
  details jsonb not null default '{}',
  account_id bigint references accounts,
  recorded_at timestamptz not null default now()
);
create index dossier_events_dossier on dossier_events (dossier_id, id);
create index dossier_events_nomination on dossier_events (nomination_id, id) where nomination_id is not null;

-- Returned for mending: one text for many dossiers; each item says exactly what is wrong where.
create table dossier_returns (
  id bigint generated always as identity primary key,
  owner_unit_id bigint not null references units,
  round_id bigint not null references rounds,
  text text not null,
  due_on date,
  number text,
  sent_by bigint references accounts,
  sent_at timestamptz not null default now()
);
create index dossier_returns_round on dossier_returns (round_id, id desc);
create table return_items (
  id bigint generated always as identity primary key,
  return_id bigint not null references dossier_returns,
  dossier_id bigint not null references dossiers,
  nomination_id bigint references nominations,
  -- paper:<part>, report, person, award, facts, quota, minutes, other
  what text not null,
  note text,
  mended_by bigint references accounts,
  mended_at timestamptz,
  mended_note text
);
create index return_items_dossier on return_items (dossier_id, id);
create index return_items_open on return_items (nomination_id) where mended_at is null;
create index return_items_return on return_items (return_id);

-- The second line of access. Sight: the unit's own subtree, and whoever has the body that runs the round in sight.
create function viewer_sees_unit(unit bigint) returns boolean language sql stable
  begin atomic
    select exists (select from unit_ancestors u where u.unit_id = unit and u.ancestor_id = any (viewer_scope()));
  end;
alter table round_units enable row level security;
create policy round_units_scope on round_units using ((select viewer_sees_all())
  or viewer_sees_unit(unit_id) or viewer_sees_unit(owner_unit_id));
alter table rounds enable row level security;
create policy rounds_scope on rounds using ((select viewer_sees_all())
  or viewer_sees_unit(unit_id) or exists (select from round_units u where u.round_id = rounds.id));
alter table round_awards enable row level security;
create policy round_awards_scope on round_awards using ((select viewer_sees_all())
  or exists (select from rounds r where r.id = round_id));
alter table round_papers enable row level security;
create policy round_papers_scope on round_papers using ((select viewer_sees_all())
  or exists (select from rounds r where r.id = round_id));
alter table dossiers enable row level security;
create policy dossiers_scope on dossiers using ((select viewer_sees_all())
  or viewer_sees_unit(unit_id) or viewer_sees_unit(owner_unit_id));
alter table nominations enable row level security;
create policy nominations_scope on nominations using ((select viewer_sees_all())
  or viewer_sees_unit(unit_id) or viewer_sees_unit(owner_unit_id));
alter table nomination_papers enable row level security;
create policy nomination_papers_scope on nomination_papers using ((select viewer_sees_all())
  or exists (select from nominations n where n.id = nomination_id));
alter table dossier_versions enable row level security;
create policy dossier_versions_scope on dossier_versions using ((select viewer_sees_all())
  or exists (select from dossiers d where d.id = dossier_id));
alter table dossier_events enable row level security;
create policy dossier_events_scope on dossier_events using ((select viewer_sees_all())
  or exists (select from dossiers d where d.id = dossier_id));
alter table return_items enable row level security;
create policy return_items_scope on return_items using ((select viewer_sees_all())
  or exists (select from dossiers d where d.id = dossier_id));
alter table dossier_returns enable row level security;
create policy dossier_returns_scope on dossier_returns using ((select viewer_sees_all())
  or viewer_sees_unit(owner_unit_id) or exists (select from return_items i where i.return_id = dossier_returns.id));

-- Rounds by the words of their title and nominations by name: looked up by the owner (no operator of ours is leakproof), inside sight.
create function find_round_ids(patterns text[], most integer) returns setof bigint language plpgsql stable security definer as $$
begin
  return query select r.id from rounds r
    where ' ' || fold(r.title) like all (patterns) and (viewer_sees_all() or viewer_sees_unit(r.unit_id)
      or exists (select from round_units u where u.round_id = r.id and viewer_sees_unit(u.unit_id)))
    order by r.id desc limit most;
end $$;
create function find_nomination_ids(patterns text[], most integer) returns setof bigint language plpgsql stable security definer as $$
begin
  return query select n.id from nominations n
    where ' ' || fold(n.name) like all (patterns) and n.state <> 'withdrawn'
      and (viewer_sees_all() or viewer_sees_unit(n.unit_id) or viewer_sees_unit(n.owner_unit_id))
    order by n.id desc limit most;
end $$;
do $$ begin
  execute format('alter function find_round_ids(text[], integer) set search_path = %I, public', current_schema());
  execute format('alter function find_nomination_ids(text[], integer) set search_path = %I, public', current_schema());
end $$;
