-- A province at a large size: :rows tasks, people and ledger entries, everything else in proportion. Run by the owner with
-- triggers and references aside; what triggers would keep with a task is written here. :province is the unit at the top.
create temp table folk as select * from unnest(
  array['Nguyễn','Trần','Lê','Phạm','Hoàng','Huỳnh','Phan','Vũ','Võ','Đặng','Bùi','Đỗ'],
  array['Văn','Thị','Hữu','Đức','Minh','Thanh','Ngọc','Quang','Thu','Xuân','Hồng','Kim'],
  array['An','Bình','Châu','Dũng','Giang','Hà','Khánh','Lan','Mai','Nam','Oanh','Phúc']) with ordinality as f(family, middle, given, n);
insert into accounts (username, display_name, password_hash) select 'canbo' || g, 'Cán bộ ' || g, '-' from generate_series(1, 500) g;
create temp table clerks as select id, row_number() over (order by id) - 1 as n from accounts where username like 'canbo%';
with made as (insert into units (founded_on) select '2018-01-01' from generate_series(1, 1000) returning id)
  insert into unit_versions (unit_id, name, short_name, kind, parent_id, protocol_order, since)
  select id, case when n <= 200 then 'Cơ quan số ' || n else 'Xã ' || left(md5(n::text), 6) end, 'Đơn vị ' || n,
    case when n <= 200 then 'department' else 'commune' end, :province, n, '2018-01-01'
  from (select id, row_number() over (order by id) as n from made) numbered;
insert into unit_ancestors select unit_id, unit_id from unit_versions where unit_id <> :province
  union all select unit_id, :province from unit_versions where unit_id <> :province;
create temp table placed as select unit_id, row_number() over (order by unit_id) - 1 as n from unit_versions where unit_id <> :province;

insert into plans (unit_id, year, title, number, issued_on, status)
  select case when g % 200 in (7, 18, 29) then :province else p.unit_id end, 2017 + g % 10,
    'Công tác thi đua, khen thưởng năm ' || (2017 + g % 10) || ', kế hoạch ' || g, g || '/KH', make_date(2017 + g % 10, 1, 15),
    case when g % 10 > 6 then 'issued' else 'closed' end
  from generate_series(1, :rows / 60) g join placed p on p.n = g % 1000;
insert into plan_tasks (plan_id, unit_id, position, ordinal, text, work_kind, period, starts_on, ends_on, state, plan_status, plan_year,
    proof_count, comment_count, assignee_id)
  select p.id, p.unit_id, t, t::text,
    (array['Báo cáo sơ kết công tác thi đua', 'Kiểm tra công tác thi đua tại các đơn vị', 'Họp Hội đồng Thi đua - Khen thưởng',
      'Tập huấn nghiệp vụ cho cán bộ', 'Khen thưởng ngành Giáo dục', 'Phát động phong trào thi đua'])[1 + t % 6]
      || ' đợt ' || t || ', mã ' || left(md5((p.id * 60 + t)::text), 5),
    (array['report', 'inspection', 'council-session', 'training', 'commendation', 'movement-launch'])[1 + t % 6],
    jsonb_build_object('kind', 'quarter', 'year', p.year, 'values', jsonb_build_array(1 + t % 4)),
    make_date(p.year, 1 + 3 * (t % 4), 1), make_date(p.year, 1 + 3 * (t % 4), 1) + 80,
    (array['done', 'in-progress', 'done', 'done', 'done-late', 'done', 'waiting', 'done', 'not-started', 'dropped'])[1 + (t * 7 + p.id::int) % 10],
    p.status, p.year, (t % 5 = 0)::int, (t % 5 = 1)::int, case when t % 6 = 0 then c.id end
  from plans p cross join generate_series(1, 60) t join clerks c on c.n = (p.id + t) % 500;
create temp table bodies as select t.id as task_id, b, u.unit_id from plan_tasks t, generate_series(0, 1) b
  join placed u on true where u.n = (t.id * 7 + b * 13) % 1000;
insert into task_bodies (task_id, role, position, as_written, match, confidence)
  select task_id, case b when 0 then 'lead' else 'coordinating' end, b + 1, 'Đơn vị ' || unit_id, 'unit', 'certain' from bodies;
