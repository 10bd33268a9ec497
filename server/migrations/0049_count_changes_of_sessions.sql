-- How often council sessions were changed, and the law as the body has it, so that the page that thirteen tablets and the wall ask for every
-- few seconds is made anew only when something on it was changed. As with the register (0040): of sixty-four counters each act takes
-- one that nobody holds, so that no two who vote wait for each other.
insert into change_counts (subject, changes) select 'sessions:' || n, 0 from generate_series(0, 63) n;
insert into change_counts (subject, changes) values ('law', 0);
create function count_session_changes() returns trigger language plpgsql security definer as $$
begin
  update change_counts set changes = changes + 1 where subject = coalesce(
    (select c.subject from change_counts c where c.subject = any (array(select 'sessions:' || n from generate_series(0, 63) n))
      order by c.subject limit 1 for update skip locked), 'sessions:0');
  return null;
end $$;
create function count_law_changes() returns trigger language plpgsql security definer as $$
begin
  update change_counts set changes = changes + 1 where subject = 'law';
  return null;
end $$;
do $$ declare t text; begin
  execute format('alter function count_session_changes() set search_path = %I, public', current_schema());
  execute format('alter function count_law_changes() set search_path = %I, public', current_schema());
  foreach t in array array['councils', 'council_sessions', 'council_session_members', 'council_session_items', 'council_recusals', 'council_ballots',
    'council_ballot_sheets', 'council_ballot_items', 'council_ballot_receivers', 'council_sealed_ballots', 'council_written_opinions'] loop
    execute format('create trigger %1$s_counted after insert or update or delete on %1$s for each statement execute function count_session_changes()', t);
  end loop;
  foreach t in array array['law_confirmations', 'local_rules'] loop
    execute format('create trigger %1$s_counted after insert or update or delete on %1$s for each statement execute function count_law_changes()', t);
  end loop;
end $$;
