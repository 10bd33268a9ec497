-- Who sees a file through work, reports, law or awards, asked by functions whose plans a connection keeps: every statement that joined
-- files planned the whole chain of plans, tasks and units anew (20 to 30 ms). What they read is still guarded by its own policies.
create function viewer_works_with_file(file bigint) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from task_proofs x where x.file_id = file and exists (select 1 from plan_tasks t where t.id = x.task_id));
end $$;
create function viewer_reads_file(file bigint) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from plan_reports r where r.word_file_id = file or r.excel_file_id = file)
    or exists (select 1 from law_confirmations c where c.file_id = file)
    or exists (select 1 from award_acts x where x.file_id = file);
end $$;
drop policy files_of_plan_reports on files;
drop policy files_of_law_confirmations on files;
drop policy files_of_award_acts on files;
drop policy files_scope on files;
create policy files_scope on files using ((select viewer_is_system()) or unit_id in (select viewer_units())
  or uploaded_by = viewer_account() or viewer_works_with_file(id));
create policy files_read on files for select using (viewer_reads_file(id));

-- Of a session that is in sight all is in sight: asked once a statement for agendas of hundreds of lines, not for every line.
drop policy council_sessions_scope on council_sessions;
create policy council_sessions_scope on council_sessions using ((select viewer_is_system()) or unit_id in (select viewer_units()));
do $$ declare t text; begin
  foreach t in array array['council_session_members', 'council_session_items', 'council_ballots', 'council_records'] loop
    execute format('drop policy %1$s_scope on %1$s', t);
    execute format('create policy %1$s_scope on %1$s using ((select viewer_is_system()) or session_id in (select s.id from council_sessions s))', t);
  end loop;
  foreach t in array array['council_ballot_items', 'council_ballot_receivers'] loop
    execute format('drop policy %1$s_scope on %1$s', t);
    execute format('create policy %1$s_scope on %1$s using ((select viewer_is_system()) or ballot_id in (select b.id from council_ballots b))', t);
  end loop;
end $$;
