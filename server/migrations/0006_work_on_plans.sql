-- The plan at work: what search, lists and traces need beside the records.

-- A proof is withdrawn, never deleted.
alter table task_proofs add column withdrawn_by bigint references accounts;
alter table task_proofs add column withdrawal_reason text;

-- An index for search of what difficulty_steps say.
alter table task_difficulties add column state text not null default 'asked'
  check (state in ('asked', 'passed-upward', 'answered', 'accepted'));
drop index task_difficulties_holder;
create index task_difficulties_holder on task_difficulties (holder_unit_id, id desc) where closed_at is null;

-- The task whose work this plan is: issuing the plan completes the task.
alter table plans add column origin_task_id bigint references plan_tasks;
create index plans_origin_task on plans (origin_task_id) where origin_task_id is not null;

create index plans_title on plans using gin (fold(title) gin_trgm_ops);
create index plan_tasks_due on plan_tasks (due_on, id);
create index plan_tasks_text on plan_tasks using gin (fold(text) gin_trgm_ops);

-- What belongs to a task is seen by who sees the task.
alter table task_records enable row level security;
create policy task_records_scope on task_records
  using (viewer_is_system() or exists (select 1 from plan_tasks t where t.id = task_id));
alter table task_proofs enable row level security;
create policy task_proofs_scope on task_proofs
  using (viewer_is_system() or exists (select 1 from plan_tasks t where t.id = task_id));
alter table task_comments enable row level security;
create policy task_comments_scope on task_comments
  using (viewer_is_system() or exists (select 1 from plan_tasks t where t.id = task_id));
alter table task_difficulties enable row level security;
create policy task_difficulties_scope on task_difficulties
  using (viewer_is_system() or exists (select 1 from plan_tasks t where t.id = task_id));
alter table difficulty_steps enable row level security;
create policy difficulty_steps_scope on difficulty_steps
  using (viewer_is_system() or exists (select 1 from task_difficulties d where d.id = difficulty_id));
alter table plan_records enable row level security;
create policy plan_records_scope on plan_records
  using (viewer_is_system() or exists (select 1 from plans p where p.id = plan_id));
