-- Run after every migration. The application reads and writes rows; it cannot alter tables, and the ledger only grows.
do $$ begin execute format('grant usage on schema %I to :app', current_schema()); end $$;
do $$ declare t record; begin
  for t in select tablename from pg_tables where schemaname = current_schema() loop
    execute format('grant select, insert, update, delete on %I to :app', t.tablename);
  end loop;
  for t in select sequencename from pg_sequences where schemaname = current_schema() loop
    execute format('grant usage on sequence %I to :app', t.sequencename);
  end loop;
end $$;
revoke update, delete, truncate on ledger_entries from :app;
revoke insert, delete on ledger_head from :app;
revoke insert, update, delete on schema_migrations from :app;
revoke insert, update, delete on unit_reach from :app;
