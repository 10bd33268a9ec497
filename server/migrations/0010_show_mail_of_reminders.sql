-- Who runs the plan sees whether the letters of its reminders went out.
create index reminders_notification on reminders (notification_id) where notification_id is not null;
create policy notifications_of_reminders on notifications for select using (exists (
  select 1 from reminders r join plan_tasks t on t.id = r.task_id
  where r.notification_id = notifications.id and t.unit_id in (select viewer_units())));
