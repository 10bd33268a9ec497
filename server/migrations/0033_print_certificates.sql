-- Certificates: how a blank is filled in, printers and their error, batches with what came of each sheet, numbers of the golden book.

create table certificate_layouts (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  name text not null,
  -- Keys of the awards that it is offered for; empty: any.
  award_keys text[] not null default '{}',
  -- Paper, in tenths of a millimetre.
  width integer not null check (width between 500 and 12000),
  height integer not null check (height between 500 and 12000),
  -- A picture of the blank, behind the fields on screen; never printed onto the stock.
  picture_sha256 text,
  picture_type text check (picture_type in ('image/png', 'image/jpeg')),
  -- On plain paper: 'lines' of ours, or the picture itself.
  frame text not null default 'lines' check (frame in ('none', 'lines', 'picture')),
  place text not null default '',
  signer_title text not null default '',
  signer_name text not null default '',
  fields jsonb not null,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now(),
  retired_at timestamptz
);
create index certificate_layouts_unit on certificate_layouts (unit_id, id desc);

create table certificate_printers (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  name text not null,
  -- What was measured on the calibration sheet, in tenths of a millimetre: the cross from the left and the top edge, and between crosses.
  left_edge integer not null default 200 check (left_edge between -500 and 900),
  top_edge integer not null default 200 check (top_edge between -500 and 900),
  across integer not null default 2000 check (across between 1800 and 2200),
  down integer not null default 1500 check (down between 1350 and 1650),
  -- A last push by hand, to the right and downward, in tenths of a millimetre.
  nudge_right integer not null default 0 check (nudge_right between -300 and 300),
  nudge_down integer not null default 0 check (nudge_down between -300 and 300),
  calibrated_at timestamptz,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now(),
  retired_at timestamptz
);
create index certificate_printers_unit on certificate_printers (unit_id, id desc);

-- The certificate of an award: the code by which anybody checks it, and its number in the golden book of the body and year.
create table certificates (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  award_id bigint not null unique,
  code text not null unique,
  book_year integer,
  book_number integer check (book_number > 0),
  created_at timestamptz not null default now(),
  check ((book_year is null) = (book_number is null))
);
create unique index certificates_book on certificates (unit_id, book_year, book_number) where book_number is not null;
create index certificates_unit on certificates (unit_id, id desc);

-- The last number that was given out; whoever gives the next ones holds this row.
create table golden_books (
  unit_id bigint not null references units,
  year integer not null check (year between 1940 and 2200),
  last_number integer not null check (last_number >= 0),
  -- Numbers up to this one stand in a book of paper.
  on_paper integer not null default 0,
  primary key (unit_id, year)
);

create table certificate_batches (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  title text not null,
  layout_id bigint not null references certificate_layouts,
  printer_id bigint not null references certificate_printers,
  on_stock boolean not null,
  decision_id bigint,
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null default now()
);
create index certificate_batches_unit on certificate_batches (unit_id, id desc);
create index certificate_batches_decision on certificate_batches (decision_id) where decision_id is not null;

create table certificate_batch_rows (
  id bigint generated always as identity primary key,
  batch_id bigint not null references certificate_batches,
  place integer not null check (place > 0),
  certificate_id bigint not null references certificates,
  -- Set when the officer leaves it out of the batch.
  left_out_reason text,
  unique (batch_id, place),
  unique (batch_id, certificate_id)
);
create index certificate_batch_rows_certificate on certificate_batch_rows (certificate_id);

-- A stretch of a batch that is sent to the printer as one file, and what the officer says came of it.
create table certificate_runs (
  id bigint generated always as identity primary key,
  batch_id bigint not null references certificate_batches,
  row_ids bigint[] not null,
  first_place integer not null,
  last_place integer not null,
  printer_id bigint not null references certificate_printers,
  on_stock boolean not null,
  state text not null default 'making' check (state in ('making', 'ready', 'failed', 'told')),
  -- Certificates that were fitted.
  done integer not null default 0,
  problem text,
  -- [{ place, name, problem }] where a text does not fit.
  unfit jsonb not null default '[]',
  pdf_sha256 text,
  account_id bigint references accounts,
  started_at timestamptz not null default now(),
  heard_at timestamptz not null default now(),
  told_at timestamptz,
  printed integer not null default 0,
  spoiled integer not null default 0
);
create index certificate_runs_batch on certificate_runs (batch_id, id desc);
create unique index certificate_runs_open on certificate_runs (batch_id) where state in ('making', 'ready');

-- Every sheet that came out of a printer. A spoiled one stays, with its reason; the certificate is printed again.
create table certificate_prints (
  id bigint generated always as identity primary key,
  batch_id bigint not null references certificate_batches,
  row_id bigint not null references certificate_batch_rows,
  certificate_id bigint not null references certificates,
  run_id bigint not null references certificate_runs,
  printer_id bigint not null references certificate_printers,
  printed_at timestamptz not null,
  account_id bigint references accounts,
  spoiled_at timestamptz,
  spoiled_by bigint references accounts,
  spoil_reason text,
  check ((spoiled_at is null) = (spoil_reason is null))
);
create unique index certificate_prints_good on certificate_prints (row_id) where spoiled_at is null;
create index certificate_prints_row on certificate_prints (row_id, id);
create index certificate_prints_batch on certificate_prints (batch_id, id desc);
create index certificate_prints_certificate on certificate_prints (certificate_id, id desc);

-- Sight. Layouts of bodies above may be used below; everything else stays in the viewer's units.
alter table certificate_layouts enable row level security;
create policy certificate_layouts_read on certificate_layouts for select using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = certificate_layouts.unit_id and u.ancestor_id = any (viewer_scope()))
  or unit_id = any (array(select a.ancestor_id from unit_ancestors a where a.unit_id = any (viewer_scope()))));
create policy certificate_layouts_write on certificate_layouts using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = certificate_layouts.unit_id and u.ancestor_id = any (viewer_scope())));
do $$ declare t text; begin
  foreach t in array array['certificate_printers', 'certificates', 'golden_books', 'certificate_batches'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %1$s_scope on %1$s using ((select viewer_sees_all())
      or exists (select from unit_ancestors u where u.unit_id = %1$s.unit_id and u.ancestor_id = any (viewer_scope())))', t);
  end loop;
  foreach t in array array['certificate_batch_rows', 'certificate_runs', 'certificate_prints'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %1$s_scope on %1$s using ((select viewer_sees_all())
      or exists (select from certificate_batches b where b.id = %1$s.batch_id))', t);
  end loop;
end $$;
