-- Items of commendation: what lies in stock, to whom it went, and requests to exchange, re-issue or correct one.

create table item_kinds (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  name text not null,
  category text not null check (category in ('order', 'medal', 'badge', 'certificate', 'flag', 'commemorative', 'frame', 'box', 'blank', 'other')),
  measure text not null,
  has_serial boolean not null default false,
  -- At this many, or fewer, it is time to order more.
  low_at integer not null default 0 check (low_at >= 0),
  -- The sum of its movements.
  stock integer not null default 0 check (stock >= 0),
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now(),
  unique (unit_id, name)
);
create index item_kinds_unit on item_kinds (unit_id, category, name);

create table item_handovers (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  -- Unbroken in the unit's year.
  year integer not null,
  number integer not null check (number > 0),
  handed_on date not null,
  giver_name text not null,
  giver_position text not null default '',
  receiver text not null,
  receiver_name text not null default '',
  receiver_position text not null default '',
  place text not null default '',
  reason text not null default '',
  request_id bigint,
  -- The signed copy.
  signed_file_id bigint references files,
  signed_at timestamptz,
  revision integer not null default 1,
  account_id bigint references accounts,
  recorded_at timestamptz not null default now(),
  unique (unit_id, year, number)
);
create index item_handovers_unit on item_handovers (unit_id, id desc);

create table item_movements (
  id bigint generated always as identity primary key,
  kind_id bigint not null references item_kinds,
  way text not null check (way in ('receipt', 'issue', 'return', 'spoiled', 'count')),
  -- More, or fewer; a count that finds what the book says changes nothing.
  quantity integer not null,
  balance integer not null check (balance >= 0),
  happened_on date not null,
  basis text not null default '',
  note text not null default '',
  serials text[] not null default '{}',
  handover_id bigint references item_handovers,
  account_id bigint references accounts,
  recorded_at timestamptz not null default now(),
  check (quantity <> 0 or way = 'count')
);
create index item_movements_kind on item_movements (kind_id, id desc);
create index item_movements_handover on item_movements (handover_id) where handover_id is not null;

create table item_serials (
  kind_id bigint not null references item_kinds,
  serial text not null,
  in_stock boolean not null,
  movement_id bigint not null references item_movements,
  primary key (kind_id, serial)
);
create index item_serials_stock on item_serials (kind_id, serial) where in_stock;

create table item_requests (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  -- What the applicant is given; the tail is unguessable.
  receipt_number text not null unique,
  kind text not null check (kind in ('exchange', 'reissue', 'correction')),
  applicant text not null,
  contact text not null default '',
  award_id bigint,
  -- What it is about, in words.
  item text not null,
  reason text not null,
  received_on date not null,
  -- The term as the law of the day, or the body's own rule, has it; null: none is known.
  term_days integer check (term_days between 1 and 365),
  term_unit text check (term_unit in ('working-day', 'day')),
  term_basis text not null default '',
  term_provisional text,
  -- [{ part, name, required, state: 'there' | 'missing' | 'wrong' }]
  papers jsonb not null default '[]',
  -- Indexes of what item_request_events say.
  state text not null default 'received' check (state in ('received', 'waiting-papers', 'forwarded', 'came-back', 'done', 'refused', 'withdrawn')),
  counts_from date,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now(),
  check ((term_days is null) = (term_unit is null))
);
create index item_requests_unit on item_requests (unit_id, id desc);
create index item_requests_state on item_requests (state, id desc);
create index item_requests_award on item_requests (award_id) where award_id is not null;

create table item_request_events (
  id bigint generated always as identity primary key,
  request_id bigint not null references item_requests,
  kind text not null check (kind in ('received', 'papers-asked', 'papers-given', 'forwarded', 'came-back', 'done', 'refused', 'withdrawn')),
  happened_on date not null,
  note text not null default '',
  basis_number text,
  basis_on date,
  award_act_id bigint,
  account_id bigint references accounts,
  recorded_at timestamptz not null default now()
);
create index item_request_events_request on item_request_events (request_id, id);

-- An exchanged or re-issued item is an act on the record of its award.
alter table award_acts drop constraint award_acts_kind_check;
alter table award_acts add constraint award_acts_kind_check check (kind in ('corrected', 'cancelled', 'restored', 'item-recovery-ordered',
  'item-recovered', 'money-recovery-ordered', 'money-recovered', 'item-exchanged', 'item-reissued'));

do $$ declare t text; begin
  foreach t in array array['item_kinds', 'item_handovers', 'item_requests'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %1$s_scope on %1$s using ((select viewer_sees_all())
      or exists (select from unit_ancestors u where u.unit_id = %1$s.unit_id and u.ancestor_id = any (viewer_scope())))', t);
  end loop;
  foreach t in array array['item_movements', 'item_serials'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %1$s_scope on %1$s using ((select viewer_sees_all()) or exists (select from item_kinds k where k.id = kind_id))', t);
  end loop;
end $$;
alter table item_request_events enable row level security;
create policy item_request_events_scope on item_request_events
  using ((select viewer_sees_all()) or exists (select from item_requests r where r.id = request_id));