insert into task_units (task_id, body_id, unit_id, role)
  select b.task_id, k.id, b.unit_id, k.role from bodies b join task_bodies k on k.task_id = b.task_id and k.position = b.b + 1;
insert into task_records (task_id, kind, happened_on)
  select id, case when state like 'done%' then 'completed' else 'started' end, starts_on + 20 from plan_tasks where state <> 'not-started';
insert into task_proofs (task_id, kind, document_number) select id, 'document', id || '/BC' from plan_tasks where proof_count > 0;
insert into task_comments (task_id, text) select id, 'Đã nhận' from plan_tasks where comment_count > 0;
insert into task_difficulties (task_id, asked_by_unit_id, holder_unit_id, question, closed_at, state)
  select t.id, t.unit_id, :province, 'Kinh phí chưa cấp', case when t.id % 500 > 0 then now() end, case when t.id % 500 > 0 then 'accepted' else 'asked' end
  from plan_tasks t where t.id % 50 = 0;
insert into notifications (account_id, kind, text, path, created_at)
  select c.id, 'reminder', 'Sắp đến hạn', '/nhiem-vu/' || t.id, t.ends_on
  from plan_tasks t join (select id, n from clerks union all select :account, 500) c on c.n = t.id / 10 % 501 where t.id % 10 = 0;
insert into reminders (task_id, unit_id, kind, due_on, days, sent_at)
  select t.id, t.unit_id, 'by-hand', t.due_on, 7, t.due_on - 7 from plan_tasks t where id % 10 = 0;

insert into people (full_name, birth_year)
  select a.family || ' ' || b.middle || ' ' || c.given || case when g % 3 = 0 then ' ' || d.given else '' end, 1950 + g % 55
  from generate_series(1, :rows) g join folk a on a.n = 1 + g % 12 join folk b on b.n = 1 + (g / 12) % 12
  join folk c on c.n = 1 + (g / 144) % 12 join folk d on d.n = 1 + (g / 1728) % 12;
insert into posts (person_id, unit_id, position, since) select x.id, p.unit_id, 'Chuyên viên', '2020-01-01'
  from people x join placed p on p.n = x.id % 1000 where not exists (select from posts o where o.person_id = x.id);
insert into ledger_entries (seq, at, account_id, account_name, act, object_kind, object_id, unit_id, details, previous_hash, hash)
  select g, timestamptz '2020-01-01' + g * interval '1 minute', :account, 'Cán bộ', 'progress-recorded', 'plan-task', (g % 9973)::text,
    case when g % 20 = 0 then :province else p.unit_id end, '{}', md5((g - 1)::text), md5(g::text)
  from generate_series(1, :rows) g join placed p on p.n = g % 1000;
update ledger_head set seq = :rows, hash = md5(:rows::text);

insert into year_results (unit_id, person_id, year, classification, months_worked)
  select unit_id, person_id, 2025, (array['excellent', 'well', 'well', 'satisfactory'])[1 + person_id % 4], 12 from posts;
insert into initiatives (unit_id, person_id, title, kind, scope, year, recognised_on)
  select unit_id, person_id, 'Giải pháp số ' || person_id, 'initiative', 'unit', 2025, '2025-11-10' from posts where person_id % 20 = 0;
insert into resistance_batches (unit_id, title) select :province, 'Đợt ' || g from generate_series(1, 20) g;
insert into resistance_records (unit_id, batch_id, status, full_name, birth_year, birth, place, decision_number)
  select p.unit_id, b.id, (array['waiting', 'settled', 'matching'])[1 + g % 3], a.family || ' ' || m.middle || ' ' || c.given,
    1905 + g % 47, (1905 + g % 47)::text, 'xã Số ' || g % 613 || ', huyện Bình Lương', g % 997 || ' KT/HĐBT'
  from generate_series(1, :rows) g join placed p on p.n = g % 1000 join folk a on a.n = 1 + g % 12
  join folk m on m.n = 1 + (g / 12) % 12 join folk c on c.n = 1 + (g / 144) % 12
  join (select id, row_number() over (order by id) - 1 as n from resistance_batches) b on b.n = g % 20;
