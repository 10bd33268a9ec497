-- Sessions of councils: agenda, attendance, recusals, ballots, written opinions, results, minutes.
-- What keeps a ballot secret is told in docs/adr/0018-secret-ballots.md: no table here may join a member to a vote.

create table council_sessions (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  council_id bigint not null references councils,
  kind text not null check (kind in ('meeting', 'written-opinions')),
  title text not null,
  held_on date not null,
  -- HH:MM
  begins_at text check (begins_at ~ '^[0-2]\d:[0-5]\d$'),
  place text,
  -- The last day for answers of a round of written opinions.
  answers_until date,
  state text not null default 'preparing' check (state in ('preparing', 'meeting', 'closed', 'cancelled')),
  -- The share that decides where the law has none: { percent | moreThanHalf, of, basis }; and the quorum where no rule binds.
  own_threshold jsonb,
  own_quorum jsonb,
  cancel_reason text,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now(),
  opened_at timestamptz,
  closed_at timestamptz
);
create index council_sessions_unit on council_sessions (unit_id, held_on desc, id desc);
create index council_sessions_newest on council_sessions (held_on desc, id desc);
create index council_sessions_council on council_sessions (council_id, held_on desc);

-- Who sits on the council on the session's day, as it was then.
create table council_session_members (
  id bigint generated always as identity primary key,
  session_id bigint not null references council_sessions,
  person_id bigint not null references people,
  name text not null,
  role text not null,
  position text not null,
  place integer not null,
  account_id bigint references accounts,
  attendance text check (attendance in ('present', 'absent')),
  absence_reason text,
  unique (session_id, person_id)
);
create unique index council_session_members_account on council_session_members (session_id, account_id)
  where account_id is not null;
create index council_session_members_of_account on council_session_members (account_id) where account_id is not null;

create table council_session_items (
  id bigint generated always as identity primary key,
  session_id bigint not null references council_sessions,
  place integer not null,
  source text not null check (source in ('nomination', 'initiative', 'cluster-review', 'other')),
  source_id text,
  title text not null,
  detail text,
  award_key text,
  award_name text,
  unit_id bigint references units,
  page_text text,
  -- Is it voted on, or only heard?
  voting boolean not null default true,
  state text not null default 'on-agenda' check (state in ('on-agenda', 'passed', 'failed', 'removed')),
  -- As they were when the result was fixed.
  votes_for integer,
  votes_against integer,
  votes_invalid integer,
  base integer,
  needed integer,
  sentence text,
  rule jsonb,
  removed_reason text,
  decided_at timestamptz
);
create index council_session_items_session on council_session_items (session_id, place, id);
create index council_session_items_source on council_session_items (source, source_id) where source_id is not null;
create unique index council_session_items_once on council_session_items (session_id, source, source_id)
  where source_id is not null and state <> 'removed';

create table council_recusals (
  item_id bigint not null references council_session_items,
  member_id bigint not null references council_session_members,
  reason text not null,
  declared_by bigint references accounts,
  declared_at timestamptz not null default now(),
  primary key (item_id, member_id)
);
create index council_recusals_member on council_recusals (member_id);

create table council_ballots (
  id bigint generated always as identity primary key,
  session_id bigint not null references council_sessions,
  mode text not null check (mode in ('electronic', 'paper', 'mixed', 'show-of-hands', 'written')),
  state text not null default 'open' check (state in ('open', 'stopped', 'counted', 'cancelled')),
  -- Sealed ballots are sealed to this key; its other half never comes here.
  public_key bytea,
  -- Words in which committee, members and projector compare what they see.
  fingerprint text,
  committee text not null default '',
  cancel_reason text,
  revision integer not null default 1,
  opened_by bigint references accounts,
  opened_at timestamptz not null default now(),
  stopped_at timestamptz,
  counted_by bigint references accounts,
  counted_at timestamptz
);
create index council_ballots_session on council_ballots (session_id, id);
create unique index council_ballots_one_at_a_time on council_ballots (session_id) where state in ('open', 'stopped');

-- Items of a ballot by sheet: those that the same members are recused from stand on one sheet.
create table council_ballot_sheets (
  id uuid primary key,
  ballot_id bigint not null references council_ballots,
  place integer not null,
  -- Signs credentials blindly; gone when the ballot is counted.
  secret_key bytea,
  public_key bytea,
  -- Of all ballots that were counted, in the order of letters: with them a member finds the own one again.
  receipts text[] not null default '{}'
);
create index council_ballot_sheets_ballot on council_ballot_sheets (ballot_id, place);

create table council_ballot_items (
  ballot_id bigint not null references council_ballots,
  item_id bigint not null references council_session_items,
  sheet_id uuid not null references council_ballot_sheets,
  place integer not null,
  -- Papers and hands; the electronic part is what was proved of the sum of the sealed ballots.
  paper_given integer check (paper_given >= 0),
  paper_returned integer check (paper_returned >= 0),
  paper_invalid integer check (paper_invalid >= 0),
  paper_for integer check (paper_for >= 0),
  paper_against integer check (paper_against >= 0),
  electronic_for integer check (electronic_for >= 0),
  electronic_against integer check (electronic_against >= 0),
  tally_sum bytea,
  tally_proof bytea,
  primary key (ballot_id, item_id)
);
create index council_ballot_items_item on council_ballot_items (item_id);

