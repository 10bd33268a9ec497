-- Decisions of commendation: drafts, their lists, number and day, the signed paper, what is paid and the fund it comes from.

create table decisions (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  kind text not null check (kind in ('award', 'replacement', 'correction', 'revocation')),
  -- Trích yếu: "Về việc khen thưởng …".
  title text not null,
  -- Who decides, as it stands under the title: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH".
  authority text not null,
  superior_body text,
  issuing_body text not null,
  symbol text not null,
  place text not null,
  signer_titles text[] not null default '{}',
  signer_name text,
  proposal text,
  -- [{ source, text }]
  bases jsonb not null default '[]',
  -- [{ opening, paragraphs }]; null: the usual ones.
  articles jsonb,
  recipients text[] not null default '{}',
  with_money boolean not null default true,
  -- The earlier decision that this one replaces, corrects or revokes.
  changes_id bigint references decisions,
  number text,
  decided_on date,
  register_decision_id bigint references award_decisions,
  -- An index of what decision_steps say.
  state text not null default 'draft' check (state in ('draft', 'submitted', 'numbered', 'signed', 'dropped')),
  revision integer not null default 1,
  created_by bigint references accounts,
  created_at timestamptz not null
);
create unique index decisions_number on decisions (unit_id, number, (extract(year from decided_on))) where number is not null;
create index decisions_newest on decisions (id desc);
create index decisions_unit on decisions (unit_id, id desc);
create index decisions_state on decisions (state, id desc);
create index decisions_changes on decisions (changes_id) where changes_id is not null;

create table decision_steps (
  id bigint generated always as identity primary key,
  decision_id bigint not null references decisions,
  kind text not null check (kind in ('drafted', 'submitted', 'taken-back', 'numbered', 'signed', 'signed-removed', 'dropped')),
  note text,
  details jsonb not null default '{}',
  account_id bigint references accounts,
  happened_at timestamptz not null
);
create index decision_steps_decision on decision_steps (decision_id, id);

create table decision_rows (
  id bigint generated always as identity primary key,
  decision_id bigint not null references decisions,
  -- The body that decides; and the unit in whose sight the line stands once the decision is out.
  decision_unit_id bigint not null references units,
  scope_unit_id bigint not null references units,
  position_in_list integer not null,
  nomination_id bigint,
  round_title text,
  holder_kind text not null check (holder_kind in ('person', 'household', 'collective', 'enterprise', 'foreign-person', 'foreign-body')),
  holder_id bigint references award_holders,
  person_id bigint references people,
  as_new boolean not null default false,
  name text not null,
  gender text check (gender in ('female', 'male')),
  birth_year integer,
  position text,
  unit_name text,
  award_key text not null,
  award_name text not null,
  basis text not null,
  year integer,
  deed text,
  -- A bonus of the body's own, where the law's does not fit.
  own_bonus_vnd bigint check (own_bonus_vnd >= 0),
  own_bonus_note text,
  -- As counted when the number was given: { vnd, text, cite, provisional, why }.
  bonus jsonb,
  bonus_vnd bigint check (bonus_vnd >= 0),
  -- The award in the register: made by this line, or corrected or revoked by it.
  award_id bigint references awards,
  -- correction: { field: { from, to } }
  changes jsonb,
  is_out boolean not null default false,
  is_active boolean not null default true
);
create index decision_rows_decision on decision_rows (decision_id, position_in_list, id);
create index decision_rows_scope on decision_rows (scope_unit_id) where is_out;
create index decision_rows_award on decision_rows (award_id) where award_id is not null;
-- A nomination stands in one decision.
create unique index decision_rows_nomination on decision_rows (nomination_id) where nomination_id is not null and is_active;

create table decision_files (
  id bigint generated always as identity primary key,
  decision_id bigint not null references decisions,
  sha256 text not null,
  file_name text not null,
  size_bytes bigint not null,
  added_by bigint references accounts,
  added_at timestamptz not null,
  removed_by bigint references accounts,
  removed_at timestamptz,
  removal_reason text
);
create index decision_files_decision on decision_files (decision_id, id);

create table bonus_payments (
  id bigint generated always as identity primary key,
  row_id bigint not null references decision_rows,
  kind text not null check (kind in ('paid', 'returned')),
  amount_vnd bigint not null check (amount_vnd > 0),
  happened_on date not null,
  receiver text,
  note text,
  account_id bigint references accounts,
  recorded_at timestamptz not null
);
create index bonus_payments_row on bonus_payments (row_id, id);

-- Quỹ thi đua, khen thưởng: money in and money that went out otherwise than as bonuses of decisions.
create table fund_entries (
  id bigint generated always as identity primary key,
  unit_id bigint not null references units,
  year integer not null check (year between 2000 and 2200),
  kind text not null check (kind in ('in', 'out')),
  amount_vnd bigint not null check (amount_vnd > 0),
  happened_on date not null,
  label text not null,
  basis text,
  account_id bigint references accounts,
  recorded_at timestamptz not null,
  cancelled_by bigint references accounts,
  cancelled_at timestamptz,
  cancel_reason text
);
create index fund_entries_year on fund_entries (unit_id, year, id desc);

-- Sight: the deciding body, and once the decision is out the units whose people it names.
alter table decision_rows enable row level security;
create policy decision_rows_scope on decision_rows using ((select viewer_sees_all())
  or decision_unit_id in (select viewer_units()) or (is_out and scope_unit_id in (select viewer_units())))
  with check ((select viewer_sees_all()) or decision_unit_id in (select viewer_units()));
alter table decisions enable row level security;
create policy decisions_scope on decisions using ((select viewer_sees_all()) or unit_id in (select viewer_units())
  or (number is not null and exists (select from decision_rows r where r.decision_id = decisions.id and r.is_out)))
  with check ((select viewer_sees_all()) or unit_id in (select viewer_units()));
alter table decision_steps enable row level security;
create policy decision_steps_scope on decision_steps using (exists (select from decisions d where d.id = decision_id));
alter table decision_files enable row level security;
create policy decision_files_scope on decision_files using (exists (select from decisions d where d.id = decision_id));
alter table bonus_payments enable row level security;
create policy bonus_payments_scope on bonus_payments using (exists (select from decision_rows r where r.id = row_id));
alter table fund_entries enable row level security;
create policy fund_entries_scope on fund_entries using ((select viewer_sees_all()) or unit_id in (select viewer_units()));
