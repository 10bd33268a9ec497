-- 300 issued plans of 60 tasks over three years, each task with a lead and two co-ordinating units.
create temp table chosen as select unit_id, row_number() over (order by unit_id) as n
  from unit_versions where until is null and parent_id is not null and kind <> 'office';
insert into plans (unit_id, year, title, number, issuer, place, issued_on, status)
  select c.unit_id, 2024 + g % 3, 'Công tác thi đua, khen thưởng năm ' || (2024 + g % 3) || ', kế hoạch ' || g, 'BM-' || g, 'Đơn vị', 'An Bình',
    make_date(2024 + g % 3, 1, 15), 'issued'
  from generate_series(1, 300) g join chosen c on c.n = 1 + g % (select count(*) from chosen);
insert into plan_tasks (plan_id, unit_id, position, ordinal, text, work_kind, period, starts_on, ends_on, state)
  select p.id, p.unit_id, t, t::text,
    (array['Báo cáo sơ kết công tác thi đua, khen thưởng', 'Kiểm tra công tác thi đua tại các đơn vị', 'Họp Hội đồng Thi đua - Khen thưởng',
      'Tập huấn nghiệp vụ cho cán bộ', 'Khen thưởng ngành Giáo dục và Đào tạo', 'Phát động phong trào thi đua theo chuyên đề'])[1 + t % 6] || ' đợt ' || t,
    (array['report', 'inspection', 'council-session', 'training', 'commendation', 'movement-launch'])[1 + t % 6],
    jsonb_build_object('kind', 'quarter', 'year', p.year, 'values', jsonb_build_array(1 + t % 4), 'raw', 'Quý ' || (1 + t % 4)),
    make_date(p.year, 1 + 3 * (t % 4), 1), (make_date(p.year, 1 + 3 * (t % 4), 1) + interval '3 months - 1 day')::date,
    (array['done', 'in-progress', 'not-started', 'done', 'done-late', 'waiting'])[1 + (t * 7 + p.id::int) % 6]
  from plans p, generate_series(1, 60) t where p.number like 'BM-%';
with bodies as (
  insert into task_bodies (task_id, role, position, as_written, match, confidence, reason)
    select t.id, case b when 0 then 'lead' else 'coordinating' end, greatest(b, 1), v.name, 'unit', 'certain', 'Trùng tên đơn vị'
    from plan_tasks t join plans p on p.id = t.plan_id and p.number like 'BM-%', generate_series(0, 2) b
    join chosen c on true join unit_versions v on v.unit_id = c.unit_id and v.until is null
    where c.n = 1 + (t.id + b * 13) % (select count(*) from chosen)
    returning id, task_id, role, as_written)
insert into task_units (task_id, body_id, unit_id, role)
  select b.task_id, b.id, v.unit_id, b.role from bodies b join unit_versions v on v.name = b.as_written and v.until is null;
insert into task_records (task_id, kind, happened_on)
  select t.id, case when t.state like 'done%' then 'completed' when t.state = 'waiting' then 'waiting' else 'started' end, t.starts_on + 20
  from plan_tasks t join plans p on p.id = t.plan_id and p.number like 'BM-%' where t.state <> 'not-started';
analyze;
