-- The season of a large province: rounds of 20,000 nominations of 160 units up to :rows nominations, all else of the season in proportion.
-- Run after plant-large.sql by the owner, triggers and references aside.
create temp table nominating as select unit_id, row_number() over (order by first, unit_id) - 1 as n from (
    select unit_id, unit_id <> (select unit_id from plans where status = 'issued' and unit_id <> :province order by id limit 1) as first
    from placed) p order by first, unit_id limit 160;
insert into rounds (unit_id, title, kind, period_kind, year, judged_on, due_on, closed_at)
  select :province, 'Xét khen thưởng đợt ' || g, 'annual', 'year', 2025, '2026-01-01', '2026-04-01', case when g > 1 then now() end
  from generate_series(1, greatest(1, :rows / 20000)) g;
insert into round_awards (round_id, award_key, award_name, position, basis)
  select id, k, n, p, 'merit' from rounds, (values ('certificate-of-merit-province', 'Bằng khen', 1),
    ('emulation-fighter-province', 'Chiến sĩ thi đua', 2)) a (k, n, p);
insert into round_papers (round_id, award_key, part, name, required, cite, source, position)
  select id, 'certificate-of-merit-province', 'p' || g, 'Giấy tờ ' || g, true, 'Điều 1', 'law', g from rounds, generate_series(1, 4) g;
insert into round_units (round_id, owner_unit_id, unit_id) select r.id, :province, u.unit_id from rounds r, nominating u;
insert into dossiers (round_id, owner_unit_id, unit_id, state, version, sent_at, received_on, received_at, assignee_id, assigned_at)
  select r.id, :province, u.unit_id, case when u.n % 8 = 1 then 'sent' else 'received' end, 1, now(), '2026-03-01', now(),
    case when u.n % 8 <> 1 then c.id end, now()
  from rounds r cross join nominating u join clerks c on c.n = u.n % 10;
insert into nominations (dossier_id, round_id, owner_unit_id, unit_id, position, holder_kind, person_id, name, sort_key, post, gender,
    ethnicity, birth_year, worker_class, award_key, award_name, basis, year, deed, report, answer, verdict, state)
  select d.id, d.round_id, :province, d.unit_id, g, 'person', 1 + (d.id * 125 + g) % :rows,
    f.family || ' ' || f.middle || ' ' || f.given || ' ' || g, f.given || g, 'Chuyên viên', case when g % 2 = 0 then 'female' else 'male' end,
    case when g % 9 = 0 then 'Tày' else 'Kinh' end, 1965 + g % 35, case when g % 12 = 0 then 'leader' else 'direct' end,
    case when g % 20 = 0 then 'emulation-fighter-province' else 'certificate-of-merit-province' end, 'Bằng khen', 'merit', 2025,
    'Hoàn thành xuất sắc nhiệm vụ, dẫn đầu phong trào thi đua của đơn vị', repeat('Thành tích đạt được trong năm. ', 40),
    jsonb_build_object('reasons', repeat('Đủ điều kiện theo quy định. ', 60)),
    case when g % 3 = 0 then 'needs-more' else 'eligible' end, case when g % 20 < 9 then 'passed' when g % 20 = 10 then 'withdrawn' else 'rejected' end
  from dossiers d cross join generate_series(1, 125) g join folk f on f.n = 1 + g % 12;
insert into nomination_papers (nomination_id, part, given, state)
  select id, 'p' || p, true, case when id % 7 = 0 then 'missing' end from nominations, generate_series(1, 2) p;
insert into dossier_events (dossier_id, nomination_id, kind, happened_on, note)
  select dossier_id, id, 'appraised-eligible', '2026-03-02', 'Đã đối chiếu hồ sơ' from nominations;
insert into dossier_versions (dossier_id, version, content, sha256, nominations, sent_at)
  select id, 1, repeat('{}', 20000), md5(id::text), 125, now() from dossiers;
