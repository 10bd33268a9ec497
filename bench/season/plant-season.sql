-- Units of a province with people to nominate (their names are none of the sample's register: nobody has to be asked who is meant), an officer and a leader in each, ten officers of the standing body and an account for each
-- member of the province's council. Settings bench.units and bench.people say how many. Passwords are the sample's.
create temp table bench_units as
  select unit_id, n from (select unit_id, row_number() over (order by unit_id) as n from unit_versions
    where until is null and parent_id = (select unit_id from unit_versions where until is null and kind = 'province' limit 1)
      and kind not in ('district', 'cluster', 'bloc')) u where n <= current_setting('bench.units')::int;
create temp table bench_people as
  select unit_id, n, g, (n - 1) * current_setting('bench.people')::int + g as i,
    (array['Âu', 'Bạch', 'Chử', 'Diệp', 'Giáp', 'Khổng', 'Lãnh', 'Mạc', 'Nhâm', 'Phùng', 'Quản', 'Sầm', 'Tiêu', 'Ứng', 'Viên'])[1 + g % 15] || ' '
    || (array['Thị', 'Văn', 'Thị Thu', 'Đức', 'Thị Minh', 'Hữu', 'Thị Ngọc', 'Quang', 'Thị Hồng', 'Xuân'])[1 + (g * 3 + n) % 10] || ' '
    || (array['An', 'Bình', 'Chi', 'Dung', 'Giang', 'Hà', 'Hạnh', 'Hoa', 'Hương', 'Lan', 'Linh', 'Mai', 'Nga', 'Oanh', 'Phương', 'Thảo'])[1 + (g * 7 + n * 5) % 16]
      as full_name
  from bench_units, generate_series(1, current_setting('bench.people')::int) g;
with made as (
  insert into people (full_name, birth_year, gender, ethnicity)
    select full_name, 1965 + (i % 35)::int, case when full_name ~ ' Thị ' then 'female' else 'male' end,
      case when i % 9 = 0 then 'Tày' else 'Kinh' end from bench_people order by i
    returning id)
insert into posts (person_id, unit_id, position, is_leader, since)
  select m.id, p.unit_id, case when p.g % 12 = 0 then 'Trưởng phòng' else 'Chuyên viên' end, p.g % 12 = 0, '2019-03-01'
  from (select id, row_number() over (order by id) as i from made) m join bench_people p on p.i = m.i;
-- Three rated years of most, as the law's conditions ask for.
insert into year_results (unit_id, person_id, year, classification, months_worked)
  select p.unit_id, p.person_id, y, case when (p.person_id + y) % 5 < 2 then 'excellent' else 'well' end, 12
  from posts p join bench_units u on u.unit_id = p.unit_id, generate_series(current_setting('bench.year')::int - 3, current_setting('bench.year')::int - 1) y
  where p.since = '2019-03-01' and p.person_id % 7 <> 0
  on conflict do nothing;
create temp table bench_accounts as
  select 'bm.cb' || n as username, 'unit-officer' as role, unit_id, null::bigint as person_id from bench_units
  union all select 'bm.tt' || n, 'unit-leader', unit_id, null from bench_units
  union all select 'bm.cv' || g, 'standing-officer', (select unit_id from unit_versions where until is null and kind = 'province' limit 1), null
    from generate_series(1, 10) g
  union all select 'bm.tv' || row_number() over (order by m.protocol_order, m.id), 'council-member', c.unit_id, m.person_id
    from council_members m join councils c on c.id = m.council_id where c.kind = 'emulation-commendation' and c.until is null and m.until is null;
with made as (
  insert into accounts (username, display_name, person_id, password_hash, is_sample)
    select a.username, a.username, a.person_id, s.password_hash, true from bench_accounts a, accounts s where s.username = 'chuyenvien'
    returning id, username)
insert into role_grants (account_id, role, unit_id, since)
  select m.id, a.role, a.unit_id, '2024-01-01' from made m join bench_accounts a using (username);
analyze;
