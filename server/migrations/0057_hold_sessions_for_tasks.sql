-- The plan task that ordered a session: when the session ends, the task is done with the session as its proof.
alter table council_sessions add column task_id bigint references plan_tasks on delete set null;
create index council_sessions_task on council_sessions (task_id) where task_id is not null;
