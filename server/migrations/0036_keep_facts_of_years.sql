-- Yearly results as units know them: also of holders whom the register knows and the people list does not; and what is
-- known of a subject beside its years. `null` is unknown; a list that is there was complete on the day beside it.

alter table year_results
  add holder_id bigint references award_holders,
  add study_leave_months numeric check (study_leave_months between 0 and 12),
  add study_result text check (study_result in ('excellent', 'good', 'fair', 'average', 'poor')),
  -- Keys of titles of the year that the unit knows of, whether or not the register has the decision.
  add titles text[] not null default '{}',
  -- Of collectives: numbers of people, as the judging of cases takes them.
  add composition jsonb,
  -- What a person attested for the year: { code: true | false }.
  add facts jsonb not null default '{}',
  add revision integer not null default 1,
  add check (person_id is null or holder_id is null);
drop index year_results_of_unit;
create unique index year_results_of_unit on year_results (unit_id, year) where person_id is null and holder_id is null;
create unique index year_results_of_holder on year_results (holder_id, year) where holder_id is not null;
create index year_results_unit on year_results (unit_id, year);

alter table initiatives alter person_id drop not null, add holder_id bigint references award_holders,
  add check (person_id is null or holder_id is null);
create index initiatives_holder on initiatives (holder_id) where holder_id is not null;

create table subject_facts (
  id bigint generated always as identity primary key,
  -- Where it was recorded; a unit's own facts have neither person nor holder.
  unit_id bigint not null references units,
  person_id bigint references people,
  holder_id bigint references award_holders,
  joined_on date,
  -- { on, monthsInOldUnit, oldUnitComment }
  transfer jsonb,
  -- [{ form, from, until }]
  discipline jsonb,
  discipline_as_of date,
  -- [{ kind, from, until }]
  open_matters jsonb,
  open_matters_as_of date,
  -- [{ kind, organisedBy, year, rank, of }]
  clusters jsonb,
  -- The initiatives stand in their own table; were they all of them on a day?
  initiatives_as_of date,
  revision integer not null default 1,
  recorded_by bigint references accounts,
  recorded_at timestamptz not null default now(),
  check (person_id is null or holder_id is null)
);
create unique index subject_facts_of_person on subject_facts (person_id) where person_id is not null;
create unique index subject_facts_of_holder on subject_facts (holder_id) where holder_id is not null;
create unique index subject_facts_of_unit on subject_facts (unit_id) where person_id is null and holder_id is null;
create index subject_facts_unit on subject_facts (unit_id);
alter table subject_facts enable row level security;
create policy subject_facts_scope on subject_facts using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = subject_facts.unit_id and u.ancestor_id = any (viewer_scope())));
drop policy year_results_scope on year_results;
create policy year_results_scope on year_results using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = year_results.unit_id and u.ancestor_id = any (viewer_scope())));
drop policy initiatives_scope on initiatives;
create policy initiatives_scope on initiatives using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = initiatives.unit_id and u.ancestor_id = any (viewer_scope())));
