-- Sight of initiatives, rankings and registrations by the set of the viewer's units, which PostgreSQL makes once a statement (as 0045
-- does for rounds), instead of a look-up for every row.
do $$ declare t text; begin
  foreach t in array array['proposed_initiatives', 'cluster_rankings', 'registrations', 'registration_call_units', 'registration_reminders'] loop
    execute format('drop policy %1$s_scope on %1$s', t);
    execute format('create policy %1$s_scope on %1$s using ((select viewer_sees_all()) or unit_id in (select viewer_units()))', t);
  end loop;
end $$;
