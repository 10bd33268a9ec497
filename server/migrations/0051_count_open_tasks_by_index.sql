-- Open tasks are counted, for a page of them and for the board, without a look at the tasks themselves: what the count and the
-- second line of access ask stands in the index. At a million tasks the overdue list read 64,000 blocks, now 2,600.
drop index plan_tasks_open_issued;
create index plan_tasks_open_issued on plan_tasks (due_on, id) include (unit_id, state, plan_status, assignee_id)
  where plan_status = 'issued' and state in ('not-started', 'in-progress', 'waiting');
drop index plan_tasks_open_of_year;
create index plan_tasks_open_of_year on plan_tasks (plan_year, due_on, id) include (unit_id, state, plan_status, assignee_id)
  where plan_status = 'issued' and state in ('not-started', 'in-progress', 'waiting');
-- Batches of papers show how many of their records are in each state.
create index resistance_records_of_batch on resistance_records (batch_id, status) include (unit_id);
-- Whoever sees all is told so once; the list walks its index by the newest and stops at its page.
drop policy resistance_records_scope on resistance_records;
create policy resistance_records_scope on resistance_records using ((select viewer_sees_all())
  or exists (select from unit_ancestors u where u.unit_id = resistance_records.unit_id and u.ancestor_id = any (viewer_scope())));
