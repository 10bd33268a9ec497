-- Published for other areas, each under the reader's own sight: what holders were given and still have, whoever holds something, who
-- people are, and their posts. Written so that the planner sees through them to the tables and their indexes.

create view held_awards with (security_invoker = true) as
  select a.id, a.holder_id, a.scope_unit_id, a.award_key, a.award_name, a.year as year_from,
    coalesce(a.year_until, a.year) as year, d.decided_on, a.basis, a.deed, a.position, a.sort_on
  from awards a left join award_decisions d on d.id = a.decision_id where a.state <> 'cancelled';

create view known_holders with (security_invoker = true) as
  select id, kind, name, sort_key, person_id, unit_id, position, worker_class, gender, birth_year, died_on
  from award_holders where merged_into is null;

create view people_on_record with (security_invoker = true) as
  select id, full_name, sort_key, gender, birth_year from people;

create view held_posts with (security_invoker = true) as
  select person_id, unit_id, position, is_leader, since, until from posts;

grant select on held_awards, known_holders, people_on_record, held_posts to public;
