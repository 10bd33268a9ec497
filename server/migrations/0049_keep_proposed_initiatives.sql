-- Initiatives, topics and works that units put forward, until a council or a decision recognises them; what is recognised is
-- written to `initiatives`, by which cases are judged. And the yearly ranking of clusters and blocs, drafted, reviewed, fixed.

create table proposed_initiatives (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  year integer not null check (year between 1900 and 2200),
  title text not null,
  kind text not null check (kind in ('initiative', 'science-topic', 'science-project', 'science-work')),
  -- The scope of influence that is asked for.
  scope text not null check (scope in ('unit', 'province', 'national')),
  summary text,
  -- [{ personId, name, share }], the first is the main author.
  authors jsonb not null,
  state text not null default 'registered' check (state in ('registered', 'on-agenda', 'recognised', 'refused', 'withdrawn')),
  session_id bigint references council_sessions,
  -- The council's word, or the paper's: { sentence, votesFor, base, heldOn }
  result jsonb,
  recognised_on date,
  decision_number text,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null
);
create index proposed_initiatives_unit on proposed_initiatives (unit_id, year);
create index proposed_initiatives_newest on proposed_initiatives (year, id desc);
create index proposed_initiatives_session on proposed_initiatives (session_id) where session_id is not null;
alter table proposed_initiatives enable row level security;
create policy proposed_initiatives_scope on proposed_initiatives using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = proposed_initiatives.unit_id and u.ancestor_id = any (viewer_scope())));

create table cluster_rankings (
  id bigint generated always as identity primary key,
  cluster_id bigint not null references clusters on delete cascade,
  unit_id bigint not null references units,
  year integer not null check (year between 1900 and 2200),
  -- [{ unitId, name, points, rank }]
  places jsonb not null,
  state text not null default 'drafted' check (state in ('drafted', 'on-agenda', 'fixed', 'refused')),
  session_id bigint references council_sessions,
  result jsonb,
  fixed_on date,
  decision_number text,
  revision integer not null default 1,
  recorded_by bigint references accounts,
  recorded_at timestamptz not null,
  unique (cluster_id)
);
create index cluster_rankings_unit on cluster_rankings (unit_id, year);
create index cluster_rankings_session on cluster_rankings (session_id) where session_id is not null;
alter table cluster_rankings enable row level security;
create policy cluster_rankings_scope on cluster_rankings using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = cluster_rankings.unit_id and u.ancestor_id = any (viewer_scope())));