insert into dossier_returns (owner_unit_id, round_id, text) select :province, id, 'Bổ sung' from rounds;
insert into return_items (return_id, dossier_id, nomination_id, what)
  select r.id, n.dossier_id, n.id, 'report' from nominations n join dossier_returns r on r.round_id = n.round_id where n.id % 10 = 0;

insert into postings (unit_id, round_id, title, kind, opens_on, days, ends_on, published_at)
  select :province, r.id, 'Lấy ý kiến công khai ' || g, 'portal', '2026-04-01', 10, '2026-04-15', now() from rounds r, generate_series(1, 200) g;
insert into posting_entries (posting_id, nomination_id, position, name, unit_name, award_name)
  select p.id, n.id, n.position, n.name, 'Đơn vị', n.award_name from nominations n join postings p on p.round_id = n.round_id and p.id % 200 = n.id % 200;
insert into objections (posting_id, entry_id, unit_id, receipt, content, received_at, outcome)
  select posting_id, id, :province, 'B' || md5(id::text), 'Chưa rõ', now(), case when id % 100 > 0 then 'not-upheld' end from posting_entries where id % 10 = 0;
insert into opinion_requests (unit_id, round_id, body_kind, body_name, sent_on, due_on)
  select :province, r.id, 'tax', 'Cục Thuế', '2026-03-01', '2026-03-20' from rounds r, generate_series(1, 200) g;
insert into opinion_answers (request_id, nomination_id, position, answer)
  select q.id, n.id, n.position, case when n.id % 2 = 0 then 'agrees' end from nominations n join opinion_requests q on q.round_id = n.round_id and q.id % 200 = n.id % 200;
insert into packages (unit_id, title, destination, destination_name, state)
  select case when g % 10 = 0 then u.unit_id else :province end, 'Hồ sơ trình ' || g, 'prime-minister', 'Thủ tướng Chính phủ', 'sent'
  from generate_series(1, :rows / 20) g join nominating u on u.n = g % 160;
insert into package_items (package_id, nomination_id, position) select p.id, n.id, 1 from packages p join nominations n on n.id = p.id;
insert into package_states (package_id, state, happened_on, recorded_at) select id, 'sent', '2026-03-01', now() from packages;

insert into councils (unit_id, kind, name, basis, since) values (:province, 'emulation-commendation', 'Hội đồng TĐKT tỉnh', 'Quyết định', '2020-01-01');
insert into council_sessions (unit_id, council_id, kind, title, held_on, state)
  select :province, c.id, 'meeting', 'Phiên họp ' || g, date '2010-01-01' + g % 5900, 'closed'
  from generate_series(1, :rows / 80) g, (select id from councils order by id limit 1) c;
insert into council_session_members (session_id, person_id, name, role, position, place, attendance)
  select s.id, m, 'Ông ' || m, 'member', 'Giám đốc', m, 'present' from council_sessions s, generate_series(1, 13) m;
insert into council_session_items (session_id, place, source, source_id, title, award_key, state, votes_for, votes_against, base, needed)
  select s.id, g, 'nomination', (s.id * 80 + g)::text, 'Trường hợp ' || g, 'certificate-of-merit-province', 'passed', 13, 0, 13, 9
  from council_sessions s, generate_series(1, 80) g;

insert into decisions (unit_id, kind, title, authority, issuing_body, symbol, place, number, decided_on, state, created_at)
  select case when g % 20 = 0 then u.unit_id else :province end, 'award', 'Về việc khen thưởng ' || g, 'CHỦ TỊCH', 'UBND', 'QĐ-UBND', 'An Bình',
    g::text, date '2026-03-01' - g % 3000, 'numbered', now() from generate_series(1, :rows / 20) g join nominating u on u.n = g % 160;
