-- What was won in a year, for counts of pledge against result: read out of the index, not out of the register's rows.
create index awards_won on awards (year, award_key) include (holder_id, scope_unit_id) where state <> 'cancelled';

-- Registrations are few and asked for one by one: their sight is looked up row by row again (0027), for by the set of units (0056)
-- the rows of one registration were found by reading all of them.
do $$ declare t text; begin
  foreach t in array array['registrations', 'registration_call_units', 'registration_reminders'] loop
    execute format('drop policy %1$s_scope on %1$s', t);
    execute format('create policy %1$s_scope on %1$s using ((select viewer_sees_all())
      or exists (select from unit_ancestors u where u.unit_id = %1$s.unit_id and u.ancestor_id = any (viewer_scope())))', t);
  end loop;
end $$;