-- Who was given a ballot and how: the roll that is signed for paper. Nothing here meets what was cast.
create table council_ballot_receivers (
  ballot_id bigint not null references council_ballots,
  member_id bigint not null references council_session_members,
  method text not null check (method in ('electronic', 'paper')),
  -- sheet → hash of what was signed blindly, so that the same question gets the same answer; gone when counted.
  requests jsonb not null default '{}',
  primary key (ballot_id, member_id)
);

-- Sealed ballots under credentials that nobody can trace. No order, no time, no account; every change writes all of a sheet anew
-- in an order of chance; gone when the ballot is counted.
create table council_sealed_ballots (
  sheet_id uuid not null references council_ballot_sheets,
  credential bytea not null,
  version integer not null,
  token bytea not null,
  signature bytea not null,
  sealed bytea not null,
  primary key (sheet_id, credential)
);

-- Opinions under a name: of absent members on paper, of all in a round of written opinions.
create table council_written_opinions (
  item_id bigint not null references council_session_items,
  member_id bigint not null references council_session_members,
  vote text not null check (vote in ('for', 'against')),
  note text,
  file_id bigint references files,
  entered_by bigint references accounts,
  entered_at timestamptz not null default now(),
  primary key (item_id, member_id)
);
create index council_written_opinions_member on council_written_opinions (member_id);
create index council_written_opinions_file on council_written_opinions (file_id) where file_id is not null;

create table council_records (
  id bigint generated always as identity primary key,
  session_id bigint not null references council_sessions,
  kind text not null check (kind in ('minutes', 'vote-record')),
  -- { title, blocks }: what the .docx is written from.
  content jsonb not null,
  revision integer not null default 1,
  written_by bigint references accounts,
  written_at timestamptz not null default now(),
  frozen_at timestamptz,
  frozen_by bigint references accounts,
  frozen_file_id bigint references files,
  frozen_sha256 text,
  signed_file_id bigint references files,
  signed_at timestamptz,
  signed_by bigint references accounts,
  unique (session_id, kind)
);
create index council_records_frozen_file on council_records (frozen_file_id) where frozen_file_id is not null;
create index council_records_signed_file on council_records (signed_file_id) where signed_file_id is not null;

alter table council_sessions enable row level security;
create policy council_sessions_scope on council_sessions using (viewer_is_system()
  or exists (select from unit_ancestors a where a.unit_id = council_sessions.unit_id and a.ancestor_id = any (viewer_scope())));
alter table council_session_members enable row level security;
create policy council_session_members_scope on council_session_members
  using (viewer_is_system() or exists (select from council_sessions s where s.id = session_id));
alter table council_session_items enable row level security;
create policy council_session_items_scope on council_session_items
  using (viewer_is_system() or exists (select from council_sessions s where s.id = session_id));
alter table council_recusals enable row level security;
create policy council_recusals_scope on council_recusals
  using (viewer_is_system() or exists (select from council_session_items i where i.id = item_id));
alter table council_ballots enable row level security;
create policy council_ballots_scope on council_ballots
  using (viewer_is_system() or exists (select from council_sessions s where s.id = session_id));
alter table council_ballot_items enable row level security;
create policy council_ballot_items_scope on council_ballot_items
  using (viewer_is_system() or exists (select from council_ballots b where b.id = ballot_id));
alter table council_ballot_receivers enable row level security;
create policy council_ballot_receivers_scope on council_ballot_receivers
  using (viewer_is_system() or exists (select from council_ballots b where b.id = ballot_id));
alter table council_written_opinions enable row level security;
create policy council_written_opinions_scope on council_written_opinions
  using (viewer_is_system() or exists (select from council_session_items i where i.id = item_id));
alter table council_records enable row level security;
create policy council_records_scope on council_records
  using (viewer_is_system() or exists (select from council_sessions s where s.id = session_id));
-- Keys of sheets and sealed ballots are nobody's to look at: the acts that need them read as the system.
alter table council_ballot_sheets enable row level security;
create policy council_ballot_sheets_scope on council_ballot_sheets using (viewer_is_system());
alter table council_sealed_ballots enable row level security;
create policy council_sealed_ballots_scope on council_sealed_ballots using (viewer_is_system());

-- What became of things on agendas, for the areas that sent them and whose viewers may not see the session itself.
create function council_item_results(from_source text, ids text[]) returns table (source_id text, item_id bigint, session_id bigint,
  state text, votes_for integer, base integer, needed integer, sentence text, held_on date) language sql stable security definer as $$
  select distinct on (i.source_id) i.source_id, i.id, i.session_id, i.state, i.votes_for, i.base, i.needed, i.sentence, s.held_on
  from council_session_items i join council_sessions s on s.id = i.session_id
  where i.source = from_source and i.source_id = any (ids) and s.state <> 'cancelled'
  order by i.source_id, (i.state = 'removed'), s.held_on desc, i.id desc
$$;
do $$ begin
  execute format('alter function council_item_results(text, text[]) set search_path = %I, public', current_schema());
end $$;

-- Published for other areas: what councils are called. Whoever sees a session may know whose it is.
create view council_names as select id, name, kind from councils;
grant select on council_names to public;
