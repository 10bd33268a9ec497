-- Before the council: opinions of other bodies on nominations, and the public posting with what people object.

create table opinion_requests (
  id bigint generated always as identity primary key,
  -- The body that asks.
  unit_id bigint not null references units,
  round_id bigint not null references rounds,
  body_kind text not null check (body_kind in ('tax', 'insurance', 'environment', 'police', 'labour', 'party', 'inspection', 'other')),
  body_name text not null,
  about text,
  number text,
  sent_on date not null,
  due_on date not null,
  -- Where the due day comes from: a term in working days of a rule, else null: set by hand.
  due_cite text,
  due_provisional boolean not null default false,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now()
);
create index opinion_requests_unit on opinion_requests (unit_id, id desc);
create index opinion_requests_round on opinion_requests (round_id, id desc);

create table opinion_answers (
  request_id bigint not null references opinion_requests on delete cascade,
  nomination_id bigint not null references nominations,
  position integer not null,
  -- Null: still awaited.
  answer text check (answer in ('agrees', 'objects', 'no-answer')),
  number text,
  answered_on date,
  note text,
  file_id bigint references files,
  recorded_by bigint references accounts,
  recorded_at timestamptz,
  primary key (request_id, nomination_id)
);
create index opinion_answers_nomination on opinion_answers (nomination_id);
create index opinion_answers_awaited on opinion_answers (request_id) where answer is null;

create table postings (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  round_id bigint not null references rounds,
  title text not null,
  note text,
  -- On the public page, or on paper: a board, a web site.
  kind text not null check (kind in ('portal', 'paper')),
  place text,
  file_id bigint references files,
  opens_on date not null,
  days integer not null check (days between 1 and 365),
  -- The last working day of the term, by the calendar of the day it was set.
  ends_on date not null,
  -- What the rules ask; null where none is in force and the number of days is the officer's.
  lawful_days integer,
  lawful_cite text,
  provisional boolean not null default false,
  reasons text[] not null default '{}',
  published_at timestamptz,
  published_by bigint references accounts,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now(),
  check (ends_on >= opens_on)
);
create index postings_unit on postings (unit_id, id desc);
create index postings_round on postings (round_id, id desc);
create index postings_open on postings (opens_on, ends_on) where published_at is not null and withdrawn_at is null;

create table posting_entries (
  id bigint generated always as identity primary key,
  posting_id bigint not null references postings on delete cascade,
  nomination_id bigint not null references nominations,
  position integer not null,
  -- As it is posted: name, place of work, what is proposed. Nothing else leaves the house.
  name text not null,
  post text,
  unit_name text not null,
  award_name text not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  unique (posting_id, nomination_id)
);
create index posting_entries_nomination on posting_entries (nomination_id);

create table objections (
  id bigint generated always as identity primary key,
  posting_id bigint not null references postings,
  entry_id bigint references posting_entries,
  unit_id bigint not null references units,
  -- What the sender keeps to ask how far it is.
  receipt text not null unique,
  sender_name text,
  sender_contact text,
  content text not null check (length(content) <= 4000),
  on_paper boolean not null default false,
  received_at timestamptz not null,
  received_by bigint references accounts,
  -- Null: open.
  outcome text check (outcome in ('upheld', 'not-upheld', 'forwarded')),
  -- What the sender reads with the receipt.
  answer text,
  number text,
  answered_on date,
  answered_by bigint references accounts,
  answered_at timestamptz,
  revision integer not null default 1
);
create index objections_posting on objections (posting_id, id desc);
create index objections_unit on objections (unit_id, id desc);
create index objections_open on objections (entry_id) where outcome is null;

-- The second line of access: postings, requests and objections are of the body that runs them and of those above it.
alter table opinion_requests enable row level security;
create policy opinion_requests_scope on opinion_requests using ((select viewer_sees_all()) or viewer_sees_unit(unit_id));
alter table opinion_answers enable row level security;
create policy opinion_answers_scope on opinion_answers using ((select viewer_sees_all())
  or exists (select from opinion_requests r where r.id = request_id));
alter table postings enable row level security;
create policy postings_scope on postings using ((select viewer_sees_all()) or viewer_sees_unit(unit_id));
alter table posting_entries enable row level security;
create policy posting_entries_scope on posting_entries using ((select viewer_sees_all())
  or exists (select from postings p where p.id = posting_id));
alter table objections enable row level security;
create policy objections_scope on objections using ((select viewer_sees_all()) or viewer_sees_unit(unit_id));

-- What the public sees, and nothing beside it: postings that were published, have begun, have not ended and were not taken down.
create function public_postings(today date) returns table (id bigint, title text, note text, body_name text, opens_on date,
  ends_on date, entries bigint, is_open boolean) language plpgsql stable security definer as $$
begin
  return query
    select p.id, p.title, p.note, n.name, p.opens_on, p.ends_on,
      (select count(*) from posting_entries e where e.posting_id = p.id and e.withdrawn_at is null), p.ends_on >= today
    from postings p join unit_names n on n.unit_id = p.unit_id
    where p.kind = 'portal' and p.published_at is not null and p.withdrawn_at is null and p.opens_on <= today
      and p.ends_on >= today - 30
    order by p.ends_on desc, p.id desc limit 200;
end $$;
-- Names are shown while the posting runs; afterwards the page says only that it ended.
create function public_posting_entries(posting bigint, today date) returns table (id bigint, "position" integer, name text, post text,
  unit_name text, award_name text) language plpgsql stable security definer as $$
begin
  return query
    select e.id, e.position, e.name, e.post, e.unit_name, e.award_name
    from posting_entries e join postings p on p.id = e.posting_id
    where e.posting_id = posting and e.withdrawn_at is null and p.kind = 'portal' and p.published_at is not null
      and p.withdrawn_at is null and p.opens_on <= today and p.ends_on >= today
    order by e.position, e.id;
end $$;
-- How far an objection is, by its receipt: never what it says or who sent it.
create function public_objection(asked text) returns table (received_at timestamptz, outcome text, answer text, answered_on date)
  language plpgsql stable security definer as $$
begin
  return query select o.received_at, o.outcome, o.answer, o.answered_on from objections o where o.receipt = asked;
end $$;
-- Why nominations may not be put on the agenda yet: their posting has not run to its end, or somebody objects. Whoever may put them
-- there need not see the posting of a body above.
create function posting_obstacles(nominations bigint[], today date) returns table (nomination_id bigint, why text, ends_on date)
  language plpgsql stable security definer as $$
begin
  return query
    select n.id, case
        when exists (select from posting_entries e join objections o on o.entry_id = e.id
          where e.nomination_id = n.id and o.outcome is null) then 'objection'
        when run.ends_on is null then 'not-posted'
        when run.ends_on >= today then 'running'
      end, run.ends_on
    from unnest(nominations) n (id)
    left join lateral (select min(p.ends_on) as ends_on from posting_entries e join postings p on p.id = e.posting_id
      where e.nomination_id = n.id and e.withdrawn_at is null and p.published_at is not null and p.withdrawn_at is null) run on true
    where run.ends_on is null or run.ends_on >= today or exists (select from posting_entries e join objections o on o.entry_id = e.id
      where e.nomination_id = n.id and o.outcome is null);
end $$;
do $$ begin
  execute format('alter function public_postings(date) set search_path = %I, public', current_schema());
  execute format('alter function public_posting_entries(bigint, date) set search_path = %I, public', current_schema());
  execute format('alter function public_objection(text) set search_path = %I, public', current_schema());
  execute format('alter function posting_obstacles(bigint[], date) set search_path = %I, public', current_schema());
end $$;
