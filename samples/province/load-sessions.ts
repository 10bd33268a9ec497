import type { Tx } from '../../server/src/platform/db/database.ts'
import type { SampleUnits } from './load-units.ts'

const day = 24 * 60 * 60 * 1000
const addDays = (on: string, days: number) => new Date(Date.parse(on) + days * day).toISOString().slice(0, 10)

type Entry = { title: string; awardKey: string | null; awardName: string; unit: string; page: string }

const coming: Entry[] = [
  {
    title: 'Bà Nguyễn Thị Ánh Tuyết, Trưởng phòng Nghiệp vụ Y',
    awardKey: 'emulation-fighter-province',
    awardName: 'Chiến sĩ thi đua cấp tỉnh',
    unit: 'syt',
    page: 'Ba lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở. Sáng kiến “Hẹn giờ khám theo khung 15 phút” được Hội đồng Sáng kiến tỉnh công nhận có phạm vi ảnh hưởng trong toàn tỉnh.\nThời gian chờ khám trung bình giảm từ 94 phút còn 41 phút ở 6 bệnh viện.',
  },
  {
    title: 'Ông Trần Văn Ẩn, Hiệu trưởng Trường THPT Lê Lợi',
    awardKey: 'emulation-fighter-province',
    awardName: 'Chiến sĩ thi đua cấp tỉnh',
    unit: 'sgddt',
    page: 'Ba lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở. Sáng kiến về kho học liệu dùng chung của 21 trường.',
  },
  {
    title: 'Tập thể Phòng Quản lý ngân sách',
    awardKey: 'province-flag',
    awardName: 'Cờ thi đua của Ủy ban nhân dân tỉnh',
    unit: 'stc',
    page: 'Dẫn đầu khối các sở quản lý tổng hợp năm qua; hoàn thành 42/42 chỉ tiêu giao ước.',
  },
  {
    title: 'Ông Lê Đình Ngữ, công nhân Đội Quản lý đường bộ số 2',
    awardKey: null,
    awardName: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    unit: 'snv',
    page: 'Lao động trực tiếp. Phát hiện và xử lý kịp thời 3 điểm sạt lở trong mùa mưa.',
  },
]

/** A session that is being prepared, and one of last quarter that has its results; fictional like everything here. */
export async function loadSessions(
  tx: Tx,
  units: SampleUnits,
  people: { accountIds: Map<string, string>; today: string },
): Promise<void> {
  const council = await tx
    .selectFrom('councils')
    .select(['id', 'unit_id'])
    .where('kind', '=', 'emulation-commendation')
    .executeTakeFirstOrThrow()
  const seats = await tx
    .selectFrom('council_members as m')
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .select(['m.person_id', 'p.full_name as name', 'm.role', 'm.position', 'm.protocol_order as place'])
    .where('m.council_id', '=', council.id)
    .orderBy('m.protocol_order')
    .execute()
  const accountAt = new Map([
    [1, people.accountIds.get('chutich')],
    [2, people.accountIds.get('lanhdao')],
    [5, people.accountIds.get('thanhvien')],
  ])
  const basis = 'Điều 8 Quy chế làm việc của Hội đồng Thi đua - Khen thưởng tỉnh'
  const common = {
    unit_id: council.unit_id,
    council_id: council.id,
    kind: 'meeting',
    begins_at: '08:00',
    place: 'Phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh',
    own_threshold: JSON.stringify({ kind: 'more-than-half', percent: null, of: 'all-members', basis }),
    own_quorum: JSON.stringify({ numerator: 2, denominator: 3, basis }),
    created_by: people.accountIds.get('thuky') ?? null,
  }
  const past = addDays(people.today, -70)
  const sessions = await tx
    .insertInto('council_sessions')
    .values([
      {
        ...common,
        title: 'Họp Hội đồng Thi đua - Khen thưởng tỉnh xét khen thưởng đột xuất, chuyên đề',
        held_on: past,
        state: 'closed',
        opened_at: new Date(`${past}T01:00:00Z`),
        closed_at: new Date(`${past}T03:30:00Z`),
      },
      {
        ...common,
        title: `Họp Hội đồng Thi đua - Khen thưởng tỉnh xét danh hiệu năm ${people.today.slice(0, 4)}`,
        held_on: addDays(people.today, 6),
      },
    ])
    .returning('id')
    .execute()
  const [closed, next] = sessions.map(({ id }) => id)
  await tx
    .insertInto('council_session_members')
    .values(
      [closed!, next!].flatMap((sessionId) =>
        seats.map((seat, index) => ({
          session_id: sessionId,
          person_id: seat.person_id,
          name: seat.name,
          role: seat.role,
          position: seat.position,
          place: seat.place,
          account_id: accountAt.get(index + 1) ?? null,
          attendance: sessionId === closed ? 'present' : null,
        })),
      ),
    )
    .execute()
  await tx
    .insertInto('council_session_items')
    .values([
      ...coming.map((entry, index) => ({
        session_id: next!,
        place: index + 1,
        source: 'other',
        title: entry.title,
        award_key: entry.awardKey,
        award_name: entry.awardName,
        unit_id: units.byKey.get(entry.unit) ?? null,
        page_text: entry.page,
      })),
      pastItem(closed!, units, basis, seats.length, past),
    ])
    .execute()
}

function pastItem(sessionId: string, units: SampleUnits, basis: string, members: number, on: string) {
  const needed = Math.floor(members / 2) + 1
  const rule = { kind: 'more-than-half', percent: null, of: 'all-members', basis, source: 'session' }
  return {
    session_id: sessionId,
    place: 1,
    source: 'other',
    title: 'Tập thể Trạm Y tế xã vùng lũ, có thành tích đột xuất trong khắc phục hậu quả thiên tai',
    award_key: null,
    award_name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    unit_id: units.byKey.get('syt') ?? null,
    page_text: 'Trực 24/24 trong 9 ngày lũ; không có ca tử vong do dịch bệnh sau lũ.',
    state: 'passed',
    votes_for: members,
    votes_against: 0,
    votes_invalid: 0,
    base: members,
    needed,
    sentence: `Đồng ý ${members}/${members} (100%), cần ${needed}/${members} – trên 50% tổng số thành viên Hội đồng theo ${basis}: đạt.`,
    rule: JSON.stringify({ ...rule, secret: null, provisional: false, provisionalReason: null }),
    decided_at: new Date(`${on}T03:00:00Z`),
  }
}
