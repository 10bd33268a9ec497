-- When each account signed in last, without reading every session there ever was.
create index sessions_account_at on sessions (account_id, created_at desc);
-- Accounts in Vietnamese order of names.
create index accounts_order on accounts (name_sort_key(display_name) collate "C", id);
