-- How many nominations of each award stand in which state, dossier by dossier, so that rounds and their units tell numbers without reading
-- every nomination again (a round of a province has 20,000); and how often those of a dossier were changed (see 0013), so that what must
-- be counted person by person is counted again only then.
create table nomination_tallies (
  round_id bigint not null references rounds on delete cascade,
  dossier_id bigint not null references dossiers on delete cascade,
  award_key text not null,
  state text not null,
  -- '' where it was not judged.
  verdict text not null,
  owner_unit_id bigint not null references units,
  unit_id bigint not null references units,
  n integer not null,
  primary key (round_id, dossier_id, award_key, state, verdict)
);
create index nomination_tallies_dossier on nomination_tallies (dossier_id);
alter table nomination_tallies enable row level security;
create policy nomination_tallies_scope on nomination_tallies for select using ((select viewer_sees_all())
  or unit_id in (select viewer_units()) or owner_unit_id in (select viewer_units()));

create function tally_nominations() returns trigger language plpgsql security definer as $$
begin
  if tg_op = 'INSERT' then
    insert into nomination_tallies as t (round_id, dossier_id, award_key, state, verdict, owner_unit_id, unit_id, n)
      select round_id, dossier_id, award_key, state, coalesce(verdict, ''), owner_unit_id, unit_id, count(*)
      from came group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5
      on conflict (round_id, dossier_id, award_key, state, verdict) do update set n = t.n + excluded.n;
    insert into change_counts (subject) select 'nominations:' || x.dossier_id from (select distinct dossier_id from came order by 1) x
      on conflict (subject) do update set changes = change_counts.changes + 1;
  elsif tg_op = 'DELETE' then
    update nomination_tallies t set n = t.n - x.n from (
        select round_id, dossier_id, award_key, state, coalesce(verdict, '') as verdict, count(*) as n from went group by 1, 2, 3, 4, 5) x
      where t.round_id = x.round_id and t.dossier_id = x.dossier_id and t.award_key = x.award_key and t.state = x.state and t.verdict = x.verdict;
    insert into change_counts (subject) select 'nominations:' || x.dossier_id from (select distinct dossier_id from went order by 1) x
      on conflict (subject) do update set changes = change_counts.changes + 1;
  else
    insert into nomination_tallies as t (round_id, dossier_id, award_key, state, verdict, owner_unit_id, unit_id, n)
      select round_id, dossier_id, award_key, state, coalesce(verdict, ''), owner_unit_id, unit_id, sum(n)
      from (select round_id, dossier_id, award_key, state, verdict, owner_unit_id, unit_id, 1 as n from came
        union all select round_id, dossier_id, award_key, state, verdict, owner_unit_id, unit_id, -1 from went) x
      group by 1, 2, 3, 4, 5, 6, 7 having sum(n) <> 0 order by 1, 2, 3, 4, 5
      on conflict (round_id, dossier_id, award_key, state, verdict) do update set n = t.n + excluded.n;
    insert into change_counts (subject) select 'nominations:' || x.dossier_id from (select distinct dossier_id from came order by 1) x
      on conflict (subject) do update set changes = change_counts.changes + 1;
  end if;
  return null;
end $$;
do $$ begin
  execute format('alter function tally_nominations() set search_path = %I, public', current_schema());
end $$;
create trigger nominations_tallied_new after insert on nominations referencing new table as came
  for each statement execute function tally_nominations();
create trigger nominations_tallied_changed after update on nominations referencing old table as went new table as came
  for each statement execute function tally_nominations();
create trigger nominations_tallied_gone after delete on nominations referencing old table as went
  for each statement execute function tally_nominations();
insert into nomination_tallies (round_id, dossier_id, award_key, state, verdict, owner_unit_id, unit_id, n)
  select round_id, dossier_id, award_key, state, coalesce(verdict, ''), owner_unit_id, unit_id, count(*)
  from nominations group by 1, 2, 3, 4, 5, 6, 7;

-- A round's list is narrowed by name without folding 20,000 names again for each question.
alter table nominations add name_folded text generated always as (' ' || fold(name)) stored;
