-- The ground: who we are, units over time, people, accounts, the ledger, files.

create function fold(t text) returns text language sql immutable parallel safe strict
  return translate(regexp_replace(normalize(lower(t), NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd');

create table installations (
  id boolean primary key default true check (id),
  kind text not null check (kind in ('real', 'sample')),
  authority_name text not null,
  created_at timestamptz not null default now()
);

-- Units ------------------------------------------------------------------------------------------------------------
create table units (
  id bigint generated always as identity primary key,
  founded_on date not null,
  dissolved_on date,
  check (dissolved_on is null or dissolved_on >= founded_on)
);

create table unit_versions (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('province', 'department', 'agency', 'party-body', 'mass-organisation', 'commune',
    'district', 'school', 'hospital', 'enterprise', 'office', 'ministry', 'armed-force', 'court', 'association', 'council-office', 'other')),
  parent_id bigint references units,
  protocol_order integer not null default 1000,
  since date not null,
  until date,
  check (until is null or until > since)
);
create unique index unit_versions_one_start on unit_versions (unit_id, since);
create index unit_versions_parent on unit_versions (parent_id);
create index unit_versions_name on unit_versions using gin (fold(name) gin_trgm_ops);

-- Closure of the tree as it stands now; a dissolved unit counts under its successors, so its past stays in their sight.
create table unit_ancestors (
  unit_id bigint not null references units,
  ancestor_id bigint not null references units,
  primary key (ancestor_id, unit_id)
);
create index unit_ancestors_unit on unit_ancestors (unit_id);

create table unit_aliases (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  alias text not null,
  unique (unit_id, alias)
);

create table unit_changes (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('founded', 'renamed', 'moved', 'merged', 'split', 'dissolved')),
  happened_on date not null,
  basis text not null,
  recorded_at timestamptz not null default now()
);
create table unit_change_members (
  change_id bigint not null references unit_changes,
  unit_id bigint not null references units,
  side text not null check (side in ('before', 'after')),
  primary key (change_id, unit_id, side)
);
create index unit_change_members_unit on unit_change_members (unit_id);

create table unit_imports (
  id bigint generated always as identity primary key,
  file_id bigint,
  file_name text not null,
  imported_at timestamptz not null default now(),
  account_id bigint,
  undone_at timestamptz,
  rows jsonb not null
);

create table clusters (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  kind text not null check (kind in ('cluster', 'bloc')),
  year integer not null,
  name text not null,
  outside boolean not null default false,
  basis text,
  unique (unit_id, year, name)
);
create table cluster_members (
  cluster_id bigint not null references clusters on delete cascade,
  unit_id bigint not null references units,
  role text not null check (role in ('head', 'deputy', 'member')),
  protocol_order integer not null default 1000,
  primary key (cluster_id, unit_id)
);
create index cluster_members_unit on cluster_members (unit_id);

-- People -----------------------------------------------------------------------------------------------------------
create table people (
  id bigint generated always as identity primary key,
  full_name text not null,
  birth_year integer,
  gender text check (gender in ('female', 'male')),
  ethnicity text,
  created_at timestamptz not null default now()
);
create index people_name on people using gin (fold(full_name) gin_trgm_ops);
create table posts (
  id bigint generated always as identity primary key,
  person_id bigint not null references people,
  unit_id bigint not null references units,
  position text not null,
  is_leader boolean not null default false,
  since date not null,
  until date
);
create index posts_unit on posts (unit_id);
create index posts_person on posts (person_id);

create table councils (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  kind text not null check (kind in ('emulation-commendation', 'initiative', 'science')),
  name text not null,
  basis text not null,
  since date not null,
  until date,
  standing_body_id bigint references units
);
create table council_members (
  id bigint generated always as identity primary key,
  council_id bigint not null references councils on delete cascade,
  person_id bigint not null references people,
  role text not null check (role in ('chair', 'first-deputy', 'deputy', 'standing-member', 'secretary', 'member')),
  position text not null,
  since date not null,
  until date,
  protocol_order integer not null default 1000
);
create index council_members_council on council_members (council_id);
create index council_members_person on council_members (person_id);

-- Accounts ---------------------------------------------------------------------------------------------------------
create table accounts (
  id bigint generated always as identity primary key,
  username text not null,
  display_name text not null,
  email text,
  person_id bigint references people,
  password_hash text not null,
  password_changed_at timestamptz not null default now(),
  must_change_password boolean not null default false,
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  recovery_code_hashes text[] not null default '{}',
  is_sample boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index accounts_username on accounts (lower(username));

create table role_grants (
  id bigint generated always as identity primary key,
  account_id bigint not null references accounts,
  role text not null,
  unit_id bigint not null references units,
  since date not null,
  until date,
  revoked_at timestamptz
);
create index role_grants_account on role_grants (account_id);
create index role_grants_unit on role_grants (unit_id);

create table deputations (
  id bigint generated always as identity primary key,
  principal_id bigint not null references accounts,
  deputy_id bigint not null references accounts,
  since date not null,
  until date not null,
  reason text not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  check (until >= since),
  check (principal_id <> deputy_id)
);
create index deputations_deputy on deputations (deputy_id);
create index deputations_principal on deputations (principal_id);

create table sessions (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  account_id bigint not null references accounts,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz,
  user_agent text not null default '',
  address text not null default '',
  ended_at timestamptz
);
create index sessions_account on sessions (account_id) where ended_at is null;

-- Files ------------------------------------------------------------------------------------------------------------
create table files (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  name text not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  uploaded_by bigint references accounts,
  uploaded_at timestamptz not null default now()
);

-- Ledger -----------------------------------------------------------------------------------------------------------
create table ledger_entries (
  seq bigint primary key,
  at timestamptz not null,
  account_id bigint,
  account_name text not null,
  on_behalf_of text,
  act text not null,
  object_kind text not null,
  object_id text not null,
  unit_id bigint,
  details jsonb not null,
  previous_hash text not null,
  hash text not null unique
);
create index ledger_entries_object on ledger_entries (object_kind, object_id, seq desc);
create index ledger_entries_at on ledger_entries (at);

create table ledger_head (
  id boolean primary key default true check (id),
  seq bigint not null,
  hash text not null
);
insert into ledger_head (seq, hash) values (0, repeat('0', 64));

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger cannot be changed' using errcode = 'insufficient_privilege';
end $$;
create trigger ledger_entries_stay before update or delete or truncate on ledger_entries
  for each statement execute function refuse_change();

-- What the current viewer may see: the second line behind the server's own checks ------------------------------------
create function viewer_is_system() returns boolean language sql stable
  return coalesce(current_setting('app.system', true), '') = 'on';
create function viewer_account() returns bigint language sql stable
  return nullif(current_setting('app.account', true), '')::bigint;
create function viewer_scope() returns bigint[] language sql stable
  return coalesce(nullif(current_setting('app.scope', true), ''), '{}')::bigint[];
-- Units inside the viewer's subtrees.
create function viewer_units() returns setof bigint language sql stable
  begin atomic select unit_id from unit_ancestors where ancestor_id = any (viewer_scope()); end;
-- Units above the viewer's subtrees: their issued plans bind the viewer.
create function viewer_ancestors() returns setof bigint language sql stable
  begin atomic select ancestor_id from unit_ancestors where unit_id = any (viewer_scope()); end;
