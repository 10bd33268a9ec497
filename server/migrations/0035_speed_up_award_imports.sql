-- Imports at the speed of the database. A hundred thousand staged lines asked a hundred thousand times whether their import is there:
-- now it is asked once a batch (insertRows holds the import's row), and what was staged goes with its import by one trigger.
alter table award_import_rows drop constraint award_import_rows_import_id_fkey;
alter table award_import_contents drop constraint award_import_contents_import_id_fkey;
alter table award_import_holders drop constraint award_import_holders_import_id_fkey;
alter table award_import_decisions drop constraint award_import_decisions_import_id_fkey;
create function remove_staged_import() returns trigger language plpgsql security definer as $$
begin
  delete from award_import_rows where import_id in (select id from removed);
  delete from award_import_contents where import_id in (select id from removed);
  delete from award_import_holders where import_id in (select id from removed);
  delete from award_import_decisions where import_id in (select id from removed);
  return null;
end $$;
create trigger award_imports_staged_removed after delete on award_imports referencing old table as removed
  for each statement execute function remove_staged_import();

-- The statements that match a file with the register join its tables five at a time: without fresh figures the planner takes them for
-- empty and reads one anew for every row of another. What nobody asks by needs no figures.
alter table award_import_contents alter column cells set statistics 0, alter column raw set statistics 0,
  alter column problems set statistics 0, alter column award set statistics 0;
alter table award_import_holders alter column holder set statistics 0;
create function settle_award_import() returns void language plpgsql security definer as $$
begin
  analyze award_import_rows, award_import_contents, award_import_holders, award_import_decisions;
end $$;

do $$ declare t text; begin
  execute format('alter function remove_staged_import() set search_path = %I, public', current_schema());
  execute format('alter function settle_award_import() set search_path = %I, public', current_schema());
  -- Who is the system is asked once a statement, not once a row.
  foreach t in array array['award_import_rows', 'award_import_contents', 'award_import_holders', 'award_import_decisions',
      'award_import_progress'] loop
    execute format('drop policy %1$s_scope on %1$s', t);
    execute format('create policy %1$s_scope on %1$s using ((select viewer_is_system()) or import_id in (select id from award_imports))', t);
  end loop;
end $$;
