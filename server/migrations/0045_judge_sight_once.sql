-- Sight of rounds, dossiers, nominations, postings and packages by the set of the viewer's units, which PostgreSQL makes once a
-- statement, instead of a function that it calls for every row: a unit's page of a round of 20,000 nominations took seconds.
drop policy round_units_scope on round_units;
create policy round_units_scope on round_units using ((select viewer_sees_all())
  or unit_id in (select viewer_units()) or owner_unit_id in (select viewer_units()));
drop policy rounds_scope on rounds;
create policy rounds_scope on rounds using ((select viewer_sees_all())
  or unit_id in (select viewer_units()) or id in (select u.round_id from round_units u where u.unit_id in (select viewer_units())));
drop policy dossiers_scope on dossiers;
create policy dossiers_scope on dossiers using ((select viewer_sees_all())
  or unit_id in (select viewer_units()) or owner_unit_id in (select viewer_units()));
drop policy nominations_scope on nominations;
create policy nominations_scope on nominations using ((select viewer_sees_all())
  or unit_id in (select viewer_units()) or owner_unit_id in (select viewer_units()));
drop policy dossier_returns_scope on dossier_returns;
create policy dossier_returns_scope on dossier_returns using ((select viewer_sees_all())
  or owner_unit_id in (select viewer_units()) or exists (select from return_items i where i.return_id = dossier_returns.id));
do $$ declare t text; begin
  foreach t in array array['opinion_requests', 'postings', 'objections', 'packages'] loop
    execute format('drop policy %1$s_scope on %1$s', t);
    execute format('create policy %1$s_scope on %1$s using ((select viewer_sees_all()) or unit_id in (select viewer_units()))', t);
  end loop;
end $$;
