-- Law: what people compared with the text of the law, and the rules of bodies. The catalogue itself is data of the project.

-- A person compared an entry, with just this content, with the text of a regime. Withdrawn, never deleted.
create table law_confirmations (
  id bigint generated always as identity primary key,
  -- Where the confirming person holds the right.
  unit_id bigint not null references units,
  entry_key text not null,
  content_hash text not null,
  regime_id text not null,
  -- The text that was read, as its reader names it.
  text_read text not null,
  confirmed_by bigint not null references accounts,
  confirmed_at timestamptz not null,
  withdrawn_by bigint references accounts,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index law_confirmations_standing on law_confirmations (entry_key, regime_id, content_hash)
  where withdrawn_at is null;
alter table law_confirmations enable row level security;
-- Everyone signed in reads the law, so everyone reads who confirmed it.
create policy law_confirmations_read on law_confirmations for select using (true);
create policy law_confirmations_write on law_confirmations for all
  using (viewer_is_system() or unit_id in (select viewer_units()));

-- A rule of a body, in the form of the catalogue; it binds the body and what is below it.
create table local_rules (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  entry jsonb not null,
  -- The body's own decisions that the entry cites.
  sources jsonb not null,
  in_from date not null,
  in_until date,
  state text not null default 'draft' check (state in ('draft', 'active', 'ended')),
  drafted_by bigint not null references accounts,
  drafted_at timestamptz not null,
  activated_by bigint references accounts,
  activated_at timestamptz,
  ended_by bigint references accounts,
  ended_at timestamptz,
  revision integer not null default 1,
  check (in_until is null or in_until > in_from)
);
create index local_rules_unit on local_rules (unit_id, id);
alter table local_rules enable row level security;
create policy local_rules_read on local_rules for select
  using (viewer_is_system() or unit_id in (select viewer_units()) or unit_id in (select viewer_ancestors()));
create policy local_rules_write on local_rules for all
  using (viewer_is_system() or unit_id in (select viewer_units()));