insert into decision_rows (decision_id, decision_unit_id, scope_unit_id, position_in_list, holder_kind, name, award_key, award_name, basis, year,
    bonus_vnd, is_out)
  select d.id, d.unit_id, u.unit_id, g, 'person', 'Nguyễn Văn ' || g, 'certificate-of-merit-province', 'Bằng khen', 'merit', 2025, 3510000, true
  from decisions d, generate_series(1, 20) g join nominating u on u.n = g * 7 % 160;
insert into certificate_layouts (unit_id, name, width, height, fields) values (:province, 'Bằng khen', 4200, 2970, '[]');
insert into certificate_printers (unit_id, name) values (:province, 'Máy in');
insert into certificate_batches (unit_id, title, layout_id, printer_id, on_stock)
  select :province, 'Lô ' || g, l.id, p.id, true from generate_series(1, :rows / 100) g, certificate_layouts l, certificate_printers p;
insert into certificates (unit_id, award_id, code, book_year, book_number) select :province, g, md5(g::text), 2025, g from generate_series(1, :rows) g;
insert into certificate_batch_rows (batch_id, place, certificate_id)
  select b.id, g, c.id from (select id, row_number() over (order by id) - 1 as n from certificate_batches) b cross join generate_series(1, 100) g
  join certificates c on c.book_number = b.n * 100 + g;
insert into golden_books (unit_id, year, last_number) values (:province, 2025, :rows);
insert into item_kinds (unit_id, name, category, measure, stock) select :province, 'Khung ' || g, 'frame', 'cái', 100 from generate_series(1, 60) g;
insert into item_movements (kind_id, way, quantity, balance, happened_on)
  select 1 + g % 60, 'issue', -1, 100, '2026-03-01' from generate_series(1, :rows) g;
insert into item_handovers (unit_id, year, number, handed_on, giver_name, receiver)
  select :province, 2000 + g % 26, g, '2026-03-01', 'Bà An', 'Sở' from generate_series(1, :rows / 4) g;
insert into item_requests (unit_id, receipt_number, kind, applicant, item, reason, received_on, term_days, term_unit, state, counts_from)
  select case when g % 50 = 0 then u.unit_id else :province end, 'R' || md5(g::text), 'reissue', 'Nguyễn Văn ' || g, 'Bằng khen', 'Mất', '2026-03-01',
    10, 'working-day', case when g % 50 < 2 then 'received' else 'done' end, '2026-03-02' from generate_series(1, :rows / 4) g join nominating u on u.n = g % 160;
insert into item_request_events (request_id, kind, happened_on) select id, 'received', '2026-03-01' from item_requests;

insert into registration_calls (unit_id, year, title, due_on) select :province, 2000 + g % 27, 'Đăng ký thi đua ' || g, '2026-03-01'
  from generate_series(1, greatest(1, :rows / 4000)) g;
insert into registration_call_units (call_id, unit_id) select c.id, u.unit_id from registration_calls c, nominating u;
insert into registrations (call_id, unit_id, status, sent_on) select c.id, u.unit_id, case when u.n % 4 = 1 then 'draft' else 'accepted' end, '2026-02-01'
  from registration_calls c, nominating u;
insert into registration_rows (registration_id, ordinal, kind, person_id, name, award_key, award_name)
  select r.id, g, 'person', 1 + (r.id * 25 + g) % :rows, 'Nguyễn Văn ' || g, 'emulation-fighter-base', 'Chiến sĩ thi đua cơ sở' from registrations r, generate_series(1, 25) g;
insert into proposed_initiatives (unit_id, year, title, kind, scope, authors, state, created_at)
  select u.unit_id, 2000 + g % 27, 'Giải pháp số ' || g, 'initiative', 'unit', jsonb_build_array(jsonb_build_object('name', 'Nguyễn Văn ' || g % 999)),
    case when g % 9 = 0 then 'on-agenda' else 'registered' end, now() from generate_series(1, :rows / 4) g join nominating u on u.n = g % 160;
insert into registration_acts (registration_id, kind, happened_on, recorded_at) select id, 'sent', '2026-02-01', now() from registrations;
