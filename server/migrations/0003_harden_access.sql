-- Access and ledger: wrong sign-ins counted by name, revisions of accounts, the ledger seen through row-level security.

-- Counted for every name that is tried, known or not, so that a lock does not tell which names exist. SHA-256 of the name.
create table sign_in_counts (
  name_hash text primary key,
  failures integer not null default 0,
  last_failed_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_counts_age on sign_in_counts (last_failed_at);

alter table accounts drop column failed_sign_ins;
alter table accounts drop column locked_until;
alter table accounts add column revision integer not null default 1;
create index accounts_name on accounts using gin (fold(display_name) gin_trgm_ops);

create index ledger_entries_unit on ledger_entries (unit_id, seq desc);
create index ledger_entries_account on ledger_entries (account_id, seq desc);

-- Whoever holds a role at the top of the tree also sees what belongs to no unit.
create function viewer_at_top() returns boolean language sql stable
  begin atomic
    select exists (select from unnest(viewer_scope()) as held (unit_id)
      where not exists (select from unit_ancestors a where a.unit_id = held.unit_id and a.ancestor_id <> held.unit_id));
  end;
alter table ledger_entries enable row level security;
create policy ledger_entries_read on ledger_entries for select using (viewer_is_system()
  or unit_id in (select viewer_units()) or account_id = viewer_account() or (unit_id is null and viewer_at_top()));
create policy ledger_entries_append on ledger_entries for insert with check (true);
