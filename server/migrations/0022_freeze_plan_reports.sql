-- Progress reports that were issued: the figures and both files as they were on that day. Only the number and the day that
-- the clerk gives may come later.
create table plan_reports (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans,
  unit_id bigint not null references units,
  period_from date not null,
  period_to date not null,
  figures jsonb not null,
  word_file_id bigint not null references files,
  excel_file_id bigint not null references files,
  number text,
  issued_on date,
  issued_by bigint references accounts,
  issued_at timestamptz not null default now(),
  revision integer not null default 1,
  check (period_from <= period_to),
  check ((number is null) = (issued_on is null))
);
create index plan_reports_plan on plan_reports (plan_id, id desc);
create unique index plan_reports_number on plan_reports (unit_id, number, extract(year from issued_on)) where number is not null;

create function keep_plan_report() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an issued report is never deleted';
  end if;
  if (old.plan_id, old.unit_id, old.period_from, old.period_to, old.figures, old.word_file_id, old.excel_file_id, old.issued_by, old.issued_at)
    is distinct from (new.plan_id, new.unit_id, new.period_from, new.period_to, new.figures, new.word_file_id, new.excel_file_id, new.issued_by, new.issued_at)
    or old.number is not null and (old.number, old.issued_on) is distinct from (new.number, new.issued_on) then
    raise exception 'an issued report never changes';
  end if;
  return new;
end $$;
create trigger plan_reports_stay before update or delete on plan_reports for each row execute function keep_plan_report();

-- Who sees the plan sees its reports and their files.
alter table plan_reports enable row level security;
create policy plan_reports_read on plan_reports for select using (exists (select 1 from plans p where p.id = plan_id));
create policy plan_reports_write on plan_reports for all using (viewer_is_system() or unit_id in (select viewer_units()));
create policy files_of_plan_reports on files for select using (exists (
  select 1 from plan_reports r where r.word_file_id = files.id or r.excel_file_id = files.id));
create index plan_reports_word on plan_reports (word_file_id);
create index plan_reports_excel on plan_reports (excel_file_id);
